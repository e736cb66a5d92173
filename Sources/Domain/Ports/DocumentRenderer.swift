// The port to whatever turns an invoice into a document for people.

/// What a PDF needs beyond the invoice itself.
public struct InvoicePrintContext: Equatable, Sendable {
  /// Event name in the invoice's language.
  public var eventName: String
  public var eventDateFrom: Instant?
  public var eventDateTo: Instant?
  /// IANA zone in which dates are printed.
  public var timezone: String
  /// The label of the custom address field in the invoice's language, `""` for none.
  public var customFieldLabel: String
  /// Date of the invoice that a cancellation refers to.
  public var refersDate: LocalDate?
  /// The dates of the series dates (subevents) that lines name in their description, by the lines' `subevent`; a line
  /// whose service period equals them does not print it again.
  public var subeventDates: [Int64: SubeventDates]

  public init(
    eventName: String, eventDateFrom: Instant?, eventDateTo: Instant?, timezone: String,
    customFieldLabel: String, refersDate: LocalDate?, subeventDates: [Int64: SubeventDates] = [:]
  ) {
    self.eventName = eventName
    self.eventDateFrom = eventDateFrom
    self.eventDateTo = eventDateTo
    self.timezone = timezone
    self.customFieldLabel = customFieldLabel
    self.refersDate = refersDate
    self.subeventDates = subeventDates
  }
}

/// When one date of a series takes place.
public struct SubeventDates: Equatable, Sendable {
  public var from: Instant
  public var to: Instant?

  public init(from: Instant, to: Instant?) {
    self.from = from
    self.to = to
  }
}

/// Makes PDFs. Equal input gives equal bytes.
public protocol DocumentRenderer: Sendable {
  /// - Returns: the PDF's bytes.
  /// - Throws: when the drawing library reports an error.
  func pdf(of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8]
}
