// Dates in header fields: `Sat, 21 Nov 2026 09:00:00 GMT` (RFC 9110 §5.6.7).

import Domain

enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func text(_ moment: Instant) -> String {
    // The ISO form's fields stand at fixed places: 2026-11-21T09:00:35.
    let iso = moment.text.utf8
    func cut(_ from: Int, _ to: Int) -> Substring {
      Substring(iso.dropFirst(from).prefix(to - from))
    }
    let date = dayOf(moment)
    // 1970-01-01 was a Thursday.
    let weekday = days[((date.daysSinceEpoch % 7) + 7) % 7]
    return "\(weekday), \(cut(8, 10)) \(months[date.components.month - 1]) \(cut(0, 4)) \(cut(11, 19)) GMT"
  }

  private static func dayOf(_ moment: Instant) -> LocalDate {
    let dayLength: Int64 = 86_400_000_000
    let days =
      moment.microseconds >= 0 ? moment.microseconds / dayLength : -((-moment.microseconds + dayLength - 1) / dayLength)
    return LocalDate(daysSinceEpoch: Int(days))
  }
}
