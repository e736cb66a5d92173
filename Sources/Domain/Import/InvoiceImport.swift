// Invoices that another system issued, written: numbers are never given to two documents, and a series in which this service has issued
// takes no foreign invoice any more (product.md §2).

struct InvoiceImport {
  private let transaction: any ImportTransaction
  private let organizer: Organizer.ID
  private let now: Instant
  /// Every series that occurs, by the bytes of its prefix, as the bundle shows it.
  private var seen: [[UInt8]: NumberSeries] = [:]

  init(_ transaction: any ImportTransaction, organizer: Organizer.ID, now: Instant) {
    self.transaction = transaction
    self.organizer = organizer
    self.now = now
  }

  /// The order in which rows are made: that of the other system's rows; those without a known one last, by date and number.
  static func precedes(_ a: ImportedInvoice, _ b: ImportedInvoice) -> Bool {
    let keyA = (a.foreignID ?? .max, a.invoice.date, a.invoice.number)
    let keyB = (b.foreignID ?? .max, b.invoice.date, b.invoice.number)
    return keyA < keyB
  }

  mutating func save(_ imported: ImportedInvoice, event: Event.ID) throws -> ImportDecision {
    try note(imported)
    if let stored = try transaction.invoice(number: imported.invoice.number, of: organizer) {
      return try compare(imported, stored)
    }
    try requireOpenSeries(imported)
    var invoice = imported.invoice
    invoice.organizer = organizer
    invoice.event = event
    try transaction.insert(invoice, email: imported.email, at: now)
    return .insert
  }

  private func compare(_ imported: ImportedInvoice, _ stored: StoredInvoiceCopy) throws -> ImportDecision {
    let number = imported.invoice.number
    guard stored.imported else {
      throw imported.problem(
        "the number \"\(number)\" was issued here; a foreign invoice cannot take it (series \"\(imported.invoice.prefix)\")"
      )
    }
    let ours = try ImportContent.invoice(stored.document)
    let theirs = try ImportContent.invoice(InvoiceResource.document(imported.invoice))
    if ours == theirs { return .unchanged }
    // Regenerated or erased here: both change an issued invoice on purpose.
    if stored.version > 1 || stored.shredded { return .keep }
    let members = theirs.members.filter { ours[$0.name] != $0.value }.map(\.name).joined(separator: ", ")
    throw imported.problem(
      "the number \"\(number)\" exists here with different content (\(members)); an issued invoice is never changed")
  }

  private func requireOpenSeries(_ imported: ImportedInvoice) throws {
    let prefix = imported.invoice.prefix
    guard let series = try transaction.series(prefix: prefix, of: organizer), series.issuedHere else { return }
    throw imported.problem(
      "\"\(imported.invoice.number)\" is not known here, and numbers of the series \"\(prefix)\" are issued here now; a foreign invoice cannot join it"
    )
  }

  /// Consecutive numbers are digits only; `ORDER-1` belongs to no range (pretix-behaviour.md §3).
  private mutating func note(_ imported: ImportedInvoice) throws {
    let invoice = imported.invoice
    guard !invoice.invoiceNo.isEmpty, invoice.invoiceNo.utf8.allSatisfy({ (48...57).contains($0) }) else { return }
    guard let number = Int64(invoice.invoiceNo), number < .max else {
      throw imported.problem("the number \"\(invoice.number)\" is too large to be continued")
    }
    let key = Array(invoice.prefix.utf8)
    let isTest = invoice.testMode && invoice.prefix.hasSuffix("TEST-")
    var series =
      seen[key]
      ?? NumberSeries(prefix: invoice.prefix, lastNumber: 0, isTest: isTest, issuedHere: false)
    series.lastNumber = max(series.lastNumber, number)
    series.isTest = series.isTest && isTest
    seen[key] = series
  }

  /// Every series goes on behind the highest number it has now.
  func continueSeries() throws {
    for series in seen.values.sorted(by: { $0.prefix < $1.prefix }) {
      let stored = try transaction.series(prefix: series.prefix, of: organizer)
      if let stored, stored.lastNumber >= series.lastNumber { continue }
      var next = stored ?? series
      next.lastNumber = series.lastNumber
      try transaction.save(next, of: organizer)
    }
  }
}
