import type { Bbox } from '#geodata/schema/dataset.ts'
import type { Localized } from '../localized.ts'
import type { MapDocument } from './mapDocument.ts'

/** What one person may do with a map; each contains those before it. */
export const mapRoles = ['viewer', 'contributor', 'editor', 'owner'] as const
export type MapRole = (typeof mapRoles)[number]

/** A map as a list shows it. */
export type MapSummary = {
  id: string
  title: string
  description: string
  /** Of the one who asks. */
  role: MapRole
  createdAt: string
  /** ISO instant of the last accepted edit. */
  updatedAt: string
  /** In the bin since; removed for good 30 days later. */
  deletedAt: string | null
  /** Rises with each new picture; null: none was made yet. `/api/maps/{id}/thumbnail` */
  thumbnail: number | null
  publication: PublicationSummary | null
}

/** `link`: whoever has the address; `open`: listed in the gallery, too; `password`: whoever has address and password. */
export const publicationAccesses = ['open', 'link', 'password'] as const
export type PublicationAccess = (typeof publicationAccesses)[number]

export type PublicationSummary = {
  /** The last part of its address: `/p/{alias}`. 3 to 63 of a-z, 0-9 and the hyphen. */
  alias: string
  access: PublicationAccess
  publishedAt: string
  /** How often it has been published: its history has so many states. */
  number: number
  /** The map has been edited since. */
  behind: boolean
}

/** One state in the history of a map's publication; `publishedAt` as of its document and rows. */
export type PublicationState = Pick<PublicationSummary, 'alias' | 'access' | 'publishedAt' | 'number'> & {
  title: string
  /** What readers get now. */
  present: boolean
}

/** A named state of a map that one can look at, compare and bring back. */
export type MapVersion = { id: string; name: string; createdAt: string; author: string }

/** A state as it was published: the document, and the rows that its layers showed. */
export type Publication = {
  alias: string
  publishedAt: string
  document: MapDocument
  /** By dataset id: what the published layers draw on. */
  datasets: Record<string, PublishedDataset>
}

/** A dataset of a publication, frozen with it. Its rows: `/api/publications/{alias}/datasets/{id}` */
export type PublishedDataset = {
  id: string
  title: Localized
  credit: string
  licence: string
  featureCount: number
  bbox: Bbox | null
}
