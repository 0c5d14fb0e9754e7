import { type Accessor, createSignal, type Setter } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import { fetchFeatures } from '#web/server/client.ts'
import { ServerProblem } from '#web/server/request.ts'
import { fetchDataset, fetchRowChanges } from '#web/server/rowClient.ts'
import { findRow, withRows } from './rowIndex.ts'
import type { RowStorage } from './rowStorage.ts'

/** More rows than this are no sketch any more. */
const MOST_ROWS = 100_000
/** What is seen is kept for the next visit once it has been quiet so long. */
const KEEP_AFTER_MS = 800
/** Rows that are kept after every change. */
const MOST_KEPT_AT_ONCE = 3000

type Known = {
  summary: DatasetSummary
  features: FeatureJson[]
}
type State = {
  get: Accessor<Known | undefined>
  set: Setter<Known | undefined>
  /** The server says that there is no such sketch for this person. */
  refused: Accessor<boolean>
  setRefused: Setter<boolean>
  loading: boolean
  /** All changes up to this revision are here; undefined while only kept rows are. What is told live may have gaps before it. */
  whole: number | undefined
  /** Something was told while rows were on their way: they may be older than that. */
  overtaken: boolean
}

const makeState = (): State => {
  const [get, set] = createSignal<Known>()
  const [refused, setRefused] = createSignal(false)
  return { get, set, refused, setRefused, loading: false, whole: undefined, overtaken: false }
}

const isNews = (value: unknown): value is RowNews =>
  typeof value === 'object' && value !== null && 'changed' in value && 'removed' in value

/** The counts follow the rows: nobody asks the server again for them. */
const counted = (summary: DatasetSummary, features: FeatureJson[]): Known => ({
  summary: {
    ...summary,
    featureCount: features.length,
    locatedCount: features.filter(({ geometry }) => geometry !== null).length,
  },
  features,
})

const isLocated = (row: FeatureJson | null | undefined): number => (row?.geometry ? 1 : 0)

/** The counts after some edits, without looking at all the others. */
const recounted = (
  { summary, features }: Known,
  edits: ReadonlyMap<string, FeatureJson | null>,
): DatasetSummary => {
  let { featureCount, locatedCount } = summary
  for (const [uid, row] of edits) {
    const before = findRow(features, uid)
    featureCount += Number(row !== null) - Number(before !== undefined)
    locatedCount += isLocated(row) - isLocated(before)
  }
  return { ...summary, featureCount, locatedCount }
}

/** The rows of a map's sketches as the server has them: fetched whole once, then kept up by what it tells. */
export const createServerRows = (storage: RowStorage) => {
  const states = new Map<string, State>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  /** Changed since they were kept. */
  const unkept = new Set<string>()

  const keepNow = (id: string): void => {
    const known = states.get(id)?.get()
    unkept.delete(id)
    if (known) void storage.keepRows({ id, ...known }).catch(() => undefined)
  }
  const keepAll = (): void => {
    if (document.visibilityState === 'hidden') for (const id of unkept) keepNow(id)
  }
  document.addEventListener('visibilitychange', keepAll)
  const keep = (id: string): void => {
    unkept.add(id)
    // writing tens of thousands of rows holds the page up for a second: that is done when nobody looks
    if ((states.get(id)?.get()?.features.length ?? 0) > MOST_KEPT_AT_ONCE) return
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => keepNow(id), KEEP_AFTER_MS),
    )
  }
  const load = async (id: string, state: State): Promise<void> => {
    if (state.loading) return
    state.loading = true
    try {
      // in this order: the rows are as new as the revision at least
      const summary = await fetchDataset(id)
      const features = await fetchFeatures(id, MOST_ROWS)
      state.set(counted(summary, features))
      state.whole = summary.revision
      state.setRefused(false)
      keep(id)
    } catch (cause) {
      const refused = cause instanceof ServerProblem && cause.problem.status < 500
      state.setRefused(refused)
      const kept = refused || state.get() ? undefined : await storage.rows(id).catch(() => undefined)
      if (kept) state.set(counted(kept.summary, kept.features))
    }
    await settled(id, state)
  }
  const settled = async (id: string, state: State): Promise<void> => {
    state.loading = false
    if (!state.overtaken || state.whole === undefined) return
    state.overtaken = false
    await follow(id, state)
  }
  /** What was not heard of since. */
  const follow = async (id: string, state: State): Promise<void> => {
    if (state.whole === undefined || state.loading) return load(id, state)
    state.loading = true
    const news = await fetchRowChanges(id, state.whole).catch((cause: unknown) => cause)
    state.loading = false
    if (news instanceof ServerProblem) return load(id, state)
    if (!isNews(news)) return
    put(id, news.changed, news.removed)
    state.whole = news.revision
    await settled(id, state)
  }
  const stateOf = (id: string): State => {
    const known = states.get(id)
    if (known) return known
    const state = makeState()
    states.set(id, state)
    void load(id, state)
    return state
  }
  const put = (id: string, changed: readonly FeatureJson[], removed: readonly string[]): void => {
    const state = states.get(id)
    if (state?.loading) state.overtaken = true
    const known = state?.get()
    if (!state || !known) return
    const edits = new Map<string, FeatureJson | null>(removed.map((uid) => [uid, null]))
    for (const row of changed) {
      const before = findRow(known.features, row.id)
      // what was told may be older than the answer to an own request
      if (!before || row.properties.version >= before.properties.version) edits.set(row.id, row)
    }
    state.set({
      summary: recounted(known, edits),
      features: withRows(known.features, edits),
    })
    keep(id)
  }
  const renew = (id: string): void => {
    const state = states.get(id)
    if (state) void load(id, state)
  }

  const receive = ({ dataset, changed, removed, revision, all }: RowNews): void => {
    if (all) {
      renew(dataset)
      return
    }
    put(dataset, changed, removed)
    const state = states.get(dataset)
    const known = state?.get()
    if (known && revision > known.summary.revision)
      state?.set({ ...known, summary: { ...known.summary, revision } })
  }

  return {
    /** undefined while it loads; asking starts the loading. */
    known: (id: string): Known | undefined => stateOf(id).get(),
    hasFailed: (id: string): boolean => stateOf(id).refused(),
    find: (id: string, uid: string): FeatureJson | undefined => findRow(states.get(id)?.get()?.features, uid),
    put,
    receive,
    /** All rows are others than before. */
    renew,
    /** A sketch made or changed here: known before anybody asks. */
    setSummary: (summary: DatasetSummary): void => {
      const state = states.get(summary.id) ?? makeState()
      states.set(summary.id, state)
      state.set(counted(summary, state.get()?.features ?? []))
      state.setRefused(false)
      keep(summary.id)
    },
    /** What was told while nobody listened. Resolves when it is here, or will not come now. */
    follow: async (): Promise<void> => {
      await Promise.all([...states].map(([id, state]) => follow(id, state)))
    },
    close: (): void => {
      document.removeEventListener('visibilitychange', keepAll)
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
