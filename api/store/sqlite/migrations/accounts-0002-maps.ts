import type { Migration } from './migration.ts'

/** Maps with roles, documents (a compacted state and the updates since), versions, pictures, and publications with their history. */
export const maps: Migration = {
  number: 2,
  name: 'maps',
  sql: `
    CREATE TABLE map (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      deleted_at TEXT
    );

    CREATE TABLE map_role (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      person TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('viewer', 'contributor', 'editor', 'owner')),
      PRIMARY KEY (map, person)
    ) WITHOUT ROWID;
    CREATE INDEX map_role_person ON map_role (person);

    -- The document is this state and every row of map_update.
    CREATE TABLE map_state (
      map TEXT NOT NULL PRIMARY KEY REFERENCES map (id) ON DELETE CASCADE,
      state BLOB NOT NULL
    );
    CREATE TABLE map_update (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      data BLOB NOT NULL
    );
    CREATE INDEX map_update_map ON map_update (map);

    CREATE TABLE map_version (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL,
      author TEXT NOT NULL,
      state BLOB NOT NULL,
      PRIMARY KEY (map, id)
    );

    CREATE TABLE map_thumbnail (
      map TEXT NOT NULL PRIMARY KEY REFERENCES map (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      type TEXT NOT NULL,
      bytes BLOB NOT NULL
    );

    CREATE TABLE map_asset (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      type TEXT NOT NULL,
      created_at TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (map, id)
    );

    -- An alias stays with the map that had it first, also when it is withdrawn: a printed address never leads to another's map.
    CREATE TABLE publication_alias (
      alias TEXT NOT NULL PRIMARY KEY,
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX publication_alias_map ON publication_alias (map);

    CREATE TABLE publication_state (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      alias TEXT NOT NULL,
      access TEXT NOT NULL CHECK (access IN ('open', 'link', 'password')),
      password_hash TEXT,
      author TEXT NOT NULL,
      published_at TEXT NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      document TEXT NOT NULL,
      thumbnail_type TEXT,
      thumbnail BLOB,
      PRIMARY KEY (map, number)
    );

    -- Which state readers get; none: withdrawn.
    CREATE TABLE publication (
      map TEXT NOT NULL PRIMARY KEY REFERENCES map (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      FOREIGN KEY (map, number) REFERENCES publication_state (map, number)
    ) WITHOUT ROWID;

    -- Rows of one dataset as they were: JSON, gzipped. The same rows are kept once, whatever number of states shows them.
    CREATE TABLE publication_rows (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      rows BLOB NOT NULL,
      PRIMARY KEY (map, hash)
    );
    CREATE TABLE publication_dataset (
      map TEXT NOT NULL,
      number INTEGER NOT NULL,
      dataset TEXT NOT NULL,
      hash TEXT NOT NULL,
      summary TEXT NOT NULL,
      PRIMARY KEY (map, number, dataset),
      FOREIGN KEY (map, number) REFERENCES publication_state (map, number) ON DELETE CASCADE,
      FOREIGN KEY (map, hash) REFERENCES publication_rows (map, hash)
    ) WITHOUT ROWID;

    CREATE TABLE publication_picture (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (map, hash)
    );
    CREATE TABLE publication_asset (
      map TEXT NOT NULL,
      number INTEGER NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      type TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (map, number, id),
      FOREIGN KEY (map, number) REFERENCES publication_state (map, number) ON DELETE CASCADE,
      FOREIGN KEY (map, hash) REFERENCES publication_picture (map, hash)
    ) WITHOUT ROWID;
  `,
}
