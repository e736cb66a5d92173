// What the outbox needs beside the first schema: who holds a transmission and until when, what it sends, queues by destination, and how
// destinations fared.

import GRDB

extension Migration {
  static let delivery = Migration(name: "0008 delivery") { db in
    try db.execute(sql: transmissions)
    try db.execute(sql: jobs)
    try db.execute(sql: invoices)
  }

  private static let transmissions = """
    -- Names this installation in message ids.
    CREATE TABLE installation (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id TEXT NOT NULL
    ) STRICT;
    INSERT INTO installation VALUES (1, lower(hex(randomblob(16))));

    ALTER TABLE transmissions ADD COLUMN purpose TEXT NOT NULL DEFAULT 'invoice';
    ALTER TABLE transmissions ADD COLUMN detail TEXT;
    ALTER TABLE transmissions ADD COLUMN message_id TEXT;
    ALTER TABLE transmissions ADD COLUMN first_message_id TEXT;
    -- Counts claims; who holds an older one changes nothing any more.
    ALTER TABLE transmissions ADD COLUMN fence INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE transmissions ADD COLUMN owner TEXT;
    ALTER TABLE transmissions ADD COLUMN lease_until INTEGER;
    ALTER TABLE transmissions ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE transmissions ADD COLUMN reference TEXT;
    ALTER TABLE transmissions ADD COLUMN decide_at INTEGER;
    -- What every attempt sends: fields and digests as JSON, the message or its frame as bytes.
    ALTER TABLE transmissions ADD COLUMN prepared BLOB;
    ALTER TABLE transmissions ADD COLUMN content BLOB;
    -- One at a time for an invoice itself.
    CREATE UNIQUE INDEX transmissions_open ON transmissions(organizer_id, invoice_id)
      WHERE purpose = 'invoice' AND status IN ('pending', 'inflight');
    CREATE INDEX transmissions_held ON transmissions(lease_until) WHERE status = 'inflight' AND owner IS NOT NULL;
    CREATE INDEX transmissions_overdue ON transmissions(decide_at) WHERE status = 'inflight' AND owner IS NULL;
    CREATE INDEX transmissions_by_message ON transmissions(message_id) WHERE message_id IS NOT NULL;
    CREATE INDEX transmissions_by_reference ON transmissions(reference) WHERE reference IS NOT NULL;
    """

  private static let jobs = """
    ALTER TABLE jobs ADD COLUMN lane TEXT NOT NULL DEFAULT '';
    ALTER TABLE jobs ADD COLUMN retry INTEGER NOT NULL DEFAULT 0;
    -- By lane, so that a destination that is down costs one look, however much waits for it.
    DROP INDEX jobs_due;
    CREATE INDEX jobs_due ON jobs(state, kind, lane, retry, run_after, id);
    CREATE INDEX jobs_held ON jobs(lease_until) WHERE state = 'claimed';

    CREATE TABLE destinations (
      lane TEXT PRIMARY KEY,
      -- In a row, without a success between.
      failures INTEGER NOT NULL,
      open_until INTEGER NOT NULL,
      -- Retries in the minute that began then.
      minute INTEGER NOT NULL, retries INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let invoices = """
    CREATE INDEX invoices_uncopied ON invoices(id) WHERE sent_to_organizer IS NULL AND imported = 0;
    CREATE INDEX invoices_unsent ON invoices(transmission_type, created_at)
      WHERE transmission_status = 'pending' AND imported = 0 AND transmission_type <> 'email';
    CREATE INDEX invoices_inherited ON invoices(modified_at) WHERE transmission_status = 'inflight' AND imported = 1;
    """
}
