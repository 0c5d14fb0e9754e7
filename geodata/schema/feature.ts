import type { Geometry } from 'geojson'
import type { Properties } from './field.ts'

/** A stored feature. Geometry is lon/lat WGS 84 (CRS84), null when no position is known. */
export type StoredFeature = {
  /** Row number: the id in GeoPackage and in vector tiles. */
  fid: number
  /** UUID: the id in the API, in links and between copies. */
  uid: string
  /** Rises with each change; a write names the version it saw. */
  version: number
  geometry: Geometry | null
  properties: Properties
  /** The viewer made it. */
  mine?: boolean
}

/** A feature before it is stored. */
export type NewFeature = {
  uid: string
  geometry: Geometry | null
  properties: Properties
}

/** The GeoJSON a feature travels as: RFC 7946, `id` is the `uid`. */
export type FeatureJson = {
  type: 'Feature'
  id: string
  geometry: Geometry | null
  /** `mine` where the reader made it. */
  properties: Properties & { fid: number; version: number; mine?: boolean }
}

export type FeatureCollectionJson = {
  type: 'FeatureCollection'
  features: FeatureJson[]
  numberMatched: number
  numberReturned: number
  /** Opaque; present when there is a further page. */
  nextCursor?: string
}
