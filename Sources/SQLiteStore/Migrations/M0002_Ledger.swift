// What issuing needs beside the first schema: where a series began to be issued here, ids of order lines, when an event's catalogue last
// changed, the address an invoice is searched by, and the seals by which verification finds a changed row.

import GRDB

extension Migration {
  static let ledger = Migration(name: "0002 ledger") { db in
    try db.execute(sql: series)
    try db.execute(sql: invoices)
    try db.execute(sql: journal)
    for trigger in catalogTriggers() { try db.execute(sql: trigger) }
    try db.execute(sql: RowSeals.table)
  }

  private static let series = """
    -- The first number of the series that was given out here: from there on nothing may be missing.
    ALTER TABLE number_series ADD COLUMN first_issued INTEGER;

    -- The last id given to a position or fee; made by one look at all orders when it is first asked for.
    CREATE TABLE line_ids (
      organizer_id INTEGER PRIMARY KEY REFERENCES organizers(id),
      last_id INTEGER NOT NULL
    ) STRICT;

    -- A random value for every change of what an event sells by and of its settings (event_id 0: the organizer's). Random, so that a
    -- value that was rolled back never comes again with other content.
    CREATE TABLE catalog_revisions (
      organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, revision INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, event_id)
    ) STRICT, WITHOUT ROWID;
    """

  private static let invoices = """
    -- The order's e-mail address as it was when the invoice was last written: FTS5 needs it to take the old words out.
    ALTER TABLE invoices ADD COLUMN search_email TEXT;
    UPDATE invoices SET search_email =
      (SELECT email FROM orders o WHERE o.organizer_id = invoices.organizer_id AND o.code = invoices.order_code);
    """

  private static let journal = """
    CREATE TRIGGER journal_append_only_payload BEFORE UPDATE OF organizer_id, payload ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    """

  private static func catalogTriggers() -> [String] {
    let tables = [
      ("items", "event_id"), ("tax_rules", "event_id"), ("subevents", "event_id"), ("questions", "event_id"),
      ("settings", "event_id"), ("events", "id"),
    ]
    return tables.flatMap { table, event in
      [("insert", "NEW"), ("update", "NEW"), ("delete", "OLD")].map { change, row in
        """
        CREATE TRIGGER \(table)_revision_\(change) AFTER \(change.uppercased()) ON \(table) BEGIN
          INSERT INTO catalog_revisions VALUES (\(row).organizer_id, \(row).\(event), random())
            ON CONFLICT DO UPDATE SET revision = random();
        END
        """
      }
    }
  }
}
