import type { MapRole, MapVersion, PublishedDataset } from '#geodata/schema/map/mapSummary.ts'
import type { PublicationRequest } from '#geodata/schema/map/publicationRequest.ts'
import type {
  Asset,
  DocumentDiff,
  DocumentUpdate,
  ImportedMap,
  NewPublication,
  Picture,
  PublishedAgain,
} from '../../mapStore.ts'
import type { Viewer } from '../../store.ts'
import type { StoreFiles } from '../storeFiles.ts'
import type { VoiceCalls } from '../voices/voiceCalls.ts'
import type { WorkshopCalls } from '../workshops/workshopCalls.ts'

/** A publication on its way to the file: rows and pictures packed and named by what is in them. */
export type PackedPublication = Omit<NewPublication, 'datasets' | 'assets'> & {
  datasets: { summary: PublishedDataset; hash: string; rows: Uint8Array }[]
  assets: (Asset & { hash: string })[]
}

/** What the thread of the maps can be asked to do. Each call is one transaction; the next one waits for it. */
export type MapCalls = WorkshopCalls &
  VoiceCalls & {
    createMap: { args: [viewer: Viewer, id: string, state: Uint8Array]; result: undefined }
    importMap: { args: [viewer: Viewer, map: ImportedMap]; result: undefined }
    binMap: { args: [viewer: Viewer, id: string, binned: boolean]; result: undefined }
    setRole: { args: [viewer: Viewer, map: string, person: string, role: MapRole | null]; result: undefined }
    documentState: { args: [id: string]; result: Uint8Array<ArrayBuffer> }
    documentDiff: { args: [id: string, since: Uint8Array]; result: DocumentDiff }
    appendUpdates: { args: [viewer: Viewer, id: string, updates: DocumentUpdate[]]; result: undefined }
    noteRows: { args: [map: string]; result: undefined }
    nameVersion: { args: [viewer: Viewer, id: string, version: MapVersion]; result: undefined }
    putThumbnail: { args: [viewer: Viewer, id: string, picture: Picture]; result: undefined }
    putAsset: { args: [viewer: Viewer, map: string, asset: Asset]; result: undefined }
    publish: { args: [viewer: Viewer, map: string, publication: PackedPublication]; result: undefined }
    publishAgain: {
      args: [viewer: Viewer, map: string, state: PublishedAgain]
      result: { number: number } | undefined
    }
    withdraw: { args: [viewer: Viewer, map: string]; result: undefined }
    askPublication: {
      args: [viewer: Viewer, map: string, request: Omit<PublicationRequest, 'answer'>]
      result: undefined
    }
    returnPublication: { args: [viewer: Viewer, map: string, answer: string]; result: boolean }
  }

export type MapWriterOptions = Pick<StoreFiles, 'accounts'> & {
  /** After so many updates a document is stored as a whole. */
  compactAfter?: number
}
