import type { Migration } from './migration.ts'

/** What readers of published maps say, without a trace of who they are. */
export const voices: Migration = {
  number: 5,
  name: 'voices',
  sql: `
    CREATE TABLE voice_policy (
      map TEXT NOT NULL PRIMARY KEY REFERENCES map (id) ON DELETE CASCADE,
      policy TEXT NOT NULL CHECK (policy IN ('off', 'reactions', 'comments'))
    ) WITHOUT ROWID;

    CREATE TABLE reaction (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (map, kind)
    ) WITHOUT ROWID;

    CREATE TABLE reader_comment (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      page TEXT,
      at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('held', 'shown', 'removed')),
      PRIMARY KEY (map, id)
    ) WITHOUT ROWID;

    CREATE TABLE use_request (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      contact TEXT NOT NULL,
      text TEXT NOT NULL,
      at TEXT NOT NULL,
      done INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (map, id)
    ) WITHOUT ROWID;

    -- An editor asks the owner to publish; answer: sent back with a word.
    CREATE TABLE publication_request (
      map TEXT NOT NULL PRIMARY KEY REFERENCES map (id) ON DELETE CASCADE,
      person_name TEXT NOT NULL,
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      answer TEXT
    ) WITHOUT ROWID;

    CREATE TABLE opening (
      map TEXT NOT NULL REFERENCES map (id) ON DELETE CASCADE,
      day TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (map, day)
    ) WITHOUT ROWID;
  `,
}
