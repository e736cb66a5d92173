// Days and moments as the API writes them: `LocalDate` is a calendar day without a zone, `Instant` a point in time in UTC with
// microseconds. Civil-date arithmetic is done on integers; time zones are asked of Foundation.

public import Foundation

/// A day of the proleptic Gregorian calendar, without a zone.
public struct LocalDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let daysSinceEpoch: Int

  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// - Returns: nil when there is no such day or the year is not 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...LocalDate.daysInMonth(year, month)).contains(day)
    else { return nil }
    // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSinceEpoch: era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
      let year = DecimalDigits.value(bytes[0..<4]), let month = DecimalDigits.value(bytes[5..<7]),
      let day = DecimalDigits.value(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var components: (year: Int, month: Int, day: Int) {
    let z = daysSinceEpoch + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  public static func < (a: LocalDate, b: LocalDate) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }

  public func adding(days: Int) -> LocalDate { LocalDate(daysSinceEpoch: daysSinceEpoch + days) }

  /// `YYYY-MM-DD`.
  public var text: String {
    String(unsafeUninitializedCapacity: 10) { out in
      write(to: out)
      return 10
    }
  }

  /// Writes the ten characters of `text`.
  fileprivate func write(to out: UnsafeMutableBufferPointer<UInt8>) {
    let (year, month, day) = components
    DecimalDigits.write(year, 4, to: out, at: 0)
    out[4] = 45
    DecimalDigits.write(month, 2, to: out, at: 5)
    out[7] = 45
    DecimalDigits.write(day, 2, to: out, at: 8)
  }

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

/// A moment in UTC, in microseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  public let microseconds: Int64

  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The start of a UTC day.
  public init(startOf day: LocalDate) {
    self.init(microseconds: Int64(day.daysSinceEpoch) * 86_400_000_000)
  }

  /// Reads ISO 8601 date-times with a zone: `2026-12-27T10:00:00Z`, `…T10:00:00.086200+01:00`; one to six fraction digits.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = LocalDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == 58, bytes[16] == 58,
      let hour = DecimalDigits.value(bytes[11..<13]), hour < 24,
      let minute = DecimalDigits.value(bytes[14..<16]), minute < 60,
      let second = DecimalDigits.value(bytes[17..<19]), second < 60
    else { return nil }
    var rest = bytes[19...]
    var fraction: Int64 = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (48...57).contains($0) }
      guard (1...6).contains(digits.count), let value = DecimalDigits.value(digits) else { return nil }
      fraction = (0..<(6 - digits.count)).reduce(Int64(value)) { scaled, _ in scaled * 10 }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let offset = Instant.zoneOffset(rest) else { return nil }
    let seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    self.init(microseconds: seconds * 1_000_000 + fraction)
  }

  private static func zoneOffset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual("Z".utf8) { return 0 }
    let zone = Array(bytes)
    guard zone.count == 6, zone[0] == 43 || zone[0] == 45, zone[3] == 58,
      let hours = DecimalDigits.value(zone[1..<3]), hours < 24,
      let minutes = DecimalDigits.value(zone[4..<6]), minutes < 60
    else { return nil }
    return (zone[0] == 45 ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  public func adding(seconds: Int) -> Instant {
    Instant(microseconds: microseconds + Int64(seconds) * 1_000_000)
  }

  /// `2026-12-27T10:00:00Z`; microseconds (always six digits) only when they are not zero (pretix-behaviour.md §7.5).
  public var text: String {
    let seconds = Instant.floorDivide(microseconds, 1_000_000)
    let micros = microseconds - seconds * 1_000_000
    let days = Instant.floorDivide(seconds, 86_400)
    let time = Int(seconds - days * 86_400)
    return String(unsafeUninitializedCapacity: 27) { out in
      LocalDate(daysSinceEpoch: Int(days)).write(to: out)
      out[10] = UInt8(ascii: "T")
      DecimalDigits.write(time / 3600, 2, to: out, at: 11)
      out[13] = UInt8(ascii: ":")
      DecimalDigits.write(time / 60 % 60, 2, to: out, at: 14)
      out[16] = UInt8(ascii: ":")
      DecimalDigits.write(time % 60, 2, to: out, at: 17)
      if micros == 0 {
        out[19] = UInt8(ascii: "Z")
        return 20
      }
      out[19] = UInt8(ascii: ".")
      DecimalDigits.write(Int(micros), 6, to: out, at: 20)
      out[26] = UInt8(ascii: "Z")
      return 27
    }
  }

  /// The day it is in `zone` at this moment.
  public func day(in zone: TimeZone) -> LocalDate {
    let seconds = Instant.floorDivide(microseconds, 1_000_000)
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return LocalDate(daysSinceEpoch: Int(Instant.floorDivide(seconds + Int64(offset), 86_400)))
  }

  static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : -((-a + b - 1) / b)
  }
}

/// ASCII digits to integers and back.
enum DecimalDigits {
  static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count < 18, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// `00042`: at least `width` digits.
  static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// Writes `width` digits of `value`, zeros in front.
  static func write(_ value: Int, _ width: Int, to out: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var rest = value
    for index in (start..<start + width).reversed() {
      out[index] = UInt8(48 + rest % 10)
      rest /= 10
    }
  }
}
