// The lines of an invoice from the positions and fees of its order (pretix-behaviour.md §2.3): one each, with what its description is made
// of, and whether its place is told there or once for all.

/// Makes the lines of one invoice.
struct InvoiceLines {
  private let context: InvoiceContext
  private let periods: LinePeriods
  private let showsLocation: Bool
  private let showsAttendee: Bool
  /// The positions that get a line, with their place; places of hidden ones stay free.
  private let printed: [(index: Int, position: OrderPosition)]
  private let locations: [Int: String]
  private let eventLocation: String

  init(_ context: InvoiceContext) {
    self.context = context
    periods = LinePeriods(context)
    showsLocation = context.settings.flag(.invoiceEventLocation)
    showsAttendee = context.settings.flag(.invoiceAttendeeName)
    let includesFree = context.settings.flag(.invoiceIncludeFree)
    let parents = includesFree ? [] : Set(context.positions.compactMap(\.addonTo))
    printed = context.positions.enumerated().filter { _, position in
      includesFree || position.price != .zero || parents.contains(position.id)
    }.map { (index: $0.offset, position: $0.element) }
    let eventLocation = context.isSeries ? "" : context.text(context.event.location)
    self.eventLocation = eventLocation
    let places = printed.map { line in
      (
        line.index,
        context.isSeries ? context.subevent(of: line.position).map { context.text($0.location) } ?? "" : eventLocation
      )
    }
    locations = Dictionary(places) { first, _ in first }
  }

  /// The one place of all lines, as printed; nil when there is none, or several, or places are not told. A fee in a series has none.
  var location: String? {
    let distinct = distinctLocations
    guard showsLocation, distinct.count == 1, let place = distinct.first else { return nil }
    let text = InvoiceLines.printed(location: place)
    return text.isEmpty ? nil : text
  }

  private var distinctLocations: Set<String> {
    Set(locations.values).union(context.isSeries && !context.fees.isEmpty ? [""] : [])
  }

  /// Several lines as one, `Hall 1, Upper floor`.
  private static func printed(location: String) -> String { location.trimmedLines.joined(separator: ", ") }

  func lines() -> [InvoiceLine] {
    let tellsPlaces = showsLocation && distinctLocations.count > 1
    let products = printed.map { product($0.position, at: $0.index, tellsPlace: tellsPlaces) }
    let period = periods.ofFees(products)
    let count = context.positions.count
    return products
      + context.fees.enumerated().map { fee($0.element, at: count + $0.offset, period: period) }
  }

  private func product(_ position: OrderPosition, at index: Int, tellsPlace: Bool) -> InvoiceLine {
    let place = locations[index] ?? ""
    let period = periods.of(position)
    return InvoiceLine(
      position: index + 1, description: description(of: position, place: tellsPlace ? place : ""),
      item: position.item.value, variation: position.variation, subevent: position.subevent?.value,
      attendeeName: showsAttendee ? position.attendeeName : nil, periodStart: period.start, periodEnd: period.end,
      gross: position.price, tax: position.taxValue, taxRate: position.taxRate, taxCode: position.taxCode,
      taxName: taxName(position.taxRule), feeType: nil, feeInternalType: nil,
      eventLocation: showsLocation && !place.isEmpty ? place : nil)
  }

  private func fee(_ fee: OrderFee, at index: Int, period: LinePeriods.Period) -> InvoiceLine {
    InvoiceLine(
      position: index + 1, description: description(of: fee), item: nil, variation: nil, subevent: nil,
      attendeeName: nil, periodStart: period.start, periodEnd: period.end, gross: fee.value, tax: fee.taxValue,
      taxRate: fee.taxRate, taxCode: fee.taxCode, taxName: taxName(fee.taxRule), feeType: fee.type.rawValue,
      feeInternalType: fee.internalType.isEmpty ? nil : fee.internalType,
      eventLocation: showsLocation && !eventLocation.isEmpty ? eventLocation : nil)
  }

  private func taxName(_ rule: TaxRule.ID?) -> String {
    rule.flatMap { context.catalog.taxRules[$0] }.map { context.text($0.name) } ?? ""
  }

  private func description(of position: OrderPosition, place: String) -> String {
    let words = context.locale.words
    var text = position.addonTo == nil ? "" : "  + "
    text += name(of: position)
    if showsAttendee, let name = position.attendeeName, !name.isEmpty { text += "<br />" + words.attendee + name }
    for answer in PrintedAnswers(position, context).texts { text += "<br />" + answer }
    if let subevent = context.subevent(of: position) {
      text += "<br />" + words.seriesDate + context.text(subevent.name)
      if let dates = context.dates(of: subevent) { text += " - " + dates }
    }
    let told = InvoiceLines.printed(location: place)
    if !told.isEmpty { text += "<br />" + words.location + told }
    return text
  }

  private func name(of position: OrderPosition) -> String {
    guard let item = context.catalog.items[position.item] else { return "" }
    let name = context.text(item.name)
    guard let variation = position.variation, let value = item.variationName(variation) else { return name }
    return name + " - " + context.text(value)
  }

  /// The fee's own text alone for type `other`; else the type's name, with the text behind it.
  private func description(of fee: OrderFee) -> String {
    if fee.type == .other, !fee.description.isEmpty { return fee.description }
    let name = context.locale.words.fee(fee.type)
    return fee.description.isEmpty ? name : name + " - " + fee.description
  }
}

extension InvoiceContext {
  /// The date of a series that a position belongs to.
  func subevent(of position: OrderPosition) -> SubEvent? {
    isSeries ? position.subevent.flatMap { catalog.subevents[$0] } : nil
  }

  /// `Mon, March 1, 2027 19:00`: the days of a date in a series and the time at which it begins; the time only where the event shows times.
  func dates(of subevent: SubEvent) -> String? {
    guard let start = subevent.dateFrom else { return nil }
    let from = LocalTime(start, in: zone)
    let end = settings.flag(.showDateTo) ? subevent.dateTo : nil
    let days = locale.dates.days(from: from, to: end.map { LocalTime($0, in: zone) } ?? from)
    return settings.flag(.showTimes) ? days + " " + locale.dates.text(locale.dates.time, from) : days
  }
}
