import type { Migration } from './migration.ts'

/**
 * Datasets that belong to a map, seen by whoever has a role in it. The audience is checked by the table, which SQLite cannot change
 * in place: it is made anew. The history keeps the name that an author went by, beside who it was.
 */
export const sketches: Migration = {
  number: 5,
  name: 'sketches',
  sql: `
    CREATE TABLE kyoso_dataset_next (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      audience TEXT NOT NULL CHECK (audience IN ('public', 'members', 'owner', 'map')),
      owner TEXT,
      map TEXT CHECK ((map IS NOT NULL) = (audience = 'map')),
      definition TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 0,
      feature_count INTEGER NOT NULL DEFAULT 0,
      located_count INTEGER NOT NULL DEFAULT 0,
      west REAL, south REAL, east REAL, north REAL,
      updated_at TEXT NOT NULL,
      -- Rows below it belong to an earlier load: their search rows are being removed.
      first_fid INTEGER NOT NULL DEFAULT 0,
      -- R*Tree and search hold the rows up to it; NULL when they hold all.
      filled_fid INTEGER
    );
    INSERT INTO kyoso_dataset_next (number, id, audience, owner, definition, revision, feature_count, located_count,
        west, south, east, north, updated_at, first_fid, filled_fid)
      SELECT number, id, audience, owner, definition, revision, feature_count, located_count,
        west, south, east, north, updated_at, first_fid, filled_fid FROM kyoso_dataset;
    DROP TABLE kyoso_dataset;
    ALTER TABLE kyoso_dataset_next RENAME TO kyoso_dataset;
    CREATE INDEX kyoso_dataset_map ON kyoso_dataset (map) WHERE map IS NOT NULL;

    ALTER TABLE kyoso_history ADD COLUMN author_name TEXT;
  `,
}
