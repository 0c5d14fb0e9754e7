import type { Migration } from './migration.ts'

/**
 * What the product knows beyond the rows: descriptions, revisions, history, deleted rows. Not in gpkg_contents, so QGIS lists
 * none of it; `kyoso_sources` is, because credits belong beside the data (and one registered attribute table is what makes GDAL
 * stop listing unregistered ones).
 */
export const bookkeeping: Migration = {
  number: 2,
  name: 'bookkeeping',
  sql: `
    CREATE TABLE kyoso_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE kyoso_dataset (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      audience TEXT NOT NULL CHECK (audience IN ('public', 'members', 'owner')),
      owner TEXT,
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

    CREATE TABLE kyoso_history (
      id INTEGER PRIMARY KEY,
      dataset TEXT NOT NULL,
      uid TEXT NOT NULL,
      version INTEGER NOT NULL,
      fid INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'delete')),
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      geom BLOB,
      properties TEXT NOT NULL,
      UNIQUE (dataset, uid, version)
    );
    CREATE INDEX kyoso_history_revision ON kyoso_history (dataset, revision);

    CREATE TABLE kyoso_load (
      dataset TEXT NOT NULL,
      revision INTEGER NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      feature_count INTEGER NOT NULL,
      PRIMARY KEY (dataset, revision)
    ) WITHOUT ROWID;

    CREATE TABLE kyoso_deleted (
      dataset TEXT NOT NULL,
      uid TEXT NOT NULL,
      fid INTEGER NOT NULL,
      version INTEGER NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      geom BLOB,
      properties TEXT NOT NULL,
      PRIMARY KEY (dataset, uid)
    );

    CREATE TABLE kyoso_outside_change (
      id INTEGER PRIMARY KEY,
      found_at TEXT NOT NULL,
      table_name TEXT NOT NULL,
      detail TEXT NOT NULL
    );

    CREATE TABLE kyoso_indicators (id INTEGER PRIMARY KEY CHECK (id = 1), document TEXT NOT NULL);

    CREATE TABLE kyoso_sources (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      dataset TEXT NOT NULL,
      source TEXT NOT NULL,
      title TEXT NOT NULL,
      url TEXT,
      licence TEXT NOT NULL,
      credit TEXT NOT NULL,
      as_of TEXT
    );
    INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
      VALUES ('kyoso_sources', 'attributes', 'データセットごとの出典・ライセンス・クレジット', 'データセットごとの出典・ライセンス・クレジット');
    INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES
      ('kyoso_sources', 'dataset', 'データセット', 'データセット'),
      ('kyoso_sources', 'source', '出典の番号', '出典の番号'),
      ('kyoso_sources', 'title', '出典', '出典'),
      ('kyoso_sources', 'url', 'URL', 'URL'),
      ('kyoso_sources', 'licence', 'ライセンス', 'ライセンス'),
      ('kyoso_sources', 'credit', 'クレジット', 'クレジット'),
      ('kyoso_sources', 'as_of', '時点', '時点');
  `,
}
