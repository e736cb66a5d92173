// What stood around an invoice when it was issued (event name, payments, bank account, layout, logo), kept with each of
// its versions so that a document made again says the same.

import GRDB

extension Migration {
  static let printContexts = Migration(name: "0006 print contexts") { db in
    try db.execute(
      sql: """
        -- `content` is InvoicePrintContext.kept. Imported invoices get their row with their first document.
        CREATE TABLE invoice_print_contexts (
          organizer_id INTEGER NOT NULL,
          invoice_id INTEGER NOT NULL REFERENCES invoices(id) ON DELETE CASCADE,
          version INTEGER NOT NULL,
          content BLOB NOT NULL,
          PRIMARY KEY (organizer_id, invoice_id, version)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX invoice_print_contexts_by_invoice ON invoice_print_contexts(invoice_id);
        """)
  }
}
