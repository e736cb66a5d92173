// What the published documents of an event's invoices have in common (PackedDocument). Documents that were written before stay as they
// are until their invoice changes; both forms are read.

import GRDB

extension Migration {
  static let documentPatterns = Migration(name: "0015 document patterns") { db in
    try db.execute(
      sql: """
        -- `invoices.document` and `invoice_versions.document` are the API's object, or what it says beyond `bytes`: PackedDocument.
        CREATE TABLE document_patterns (
          id INTEGER PRIMARY KEY,
          organizer_id INTEGER NOT NULL,
          event_id INTEGER NOT NULL,
          -- SHA-256 of `bytes`.
          digest BLOB NOT NULL,
          bytes BLOB NOT NULL,
          UNIQUE (organizer_id, event_id, digest),
          FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
        ) STRICT;
        CREATE TRIGGER document_patterns_stay BEFORE UPDATE ON document_patterns
          BEGIN SELECT RAISE(ABORT, 'documents are read against their pattern'); END;
        CREATE TRIGGER document_patterns_keep BEFORE DELETE ON document_patterns
          BEGIN SELECT RAISE(ABORT, 'documents are read against their pattern'); END;
        """)
  }
}
