import type { Database } from 'better-sqlite3'
import type { PublishedAgain } from '../../mapStore.ts'
import { AliasTaken } from '../../storeErrors.ts'
import type { PackedPublication } from './mapCalls.ts'
import { clearRequest } from './publicationRequests.ts'

/** The next state of a map's publication becomes what readers get. */
export function publish(
  db: Database,
  map: string,
  author: string,
  publication: PackedPublication,
): undefined {
  db.transaction(() => {
    claimAlias(db, map, publication.alias)
    const number = putState(db, map, author, publication)
    putDatasets(db, map, number, publication)
    putAssets(db, map, number, publication)
    clearRequest(db, map)
    db.prepare('INSERT OR REPLACE INTO publication (map, number) VALUES (?, ?)').run(map, number)
  }).immediate()
}

/** An earlier state becomes what readers get, under the address and for the readers named now. Undefined: there is none. */
export function publishAgain(
  db: Database,
  map: string,
  author: string,
  { number, alias, access, passwordHash }: PublishedAgain,
): { number: number } | undefined {
  return db
    .transaction(() => {
      const next = nextNumber(db, map)
      const values = { map, number, next, alias, access, passwordHash, author }
      const { changes } = db
        .prepare(
          `INSERT INTO publication_state
            (map, number, alias, access, password_hash, author, published_at, title, description, document, thumbnail_type, thumbnail)
          SELECT map, @next, @alias, @access, @passwordHash, @author, published_at, title, description, document, thumbnail_type, thumbnail
          FROM publication_state WHERE map = @map AND number = @number`,
        )
        .run(values)
      if (changes === 0) return undefined
      claimAlias(db, map, alias)
      for (const [table, columns] of Object.entries(belongings))
        db.prepare(
          `INSERT INTO ${table} (map, number, ${columns}) SELECT map, ?, ${columns} FROM ${table} WHERE map = ? AND number = ?`,
        ).run(next, map, number)
      db.prepare('INSERT OR REPLACE INTO publication (map, number) VALUES (?, ?)').run(map, next)
      return { number: next }
    })
    .immediate()
}

/** What belongs to one state: rows and pictures themselves are kept once. */
const belongings = {
  publication_dataset: 'dataset, hash, summary',
  publication_asset: 'id, name, type, hash',
}

export function withdraw(db: Database, map: string): undefined {
  db.prepare('DELETE FROM publication WHERE map = ?').run(map)
}

function claimAlias(db: Database, map: string, alias: string): void {
  const owner = db
    .prepare<[string], string>('SELECT map FROM publication_alias WHERE alias = ?')
    .pluck()
    .get(alias)
  if (owner !== undefined && owner !== map) throw new AliasTaken(alias)
  db.prepare('INSERT OR IGNORE INTO publication_alias (alias, map) VALUES (?, ?)').run(alias, map)
}

function putState(db: Database, map: string, author: string, publication: PackedPublication): number {
  const { alias, access, passwordHash, publishedAt, document } = publication
  const number = nextNumber(db, map)
  db.prepare(
    `INSERT INTO publication_state
      (map, number, alias, access, password_hash, author, published_at, title, description, document, thumbnail_type, thumbnail)
    SELECT @map, @number, @alias, @access, @passwordHash, @author, @publishedAt, @title, @description, @document, type, bytes
    FROM (SELECT 1) LEFT JOIN map_thumbnail ON map_thumbnail.map = @map`,
  ).run({
    map,
    number,
    alias,
    access,
    passwordHash,
    author,
    publishedAt,
    title: document.about.title,
    description: document.about.description,
    document: JSON.stringify(document),
  })
  return number
}

function nextNumber(db: Database, map: string): number {
  const number = db
    .prepare<[string], number>('SELECT coalesce(max(number), 0) + 1 FROM publication_state WHERE map = ?')
    .pluck()
    .get(map)
  if (number === undefined) throw new Error('expected a number from an aggregate')
  return number
}

function putDatasets(db: Database, map: string, number: number, { datasets }: PackedPublication): void {
  const putRows = db.prepare('INSERT OR IGNORE INTO publication_rows (map, hash, rows) VALUES (?, ?, ?)')
  const put = db.prepare(
    'INSERT INTO publication_dataset (map, number, dataset, hash, summary) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { summary, hash, rows } of datasets) {
    putRows.run(map, hash, rows)
    put.run(map, number, summary.id, hash, JSON.stringify(summary))
  }
}

function putAssets(db: Database, map: string, number: number, { assets }: PackedPublication): void {
  const putBytes = db.prepare('INSERT OR IGNORE INTO publication_picture (map, hash, bytes) VALUES (?, ?, ?)')
  const put = db.prepare(
    'INSERT INTO publication_asset (map, number, id, name, type, hash) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { id, name, type, bytes, hash } of assets) {
    putBytes.run(map, hash, bytes)
    put.run(map, number, id, name, type, hash)
  }
}
