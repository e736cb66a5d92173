// The invoice's amounts in the second currency (pretix-behaviour.md §2.7), in whole hundredths and without floating
// point.

import Domain

extension ForeignCurrency {
  /// `amount` at the rate, rounded half away from zero to two places; nil without a rate or beyond what an amount can
  /// hold.
  func converted(_ amount: Money) -> Money? {
    guard let rate = rateTenThousandths, rate > 0 else { return nil }
    let product = Int128(amount.cents) * Int128(rate)
    let rounded = (product.magnitude + 5000) / 10_000
    guard let cents = Int64(exactly: product < 0 ? -Int128(rounded) : Int128(rounded)) else { return nil }
    return Money(cents: cents)
  }

  /// Gross and tax are converted, net is what lies between them.
  func converted(_ row: TaxSummaryRow) -> TaxSummaryRow? {
    guard let gross = converted(row.gross), let tax = converted(row.tax) else { return nil }
    return TaxSummaryRow(rate: row.rate, name: row.name, code: row.code, gross: gross, tax: tax)
  }
}
