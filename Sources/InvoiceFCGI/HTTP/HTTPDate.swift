// Dates in header fields: `Sat, 21 Nov 2026 09:00:00 GMT` (RFC 9110 §5.6.7).

import Domain

enum HTTPDate {
  private static let days = Array("ThuFriSatSunMonTueWed".utf8)
  private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)

  private static let form = Array("Thu, 00 Jan 0000 00:00:00 GMT".utf8)

  static func text(_ moment: Instant) -> String {
    let date = dayOf(moment)
    let (year, month, day) = date.components
    guard (0...9999).contains(year) else { return moment.text }
    let seconds = Int((moment.microseconds - Int64(date.daysSinceEpoch) * 86_400_000_000) / 1_000_000)
    return String(unsafeUninitializedCapacity: 29) { text in
      func put(_ number: Int, _ digits: Int, at start: Int) {
        var rest = number
        for index in (start..<start + digits).reversed() {
          text[index] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
          rest /= 10
        }
      }
      _ = text.initialize(from: form)
      // 1970-01-01 was a Thursday.
      let weekday = ((date.daysSinceEpoch % 7) + 7) % 7
      for index in 0..<3 {
        text[index] = days[3 * weekday + index]
        text[8 + index] = months[3 * (month - 1) + index]
      }
      put(day, 2, at: 5)
      put(year, 4, at: 12)
      put(seconds / 3_600, 2, at: 17)
      put(seconds / 60 % 60, 2, at: 20)
      put(seconds % 60, 2, at: 23)
      return 29
    }
  }

  private static func dayOf(_ moment: Instant) -> LocalDate {
    let dayLength: Int64 = 86_400_000_000
    let days =
      moment.microseconds >= 0 ? moment.microseconds / dayLength : -((-moment.microseconds + dayLength - 1) / dayLength)
    return LocalDate(daysSinceEpoch: Int(days))
  }
}
