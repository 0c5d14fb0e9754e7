/** Builds page and server into dist/ and weighs the page. */
import { budgetTable } from '#scripts/build/budget.ts'
import { buildProduct } from '#scripts/build/buildProduct.ts'

const report = await buildProduct(console.log)
console.log(budgetTable(report))
for (const breach of report.breaches) console.error(`over budget, the old build stays: ${breach}`)
process.exitCode = report.breaches.length > 0 ? 1 : 0
