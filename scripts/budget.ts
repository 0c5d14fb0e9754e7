/** Weighs the built page against scripts/budget.json. The build does the same at its end. */
import { join } from 'node:path'
import { budgetTable, weighBuild } from '#scripts/build/budget.ts'
import { dist } from '#scripts/build/dist.ts'

const report = weighBuild(join(dist, 'web'))
console.log(budgetTable(report))
for (const breach of report.breaches) console.error(`over budget: ${breach}`)
process.exitCode = report.breaches.length > 0 ? 1 : 0
