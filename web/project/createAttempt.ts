import { createSignal } from 'solid-js'
import { sentenceOf } from './sentenceOf.ts'

type AttemptOptions = {
  /** What to show anew when something was changed. */
  onDone: () => void
  explain?: (cause: unknown) => string
}

/** Acts that may fail, and the sentence of what came of the last one. */
export const createAttempt = ({ onDone, explain = sentenceOf }: AttemptOptions) => {
  const [told, setTold] = createSignal('')
  const [problem, setProblem] = createSignal('')
  return {
    told,
    problem,
    /** `done` is told where it works. Answers whether it did. */
    attempt: async (act: () => Promise<unknown>, done: string): Promise<boolean> => {
      setTold('')
      setProblem('')
      try {
        await act()
      } catch (cause) {
        setProblem(explain(cause))
        return false
      }
      setTold(done)
      onDone()
      return true
    },
  }
}

export type Attempt = ReturnType<typeof createAttempt>['attempt']
