// What is published of an invoice, as a row of its own: the packed document, its digest, and since when it says that. Written by whatever
// changes the invoice, in the same transaction.

import Domain
import GRDB

enum InvoiceDocumentRows {
  /// Publishes `invoice` as the row `id`, instead of what was published of it before.
  /// - Returns: the document's SHA-256.
  @discardableResult
  static func publish(_ invoice: Invoice, id: Int64, at: Instant, digest: any Digest, db: Database) throws -> [UInt8] {
    let document = InvoiceResource.document(invoice)
    let packed = try DocumentPattern.packed(document, of: invoice, digest: digest, db: db)
    let sha256 = digest.sha256(document)
    let statement = try RawStatement(
      """
      INSERT INTO invoice_documents (invoice_id, document, digest, published_at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET document = excluded.document, digest = excluded.digest, published_at = excluded.published_at
      """, [.int(id), .blob(packed), .blob(sha256), .int(at.microseconds)], db: db)
    defer { statement.reset() }
    _ = try statement.step()
    return sha256
  }
}
