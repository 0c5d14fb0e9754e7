import type { Database, Statement } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { representativePoint } from '../geometry/representativePoint.ts'
import { type SearchText, searchTexts } from './searchText.ts'

/** Keeps the search rows of a dataset in step with its features. Runs inside the transaction of the write. */
export class SearchIndex {
  readonly #insert: Statement
  readonly #tokens: Statement
  readonly #find: Statement<[string, number], { id: number }>
  readonly #delete: Statement
  readonly #deleteTokens: Statement
  readonly #dataset: string
  readonly #textOf: (properties: Properties) => SearchText

  constructor(db: Database, dataset: Dataset) {
    this.#dataset = dataset.id
    this.#textOf = searchTexts(dataset)
    this.#insert = db.prepare(
      `INSERT INTO kyoso_search (dataset, fid, weight, title, short, kana, en, body, lon, lat)
       VALUES (@dataset, @fid, @weight, @title, @short, @kana, @en, @body, @lon, @lat)`,
    )
    this.#tokens = db.prepare(
      'INSERT INTO kyoso_search_token (rowid, weight, head, body) VALUES (@id, @weight, @head, @body)',
    )
    this.#find = db.prepare('SELECT id FROM kyoso_search WHERE dataset = ? AND fid = ?')
    this.#delete = db.prepare('DELETE FROM kyoso_search WHERE id = ?')
    this.#deleteTokens = db.prepare('DELETE FROM kyoso_search_token WHERE rowid = ?')
  }

  add(fid: number, feature: Pick<NewFeature, 'geometry' | 'properties'>): void {
    const { tokens, ...texts } = this.#textOf(feature.properties)
    const [lon, lat] = (feature.geometry && representativePoint(feature.geometry)) ?? [null, null]
    const { lastInsertRowid } = this.#insert.run({ dataset: this.#dataset, fid, lon, lat, ...texts })
    this.#tokens.run({ ...tokens, id: lastInsertRowid })
  }

  has(fid: number): boolean {
    return this.#find.get(this.#dataset, fid) !== undefined
  }

  remove(fid: number): void {
    const row = this.#find.get(this.#dataset, fid)
    if (!row) return
    this.#deleteTokens.run(row.id)
    this.#delete.run(row.id)
  }
}
