import type { Columns } from './index/columns.ts'
import type { Pack } from './index/readPack.ts'
import type { Shapes } from './index/shapes.ts'
import type { StoreFiles } from './storeFiles.ts'

/** A pack and what of the dataset it holds. */
export type ReadPack = { pack: Pack; revision: number; firstFid: number }

/** Long reading that must not hold up requests. */
export type ReaderCalls = {
  /** undefined: the dataset is gone. */
  readPack: { args: [id: string]; result: ReadPack | undefined }
  readColumns: { args: [id: string, fids: Int32Array]; result: Columns | undefined }
  readShapes: { args: [id: string, fids: Int32Array]; result: Shapes | undefined }
  backup: { args: [folder: string, path: string]; result: undefined }
}

export type ReaderOptions = StoreFiles
