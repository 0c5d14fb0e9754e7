import type { Feature } from 'geojson'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { MapVersion } from './mapSummary.ts'

/** How the name of an archive ends. */
export const ARCHIVE_ENDING = '.kyoso.zip'

export const ARCHIVE_FORMAT = 'kyoso-map'

/** Rises when an older program could not read what is written. */
export const ARCHIVE_VERSION = 1

/** In bytes, packed: what one request carries. */
export const largestArchive = 100_000_000

/**
 * `manifest.json` of a whole map in one file. Beside it: `document.yjs` (one Yjs update, v1) and, to be read by others,
 * `document.json`; for each of what it lists `sketches/{id}.json`, `analyses/{id}.json`, `versions/{id}.yjs`, `pictures/{id}`; maybe
 * `thumbnail`.
 */
export type ArchiveManifest = {
  format: typeof ARCHIVE_FORMAT
  version: number
  title: string
  /** ISO instant. */
  madeAt: string
  /** Ids of the datasets behind its sketch layers. */
  sketches: string[]
  /** Ids of the datasets that analyses of this map made. */
  analyses: string[]
  versions: MapVersion[]
  pictures: { id: string; name: string; type: string }[]
  /** Media type of the small picture; null: there is none. */
  thumbnail: string | null
}

/** A sketch with its rows: each a feature by its uid, with the answers and what is known of who made it when. */
export type ArchivedSketch = { title: Localized; form: FormField[]; rows: ArchivedRow[] }

/** What an analysis made, with how it was made. */
export type ArchivedAnalysis = { definition: Dataset; rows: ArchivedRow[] }

export type ArchivedRow = Omit<Feature, 'geometry'> & { geometry: Feature['geometry'] | null }
