import { createSignal } from 'solid-js'
import type { Workshop, WorkshopSettings } from '#geodata/schema/workshop/workshop.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { ServerProblem } from '#web/server/request.ts'
import { putWorkshop } from '#web/server/workshopClient.ts'

export type WorkshopActs = ReturnType<typeof createWorkshopActs>

/** What went wrong, as a sentence to be read. */
const sentenceOf = (cause: unknown): string => {
  const why = cause instanceof ServerProblem ? cause.problem.detail : texts().errors.network
  return `${localized(workshopTexts).failed}: ${why}`
}

/** Acts on the workshop, one after the other; what the server answers is what is shown. */
export const createWorkshopActs = () => {
  const map = useMap()
  const [waiting, setWaiting] = createSignal(0)
  let last: Promise<unknown> = Promise.resolve()
  const [told, setTold] = createSignal('')
  const [problem, setProblem] = createSignal('')

  /** Whether it was done. */
  const attempt = async (act: () => Promise<void>, done = ''): Promise<boolean> => {
    setWaiting((count) => count + 1)
    setTold('')
    setProblem('')
    const mine = last.then(act)
    last = mine.catch(() => undefined)
    try {
      await mine
      setTold(done)
      return true
    } catch (cause) {
      setProblem(sentenceOf(cause))
      return false
    } finally {
      setWaiting((count) => count - 1)
    }
  }
  /** The same, where the server answers with the workshop as it is then. */
  const change = (act: () => Promise<Workshop>, done = ''): Promise<boolean> =>
    attempt(async () => map.workshop.receive(await act()), done)
  const settings = (): WorkshopSettings => {
    const { title = '', rehearsal = false, layers = [], phases = [] } = map.workshop.now() ?? {}
    return { title, rehearsal, layers, phases }
  }

  return {
    busy: (): boolean => waiting() > 0,
    told,
    problem,
    attempt,
    change,
    settings,
    /** Changes what was decided about the workshop, seen from what is decided when its turn comes; what is not named stays. */
    decide: (values: (now: WorkshopSettings) => Partial<WorkshopSettings>): Promise<boolean> =>
      change(() => putWorkshop(map.id, { ...settings(), ...values(settings()) })),
  }
}
