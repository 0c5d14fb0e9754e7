import { join } from 'node:path'
import { isFresh } from '#scripts/build/dist.ts'
import { root } from '#scripts/root.ts'
import { runTool, toolPath } from '#scripts/tool.ts'
import type { Step } from './step.ts'

export const buildStep: Step = {
  name: 'build within its budget',
  run: async () =>
    isFresh() ? { ok: true, output: '' } : runTool(toolPath('tsx'), [join(root, 'scripts/build.ts')]),
}
