import type { Database } from 'better-sqlite3'
import type { MapRole, MapSummary, PublicationAccess } from '#geodata/schema/map/mapSummary.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import type { MapList } from '../../mapStore.ts'
import type { Viewer } from '../../store.ts'
import { roleOf, type WhoParameters, whoParameters } from './mapRights.ts'

type SummaryRow = {
  id: string
  title: string
  description: string
  role: MapRole
  created_at: string
  updated_at: string
  deleted_at: string | null
  thumbnail: number | null
  alias: string | null
  access: PublicationAccess
  published_at: string
  number: number
}

const published = `LEFT JOIN publication ON publication.map = map.id
  LEFT JOIN publication_state AS state ON state.map = publication.map AND state.number = publication.number`

/** Maps as those with a role see them. */
const own = `SELECT map.id, map.title, map.description, ${roleOf} AS role, map.created_at, map.updated_at, map.deleted_at,
    map_thumbnail.number AS thumbnail, state.alias, state.access, state.published_at, state.number
  FROM map LEFT JOIN map_thumbnail ON map_thumbnail.map = map.id ${published}
  WHERE ${roleOf} IS NOT NULL`

/** Maps as the gallery shows them: nothing of what was done after they were published. */
const gallery = `SELECT map.id, state.title, state.description, coalesce(${roleOf}, 'viewer') AS role, map.created_at,
    state.published_at AS updated_at, NULL AS deleted_at, iif(state.thumbnail IS NULL, NULL, state.number) AS thumbnail,
    state.alias, state.access, state.published_at, state.number
  FROM map ${published} WHERE state.access = 'open' AND map.deleted_at IS NULL`

const lists: Record<MapList, string> = {
  mine: `${own} AND map.deleted_at IS NULL ORDER BY map.updated_at DESC, map.id`,
  bin: `${own} AND map.deleted_at IS NOT NULL ORDER BY map.deleted_at DESC, map.id`,
  open: `${gallery} ORDER BY state.published_at DESC, map.id`,
}

export function mapSummaries(db: Database, viewer: Viewer, which: MapList, text: string): MapSummary[] {
  const words = foldForSearch(text)
  // signs alone, of which folding leaves nothing: no title is found by them
  if (words === '' && text.trim() !== '') return []
  return db
    .prepare<[WhoParameters], SummaryRow>(lists[which])
    .all(whoParameters(viewer))
    .map(toSummary)
    .filter(({ title, description }) => foldForSearch(`${title}\n${description}`).includes(words))
}

export function mapSummary(db: Database, viewer: Viewer, id: string): MapSummary | undefined {
  const row = db
    .prepare<[WhoParameters & { id: string }], SummaryRow>(`${own} AND map.id = @id`)
    .get({ ...whoParameters(viewer), id })
  return row && toSummary(row)
}

function toSummary(row: SummaryRow): MapSummary {
  const { id, title, description, role, thumbnail, alias, access, number } = row
  return {
    id,
    title,
    description,
    role,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
    thumbnail,
    publication:
      alias === null
        ? null
        : { alias, access, publishedAt: row.published_at, number, behind: row.updated_at > row.published_at },
  }
}
