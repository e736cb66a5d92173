// A currency and how finely its amounts are rounded (pretix-behaviour.md §1.1): two places, or none for the currencies without a
// smaller unit in use. Amounts stay in hundredths either way.

/// An ISO 4217 currency.
public struct Currency: Hashable, Sendable {
  public let code: String
  /// Decimal places that amounts are rounded to: 0 or 2.
  public let places: Int

  public init(_ code: String) {
    self.code = code
    places = Currency.withoutPlaces.contains(code) ? 0 : 2
  }

  private static let withoutPlaces: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF",
  ]

  /// The smallest amount, in hundredths: 1 or 100.
  public var unit: Int64 { places == 0 ? 100 : 1 }

  /// `cents / divisor`, rounded half up to the places of the currency; halves go away from zero, so that a negative amount mirrors
  /// its positive twin. `divisor` must be positive.
  public func rounded(cents: Int128, over divisor: Int128) -> Money {
    let step = divisor * Int128(unit)
    let units = (cents.magnitude * 2 + step.magnitude) / (step.magnitude * 2)
    let amount = Int64(clamping: units * UInt128(unit))
    return Money(cents: cents < 0 ? -amount : amount)
  }

  /// An amount to the places of the currency.
  public func rounded(_ amount: Money) -> Money {
    rounded(cents: Int128(amount.cents), over: 1)
  }

  /// That many percent of an amount, the percentage in hundredths: `Money("12.5")` is 12.5 %.
  public func percentage(_ percent: Money, of amount: Money) -> Money {
    rounded(cents: Int128(amount.cents) * Int128(percent.cents), over: 10_000)
  }
}
