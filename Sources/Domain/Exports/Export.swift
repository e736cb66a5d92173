// Exports: what a list's filter finds, as a file that is made in the background. An export is a row with its progress; it goes on where
// its last step ended, on the rows that it found at its beginning, and its file is gone after a week.

/// What an export produces.
public enum ExportKind: String, CaseIterable, Sendable {
  /// CSV, one row an invoice.
  case invoices
  /// CSV, one row a line of an invoice.
  case lines
  /// XLSX with both as sheets.
  case spreadsheet
  /// ZIP of the PDFs.
  case documents
  /// CSV for the accountant, one row an invoice and tax rate.
  case register
  /// Bookings in DATEV's format.
  case datev
  /// ZIP with register, documents and journal, to be checked by somebody who trusts neither us nor our server.
  case audit

  /// Whether it holds what is about the organizer as a whole, whatever the filter: the journal and the number series.
  public var tellsEverything: Bool { self == .audit }
}

/// An export with its progress.
public struct Export: Equatable, Sendable {
  public typealias ID = Identifier<Export>

  public enum State: String, CaseIterable, Sendable {
    /// Put down, or at work.
    case running
    case done, failed
  }

  /// Seconds that a file is kept; the same for archives that batches make.
  public static let lifetime = 7 * 86_400
  /// Exports that an organizer may have under way at once.
  public static let limitAtOnce = 5

  public let id: ID
  public let organizer: Organizer.ID
  /// nil for one that the operator's command makes.
  public let user: User?
  public let kind: ExportKind
  /// The list's query string, as `InvoiceFilter` writes it.
  public let filter: String
  /// The events whose invoices are in it: those that the filter named, or that its maker might see.
  public let events: EventSet
  /// Of headings, texts and numbers in it, `en`.
  public let language: String
  public let state: State
  /// Invoices that are through, of all.
  public let done: Int
  /// nil until the first step has found them.
  public let total: Int?
  /// What the steps need to go on; theirs alone.
  public let checkpoint: String
  /// Why it failed, in its language; of a finished one what was left out.
  public let message: String?
  public let file: ExportFile?
  /// By currency; what is in the file.
  public let totals: [ExportTotal]
  public let createdAt: Instant
  public let finishedAt: Instant?
  public let expiresAt: Instant

  public init(
    id: ID, organizer: Organizer.ID, user: User?, kind: ExportKind, filter: String, events: EventSet, language: String,
    state: State, done: Int, total: Int?, checkpoint: String, message: String?, file: ExportFile?,
    totals: [ExportTotal], createdAt: Instant, finishedAt: Instant?, expiresAt: Instant
  ) {
    self.id = id
    self.organizer = organizer
    self.user = user
    self.kind = kind
    self.filter = filter
    self.events = events
    self.language = language
    self.state = state
    self.done = done
    self.total = total
    self.checkpoint = checkpoint
    self.message = message
    self.file = file
    self.totals = totals
    self.createdAt = createdAt
    self.finishedAt = finishedAt
    self.expiresAt = expiresAt
  }

  /// Whether somebody who may see the invoices of `readable` may see this export, and have its file.
  public func isVisible(to readable: EventSet) -> Bool {
    switch (events, readable) {
    case (_, .all): true
    case (.all, .some): false
    case (.some(let events), .some(let readable)): !events.isEmpty && events.isSubset(of: readable)
    }
  }
}

/// The file that an export made.
public struct ExportFile: Equatable, Sendable {
  /// Within the directory of exports.
  public let name: String
  /// As browsers are to call it.
  public let title: String
  /// Bytes.
  public let size: Int
  /// SHA-256.
  public let digest: [UInt8]

  public init(name: String, title: String, size: Int, digest: [UInt8]) {
    self.name = name
    self.title = title
    self.size = size
    self.digest = digest
  }
}

/// How many invoices there are in a currency, and their sums.
public struct ExportTotal: Equatable, Sendable {
  /// ISO 4217.
  public let currency: String
  public var count: Int
  public var gross: Money
  public var tax: Money
  public var net: Money { gross - tax }

  public init(currency: String, count: Int, gross: Money, tax: Money) {
    self.currency = currency
    self.count = count
    self.gross = gross
    self.tax = tax
  }
}

extension Array where Element == ExportTotal {
  /// Counts one invoice in, keeping the order of currencies.
  public mutating func add(_ invoice: Invoice) {
    let (gross, tax) = (invoice.grossTotal, invoice.taxTotal)
    guard let index = firstIndex(where: { $0.currency >= invoice.currency }), self[index].currency == invoice.currency
    else {
      let place = firstIndex { $0.currency > invoice.currency } ?? count
      return insert(ExportTotal(currency: invoice.currency, count: 1, gross: gross, tax: tax), at: place)
    }
    self[index].count += 1
    self[index].gross = self[index].gross + gross
    self[index].tax = self[index].tax + tax
  }
}

/// An export before it is stored.
public struct NewExport: Equatable, Sendable {
  public let organizer: Organizer.ID
  public let user: Int64?
  public let kind: ExportKind
  public let filter: String
  public let events: EventSet
  public let language: String
  public let at: Instant

  public init(
    organizer: Organizer.ID, user: Int64?, kind: ExportKind, filter: String, events: EventSet, language: String,
    at: Instant
  ) {
    self.organizer = organizer
    self.user = user
    self.kind = kind
    self.filter = filter
    self.events = events
    self.language = language
    self.at = at
  }

  public var expiresAt: Instant { at.adding(seconds: Export.lifetime) }
}

extension InvoiceQuery.Scope {
  /// The events that it looks into.
  public var events: EventSet {
    switch self {
    case .event(let event, of: _): .some([event])
    case .organizer(_, events: let events): events
    }
  }
}

extension ExportTotal {
  /// As stores keep them.
  public static func json(_ totals: [ExportTotal]) -> [UInt8] {
    var json = JSONWriter(reserving: 64 * totals.count)
    json.beginArray()
    for total in totals {
      json.beginObject()
      json.member("currency", total.currency)
      json.member("count", Int64(total.count))
      json.member("gross", total.gross.cents)
      json.member("tax", total.tax.cents)
      json.endObject()
    }
    json.endArray()
    return json.bytes
  }

  /// Reads what `json(_:)` wrote.
  public static func all(_ json: JSON) -> [ExportTotal] {
    (json.array ?? []).compactMap { entry in
      guard let currency = entry["currency"]?.string, let count = entry["count"]?.int, let gross = entry["gross"]?.int,
        let tax = entry["tax"]?.int
      else { return nil }
      return ExportTotal(
        currency: currency, count: Int(clamping: count), gross: Money(cents: gross), tax: Money(cents: tax))
    }
  }
}
