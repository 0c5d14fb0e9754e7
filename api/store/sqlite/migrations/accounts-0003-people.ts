import type { Migration } from './migration.ts'

/**
 * Accounts with what they sign in with (as better-auth keeps it), teams, invitations, the log. Tokens of sessions and invitations
 * lie here as SHA-256 only.
 */
export const people: Migration = {
  number: 3,
  name: 'people',
  sql: `
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT NOT NULL UNIQUE,
      email_verified INTEGER NOT NULL DEFAULT 0,
      image TEXT,
      administrator INTEGER NOT NULL DEFAULT 0,
      blocked INTEGER NOT NULL DEFAULT 0,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE sign_in (
      id TEXT NOT NULL PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      token TEXT NOT NULL UNIQUE,
      expires_at TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      address TEXT,
      device TEXT
    ) WITHOUT ROWID;
    CREATE INDEX sign_in_person ON sign_in (person);

    -- A password, or an account with a provider.
    CREATE TABLE credential (
      id TEXT NOT NULL PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      provider TEXT NOT NULL,
      account TEXT NOT NULL,
      issuer TEXT,
      password TEXT,
      access_token TEXT,
      refresh_token TEXT,
      id_token TEXT,
      access_token_expires_at TEXT,
      refresh_token_expires_at TEXT,
      scope TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      UNIQUE (provider, account)
    ) WITHOUT ROWID;
    CREATE INDEX credential_person ON credential (person);

    CREATE TABLE passkey (
      id TEXT NOT NULL PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      name TEXT,
      public_key TEXT NOT NULL,
      credential TEXT NOT NULL UNIQUE,
      counter INTEGER NOT NULL,
      device_type TEXT NOT NULL,
      backed_up INTEGER NOT NULL,
      transports TEXT,
      aaguid TEXT,
      created_at TEXT
    ) WITHOUT ROWID;
    CREATE INDEX passkey_person ON passkey (person);

    -- What is under way: a challenge of a passkey, the state of a sign-in elsewhere.
    CREATE TABLE sign_in_step (
      id TEXT NOT NULL PRIMARY KEY,
      identifier TEXT NOT NULL,
      value TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX sign_in_step_identifier ON sign_in_step (identifier);

    CREATE TABLE team (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE team_member (
      team TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
      person TEXT NOT NULL,
      leads INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (team, person)
    ) WITHOUT ROWID;
    CREATE INDEX team_member_person ON team_member (person);

    -- Who has which role in a map, given to themselves or to a team of theirs. 
    CREATE VIEW map_person AS
      SELECT map, person, role, NULL AS team FROM map_role
      UNION ALL
      SELECT map_role.map, team_member.person, map_role.role, team_member.team
      FROM map_role JOIN team_member ON team_member.team = map_role.person;

    -- Into a map with a role, into a team, or with neither: to make an account.
    CREATE TABLE invitation (
      id TEXT NOT NULL PRIMARY KEY,
      token TEXT NOT NULL UNIQUE,
      map TEXT REFERENCES map (id) ON DELETE CASCADE,
      role TEXT CHECK (role IN ('viewer', 'contributor', 'editor')),
      team TEXT REFERENCES team (id) ON DELETE CASCADE,
      until TEXT NOT NULL,
      inviter TEXT NOT NULL,
      created_at TEXT NOT NULL,
      used INTEGER NOT NULL DEFAULT 0,
      CHECK ((map IS NULL) = (role IS NULL) AND (map IS NULL OR team IS NULL))
    ) WITHOUT ROWID;
    CREATE INDEX invitation_map ON invitation (map);

    -- How much a map holds, without reading its pictures.
    CREATE INDEX map_asset_size ON map_asset (map, length(bytes));

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      actor TEXT,
      subject TEXT,
      detail TEXT
    );
  `,
}
