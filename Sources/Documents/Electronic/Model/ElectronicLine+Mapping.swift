// Invoice lines to BG-25 (documents.md §6.3): equal lines become one with a quantity, amounts given back a negative quantity, because a
// price is never negative (BR-27).

import Domain
import Foundation

extension ElectronicLine {
  /// Lines with everything equal but their position are one.
  static func grouped(
    _ lines: [InvoiceLine], treatments: [TaxTreatment], sign: Int64, zone: TimeZone
  ) -> [ElectronicLine] {
    var grouped: [ElectronicLine] = []
    var places: [Key: Int] = [:]
    let periods = lines.map { period(of: $0, zone: zone) }
    // One period for all stands in the header.
    let showsPeriods = Set(periods.compactMap { $0 }).count > 1
    for (index, line) in lines.enumerated() {
      let key = Key(line, treatments[index], periods[index])
      let count = Money(cents: line.net.cents * sign) < .zero ? -1 : 1
      if let place = places[key] {
        grouped[place].quantity += count
      } else {
        places[key] = grouped.count
        grouped.append(
          ElectronicLine(
            line, treatment: treatments[index], quantity: count, period: showsPeriods ? periods[index] : nil))
      }
    }
    // Pairs that cancel each other out would leave a line of nothing; they cannot share a key, because its price is signed.
    return grouped
  }

  private init(_ line: InvoiceLine, treatment: TaxTreatment, quantity: Int, period: ClosedRange<LocalDate>?) {
    let texts = RichText(breaks: line.description).lines.map { LatinText.trimmed($0.text) }
      .filter { !$0.isBlank }
    id = line.position
    self.quantity = quantity
    price = Money(cents: abs(line.net.cents))
    name = ElectronicInvoice.firstFilled(texts.first ?? "", line.taxName, line.feeType ?? "", "—")
    description = texts.dropFirst().joined(separator: "\n")
    sellerItem = [line.item, line.variation].compactMap { $0.map { String($0) } }.joined(separator: "-")
    self.period = period
    category = treatment.category
    rate = treatment.rate
    properties = ElectronicLine.properties(of: line)
  }

  private static func properties(of line: InvoiceLine) -> [Property] {
    let texts = [("attendee", line.attendeeName ?? ""), ("location", line.eventLocation ?? "")]
    return texts.compactMap { name, text in
      let value = text.split(whereSeparator: \.isNewline).map { LatinText.trimmed(String($0)) }
        .filter { !$0.isEmpty }.joined(separator: ", ")
      return value.isEmpty || line.description.contains(value) ? nil : Property(name: name, value: value)
    }
  }

  /// First and last day; an end before the start is the start.
  static func period(of line: InvoiceLine, zone: TimeZone) -> ClosedRange<LocalDate>? {
    guard let start = line.periodStart?.day(in: zone) ?? line.periodEnd?.day(in: zone) else { return nil }
    return start...max(start, line.periodEnd?.day(in: zone) ?? start)
  }

  /// From the first start to the last end.
  static func span(of periods: [ClosedRange<LocalDate>]) -> ClosedRange<LocalDate>? {
    guard let first = periods.map(\.lowerBound).min(), let last = periods.map(\.upperBound).max() else { return nil }
    return first...last
  }

  /// What must be equal for two lines to be one.
  private struct Key: Hashable {
    let description: String
    let item: Int64?
    let variation: Int64?
    let attendee: String?
    let location: String?
    let net: Money
    let gross: Money
    let treatment: TaxTreatment
    let period: ClosedRange<LocalDate>?

    init(_ line: InvoiceLine, _ treatment: TaxTreatment, _ period: ClosedRange<LocalDate>?) {
      description = line.description
      item = line.item
      variation = line.variation
      attendee = line.attendeeName
      location = line.eventLocation
      net = line.net
      gross = line.gross
      self.treatment = treatment
      self.period = period
    }
  }
}
