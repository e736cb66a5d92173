// Files for Italy's exchange with their numbers, receipts that nobody understood, and what sends a doubtful mail again.

import GRDB

extension Migration {
  static let italianFiles = Migration(name: "0012 italian files") { db in
    try db.execute(
      sql: """
        -- The exchange knows transmitters and no organizers: a name is used once by whoever sends for one.
        CREATE TABLE italian_transmitters (
          transmitter TEXT PRIMARY KEY,
          last_number INTEGER NOT NULL,
          -- Where it wants files from its first answer on.
          address TEXT, address_at INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE italian_files (
          organizer_id INTEGER NOT NULL, invoice_id INTEGER NOT NULL,
          transmitter TEXT NOT NULL, number INTEGER NOT NULL,
          name TEXT NOT NULL UNIQUE,
          document BLOB NOT NULL,
          taken_at INTEGER NOT NULL, answered_at INTEGER,
          PRIMARY KEY (organizer_id, invoice_id, transmitter, number)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE transmissions ADD COLUMN file_name TEXT;
        CREATE INDEX transmissions_by_file ON transmissions(file_name) WHERE file_name IS NOT NULL;
        -- It may arrive a second time: sent again by the policy resend_once.
        ALTER TABLE transmissions ADD COLUMN is_repeat INTEGER NOT NULL DEFAULT 0;

        CREATE TABLE parked_messages (
          id INTEGER PRIMARY KEY,
          received_at INTEGER NOT NULL,
          digest BLOB NOT NULL UNIQUE,
          reason TEXT NOT NULL,
          message BLOB NOT NULL
        ) STRICT;
        """)
  }
}
