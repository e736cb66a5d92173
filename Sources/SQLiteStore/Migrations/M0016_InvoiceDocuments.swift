// Published documents move from their invoices' rows to a table of their own: a list copies documents and nothing else, and twice as many
// of them lie on a page without the columns beside them (docs/decisions/0060).

import GRDB

extension Migration {
  static let invoiceDocuments = Migration(name: "0016 invoice documents") { db in
    // The seals of `invoices` name every column; they are made anew at the end of `migrate`.
    for change in ["insert", "update", "delete"] {
      try db.execute(sql: "DROP TRIGGER IF EXISTS invoices_seal_\(change)")
    }
    try db.execute(
      sql: """
        CREATE TABLE invoice_documents (
          invoice_id INTEGER PRIMARY KEY REFERENCES invoices(id) ON DELETE CASCADE,
          -- The API's object of the invoice as PackedDocument has it.
          document BLOB NOT NULL,
          -- SHA-256 of the object.
          digest BLOB NOT NULL,
          -- What `invoices.modified_at` is: a detail is answered from this row.
          published_at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO invoice_documents SELECT id, document, document_digest, modified_at FROM invoices ORDER BY id;
        ALTER TABLE invoices DROP COLUMN document;
        ALTER TABLE invoices DROP COLUMN document_digest;
        """)
  }
}
