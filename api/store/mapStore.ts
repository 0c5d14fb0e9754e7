import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type {
  MapRole,
  MapSummary,
  MapVersion,
  PublicationAccess,
  PublicationState,
  PublishedDataset,
} from '#geodata/schema/map/mapSummary.ts'
import type { PublicationRequest } from '#geodata/schema/map/publicationRequest.ts'
import type { Viewer } from './store.ts'
import type { VoiceStore } from './voiceStore.ts'
import type { WorkshopStore } from './workshopStore.ts'

/** One accepted change of a document: a Yjs update (v1) and who sent it. */
export type DocumentUpdate = { update: Uint8Array; author: string }

/** What of a document somebody lacks, and the state vector of the whole. */
export type DocumentDiff = { update: Uint8Array; stateVector: Uint8Array }

/** A dataset as a publication holds it. */
export type FrozenDataset = { dataset: Dataset; features: FeatureJson[] }

type PublicationHead = {
  alias: string
  access: PublicationAccess
  /** Of the password, as scrypt made it; null unless `access` is `password`. */
  passwordHash: string | null
  /** ISO instant before which the document was read: what is edited later is not in it. */
  publishedAt: string
  document: MapDocument
}

export type NewPublication = PublicationHead & { datasets: FrozenDataset[]; assets: Asset[] }

/** An earlier state, by its number, as it is to be read from now on. */
export type PublishedAgain = Pick<PublicationHead, 'alias' | 'access' | 'passwordHash'> & { number: number }

export type StoredPublication = PublicationHead & {
  /** The same for every publication of one map. */
  map: string
  /** Of this state among those that were published of its map. */
  number: number
  datasets: Record<string, PublishedDataset>
}

export type Picture = { type: string; bytes: Uint8Array<ArrayBuffer> }

export type Asset = Picture & { id: string; name: string }

/** A map as an archive brings it. */
export type ImportedMap = {
  id: string
  /** As one Yjs update, like that of each version. */
  state: Uint8Array
  versions: (MapVersion & { state: Uint8Array })[]
  assets: Asset[]
  thumbnail: Picture | null
}

export type MapList = 'mine' | 'bin' | 'open'

/** A Yjs document or update larger than this is refused. */
export const largestDocument = 10 * 2 ** 20

/**
 * Maps that people make, with all that belongs to them: documents, versions, publications, pictures. Lives in the second file,
 * out of QGIS's sight. What a viewer may not see does not exist for them: undefined, or `UnknownMap` where they want to change
 * it. What they may see but not do throws `NotAllowed`. Every promise of a write resolves when it is durable.
 */
export type MapStore = {
  workshops: WorkshopStore
  voices: VoiceStore
  /**
   * `mine`: where the viewer has a role; `bin`: own maps thrown away; `open`: published to the gallery, as they were published.
   * Newest first. `text` must be in title or description.
   */
  maps(viewer: Viewer, which: MapList, text: string): Promise<MapSummary[]>
  map(viewer: Viewer, id: string): Promise<MapSummary | undefined>
  /** Of one person, by map; without those in the bin. What `Member.maps` holds. */
  roles(person: string): Promise<Record<string, MapRole>>
  /** null takes it away. For the map's owner, and to give up one's own. Throws `NotPossible` for a map's last owner. */
  setRole(viewer: Viewer, map: string, person: string, role: MapRole | null): Promise<void>
  /**
   * `state` is the document as one Yjs update. A second call with the same id and owner answers the map that is there. Throws
   * `InvalidUpdate`.
   */
  createMap(viewer: Viewer, map: { id: string; state: Uint8Array }): Promise<MapSummary>
  /** A new map with all that is its own, in one transaction; does nothing where the same owner has it. Throws `InvalidUpdate`. */
  importMap(viewer: Viewer, map: ImportedMap): Promise<void>
  /** Into the bin and back. 30 days there, and the map is gone for good. */
  binMap(viewer: Viewer, id: string, binned: boolean): Promise<void>
  /** The whole document as one Yjs update. */
  documentState(viewer: Viewer, id: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** What somebody lacks who has what the Yjs state vector `since` tells. Throws `InvalidUpdate`. */
  documentDiff(viewer: Viewer, id: string, since: Uint8Array): Promise<DocumentDiff | undefined>
  /**
   * One transaction. Title and time of the map follow the document. Throws `InvalidUpdate` where one of them cannot be applied or
   * makes the document too large; nothing is written then.
   */
  appendUpdates(viewer: Viewer, id: string, updates: DocumentUpdate[]): Promise<void>
  /** Something drawn in the map has changed: its publication is behind. For the server itself, after rows were written. */
  noteRows(map: string): Promise<void>
  /** Newest first. */
  versions(viewer: Viewer, id: string): Promise<MapVersion[] | undefined>
  /** Keeps the present state under a name. A second call with the same id changes nothing. */
  nameVersion(viewer: Viewer, id: string, version: MapVersion): Promise<void>
  versionState(viewer: Viewer, id: string, version: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  putThumbnail(viewer: Viewer, id: string, picture: Picture): Promise<void>
  /** Of the map as it is for those with a role, as it was published for those who see it in the gallery. */
  thumbnail(viewer: Viewer, id: string): Promise<Picture | undefined>
  putAsset(viewer: Viewer, map: string, asset: Asset): Promise<void>
  /** Of all pictures of a map. */
  assetIds(viewer: Viewer, map: string): Promise<string[] | undefined>
  asset(viewer: Viewer, map: string, id: string): Promise<Asset | undefined>
  /**
   * The next state of the map's publication, under a new alias or the present one; earlier states are kept. An alias that a map
   * has had stays its own: throws `AliasTaken` where it is another map's.
   */
  publish(viewer: Viewer, map: string, publication: NewPublication): Promise<void>
  /**
   * Puts an earlier state before readers as a new one, with the rows and pictures it had. False: there is no such state. Throws
   * `AliasTaken`.
   */
  publishAgain(viewer: Viewer, map: string, state: PublishedAgain): Promise<boolean>
  withdraw(viewer: Viewer, map: string): Promise<void>
  /** For editors; publishing answers it. */
  publicationRequest(viewer: Viewer, map: string): Promise<PublicationRequest | undefined>
  askPublication(viewer: Viewer, map: string, request: Omit<PublicationRequest, 'answer'>): Promise<void>
  /** By the owner, with a word. False: nobody has asked. */
  returnPublication(viewer: Viewer, map: string, answer: string): Promise<boolean>
  /** Every state that was published, newest first. For the map's owner alone, like the two below. */
  publicationStates(viewer: Viewer, map: string): Promise<PublicationState[] | undefined>
  publicationState(viewer: Viewer, map: string, number: number): Promise<StoredPublication | undefined>
  /** A `FrozenDataset` of one state as JSON text. */
  publicationStateRows(
    viewer: Viewer,
    map: string,
    number: number,
    dataset: string,
  ): Promise<string | undefined>
  /** Ids of the pictures of one state. */
  publicationStateAssets(viewer: Viewer, map: string, number: number): Promise<string[] | undefined>
  publicationStateAsset(viewer: Viewer, map: string, number: number, id: string): Promise<Asset | undefined>
  /** For whoever has the address; whether the password is right is for the caller to say. */
  publication(alias: string): Promise<StoredPublication | undefined>
  /** A `FrozenDataset` as JSON text. */
  publishedDataset(alias: string, id: string): Promise<string | undefined>
  /** The map's thumbnail as it was when it was published. */
  publishedThumbnail(alias: string): Promise<Picture | undefined>
  publishedAsset(alias: string, id: string): Promise<Asset | undefined>
  close(): Promise<void>
}
