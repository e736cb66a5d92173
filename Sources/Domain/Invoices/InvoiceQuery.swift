// What is asked of the invoice list: filters, ordering and page, already checked. The API's parameters and the console's search
// both become this value; stores translate it.

/// One question to the invoice list. Filters of different kinds are joined by AND.
public struct InvoiceQuery: Equatable, Sendable {
  public enum Scope: Hashable, Sendable {
    case event(Event.ID, of: Organizer.ID)
    /// The organizer's invoices in those events.
    case organizer(Organizer.ID, events: EventSet)

    public var organizer: Organizer.ID {
      switch self {
      case .event(_, of: let organizer), .organizer(let organizer, events: _): organizer
      }
    }
  }

  public enum Order: Equatable, Hashable, Sendable {
    case number(descending: Bool)
    case date(descending: Bool)
  }

  public var scope: Scope
  /// Full numbers, any of them, compared without case; empty array matches nothing, nil does not filter.
  public var numbers: [String]?
  /// One full number, compared byte by byte.
  public var exactNumber: String?
  /// Order codes, any of them, compared without case; nil does not filter.
  public var orders: [String]?
  /// Full number of the invoice referred to, compared without case.
  public var refers: String?
  public var isCancellation: Bool?
  public var locale: String?
  public var transmissionStatuses: [TransmissionStatus]
  public var transmissionTypes: [String]
  /// Both inclusive.
  public var dateFrom: LocalDate?
  public var dateTo: LocalDate?
  /// Last change at or after this moment, transmission included.
  public var modifiedSince: Instant?
  /// Words that must all occur in number, order, recipient name, company or e-mail.
  public var search: [String]
  /// What the console's search asks beyond that; all have to hold.
  public var conditions: [InvoiceCondition]
  /// Sort keys; ties are always broken by falling id. Never empty.
  public var ordering: [Order]

  public init(scope: Scope) {
    self.scope = scope
    numbers = nil
    exactNumber = nil
    orders = nil
    refers = nil
    isCancellation = nil
    locale = nil
    transmissionStatuses = []
    transmissionTypes = []
    dateFrom = nil
    dateTo = nil
    modifiedSince = nil
    search = []
    conditions = []
    ordering = [.number(descending: false)]
  }

  /// Whether anything narrows the scope.
  public var isFiltered: Bool {
    var bare = InvoiceQuery(scope: scope)
    bare.ordering = ordering
    return self != bare
  }
}

/// Where a page stands in its list.
public struct InvoicePagePlace: Equatable, Sendable {
  /// Entries in the whole list.
  public let count: Int
  /// One-based page number that is served.
  public let number: Int
  public let size: Int

  public init(count: Int, number: Int, size: Int) {
    self.count = count
    self.number = number
    self.size = size
  }
}

/// What stands around a page's documents.
public struct InvoicePageFrame: Equatable, Sendable {
  public let head: [UInt8]
  public let tail: [UInt8]

  public init(head: [UInt8], tail: [UInt8]) {
    self.head = head
    self.tail = tail
  }
}

/// The published form of one invoice with what conditional requests need.
public struct InvoiceDocument: Sendable {
  public let json: [UInt8]
  /// SHA-256 of `json`: the ETag.
  public let digest: [UInt8]
  public let modifiedAt: Instant

  public init(json: [UInt8], digest: [UInt8], modifiedAt: Instant) {
    self.json = json
    self.digest = digest
    self.modifiedAt = modifiedAt
  }
}

/// A row of a list for people: the invoice's head without its lines, with its place in a chain of corrections.
public struct InvoiceSummary: Equatable, Sendable {
  public let number: String
  public let eventSlug: String
  public let eventName: I18nText
  public let orderCode: String
  public let isCancellation: Bool
  public let refers: String?
  /// Number of the cancellation of this invoice, if there is one.
  public let cancelledBy: String?
  public let date: LocalDate
  public let recipientName: String
  public let recipientCompany: String
  public let recipientCountry: String?
  public let currency: String
  public let gross: Money
  public let tax: Money
  public let testMode: Bool
  public let transmission: InvoiceTransmission
  public let modifiedAt: Instant
  public let locale: String
  public let recipientVATID: String
  public let internalReference: String

  public init(
    number: String, eventSlug: String, eventName: I18nText, orderCode: String, isCancellation: Bool,
    refers: String?, cancelledBy: String?, date: LocalDate, recipientName: String, recipientCompany: String,
    recipientCountry: String?, currency: String, gross: Money, tax: Money, testMode: Bool,
    transmission: InvoiceTransmission, modifiedAt: Instant, locale: String = "", recipientVATID: String = "",
    internalReference: String = ""
  ) {
    self.number = number
    self.eventSlug = eventSlug
    self.eventName = eventName
    self.orderCode = orderCode
    self.isCancellation = isCancellation
    self.refers = refers
    self.cancelledBy = cancelledBy
    self.date = date
    self.recipientName = recipientName
    self.recipientCompany = recipientCompany
    self.recipientCountry = recipientCountry
    self.currency = currency
    self.gross = gross
    self.tax = tax
    self.testMode = testMode
    self.transmission = transmission
    self.modifiedAt = modifiedAt
    self.locale = locale
    self.recipientVATID = recipientVATID
    self.internalReference = internalReference
  }
}
