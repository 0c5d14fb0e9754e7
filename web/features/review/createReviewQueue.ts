import { batch, createMemo, createSignal } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Review, ReviewState } from '#geodata/schema/workshop/review.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { reviewTexts } from '#web/i18n/panels/reviewTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { ServerProblem } from '#web/server/request.ts'
import { reviewRow, reviewRows } from '#web/server/workshopClient.ts'
import { reviewOf } from './reviewOf.ts'

export type Contribution = { layer: MapLayer; feature: FeatureJson }

const since = ({ feature }: Contribution): string =>
  String(feature.properties.updated_at ?? feature.properties.created_at ?? '')

/** What participants have added, by what has been said of it; and the saying. */
export const createReviewQueue = () => {
  const map = useMap()
  const [list, setList] = createSignal<ReviewState>('held')
  const [busy, setBusy] = createSignal(false)
  const [told, setTold] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  /** Put off until the others are done, in that order. */
  const [later, setLater] = createSignal<readonly string[]>([])
  const [current, setCurrent] = createSignal<string | null>(null)
  const words = () => localized(reviewTexts)

  const approved = createMemo(
    () =>
      new Set(
        map.workshop
          .now()
          ?.layers.filter(({ approval }) => approval)
          .map(({ dataset }) => dataset),
      ),
  )
  const all = createMemo((): Contribution[] =>
    map.document.layers
      .filter(({ kind }) => kind === 'sketch')
      .flatMap((layer) => (map.rows.features(layer.source) ?? []).map((feature) => ({ layer, feature })))
      // where nothing is approved, nothing is "shown" by an editor either
      .filter(({ layer, feature }) => approved().has(layer.source) || reviewOf(feature) !== 'shown'),
  )
  const counts = createMemo((): Record<ReviewState, number> => {
    const count = { shown: 0, held: 0, returned: 0 }
    for (const { feature } of all()) count[reviewOf(feature)] += 1
    return count
  })
  /** What waits comes in the order in which it came; what is done, the latest first. */
  const shown = createMemo((): Contribution[] => {
    const those = all().filter(({ feature }) => reviewOf(feature) === list())
    const sorted = those.toSorted((one, other) => since(one).localeCompare(since(other)))
    if (list() !== 'held') return sorted.toReversed()
    const place = ({ feature }: Contribution): number => later().indexOf(feature.id)
    return sorted.toSorted((one, other) => place(one) - place(other))
  })
  const uids = createMemo(() => shown().map(({ feature }) => feature.id))
  const at = () => Math.max(0, uids().indexOf(current() ?? ''))
  const step = (by: number): void => {
    const next = uids()[Math.min(Math.max(at() + by, 0), uids().length - 1)]
    if (next !== undefined) setCurrent(next)
  }
  const picked = () => shown().filter(({ feature }) => chosen().has(feature.id))

  const say = async (about: readonly Contribution[], review: Review): Promise<boolean> => {
    const [first] = about
    if (!first || busy()) return false
    setBusy(true)
    setProblem('')
    setTold('')
    // the one that follows is looked at next, also when the list gets shorter
    const judged = new Set(about.map(({ feature }) => feature.id))
    const here = uids()[at()] ?? ''
    const following =
      uids()
        .slice(at())
        .find((uid) => !judged.has(uid)) ?? uids().findLast((uid) => !judged.has(uid))
    try {
      if (about.length === 1) await reviewRow(first.layer.source, first.feature.id, review)
      else
        await reviewRows(map.id, {
          ...review,
          rows: about.map(({ layer, feature }) => ({ dataset: layer.source, uid: feature.id })),
        })
      batch(() => {
        setTold(words().done[review.state](about.length))
        setChosen(new Set<string>())
        if (judged.has(here)) setCurrent(following ?? null)
      })
      return true
    } catch (cause) {
      const why = cause instanceof ServerProblem ? cause.problem.detail : texts().errors.network
      setProblem(`${words().failed}: ${why}`)
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    list,
    setList: (next: ReviewState): void => {
      setList(next)
      setChosen(new Set<string>())
      setCurrent(null)
    },
    approves: () => approved().size > 0,
    counts,
    uids,
    find: (uid: string): Contribution | undefined => shown().find(({ feature }) => feature.id === uid),
    current: (): Contribution | undefined => shown()[at()],
    look: (uid: string): void => void setCurrent(uid),
    step,
    picked,
    isChosen: (uid: string): boolean => chosen().has(uid),
    choose: (uid: string, on: boolean): void => {
      const next = new Set(chosen())
      if (on) next.add(uid)
      else next.delete(uid)
      setChosen(next)
    },
    chooseAll: (on: boolean): void => void setChosen(new Set(on ? uids() : [])),
    say,
    /** Nothing is said about it now: the others come first. */
    putOff: (uid: string): void =>
      batch(() => {
        const following = uids()[at() + 1]
        setLater([...later().filter((each) => each !== uid), uid])
        setTold(words().setAside)
        if (following !== undefined) setCurrent(following)
      }),
    busy,
    told,
    problem,
  }
}
