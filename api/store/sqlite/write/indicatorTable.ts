import type { Database } from 'better-sqlite3'
import type { BundledIndicators } from '#geodata/schema/bundled.ts'

export function readIndicators(db: Database): BundledIndicators {
  const document = db.prepare<[], string>('SELECT document FROM kyoso_indicators').pluck().get()
  return document ? JSON.parse(document) : { indicators: [], funnels: [] }
}

export function putIndicators(db: Database, indicators: BundledIndicators): void {
  db.prepare('INSERT OR REPLACE INTO kyoso_indicators (id, document) VALUES (1, ?)').run(
    JSON.stringify(indicators),
  )
}
