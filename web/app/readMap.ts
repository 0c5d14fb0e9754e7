import type { Publication } from '#geodata/schema/map/mapSummary.ts'
import type { PublicationStore } from '#web/project/publicationStore.ts'

/** A map to be read: published now or once, or an earlier version of one that is being made. */
export type ReadMap = Pick<Publication, 'document' | 'datasets'> & {
  /** Null: it is not. */
  publishedAt: string | null
}

/** Where what it draws comes from. */
export type ReadData = Pick<PublicationStore, 'dataset' | 'rows' | 'hasFailed' | 'retry' | 'assetAddress'>
