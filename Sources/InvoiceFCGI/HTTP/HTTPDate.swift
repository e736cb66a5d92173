// Dates in header fields: `Sat, 21 Nov 2026 09:00:00 GMT` (RFC 9110 §5.6.7).

import Domain

enum HTTPDate {
  private static let days = Array("ThuFriSatSunMonTueWed".utf8)
  private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)

  static func text(_ moment: Instant) -> String {
    // The ISO form's fields stand at fixed places: 2026-11-21T09:00:35.
    let iso = Array(moment.text.utf8)
    guard iso.count >= 19 else { return moment.text }
    let date = dayOf(moment)
    // 1970-01-01 was a Thursday.
    let weekday = 3 * (((date.daysSinceEpoch % 7) + 7) % 7)
    let month = 3 * (date.components.month - 1)
    var text: [UInt8] = []
    text.reserveCapacity(29)
    text += days[weekday..<weekday + 3]
    text += [0x2C, 0x20]
    text += iso[8..<10]
    text.append(0x20)
    text += months[month..<month + 3]
    text.append(0x20)
    text += iso[0..<4]
    text.append(0x20)
    text += iso[11..<19]
    text += [0x20, 0x47, 0x4D, 0x54]
    return String(decoding: text, as: UTF8.self)
  }

  private static func dayOf(_ moment: Instant) -> LocalDate {
    let dayLength: Int64 = 86_400_000_000
    let days =
      moment.microseconds >= 0 ? moment.microseconds / dayLength : -((-moment.microseconds + dayLength - 1) / dayLength)
    return LocalDate(daysSinceEpoch: Int(days))
  }
}
