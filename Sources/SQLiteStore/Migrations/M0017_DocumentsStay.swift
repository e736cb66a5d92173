// Published documents go only with their invoice: what 0016 took from the schema when it gave them a table of their own, triggers give
// back. Lists, details, mails and e-invoices are made from these rows.

import GRDB

extension Migration {
  static let documentsStay = Migration(name: "0017 documents stay") { db in
    try db.execute(
      sql: """
        -- Where the invoice itself goes (a test-mode order's may), its row is gone before this one is.
        CREATE TRIGGER invoice_documents_keep BEFORE DELETE ON invoice_documents
          WHEN EXISTS (SELECT 1 FROM invoices WHERE id = OLD.invoice_id)
          BEGIN SELECT RAISE(ABORT, 'an invoice is never without its document'); END;
        CREATE TRIGGER invoice_documents_keep_identity BEFORE UPDATE OF invoice_id ON invoice_documents
          BEGIN SELECT RAISE(ABORT, 'a document keeps its invoice'); END;
        """)
  }
}
