import type { Database, Statement } from 'better-sqlite3'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { SearchHit } from '#geodata/schema/search.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import type { Viewer } from '../../store.ts'
import { definitionOf, visibleDatasets } from '../read/datasetQueries.ts'
import { readHits } from '../read/readHits.ts'
import { viewerParameters, visible } from '../read/visibility.ts'
import { searchWeights, tokenQuery } from './searchTokens.ts'

type Found = { id: number; dataset: string; fid: number }

/** A kind of match: how rows of one weight that have it are found. */
type Tier = { from: string; where: string; tokens?: 'head' | 'body' }

const named = (column: string, where: string): Tier => ({
  from: 'kyoso_search s',
  where: `s.weight = @weight AND s.${column} != '' AND ${where}`,
})
const equal = (column: string): Tier => named(column, `s.${column} = @word`)
const beginning = (column: string): Tier =>
  named(column, `s.${column} >= @word AND s.${column} < @word || char(0x10FFFF)`)
/** CROSS JOIN keeps the tokens first: rows come one by one and stop at the limit. */
const containing = (tokens: 'head' | 'body', columns: string[]): Tier => ({
  from: 'kyoso_search_token CROSS JOIN kyoso_search s ON s.id = kyoso_search_token.rowid',
  where: `kyoso_search_token MATCH @tokens AND (${columns.map((column) => `instr(s.${column}, @word)`).join(' OR ')})`,
  tokens,
})

/** From the best kind of answer to the weakest; what stands together is equally good. */
const tiers: Tier[][] = [
  [equal('title'), equal('short')],
  [beginning('title')],
  [equal('kana')],
  [beginning('kana')],
  [equal('en')],
  [beginning('en')],
  [containing('head', ['title', 'kana', 'en'])],
  [containing('body', ['body'])],
]

const inBox = `(@west IS NULL OR (s.lat BETWEEN @south AND @north AND
  CASE WHEN @west <= @east THEN s.lon BETWEEN @west AND @east ELSE s.lon >= @west OR s.lon <= @east END))`

/** Rows that are withheld are found by their author and by editors alone. */
const rowShown = `(@viewerKind = 'system' OR NOT EXISTS (
  SELECT 1 FROM kyoso_withheld w WHERE w.dataset = s.dataset AND w.fid = s.fid AND w.author IS NOT @viewerId
    AND d.map NOT IN (SELECT value FROM json_each(@editorMaps))
))`

/**
 * So many of one tier and weight are looked at before the shortest titles come first: a single character may be in a million
 * rows, and nobody reads past the first few.
 */
const lookedAt = 1000

/** The place search over everything a viewer may see. */
export class PlaceSearch {
  readonly #db: Database
  readonly #tiers: { tokens: Tier['tokens']; find: Statement<[object], Found> }[][]

  constructor(db: Database) {
    this.#db = db
    this.#tiers = tiers.map((equals) =>
      equals.map(({ from, where, tokens }) => ({
        tokens,
        find: db.prepare(
          `SELECT id, dataset, fid FROM (
           SELECT s.id, s.dataset, s.fid, length(s.title) AS length
           FROM ${from} CROSS JOIN kyoso_dataset d ON d.id = s.dataset
           WHERE ${where} AND s.fid >= d.first_fid AND ${inBox} AND ${visible}
             AND ${rowShown} LIMIT ${lookedAt}
         ) ORDER BY length, dataset, fid LIMIT @limit`,
        ),
      })),
    )
  }

  /** Kind by kind of match, in each the cities and stations first; a weaker kind is asked only while hits are missing. */
  hits(viewer: Viewer, text: string, limit: number, bbox?: Bbox): SearchHit[] {
    const word = foldForSearch(text)
    if (word === '') return []
    const [west = null, south = null, east = null, north = null] = bbox ?? []
    const parameters = { word, limit, west, south, east, north, ...viewerParameters(viewer) }
    const found = new Map<number, Found>()
    for (const tier of this.#tiers) {
      for (const weight of searchWeights) {
        for (const { tokens, find } of tier) {
          if (found.size >= limit) break
          const own = tokens ? { tokens: tokenQuery(word, tokens, weight) } : { weight }
          for (const row of find.all({ ...parameters, ...own })) found.set(row.id, row)
        }
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
