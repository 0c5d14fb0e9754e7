/**
 * `npm test`: everything that must hold. Two lanes at a time, for two processors: what reads the sources beside what runs
 * them; then the journeys alone, because a browser needs the machine. `--only static|node|dom|e2e` runs a part.
 */
import { parseArgs } from 'node:util'
import { buildStep } from '#scripts/test/buildStep.ts'
import { installForTests } from '#scripts/test/installForTests.ts'
import { staticSteps } from '#scripts/test/staticSteps.ts'
import { runLane, type Step, type StepResult } from '#scripts/test/step.ts'
import { summary } from '#scripts/test/summary.ts'
import { vitestStep } from '#scripts/test/vitestStep.ts'

const install: Step = { name: 'browser and fonts', run: installForTests }
const unit = vitestStep('unit and API tests', ['node', 'dom'])
const journeys = { ...vitestStep('journeys in a browser', ['e2e']), needs: [install, buildStep] }

/** Each plan is a list of phases; the lanes of a phase run side by side. */
const plans: Record<string, Step[][][]> = {
  all: [
    [
      [...staticSteps, buildStep],
      [install, unit],
    ],
    [[journeys]],
  ],
  static: [[staticSteps]],
  node: [[[vitestStep('unit and API tests', ['node'])]]],
  dom: [[[vitestStep('component tests', ['dom'])]]],
  e2e: [[[install, buildStep, journeys]]],
}

const { values } = parseArgs({ options: { only: { type: 'string', default: 'all' } } })
const plan = plans[values.only]
if (!plan) {
  console.error(`--only knows ${Object.keys(plans).join(', ')}, not ${values.only}`)
  process.exit(2)
}

const results: StepResult[] = []
for (const lanes of plan) {
  results.push(...(await Promise.all(lanes.map(runLane))).flat())
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
console.log(summary(results))
