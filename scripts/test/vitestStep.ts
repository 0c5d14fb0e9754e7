import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '#scripts/root.ts'
import { runTool, toolPath } from '#scripts/tool.ts'
import type { Step, StepResult } from './step.ts'

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: 'passed' | 'failed'; assertionResults: { status: string }[] }[]
}

/** A step that runs vitest projects and counts their tests from its JSON report. */
export function vitestStep(name: string, projects: string[]): Step {
  const report = join(root, '.cache', `vitest-${projects.join('-')}.json`)
  return {
    name,
    run: async () => {
      await mkdir(join(root, '.cache'), { recursive: true })
      await rm(report, { force: true })
      const result = await runTool(toolPath('vitest'), [
        'run',
        '--config=scripts/vitest.config.ts',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ])
      return { ...result, tests: await countTests(report, result.ok) }
    },
  }
}

async function countTests(path: string, ok: boolean): Promise<NonNullable<StepResult['tests']>> {
  const report: VitestReport | undefined = await readFile(path, 'utf8').then(JSON.parse, () => undefined)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const filesNotLoaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length
  const failed = report.numFailedTests + filesNotLoaded
  // Vitest may fail with every test passed (an error outside of them): that is one failure too.
  return {
    passed: report.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests,
  }
}
