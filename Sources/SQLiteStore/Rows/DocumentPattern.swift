// Patterns of published documents as rows: made with the first invoice that needs one, by the transaction that issues it, and kept for
// good, because documents are read against them.

import Domain
import GRDB

enum DocumentPattern {
  /// Settings change now and then; texts that differ with every invoice would fill the table with patterns that are used once.
  private static let mostOfAnEvent = 100

  /// What is stored of an invoice's published document.
  static func packed(_ document: [UInt8], of invoice: Invoice, digest: any Digest, db: Database) throws -> [UInt8] {
    let pattern = InvoiceResource.pattern(of: invoice)
    let event: [RawValue] = [.int(invoice.organizer.value), .int(invoice.event.value)]
    let name = digest.sha256(pattern)
    if let known = try id("digest = ?", event + [.blob(name)], db: db) {
      return PackedDocument.packing(document, pattern: known, pattern)
    }
    guard try isRoom(for: event, db: db) else { return try packedAgainstLast(document, event, db: db) }
    let insert = try RawStatement(
      "INSERT INTO document_patterns (organizer_id, event_id, digest, bytes) VALUES (?, ?, ?, ?)",
      event + [.blob(name), .blob(pattern)], db: db)
    defer { insert.reset() }
    _ = try insert.step()
    return PackedDocument.packing(document, pattern: db.lastInsertedRowID, pattern)
  }

  /// The bytes of a pattern; nil when there is none.
  static func bytes(_ pattern: Int64, db: Database) throws -> [UInt8]? {
    let statement = try RawStatement("SELECT bytes FROM document_patterns WHERE id = ?", [.int(pattern)], db: db)
    defer { statement.reset() }
    return try statement.step() ? statement.withBytes(0) { Array($0) } : nil
  }

  private static func packedAgainstLast(_ document: [UInt8], _ event: [RawValue], db: Database) throws -> [UInt8] {
    guard let last = try id("true", event, db: db), let bytes = try bytes(last, db: db) else { return document }
    return PackedDocument.packing(document, pattern: last, bytes)
  }

  private static func id(_ condition: String, _ values: [RawValue], db: Database) throws -> Int64? {
    let statement = try RawStatement(
      "SELECT id FROM document_patterns WHERE organizer_id = ? AND event_id = ? AND \(condition) ORDER BY id DESC LIMIT 1",
      values, db: db)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  private static func isRoom(for event: [RawValue], db: Database) throws -> Bool {
    let statement = try RawStatement(
      "SELECT count(*) FROM document_patterns WHERE organizer_id = ? AND event_id = ?", event, db: db)
    defer { statement.reset() }
    return try statement.step() && statement.int(0) < mostOfAnEvent
  }
}
