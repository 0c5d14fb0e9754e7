import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { fetchFeaturePages } from '#web/server/client.ts'
import { type DatasetStore, WHOLE_DATASET_LIMIT } from './datasetStore.ts'

/** A table of more rows than this is no help to anybody: what is over it is left out, and told. */
export const MOST_TABLE_ROWS = 200_000

export type AllRows = {
  /** Those that are here already; undefined before the first are. */
  rows: Accessor<readonly FeatureJson[] | undefined>
  /** All of them are here. */
  complete: Accessor<boolean>
  failed: Accessor<boolean>
}

/** All rows of a dataset, also where the map draws it from tiles: then they come page after page. */
export const createAllRows = (datasets: DatasetStore, id: Accessor<string>): AllRows => {
  const [paged, setPaged] = createSignal<readonly FeatureJson[]>()
  const [state, setState] = createSignal<'coming' | 'complete' | 'failed'>('coming')
  // the rows of a map's own sketches are all here
  const isPaged = createMemo((): boolean => {
    const dataset = datasets.find(id())
    return dataset !== undefined && dataset.map === undefined && dataset.featureCount > WHOLE_DATASET_LIMIT
  })

  createEffect(
    on([id, isPaged], ([dataset, wanted]) => {
      setPaged(undefined)
      setState('coming')
      if (!wanted) return
      const stop = new AbortController()
      onCleanup(() => stop.abort())
      fetchFeaturePages(dataset, MOST_TABLE_ROWS, setPaged, stop.signal).then(
        () => setState('complete'),
        () => {
          if (!stop.signal.aborted) setState('failed')
        },
      )
    }),
  )
  const whole = () => (isPaged() ? undefined : datasets.features(id()))
  return {
    rows: () => (isPaged() ? paged() : whole()),
    complete: () => (isPaged() ? state() === 'complete' : whole() !== undefined),
    failed: () => datasets.hasFailed(id()) || (isPaged() && state() === 'failed'),
  }
}
