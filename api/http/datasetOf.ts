import type { Store, Viewer } from '#api/store/store.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import { unknownDataset } from './toProblem.ts'

/** The dataset, or a 404: also for one that this viewer may not see. */
export async function datasetOf(store: Store, viewer: Viewer, id: string): Promise<DatasetSummary> {
  const dataset = await store.dataset(viewer, id)
  if (!dataset) throw unknownDataset(id)
  return dataset
}

/** What is answered of it is the same for everybody. */
export const isPublic = ({ audience }: DatasetSummary): boolean => audience === 'public'
