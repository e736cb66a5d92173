// What a document needs beyond the invoice itself. It is made once, when the invoice is issued, and kept with it: a
// document that is made again later must not change with the order, the settings or the event.

/// The surroundings of an invoice, as they were when it was issued.
public struct InvoicePrintContext: Equatable, Sendable {
  /// Event name in the invoice's language.
  public var eventName: String
  /// The event's dates as far as they are printed: nil in a series, and where the event hides them.
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
  public var layout: InvoiceLayout
  /// Print the order code in bold and ask to quote it.
  public var highlightsOrderCode: Bool
  public var settlement: InvoiceSettlement
  /// What UBL, CII and FatturaPA need beyond print.
  public var electronic: ElectronicInvoiceContext
  /// SHA-256 of the logo that the settings named; nil for none.
  public var logoDigest: [UInt8]?
  /// The logo as JPEG; loaded for printing, not part of what is kept.
  public var logo: [UInt8]?
  /// What stands across the pages of an example, `""` on documents that count; never kept.
  public var specimen = ""

  public init(
    eventName: String, eventDateFrom: Instant?, eventDateTo: Instant?, timezone: String,
    customFieldLabel: String, refersDate: LocalDate?, subeventDates: [Int64: SubeventDates] = [:],
    layout: InvoiceLayout = .modern, highlightsOrderCode: Bool = false,
    settlement: InvoiceSettlement = InvoiceSettlement(),
    electronic: ElectronicInvoiceContext = ElectronicInvoiceContext(), logoDigest: [UInt8]? = nil, logo: [UInt8]? = nil
  ) {
    self.eventName = eventName
    self.eventDateFrom = eventDateFrom
    self.eventDateTo = eventDateTo
    self.timezone = timezone
    self.customFieldLabel = customFieldLabel
    self.refersDate = refersDate
    self.subeventDates = subeventDates
    self.layout = layout
    self.highlightsOrderCode = highlightsOrderCode
    self.settlement = settlement
    self.electronic = electronic
    self.logoDigest = logoDigest
    self.logo = logo
  }

  /// The surroundings of an invoice that is being issued.
  /// - Parameters:
  ///   - order: the order it was built from; nil when it is gone, then nothing counts as paid.
  ///   - subevents: the event's series dates, at least those that the lines name.
  ///   - taxRules: the event's, at least those of the order's lines.
  ///   - refersDate: the date of the invoice that a cancellation refers to.
  public init(
    of invoice: Invoice, order: Order?, event: Event, settings: Settings, subevents: [SubEvent.ID: SubEvent],
    taxRules: [TaxRule.ID: TaxRule] = [:], refersDate: LocalDate?
  ) {
    let showsDates = settings.flag(.showDatesOnFrontpage) && event.resource["has_subevents"]?.bool != true
    func date(_ name: String) -> Instant? { showsDates ? event.resource[name]?.string.flatMap { Instant($0) } : nil }
    self.init(
      eventName: event.name.text(in: invoice.locale), eventDateFrom: date("date_from"),
      eventDateTo: settings.flag(.showDateTo) ? date("date_to") : nil, timezone: event.timezone,
      customFieldLabel: settings.i18n(.invoiceAddressCustomField).text(in: invoice.locale), refersDate: refersDate,
      subeventDates: InvoicePrintContext.dates(of: invoice, among: subevents),
      layout: .chosen(in: settings), highlightsOrderCode: settings.flag(.invoiceRendererHighlightOrderCode),
      settlement: InvoiceSettlement(of: invoice, order: order, settings: settings),
      electronic: ElectronicInvoiceContext(of: invoice, order: order, settings: settings, taxRules: taxRules),
      logoDigest: LogoReference(settings.value(.invoiceLogoImage))?.digest)
  }

  private static func dates(of invoice: Invoice, among subevents: [SubEvent.ID: SubEvent]) -> [Int64: SubeventDates] {
    var dates: [Int64: SubeventDates] = [:]
    for id in invoice.lines.compactMap(\.subevent) where dates[id] == nil {
      guard let subevent = subevents[SubEvent.ID(id)], let from = subevent.dateFrom else { continue }
      dates[id] = SubeventDates(from: from, to: subevent.dateTo)
    }
    return dates
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
