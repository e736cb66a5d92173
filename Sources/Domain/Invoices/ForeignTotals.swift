// The invoice's totals in the second currency: per tax rate gross and tax are converted and rounded half up, the net is their
// difference (pretix-behaviour.md §2.7), so that print and console show the same sums.

/// One tax rate's sums, converted.
public struct ForeignTotalsRow: Equatable, Sendable {
  public let rate: TaxRate
  public let gross: Money
  public let tax: Money
  public var net: Money { gross - tax }
}

extension Invoice {
  /// Sums by tax rate in the second currency; nil without one or without a rate.
  public var foreignTotalsByRate: [ForeignTotalsRow]? {
    guard let rate = foreignCurrency?.rateTenThousandths else { return nil }
    var sums: [(rate: TaxRate, gross: Money, tax: Money)] = []
    for line in lines {
      if let index = sums.firstIndex(where: { $0.rate == line.taxRate }) {
        sums[index].gross = sums[index].gross + line.gross
        sums[index].tax = sums[index].tax + line.tax
      } else {
        sums.append((line.taxRate, line.gross, line.tax))
      }
    }
    return sums.map {
      ForeignTotalsRow(rate: $0.rate, gross: $0.gross.converted(at: rate), tax: $0.tax.converted(at: rate))
    }
  }

  /// All of it together.
  public var foreignTotals: (net: Money, tax: Money, gross: Money)? {
    foreignTotalsByRate.map { rows in (rows.map(\.net).total, rows.map(\.tax).total, rows.map(\.gross).total) }
  }
}

extension Money {
  /// This amount times `rate` ten-thousandths, rounded half up (away from zero for negative amounts, so that a cancellation mirrors
  /// its invoice).
  public func converted(at rate: Int64) -> Money {
    let product = Int128(cents.magnitude) * Int128(rate)
    let rounded = (product + 5_000) / 10_000
    let limited = Int64(clamping: rounded)
    return Money(cents: cents < 0 ? -limited : limited)
  }
}
