import type { DatasetStore } from '#web/project/datasetStore.ts'
import type { RowStore } from './createRowStore.ts'

/** Sketches are made for one map and named so that they are known for what they are. */
export const isSketch = (dataset: string): boolean => dataset.startsWith('sketch_')

/** The server's datasets, and the map's own sketches as this person sees them: every panel draws, lists and counts both alike. */
export const withSketches = (datasets: DatasetStore, rows: RowStore): DatasetStore => ({
  ...datasets,
  // a sketch is added where it is made
  all: () => datasets.all().filter(({ id }) => !isSketch(id)),
  find: (id) => (isSketch(id) ? rows.dataset(id) : datasets.find(id)),
  features: (id) => (isSketch(id) ? rows.features(id) : datasets.features(id)),
  feature: (id, uid) => (isSketch(id) ? rows.find({ dataset: id, uid }) : datasets.feature(id, uid)),
  hasFailed: (id) => (isSketch(id) ? rows.hasFailed(id) : datasets.hasFailed(id)),
})
