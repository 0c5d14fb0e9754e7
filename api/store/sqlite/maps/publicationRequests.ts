import type { Database } from 'better-sqlite3'
import type { PublicationRequest } from '#geodata/schema/map/publicationRequest.ts'

export const publicationRequest = (db: Database, map: string): PublicationRequest | undefined =>
  db
    .prepare<[string], PublicationRequest>(
      'SELECT person_name AS by, note, at, answer FROM publication_request WHERE map = ?',
    )
    .get(map)

/** In the place of the one before. */
export function askPublication(
  db: Database,
  map: string,
  { by, note, at }: Omit<PublicationRequest, 'answer'>,
): undefined {
  db.prepare(
    `INSERT OR REPLACE INTO publication_request (map, person_name, note, at) VALUES (@map, @by, @note, @at)`,
  ).run({ map, by, note, at })
}

export const returnPublication = (db: Database, map: string, answer: string): boolean =>
  db.prepare('UPDATE publication_request SET answer = ? WHERE map = ?').run(answer, map).changes > 0

export function clearRequest(db: Database, map: string): void {
  db.prepare('DELETE FROM publication_request WHERE map = ?').run(map)
}
