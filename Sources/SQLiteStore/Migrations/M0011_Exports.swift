// Exports: one row each with its progress, its file and the time at which both are gone.

import GRDB

extension Migration {
  static let exports = Migration(name: "0011 exports") { db in
    try db.execute(
      sql: """
        -- Ids are never used again: an address that somebody kept must not show another export.
        CREATE TABLE exports (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          organizer_id INTEGER NOT NULL REFERENCES organizers(id),
          -- null: made by the operator's command.
          user_id INTEGER REFERENCES users(id),
          kind TEXT NOT NULL,
          -- The list's query string, as `InvoiceFilter` writes it.
          filter TEXT NOT NULL,
          -- Of the events whose invoices are in it, as ids joined by commas; null: all of the organizer.
          events TEXT,
          language TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('running','done','failed')),
          -- Invoices that are through, of all; total is null until the first step has found them.
          done INTEGER NOT NULL, total INTEGER,
          -- What the next step needs; written together with `done`.
          checkpoint TEXT NOT NULL,
          message TEXT,
          file TEXT, file_title TEXT, file_size INTEGER, file_sha256 BLOB,
          -- By currency, as JSON.
          totals TEXT NOT NULL,
          created_at INTEGER NOT NULL, finished_at INTEGER, expires_at INTEGER NOT NULL,
          UNIQUE (organizer_id, id)
        ) STRICT;
        CREATE INDEX exports_by_expiry ON exports(expires_at);
        CREATE INDEX batches_with_files ON batches(finished_at) WHERE file IS NOT NULL;
        """)
  }
}
