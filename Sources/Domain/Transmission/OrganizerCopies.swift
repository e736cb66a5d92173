// Copies of every new invoice to the organizer's bookkeeping (setting `invoice_email_organizer`, pretix-behaviour.md §5.6). Each invoice is
// looked at once: with addresses it is copied, without it never will be. Imported invoices are left alone.

/// Puts copies down for invoices that were not looked at yet.
public struct OrganizerCopies: Sendable {
  private let store: any OutboxStore
  private let transmit: TransmitInvoice

  /// Invoices looked at in one run.
  public static let limit = 500

  public init(store: any OutboxStore, transmit: TransmitInvoice) {
    self.store = store
    self.transmit = transmit
  }

  /// The addresses that get copies, at most ten, valid ones only.
  public static func addresses(_ settings: Settings) -> [String] {
    let parts = settings.text(.invoiceEmailOrganizer).split(whereSeparator: { $0 == "," || $0.isWhitespace })
    var seen: Set<String> = []
    return parts.map(String.init).filter { EmailAddress.isValid($0) && seen.insert($0.lowercased()).inserted }
      .prefix(10).map { $0 }
  }

  /// - Returns: how many invoices were looked at.
  @discardableResult
  public func callAsFunction() throws -> Int {
    let waiting = try store.uncopiedInvoices(limit: OrganizerCopies.limit)
    if waiting.isEmpty { return 0 }
    try store.outbox { tx in
      for stored in waiting {
        let invoice = stored.invoice
        guard try tx.invoice(id: invoice.id, of: invoice.organizer).invoice.sentToOrganizer == nil else { continue }
        let settings = try tx.settings(of: EventKey(organizer: invoice.organizer, event: invoice.event))
        let addresses = OrganizerCopies.addresses(settings)
        try tx.setSentToOrganizer(!addresses.isEmpty, invoice: invoice.id)
        for address in addresses { try transmit.putCopy(stored, to: address, in: tx) }
      }
    }
    return waiting.count
  }
}
