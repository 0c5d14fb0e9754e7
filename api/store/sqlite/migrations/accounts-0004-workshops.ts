import type { Migration } from './migration.ts'

/** Workshops with their seats. Of a guest's device and of a seat's return code only hashes are kept. */
export const workshops: Migration = {
  number: 4,
  name: 'workshops',
  sql: `
    CREATE TABLE workshop (
      map TEXT NOT NULL PRIMARY KEY REFERENCES map (id) ON DELETE CASCADE,
      code TEXT NOT NULL UNIQUE,
      open INTEGER NOT NULL,
      rehearsal INTEGER NOT NULL,
      title TEXT NOT NULL,
      layers TEXT NOT NULL,
      phases TEXT NOT NULL,
      phase TEXT,
      ends_at TEXT
    );

    CREATE TABLE guest (
      person TEXT NOT NULL PRIMARY KEY,
      created_at TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE guest_device (
      token_hash TEXT NOT NULL PRIMARY KEY,
      person TEXT NOT NULL REFERENCES guest (person) ON DELETE CASCADE,
      created_at TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE seat (
      id TEXT NOT NULL PRIMARY KEY,
      map TEXT NOT NULL REFERENCES workshop (map) ON DELETE CASCADE,
      person TEXT NOT NULL,
      nickname TEXT NOT NULL,
      -- Equal for two nicknames that look the same.
      nickname_key TEXT NOT NULL,
      hidden INTEGER NOT NULL DEFAULT 0,
      locked INTEGER NOT NULL DEFAULT 0,
      removed INTEGER NOT NULL DEFAULT 0,
      paper INTEGER NOT NULL,
      return_hash TEXT UNIQUE,
      -- Of what the device sends along each time it tries to join once.
      attempt_hash TEXT,
      created_at TEXT NOT NULL,
      UNIQUE (map, person),
      UNIQUE (map, nickname_key),
      UNIQUE (map, attempt_hash)
    );
    CREATE INDEX seat_person ON seat (person);

    -- A return code under a key that the device alone has.
    CREATE TABLE seat_code (
      seat TEXT NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
      device TEXT NOT NULL REFERENCES guest_device (token_hash) ON DELETE CASCADE,
      sealed BLOB NOT NULL,
      PRIMARY KEY (seat, device)
    ) WITHOUT ROWID;
  `,
}
