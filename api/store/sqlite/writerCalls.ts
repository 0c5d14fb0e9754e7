import type { BundledIndicators } from '#geodata/schema/bundled.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { TransitFeed } from '#geodata/schema/transit.ts'
import type { Sketch } from '#geodata/themes/sketchDataset.ts'
import type { DatasetEdits, RowAuthor, RowEdit, RowEdits, RowMark } from '../rowEdit.ts'
import type { ChangeResult, FeatureChange } from '../store.ts'
import type { StoreFiles } from './storeFiles.ts'
import type { AuthorMarks } from './write/markAuthor.ts'
import type { RowBatch } from './write/rowBatch.ts'

/** What the writer thread can be asked to do. Each call is one transaction or less; the next one waits for it. */
export type WriterCalls = {
  createDataset: { args: [dataset: Dataset, owner: string | null]; result: undefined }
  write: { args: [id: string, author: string, changes: FeatureChange[]]; result: ChangeResult[] }
  editRows: { args: [id: string, who: RowAuthor, edits: (RowEdit | RowMark)[]]; result: RowEdits }
  markAuthor: {
    args: [map: string, author: string, marks: AuthorMarks, by: RowAuthor]
    result: DatasetEdits[]
  }
  clearRehearsal: { args: [map: string, by: RowAuthor]; result: DatasetEdits[] }
  restoreRehearsal: { args: [map: string, by: RowAuthor]; result: DatasetEdits[] }
  prepareAnalysis: { args: [dataset: Dataset & { map: string }]; result: 'created' | 'replaced' }
  putSketch: { args: [sketch: Sketch]; result: 'created' | 'changed' | 'same' }
  /** `dataset`: as it is, or as it is to become. */
  beginLoad: { args: [dataset: Dataset, author: string]; result: number }
  loadRows: { args: [load: number, batch: RowBatch]; result: undefined }
  finishLoad: { args: [load: number]; result: number }
  abandonLoad: { args: [load: number]; result: undefined }
  putIndicators: { args: [indicators: BundledIndicators]; result: undefined }
  putTransitFeed: { args: [feed: TransitFeed]; result: undefined }
  setMeta: { args: [key: string, value: string]; result: undefined }
}

export type WriterOptions = StoreFiles & {
  /** The size the geodatabase may reach; beyond it a write is refused as on a full disk. */
  maximumBytes?: number
}
