import type { Database, Statement } from 'better-sqlite3'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { SearchHit } from '#geodata/schema/search.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import type { Viewer } from '../store.ts'
import { definitionOf, visibleDatasets } from './datasetQueries.ts'
import { readHits } from './readHits.ts'
import { searchWeights, tokenQuery } from './searchTokens.ts'
import { viewerParameters, visible } from './visibility.ts'

type Found = { id: number; dataset: string; fid: number }

/** A kind of match: how rows of one weight that have it are found. */
type Tier = { where: string; tokens?: 'head' | 'body' }

const indexed = 's.weight = @weight'
const beginning = (column: string): Tier => ({
  where: `${indexed} AND s.${column} != '' AND s.${column} >= @word AND s.${column} < @word || char(0x10FFFF)`,
})
const equal = (column: string): Tier => ({
  where: `${indexed} AND s.${column} != '' AND s.${column} = @word`,
})
const byTokens = 's.id IN (SELECT rowid FROM kyoso_search_token WHERE kyoso_search_token MATCH @tokens)'

/** From the best kind of answer to the weakest. */
const tiers: Tier[] = [
  { where: `${indexed} AND (s.title = @word OR (s.short != '' AND s.short = @word))` },
  beginning('title'),
  equal('kana'),
  beginning('kana'),
  equal('en'),
  beginning('en'),
  {
    tokens: 'head',
    where: `${byTokens} AND (instr(s.title, @word) OR instr(s.kana, @word) OR instr(s.en, @word))`,
  },
  { tokens: 'body', where: `${byTokens} AND instr(s.body, @word)` },
]

const inBox = `(@west IS NULL OR (s.lat BETWEEN @south AND @north AND
  CASE WHEN @west <= @east THEN s.lon BETWEEN @west AND @east ELSE s.lon >= @west OR s.lon <= @east END))`

/**
 * So many of one tier and weight are looked at before the shortest titles come first: a single character may be in a million
 * rows, and nobody reads past the first few.
 */
const lookedAt = 1000

/** The place search over everything a viewer may see. */
export class PlaceSearch {
  readonly #db: Database
  readonly #tiers: { tokens: Tier['tokens']; find: Statement<[object], Found> }[]

  constructor(db: Database) {
    this.#db = db
    this.#tiers = tiers.map(({ where, tokens }) => ({
      tokens,
      find: db.prepare(
        `SELECT id, dataset, fid FROM (
           SELECT s.id, s.dataset, s.fid, length(s.title) AS length
           FROM kyoso_search s JOIN kyoso_dataset d ON d.id = s.dataset
           WHERE ${where} AND s.fid >= d.first_fid AND ${inBox} AND ${visible} LIMIT ${lookedAt}
         ) ORDER BY length, dataset, fid LIMIT @limit`,
      ),
    }))
  }

  /** Kind by kind of match, in each the cities and stations first; a weaker kind is asked only while hits are missing. */
  hits(viewer: Viewer, text: string, limit: number, bbox?: Bbox): SearchHit[] {
    const word = foldForSearch(text)
    if (word === '') return []
    const [west = null, south = null, east = null, north = null] = bbox ?? []
    const parameters = { word, limit, west, south, east, north, ...viewerParameters(viewer) }
    const found = new Map<number, Found>()
    for (const { tokens, find } of this.#tiers) {
      for (const weight of searchWeights) {
        if (found.size >= limit) break
        const tier = tokens ? { tokens: tokenQuery(word, tokens, weight) } : { weight }
        for (const row of find.all({ ...parameters, ...tier })) found.set(row.id, row)
      }
    }
    const datasets = new Map(
      visibleDatasets(this.#db, viewer).map((record) => [record.id, definitionOf(record)]),
    )
    const rows = [...found.values()].slice(0, limit).flatMap(({ dataset, fid }) => {
      const definition = datasets.get(dataset)
      return definition ? { dataset: definition, fid } : []
    })
    return readHits(this.#db, rows).filter((hit) => hit !== undefined)
  }
}
