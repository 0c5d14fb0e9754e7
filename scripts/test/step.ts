/** What `npm test` knows of one step when it is over. Only steps that run tests count tests. */
export type StepResult = {
  name: string
  ok: boolean
  seconds: number
  output: string
  tests?: { passed: number; failed: number; skipped: number }
}

export type Step = { name: string; run: () => Promise<Omit<StepResult, 'name' | 'seconds'>> }

/** Runs steps one after another, shows each as it ends, and goes on after a failure: all that is wrong is seen at once. */
export async function runLane(steps: Step[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const { name, run } of steps) {
    const started = performance.now()
    const result = { name, ...(await run()), seconds: (performance.now() - started) / 1000 }
    results.push(result)
    console.log(`${result.ok ? '✓' : '✗'} ${name}  ${result.seconds.toFixed(1)} s`)
    if (!result.ok) console.log(indent(result.output))
  }
  return results
}

const indent = (text: string): string => text.trimEnd().replace(/^/gm, '    ')
