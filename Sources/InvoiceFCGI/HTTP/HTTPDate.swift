// Dates in header fields: `Sat, 21 Nov 2026 09:00:00 GMT` (RFC 9110 §5.6.7).

import Domain

enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func text(_ moment: Instant) -> String {
    // Built from the ISO form, whose fields stand at fixed places.
    let iso = Array(moment.text)
    let (year, month, day) = dayOf(moment).components
    // 1970-01-01 was a Thursday.
    let weekday = days[((dayOf(moment).daysSinceEpoch % 7) + 7) % 7]
    let dayText = day < 10 ? "0\(day)" : "\(day)"
    return "\(weekday), \(dayText) \(months[month - 1]) \(year) \(String(iso[11..<19])) GMT"
  }

  private static func dayOf(_ moment: Instant) -> LocalDate {
    let dayLength: Int64 = 86_400_000_000
    let days = moment.microseconds >= 0 ? moment.microseconds / dayLength : -((-moment.microseconds + dayLength - 1) / dayLength)
    return LocalDate(daysSinceEpoch: Int(days))
  }
}
