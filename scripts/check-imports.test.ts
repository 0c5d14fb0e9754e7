import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#scripts/root.ts'
import { toolPath } from '#scripts/tool.ts'

/** One file each, what it imports, and the rule that must refuse it; null: no rule may. */
const cases: [file: string, imports: string, rule: string | null][] = [
  ['web/map/up.ts', '#web/features/layers/ok.ts', 'web-upwards'],
  ['web/app/ok.ts', '#web/features/layers/ok.ts', null],
  ['web/features/layers/ok.ts', '#geodata/schema/ok.ts', null],
  ['web/features/layers/meet.ts', '#web/features/search/ok.ts', 'features-never-meet'],
  ['web/features/search/ok.ts', 'solid-js', null],
  ['web/features/search/draw.ts', 'maplibre-gl', 'map-libraries-in-map'],
  ['web/map/draw.ts', 'maplibre-gl', null],
  ['web/server/over.ts', '#api/store/ok.ts', 'api-and-web-never-meet'],
  ['api/store/ok.ts', 'better-sqlite3', null],
  ['api/routes/sql.ts', 'better-sqlite3', 'sql-in-store'],
  ['api/store/up.ts', '#api/routes/sql.ts', 'api-upwards'],
  ['api/routes/tool.ts', '#scripts/ok.ts', 'scripts-are-tools'],
  ['api/routes/dev.ts', 'fast-check', 'no-tool-in-the-product'],
  ['geodata/schema/ok.ts', './types.ts', null],
  ['geodata/schema/up.ts', '#geodata/formats/ok.ts', 'geodata-upwards'],
  ['geodata/formats/ok.ts', '#geodata/schema/ok.ts', null],
  ['geodata/formats/read.ts', 'node:fs', 'geodata-no-node'],
  ['geodata/formats/page.ts', 'solid-js', 'geodata-is-pure'],
  ['geodata/formats/serve.ts', '#api/store/ok.ts', 'geodata-knows-nobody'],
  ['geodata/formats/gone.ts', './nowhere.ts', 'unresolved'],
  ['scripts/ok.ts', '#geodata/schema/ok.ts', null],
]

let folder: string
let refused: string[]

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kyoso-imports-')))
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(folder, name))
  for (const [file, imports] of cases) write(file, `import '${imports}'\n`)
  // A cycle of types alone: nothing of it is left at run time.
  write('geodata/schema/types.ts', "import type { B } from './back.ts'\nexport type A = B | 1\n")
  write('geodata/schema/back.ts', "import type { A } from './types.ts'\nexport type B = A | 2\n")
  for (const name of ['solid-js', 'maplibre-gl', 'better-sqlite3', 'fast-check']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  refused = await refusals()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

/** `rule: file` for everything that the check refuses. */
async function refusals(): Promise<string[]> {
  const config = join(root, 'scripts/check-imports.cjs')
  const args = [toolPath('dependency-cruiser', 'depcruise'), '--config', config, '--output-type', 'json']
  const json = await new Promise<string>((resolve) => {
    const rooms = ['web', 'api', 'geodata', 'scripts']
    execFile(process.execPath, [...args, ...rooms], { cwd: folder }, (_, output) => resolve(output))
  })
  const { summary } = JSON.parse(json)
  return summary.violations.map(
    ({ rule, from }: { rule: { name: string }; from: string }) => `${rule.name}: ${from}`,
  )
}

test.each(cases)('%s → %s: %s', (file, _, rule) => {
  const found = refused.filter((line) => line.endsWith(`: ${file}`))
  expect(found).toEqual(rule ? [`${rule}: ${file}`] : [])
})

test('a cycle of types alone is refused', () => {
  expect(refused.some((line) => line.startsWith('no-cycle: geodata/schema/'))).toBe(true)
})
