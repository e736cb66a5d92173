// Amounts of money as whole hundredths, and tax rates as ten-thousandths of a percent; both parse from text and never pass
// through floating point. Currency rounding (0 or 2 places) belongs to `Currency`, not here.

/// An amount in hundredths of the currency's unit, as pretix's decimal(13,2) columns hold it.
public struct Money: Hashable, Comparable, Sendable {
  /// Hundredths: `2300` is 23.00.
  public let cents: Int64

  /// The largest magnitude that decimal(13,2) can hold: 99 999 999 999.99.
  public static let limit: Int64 = 9_999_999_999_999
  public static let zero = Money(cents: 0)

  public init(cents: Int64) {
    self.cents = cents
  }

  /// Reads `23`, `23.5`, `-23.00`; at most two places (further zeros allowed), no exponent, no sign but `-`.
  /// - Returns: nil for anything else and for amounts beyond `limit`.
  public init?(_ text: String) {
    guard let value = FixedPoint.parse(text, places: 2), abs(value) <= Money.limit else { return nil }
    self.init(cents: value)
  }

  public static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }

  /// Traps only beyond Int64; values are limited to ±`limit`, so nine hundred thousand of them can be added safely.
  public static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
  public static func - (a: Money, b: Money) -> Money { Money(cents: a.cents - b.cents) }
  public static prefix func - (a: Money) -> Money { Money(cents: -a.cents) }

  /// `-23.00`: two places, a hyphen for the sign, as the API writes it; zero is never negative.
  public var text: String { FixedPoint.format(cents, places: 2, minimumPlaces: 2) }
}

extension Sequence where Element == Money {
  /// The sum of all amounts.
  public var total: Money { reduce(.zero, +) }
}

/// A tax rate in ten-thousandths of a percent (decimal(7,4)): `190000` is 19 %.
public struct TaxRate: Hashable, Comparable, Sendable {
  public let tenThousandths: Int64

  public static let zero = TaxRate(tenThousandths: 0)

  public init(tenThousandths: Int64) {
    self.tenThousandths = tenThousandths
  }

  /// Reads `19`, `19.00`, `8.125`; at most four places, 0 to 100.
  public init?(_ text: String) {
    guard let value = FixedPoint.parse(text, places: 4), (0...1_000_000).contains(value) else {
      return nil
    }
    self.init(tenThousandths: value)
  }

  public static func < (a: TaxRate, b: TaxRate) -> Bool { a.tenThousandths < b.tenThousandths }

  /// `19.00`, `8.125`: at least two places, zeros beyond them dropped (pretix-behaviour.md §1.6).
  public var text: String { FixedPoint.format(tenThousandths, places: 4, minimumPlaces: 2) }
}

/// Decimal text to scaled integers and back, byte by byte.
public enum FixedPoint {
  /// Parses decimal text into `value × 10^places`; nil when it is no plain decimal, has more significant places, or
  /// overflows Int64.
  public static func parse(_ text: String, places: Int) -> Int64? {
    var digits = text.utf8[...]
    let negative = digits.first == UInt8(ascii: "-")
    if negative { digits = digits.dropFirst() }
    var value: Int64 = 0
    var seen = 0
    var fraction: Int?
    for byte in digits {
      if byte == UInt8(ascii: "."), fraction == nil, seen > 0 {
        fraction = 0
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      seen += 1
      if let used = fraction {
        fraction = used + 1
        if used >= places {
          if byte != 48 { return nil }
          continue
        }
      }
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, overflow2) = tenfold.addingReportingOverflow(Int64(byte - 48))
      if overflow || overflow2 { return nil }
      value = next
    }
    guard seen > 0, fraction != 0 else { return nil }
    for _ in min(fraction ?? 0, places)..<places {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return negative ? -value : value
  }

  /// Writes `value / 10^places`, dropping trailing zeros down to `minimumPlaces`.
  public static func format(_ value: Int64, places: Int, minimumPlaces: Int) -> String {
    var digits = Array(String(value.magnitude).utf8)
    while digits.count <= places { digits.insert(48, at: 0) }
    var fraction = digits.suffix(places)
    while fraction.count > minimumPlaces, fraction.last == 48 { fraction.removeLast() }
    let whole = String(decoding: digits.dropLast(places), as: UTF8.self)
    let tail = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
    return (value < 0 ? "-" : "") + whole + tail
  }
}
