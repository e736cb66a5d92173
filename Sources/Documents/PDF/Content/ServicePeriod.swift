// When the service was given (BG-14), as far as the page does not say it already (pretix-behaviour.md §9).

import Domain
import Foundation

/// What to print about service periods.
enum ServicePeriod: Equatable, Sendable {
  case unsaid
  /// One period for all lines, printed once below the table.
  case shared(ClosedRange<LocalDate>)
  /// One for each row, nil where it is said elsewhere.
  case perRow([ClosedRange<LocalDate>?])

  /// - Parameter eventDays: the event's days in the header, nil when none are printed.
  init(rows: [GroupedLine], invoiceDate: LocalDate, eventDays: ClosedRange<LocalDate>?, context: InvoicePrintContext) {
    let zone = PrintZone.named(context.timezone)
    let said = eventDays ?? invoiceDate...invoiceDate
    let periods = rows.map { ServicePeriod.days($0.line, in: zone) }
    if let first = periods.first, periods.allSatisfy({ $0 == first }) {
      let printed = first.flatMap { period in
        rows.allSatisfy { ServicePeriod.isSaid(period, of: $0.line, header: said, context: context, zone: zone) }
          ? nil : period
      }
      self = printed.map(ServicePeriod.shared) ?? .unsaid
      return
    }
    self = .perRow(
      zip(rows, periods).map { row, period in
        period.flatMap {
          ServicePeriod.isSaid($0, of: row.line, header: said, context: context, zone: zone) ? nil : $0
        }
      })
  }

  private static func days(_ line: InvoiceLine, in zone: TimeZone) -> ClosedRange<LocalDate>? {
    PrintZone.days(from: line.periodStart ?? line.periodEnd, to: line.periodEnd, in: zone)
  }

  /// A series date's days are part of the line's description, so they count as said.
  private static func isSaid(
    _ period: ClosedRange<LocalDate>, of line: InvoiceLine, header: ClosedRange<LocalDate>,
    context: InvoicePrintContext, zone: TimeZone
  ) -> Bool {
    if period == header { return true }
    guard let subevent = line.subevent, let dates = context.subeventDates[subevent] else { return false }
    return period == PrintZone.days(from: dates.from, to: dates.to, in: zone)
  }
}

/// Moments to days in the event's time zone.
enum PrintZone {
  /// UTC when the zone is not known here.
  static func named(_ identifier: String) -> TimeZone {
    TimeZone(identifier: identifier) ?? .gmt
  }

  /// The days from `from` to `to`; the day of `from` alone when there is no end or it lies before the start.
  static func days(from: Instant?, to: Instant?, in zone: TimeZone) -> ClosedRange<LocalDate>? {
    guard let first = from?.day(in: zone) else { return nil }
    return first...max(first, to?.day(in: zone) ?? first)
  }
}
