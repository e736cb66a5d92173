// What delivery looks at outside of a transaction: one transmission with everything it is made of, and the few that need attention.

public import Domain
import GRDB

extension SQLiteStore {
  public func delivery(_ id: Transmission.ID, of organizer: Organizer.ID) throws -> Delivery? {
    try read { db in
      guard let transmission = try TransmissionRows.find(id, of: organizer, db: db) else { return nil }
      let stored = try invoiceMemory.invoice(transmission.invoice, of: organizer, db: db)
      let invoice = stored.invoice
      let situation = try events.situation(of: EventKey(organizer: organizer, event: invoice.event), db: db)
      let installation = try String.fetchOne(db.cachedStatement(sql: "SELECT id FROM installation")) ?? ""
      return Delivery(
        transmission: transmission, stored: stored, order: try order(of: invoice, db: db), event: situation.event,
        settings: situation.settings, installation: installation)
    }
  }

  private func order(of invoice: Invoice, db: Database) throws -> TransmissionOrder {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT email, locale, testmode FROM orders WHERE organizer_id = ? AND event_id = ? AND code = ?"),
      arguments: [invoice.organizer.value, invoice.event.value, invoice.orderCode])
    guard let row else {
      return TransmissionOrder(
        code: invoice.orderCode, email: nil, locale: invoice.locale, testMode: invoice.testMode)
    }
    return TransmissionOrder(
      code: invoice.orderCode, email: row["email"], locale: row["locale"], testMode: row["testmode"])
  }

  public func transmissions(
    of invoice: Invoice.ID, organizer: Organizer.ID
  ) throws -> [(Transmission, [TransmissionAttempt])] {
    try read { db in
      try TransmissionRows.all(
        "organizer_id = ? AND invoice_id = ? ORDER BY id DESC", [organizer.value, invoice.value], db: db
      ).map { ($0, try AttemptRows.all(of: $0.id, organizer: organizer, db: db)) }
    }
  }

  public func heldTransmissions(at now: Instant, isGone: (String) -> Bool) throws -> [Transmission] {
    try read { db in
      try TransmissionRows.all("status = 'inflight' AND owner IS NOT NULL ORDER BY lease_until", [], db: db)
    }.filter { held in
      (held.leaseUntil ?? now) <= now || held.owner.map(isGone) ?? false
    }
  }

  public func overdueTransmissions(at now: Instant, limit: Int) throws -> [Transmission] {
    try read { db in
      try TransmissionRows.all(
        "status = 'inflight' AND owner IS NULL AND decide_at <= ? ORDER BY decide_at LIMIT ?",
        [now.microseconds, limit], db: db)
    }
  }

  public func unsentInvoices(types: [String], createdBefore: Instant, limit: Int) throws -> [StoredInvoice] {
    try types.flatMap { type in
      try invoices(
        where: """
          transmission_status = 'pending' AND imported = 0 AND transmission_type <> 'email' AND transmission_type = ?
          AND created_at <= ? AND NOT EXISTS (SELECT 1 FROM transmissions t WHERE t.organizer_id = invoices.organizer_id
            AND t.invoice_id = invoices.id AND t.purpose = 'invoice' AND t.status IN ('pending', 'inflight'))
          ORDER BY created_at LIMIT ?
          """, [type, createdBefore.microseconds, limit])
    }
  }

  public func inheritedInFlight(before: Instant, limit: Int) throws -> [StoredInvoice] {
    try invoices(
      where: """
        transmission_status = 'inflight' AND imported = 1 AND modified_at <= ? AND NOT EXISTS (SELECT 1 FROM transmissions t
          WHERE t.organizer_id = invoices.organizer_id AND t.invoice_id = invoices.id AND t.purpose = 'invoice')
        ORDER BY modified_at LIMIT ?
        """, [before.microseconds, limit])
  }

  public func uncopiedInvoices(limit: Int) throws -> [StoredInvoice] {
    try invoices(where: "sent_to_organizer IS NULL AND imported = 0 ORDER BY id LIMIT ?", [limit])
  }

  private func invoices(where condition: String, _ arguments: StatementArguments) throws -> [StoredInvoice] {
    try read { db in
      let keys = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT id, organizer_id FROM invoices WHERE \(condition)"), arguments: arguments)
      return try keys.map { try InvoiceRows.stored(id: .init($0["id"]), of: .init($0["organizer_id"]), db: db) }
    }
  }
}
