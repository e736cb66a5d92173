// Where a day begins: the only arithmetic with time zones. Foundation knows their rules.

import Foundation

extension LocalDate {
  /// The first moment of this day in a zone, midnight unless clocks skip it.
  func start(in zone: TimeZone) -> Instant {
    let utc = Instant(startOf: self)
    let date = Date(timeIntervalSince1970: Double(utc.microseconds / 1_000_000))
    let first = utc.adding(seconds: -zone.secondsFromGMT(for: date))
    // The offset of the moment itself counts, not that of the same clock time in UTC.
    let real = Date(timeIntervalSince1970: Double(first.microseconds / 1_000_000))
    return utc.adding(seconds: -zone.secondsFromGMT(for: real))
  }
}
