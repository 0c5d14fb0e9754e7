import type { DatasetStore } from '#web/project/datasetStore.ts'
import type { RowStore } from './createRowStore.ts'

/** Sketches and what analyses made belong to one map, and are named so that they are known for it. */
export const isOfMap = (dataset: string): boolean => /^(sketch|analysis)_/.test(dataset)

/** The server's datasets, and the map's own as this person sees them: every panel draws, lists and counts both alike. */
export const withSketches = (datasets: DatasetStore, rows: RowStore): DatasetStore => ({
  ...datasets,
  // what is of the map is added where it is made
  all: () => datasets.all().filter(({ id }) => !isOfMap(id)),
  find: (id) => (isOfMap(id) ? rows.dataset(id) : datasets.find(id)),
  features: (id) => (isOfMap(id) ? rows.features(id) : datasets.features(id)),
  feature: (id, uid) => (isOfMap(id) ? rows.find({ dataset: id, uid }) : datasets.feature(id, uid)),
  hasFailed: (id) => (isOfMap(id) ? rows.hasFailed(id) : datasets.hasFailed(id)),
})
