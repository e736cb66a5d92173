// The invoice port on SQLite: lists through `InvoiceListing`, single invoices by number, chains of corrections by order.

public import Domain
import GRDB

extension SQLiteStore: InvoiceStore {
  public func documents(
    _ query: InvoiceQuery, page: PageRequest, framed frame: (InvoicePagePlace) -> InvoicePageFrame
  ) throws -> [UInt8] {
    try recall { db, known in
      let listing = InvoiceListing(query, db: db, store: self, known: known)
      if page.number == 1, let few = try listing.few(atMost: page.size) {
        let frame = frame(InvoicePagePlace(count: few.count, number: 1, size: page.size))
        return frame.head + few.documents + frame.tail
      }
      let count = try listing.count()
      let (number, offset) = try page.resolve(count: count)
      let frame = frame(InvoicePagePlace(count: count, number: number, size: page.size))
      var bytes = frame.head
      try listing.appendDocuments(offset: offset, size: page.size, count: count, to: &bytes)
      bytes += frame.tail
      return bytes
    }
  }

  public func revision(of scope: InvoiceQuery.Scope) throws -> Int64 {
    try recall { db, known in
      try InvoiceListing(InvoiceQuery(scope: scope), db: db, store: self, known: known).revision()
    }
  }

  public func document(number: String, in scope: InvoiceQuery.Scope) throws -> InvoiceDocument {
    try recall { db, known in
      let (condition, values) = InvoiceLookup.condition(number: number, in: scope)
      let statement = try RawStatement(
        """
        SELECT document, digest, published_at FROM invoices CROSS JOIN invoice_documents ON invoice_id = id
        WHERE \(condition)
        """, values, db: db)
      defer { statement.reset() }
      guard try statement.step() else { throw DomainError.notFound(what: "Invoice") }
      return InvoiceDocument(
        json: try known.documents.document(statement.lent(0), db: db), digest: statement.withBytes(1) { Array($0) },
        modifiedAt: Instant(microseconds: statement.int(2)))
    }
  }

  public func summaries(_ query: InvoiceQuery, page: PageRequest) throws -> Page<InvoiceSummary> {
    try recall { db, known in
      let listing = InvoiceListing(query, db: db, store: self, known: known)
      let count = try listing.count()
      let (number, offset) = try page.resolve(count: count)
      return Page(
        elements: try listing.summaries(offset: offset, size: page.size, count: count), count: count, number: number,
        size: page.size)
    }
  }

  public func count(_ query: InvoiceQuery) throws -> Int {
    try recall { db, known in try InvoiceListing(query, db: db, store: self, known: known).count() }
  }

  public func facets(of scope: InvoiceQuery.Scope) throws -> InvoiceFacets {
    try read { db in
      InvoiceFacets(counters: try InvoiceListing(InvoiceQuery(scope: scope), db: db, store: self).counters())
    }
  }

  public func invoice(number: String, in scope: InvoiceQuery.Scope) throws -> StoredInvoice {
    try read { db in try InvoiceRows.stored(number: number, in: scope, db: db) }
  }

  public func relations(of invoice: Invoice) throws -> [InvoiceSummary] {
    try recall { db, known in
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM invoices
          WHERE organizer_id = ? AND event_id = ? AND order_code = ? COLLATE NOCASE ORDER BY date, id
          """,
        arguments: [invoice.organizer.value, invoice.event.value, invoice.orderCode])
      return try SummaryRows.summaries(ids, db: db, known: known)
    }
  }

  public func neighbours(
    of number: String, in query: InvoiceQuery
  ) throws -> (previous: String?, next: String?) {
    try read { db in
      let listing = InvoiceListing(query, db: db, store: self)
      return try listing.neighbours(of: number)
    }
  }
}

/// Finding one invoice by its number.
enum InvoiceLookup {
  private static let received = TransmissionAttempt.Phase.allCases.filter(\.mayHaveBeenReceived)
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  static let select = """
    SELECT invoices.*,
      (SELECT slug FROM events WHERE events.organizer_id = invoices.organizer_id AND events.id = invoices.event_id) AS event_slug,
      \(cancelledBy) AS cancelled_by, \(mayHaveBeenReceived) AS may_have_been_received
    FROM invoices
    """

  /// The number of an invoice's cancellation.
  static let cancelledBy = """
    (SELECT c.number FROM invoices c WHERE c.organizer_id = invoices.organizer_id AND c.event_id = invoices.event_id
        AND c.refers = invoices.number AND c.is_cancellation = 1)
    """

  /// Whether somebody may have got a transmission of an invoice. CROSS JOIN, because SQLite would walk all attempts of the organizer and
  /// ask of each whether it is one of this invoice.
  static let mayHaveBeenReceived = """
    EXISTS (SELECT 1 FROM transmissions t CROSS JOIN transmission_attempts a
          ON a.organizer_id = t.organizer_id AND a.transmission_id = t.id
        WHERE t.organizer_id = invoices.organizer_id AND t.invoice_id = invoices.id
          AND a.phase IN (\(received)))
    """

  /// Numbers are compared byte by byte; the scope's events decide what may be seen.
  static func condition(number: String, in scope: InvoiceQuery.Scope) -> (sql: String, values: [RawValue]) {
    var sql = "organizer_id = ? AND number = ?"
    let values: [RawValue] = [.int(scope.organizer.value), .text(number)]
    switch scope {
    case .event(let event, of: _):
      return ("organizer_id = ? AND number = ? AND event_id = ? LIMIT 1", values + [.int(event.value)])
    case .organizer(_, events: .all): break
    case .organizer(_, events: .some(let events)):
      sql += " AND event_id IN (\(events.map { String($0.value) }.sorted().joined(separator: ", ")))"
    }
    return (sql + " LIMIT 1", values)
  }

  static func argument(_ value: RawValue) -> any DatabaseValueConvertible {
    switch value {
    case .int(let number): number
    case .text(let text): text
    case .blob(let bytes): SQLBlob(bytes)
    }
  }
}
