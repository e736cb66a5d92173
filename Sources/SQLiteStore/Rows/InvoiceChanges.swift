// Issued invoices as rows when they change: a regeneration keeps the version before, a transmission moves its four columns. `modified_at`
// and what is published (InvoiceDocumentRows) always follow; the search words by a trigger.

import Domain
import Foundation
import GRDB

extension InvoiceRows {
  /// One invoice with what the store adds to it.
  /// - Throws: `DomainError.notFound` when there is none in the scope.
  static func stored(number: String, in scope: InvoiceQuery.Scope, db: Database) throws -> StoredInvoice {
    let (condition, values) = InvoiceLookup.condition(number: number, in: scope)
    let found = try SQLRows.first(
      "\(InvoiceLookup.select) WHERE \(condition)", StatementArguments(values.map(InvoiceLookup.argument)), db: db
    ) { try stored($0, db: db) }
    guard let found else { throw DomainError.notFound(what: "Invoice") }
    return found
  }

  /// One invoice by its key.
  /// - Throws: `DomainError.notFound`.
  static func stored(id: Invoice.ID, of organizer: Organizer.ID, db: Database) throws -> StoredInvoice {
    let found = try SQLRows.first(
      "\(InvoiceLookup.select) WHERE id = ? AND organizer_id = ?", [id.value, organizer.value], db: db
    ) { try stored($0, db: db) }
    guard let found else { throw DomainError.notFound(what: "Invoice") }
    return found
  }

  /// An order's invoices and cancellations, oldest first.
  static func stored(ofOrder code: String, of organizer: Organizer.ID, db: Database) throws -> [StoredInvoice] {
    try SQLRows.all(
      """
      \(InvoiceLookup.select) WHERE organizer_id = ?1 AND order_code = ?2 COLLATE NOCASE AND order_code = ?2 ORDER BY id
      """, [organizer.value, code], db: db
    ) { try stored($0, db: db) }
  }

  private static func stored(_ row: Row, db: Database) throws -> StoredInvoice {
    StoredInvoice(
      invoice: try invoice(row, db: db), version: row["version"],
      modifiedAt: Instant(microseconds: row["modified_at"]), cancelledBy: row["cancelled_by"],
      mayHaveBeenReceived: row["may_have_been_received"])
  }

  /// Replaces the content of an invoice; the version before goes to `invoice_versions` with every column and line of it.
  /// - Throws: `DomainError.busy` when it changed since it was read.
  /// - Returns: the new version.
  static func supersede(
    _ old: StoredInvoice, with invoice: Invoice, email: String?, at: Instant, digest: any Digest, db: Database
  ) throws -> Int {
    try keep(old, at: at, db: db)
    let modifiedAt = max(at, old.modifiedAt)
    let changing = zip(
      columns, values(invoice, email: email, imported: false, modifiedAt: modifiedAt)
    ).filter { !["imported", "created_at"].contains($0.0) }
    try db.cachedStatement(
      sql: """
        UPDATE invoices SET \(changing.map { "\($0.0) = ?" }.joined(separator: ", ")), version = version + 1
        WHERE id = ?
        """
    ).execute(arguments: StatementArguments(changing.map(\.1)) + [old.invoice.id.value])
    try db.cachedStatement(sql: "DELETE FROM invoice_lines WHERE organizer_id = ? AND invoice_id = ?")
      .execute(arguments: [invoice.organizer.value, old.invoice.id.value])
    try insertLines(of: invoice, id: old.invoice.id.value, db: db)
    try InvoiceDocumentRows.publish(invoice, id: old.invoice.id.value, at: modifiedAt, digest: digest, db: db)
    return old.version + 1
  }

  private static func keep(_ old: StoredInvoice, at: Instant, db: Database) throws {
    let key: StatementArguments = [old.invoice.organizer.value, old.invoice.id.value]
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM invoices WHERE organizer_id = ? AND id = ?"), arguments: key)
    let lines = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM invoice_lines WHERE organizer_id = ? AND invoice_id = ? ORDER BY position"), arguments: key)
    guard let row else { throw DomainError.notFound(what: "Invoice") }
    guard row["version"] == old.version else { throw DomainError.busy }
    var snapshot = SQLSnapshot.object(row)
    snapshot["lines"] = .array(lines.map { .object(SQLSnapshot.object($0, without: ["organizer_id", "invoice_id"])) })
    try db.cachedStatement(
      sql: """
        INSERT INTO invoice_versions (organizer_id, invoice_id, version, superseded_at, snapshot, document_digest, document)
        SELECT ?, invoice_id, ?, ?, ?, digest, document FROM invoice_documents WHERE invoice_id = ?
        """
    ).execute(
      arguments: [
        old.invoice.organizer.value, old.version, at.microseconds, SQLResource.blob(snapshot), old.invoice.id.value,
      ])
    // Without a document there was nothing to copy.
    guard db.changesCount == 1 else { throw PackedDocument.damaged }
  }

  /// Moves the transmission of an invoice as the running transaction sees it, when it still stands where the caller believes.
  /// - Returns: false when it does not.
  static func setTransmission(
    _ transmission: InvoiceTransmission, of stored: StoredInvoice, expecting expected: TransmissionStatus, at: Instant,
    store: SQLiteStore, db: Database
  ) throws -> Bool {
    var invoice = stored.invoice
    guard invoice.transmission.status == expected else { return false }
    invoice.transmission = transmission
    let modifiedAt = max(at, stored.modifiedAt)
    // Only what changes is named: SQLite writes every index that holds a named column anew, and the type stands in four.
    let isSameType = transmission.type == stored.invoice.transmission.type
    try db.cachedStatement(
      sql: """
        UPDATE invoices SET \(isSameType ? "" : "transmission_type = ?, ")transmission_provider = ?, transmission_status = ?,
          transmission_date = ?, modified_at = ? WHERE id = ?
        """
    ).execute(
      arguments: (isSameType ? [] : [transmission.type]) + [
        transmission.provider, transmission.status.rawValue, transmission.date?.microseconds, modifiedAt.microseconds,
        invoice.id.value,
      ])
    let digest = try InvoiceDocumentRows.publish(
      invoice, id: invoice.id.value, at: modifiedAt, digest: store.digest, db: db)
    store.invoiceMemory.remember(invoice, insteadOf: stored, digest: digest, modifiedAt: modifiedAt.microseconds)
    return true
  }
}

/// A row as JSON, every column by its name: what a superseded version was, readable without this program.
enum SQLSnapshot {
  static func object(_ row: Row, without names: [String] = []) -> JSONObject {
    var object = JSONObject()
    for (name, value) in row where !names.contains(name) { object[name] = json(value) }
    return object
  }

  private static func json(_ value: DatabaseValue) -> JSON {
    switch value.storage {
    case .null: .null
    case .int64(let number): .number(String(number))
    case .double(let number): .string(String(number))
    case .string(let text): .string(text)
    case .blob(let data): .string(Hex.text(Array(data)))
    }
  }
}
