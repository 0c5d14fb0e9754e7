/** What `npm test` knows of one step when it is over. Only steps that run tests count tests. */
export type StepResult = {
  name: string
  ok: boolean
  seconds: number
  output: string
  tests?: { passed: number; failed: number; skipped: number }
}

export type Step = {
  name: string
  /** Steps without which this one could only fail in a confusing way. */
  needs?: Step[]
  run: () => Promise<Omit<StepResult, 'name' | 'seconds'>>
}

const failed = new Set<string>()

/** Runs steps one after another, shows each as it ends, and goes on after a failure: all that is wrong is seen at once. */
export async function runLane(steps: Step[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const { name, needs = [], run } of steps) {
    const started = performance.now()
    const missing = needs.find((step) => failed.has(step.name))
    const outcome = missing ? { ok: false, output: `not run: it needs “${missing.name}”` } : await run()
    const result = { name, ...outcome, seconds: (performance.now() - started) / 1000 }
    results.push(result)
    if (!result.ok) failed.add(name)
    console.log(`${result.ok ? '✓' : '✗'} ${name}  ${result.seconds.toFixed(1)} s`)
    if (!result.ok) console.log(indent(result.output))
  }
  return results
}

const indent = (text: string): string => text.trimEnd().replace(/^/gm, '    ')
