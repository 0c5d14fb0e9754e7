import type { Migration } from './migration.ts'

/**
 * One row per searchable feature with its folded texts, and an FTS5 index over their single characters and pairs: `head` those
 * of its names, `body` what its other texts have beyond them. The ascii tokenizer takes everything outside ASCII as part of a word, so a token is
 * exactly what was put between two spaces. Weights come first in the indexes: a search asks for one weight after the other.
 */
export const search: Migration = {
  number: 3,
  name: 'search',
  sql: `
    CREATE TABLE kyoso_search (
      id INTEGER PRIMARY KEY,
      dataset TEXT NOT NULL,
      fid INTEGER NOT NULL,
      weight INTEGER NOT NULL,
      title TEXT NOT NULL,
      short TEXT NOT NULL,
      kana TEXT NOT NULL,
      en TEXT NOT NULL,
      body TEXT NOT NULL,
      lon REAL, lat REAL
    );
    CREATE UNIQUE INDEX kyoso_search_feature ON kyoso_search (dataset, fid);
    CREATE INDEX kyoso_search_title ON kyoso_search (weight, title) WHERE title != '';
    CREATE INDEX kyoso_search_short ON kyoso_search (weight, short) WHERE short != '';
    CREATE INDEX kyoso_search_kana ON kyoso_search (weight, kana) WHERE kana != '';
    CREATE INDEX kyoso_search_en ON kyoso_search (weight, en) WHERE en != '';
    CREATE VIRTUAL TABLE kyoso_search_token USING fts5 (
      weight, head, body, content = '', contentless_delete = 1, detail = column, tokenize = 'ascii'
    );
  `,
}
