// Invoices that are being sent, kept parsed: one mail asks for its invoice at every move. The digest of the published document and the few
// columns beside it say whether what is kept still holds, so changes of other connections and processes are seen, too.

import Domain
import GRDB
import Synchronization

final class InvoiceMemory: Sendable {
  /// What changes whenever anything of an invoice changes.
  private struct Mark: Equatable {
    let version: Int64
    let modifiedAt: Int64
    let digest: [UInt8]
    /// −1 for nothing yet.
    let sentToOrganizer: Int64
  }

  private struct Entry {
    let mark: Mark
    let invoice: Invoice
  }

  private struct State {
    var entries: [Invoice.ID: Entry] = [:]
    var ages: [Invoice.ID] = []
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: invoices to remember; the oldest is forgotten first.
  init(limit: Int = 64) {
    self.limit = limit
  }

  /// The invoice as `db` sees it.
  /// - Throws: `DomainError.notFound`.
  func invoice(_ id: Invoice.ID, of organizer: Organizer.ID, db: Database) throws -> StoredInvoice {
    let statement = try RawStatement(
      """
      SELECT version, modified_at, digest, coalesce(sent_to_organizer, -1), \(InvoiceLookup.cancelledBy),
        \(InvoiceLookup.mayHaveBeenReceived)
      FROM invoices CROSS JOIN invoice_documents ON invoice_documents.invoice_id = invoices.id WHERE id = ? AND organizer_id = ?
      """, [.int(id.value), .int(organizer.value)], db: db)
    defer { statement.reset() }
    guard try statement.step() else { throw DomainError.notFound(what: "Invoice") }
    let mark = Mark(
      version: statement.int(0), modifiedAt: statement.int(1), digest: statement.withBytes(2) { Array($0) },
      sentToOrganizer: statement.int(3))
    if let entry = state.withLock({ $0.entries[id] }), entry.mark == mark {
      return StoredInvoice(
        invoice: entry.invoice, version: Int(mark.version), modifiedAt: Instant(microseconds: mark.modifiedAt),
        cancelledBy: statement.isNull(4) ? nil : statement.text(4), mayHaveBeenReceived: statement.int(5) == 1)
    }
    let stored = try InvoiceRows.stored(id: id, of: organizer, db: db)
    remember(Entry(mark: mark, invoice: stored.invoice), for: id)
    return stored
  }

  /// Notes what `stored` was changed to in the running transaction; should that be taken back, the digest tells.
  func remember(_ invoice: Invoice, insteadOf stored: StoredInvoice, digest: [UInt8], modifiedAt: Int64) {
    let sent: Int64 = invoice.sentToOrganizer.map { $0 ? 1 : 0 } ?? -1
    let mark = Mark(
      version: Int64(stored.version), modifiedAt: modifiedAt, digest: digest, sentToOrganizer: sent)
    remember(Entry(mark: mark, invoice: invoice), for: invoice.id)
  }

  private func remember(_ entry: Entry, for id: Invoice.ID) {
    state.withLock { state in
      if state.entries.updateValue(entry, forKey: id) == nil { state.ages.append(id) }
      if state.ages.count > limit { state.entries[state.ages.removeFirst()] = nil }
    }
  }
}
