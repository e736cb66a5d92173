// What accounts need in order to be administered in the console: sessions that their user can tell apart, tokens that expire, second
// factors with recovery codes, sign-ins that wait for a code, and invitations. And the index that finds the journal's entries about one
// invoice.

import GRDB

extension Migration {
  static let accountManagement = Migration(name: "0014 accounts") { db in
    try db.execute(sql: columns)
    try db.execute(sql: tables)
    try db.execute(sql: "CREATE INDEX journal_by_subject ON journal(organizer_id, subject, seq)")
  }

  private static let columns = """
    -- What the browser called itself, in short; and when the user last gave the password (0: sign in again for sensitive changes).
    ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
    ALTER TABLE sessions ADD COLUMN confirmed_at INTEGER NOT NULL DEFAULT 0;
    -- null: never.
    ALTER TABLE api_tokens ADD COLUMN expires_at INTEGER;
    """

  private static let tables = """
    -- Apart from the tokens: a use is noted once a minute and changes nothing that is under seal.
    CREATE TABLE token_uses (
      token_id INTEGER PRIMARY KEY REFERENCES api_tokens(id),
      last_used_at INTEGER NOT NULL
    ) STRICT;

    -- `last_step` is the time step of the last code that was used; codes of it and of earlier ones count no more.
    CREATE TABLE second_factors (
      user_id INTEGER PRIMARY KEY REFERENCES users(id),
      secret BLOB NOT NULL,
      last_step INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    -- SHA-256 of codes of 80 random bits; a used one is deleted.
    CREATE TABLE recovery_codes (
      user_id INTEGER NOT NULL REFERENCES second_factors(user_id) ON DELETE CASCADE,
      digest BLOB NOT NULL,
      PRIMARY KEY (user_id, digest)
    ) STRICT, WITHOUT ROWID;

    -- The password was right, the code is missing.
    CREATE TABLE sign_in_steps (
      digest BLOB PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES users(id),
      user_agent_digest BLOB NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- SHA-256 of the code with which a person chooses a password.
    CREATE TABLE invitations (
      digest BLOB PRIMARY KEY,
      user_id INTEGER NOT NULL UNIQUE REFERENCES users(id),
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
