import type { Database } from 'better-sqlite3'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { SearchHit } from '#geodata/schema/search.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import type { Viewer } from '../store.ts'
import { definitionOf, visibleDatasets } from './datasetQueries.ts'
import { rowsByFid } from './featureQueries.ts'
import { toHit } from './hit.ts'
import { tokenQuery } from './tokenQuery.ts'
import { viewerParameters, visible } from './visibility.ts'

type Found = { dataset: string; fid: number }

const beginning = (column: string): string =>
  `s.${column} != '' AND s.${column} >= @word AND s.${column} < @word || char(0x10FFFF)`
const hasTokens = 's.id IN (SELECT rowid FROM kyoso_search_token WHERE kyoso_search_token MATCH @tokens)'

/** From the best kind of answer to the weakest; a later one is asked only while hits are missing. */
const tiers: string[] = [
  `(s.title = @word OR (s.short != '' AND s.short = @word))`,
  beginning('title'),
  `s.kana != '' AND s.kana = @word`,
  beginning('kana'),
  `s.en != '' AND s.en = @word`,
  beginning('en'),
  `${hasTokens} AND (instr(s.title, @word) OR instr(s.kana, @word) OR instr(s.en, @word))`,
  `${hasTokens} AND instr(s.body, @word)`,
]

const inBox = `(@west IS NULL OR (s.lat BETWEEN @south AND @north AND
  CASE WHEN @west <= @east THEN s.lon BETWEEN @west AND @east ELSE s.lon >= @west OR s.lon <= @east END))`

/** Equal answers: cities and stations, towns, the rest; then the shorter name. */
const order = 's.weight, length(s.title), s.dataset, s.fid'

export function searchHits(
  db: Database,
  viewer: Viewer,
  text: string,
  limit: number,
  bbox?: Bbox,
): SearchHit[] {
  const word = foldForSearch(text)
  if (word === '') return []
  const [west = null, south = null, east = null, north = null] = bbox ?? []
  const tokens = tokenQuery(word)
  const found = new Map<string, Found>()
  for (const tier of tiers) {
    if (found.size >= limit) break
    const rows = db
      .prepare<[object], Found>(
        `SELECT s.dataset, s.fid FROM kyoso_search s JOIN kyoso_dataset d ON d.id = s.dataset
         WHERE ${tier} AND s.fid >= d.first_fid AND ${inBox} AND ${visible} ORDER BY ${order} LIMIT @limit`,
      )
      .all({ word, tokens, limit, west, south, east, north, ...viewerParameters(viewer) })
    for (const row of rows) {
      const key = `${row.dataset}/${row.fid}`
      if (!found.has(key)) found.set(key, row)
    }
  }
  return readHits(db, viewer, [...found.values()].slice(0, limit))
}

/** The hits of found rows, in the same order. */
function readHits(db: Database, viewer: Viewer, found: Found[]): SearchHit[] {
  const hits = new Map<string, SearchHit>()
  for (const record of visibleDatasets(db, viewer)) {
    const fids = found.filter((each) => each.dataset === record.id).map((each) => each.fid)
    if (fids.length === 0) continue
    const dataset = definitionOf(record)
    for (const row of rowsByFid(db, dataset, fids)) {
      hits.set(`${record.id}/${row.fid}`, toHit(dataset, row))
    }
  }
  return found.flatMap((each) => hits.get(`${each.dataset}/${each.fid}`) ?? [])
}
