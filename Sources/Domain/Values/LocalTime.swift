// What clocks and calendars somewhere show at a moment. Zones are asked of Foundation.

import Foundation

/// A day and a time of day, to the minute.
struct LocalTime: Equatable, Sendable {
  let day: LocalDate
  let hour: Int
  let minute: Int

  init(day: LocalDate, hour: Int = 0, minute: Int = 0) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// The time in `zone` at a moment.
  init(_ moment: Instant, in zone: TimeZone) {
    let utc = Instant.floorDivide(moment.microseconds, 1_000_000)
    let seconds = utc + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(utc))))
    let days = Instant.floorDivide(seconds, 86_400)
    let time = Int(seconds - days * 86_400)
    self.init(day: LocalDate(daysSinceEpoch: Int(days)), hour: time / 3600, minute: time / 60 % 60)
  }
}
