import { runTool, toolPath } from '#scripts/tool.ts'
import type { Step } from './step.ts'

const tool = (name: string, packageName: string, program: string, args: string[]): Step => ({
  name,
  run: () => runTool(toolPath(packageName, program), args),
})

/** Everything that is checked without running the product. `--force`: tsc keeps stale errors after a change of `lib`. */
export const staticSteps: Step[] = [
  tool('types', 'typescript', 'tsc', ['-b', '--force']),
  tool('format and lint (biome)', '@biomejs/biome', 'biome', ['check', '.']),
  tool('lint with types (oxlint)', 'oxlint', 'oxlint', ['--type-aware', '--deny-warnings']),
  tool('import directions', 'dependency-cruiser', 'depcruise', [
    '--config=scripts/check-imports.cjs',
    'web',
    'api',
    'geodata',
    'scripts',
  ]),
  tool('dead code (knip)', 'knip', 'knip', ['--config', 'scripts/knip.json']),
  { name: 'lock file', run: () => runTool(toolPath('tsx'), ['scripts/check-lock.ts']) },
]
