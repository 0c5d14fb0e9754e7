import type { Database } from 'better-sqlite3'
import { StoreUnavailable } from '../../storeErrors.ts'
import type { Migration } from '../migrations/migration.ts'

class NewerStore extends StoreUnavailable {
  constructor(found: number, known: number) {
    super({
      ja: `データベースがこのプログラムより新しい版です（${found}、対応は${known}まで）。プログラムを更新してください。`,
      en: `The database is newer than this program (step ${found}, known up to ${known}): please update the program.`,
    })
  }
}

/** Brings a file to the newest step, each in its own transaction with what `afterEach` adds; answers how many steps were taken. */
export function migrate(db: Database, steps: readonly Migration[], afterEach: () => void = () => {}): number {
  db.exec(`CREATE TABLE IF NOT EXISTS kyoso_migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL DEFAULT (datetime('now'))
  )`)
  const done = new Set(db.prepare<[], number>('SELECT number FROM kyoso_migration').pluck().all())
  const newest = Math.max(0, ...steps.map((step) => step.number))
  const unknown = [...done].filter((number) => number > newest)
  if (unknown.length > 0) {
    throw new NewerStore(Math.max(...unknown), newest)
  }
  const missing = steps.filter((step) => !done.has(step.number))
  const record = db.prepare('INSERT INTO kyoso_migration (number, name) VALUES (?, ?)')
  for (const step of missing) {
    db.transaction(() => {
      db.exec(step.sql)
      step.run?.(db)
      record.run(step.number, step.name)
      afterEach()
    }).immediate()
  }
  return missing.length
}
