// The demo's own small tax arithmetic; the rules by which this service taxes orders live elsewhere.

enum DemoTax {
  /// A price with its tax, or without it where the recipient pays the tax.
  static func sum(
    _ gross: Money, rate: TaxRate, reverse: Bool, currency: String
  ) -> (gross: Money, tax: Money, rate: TaxRate, code: String) {
    let unit: Int64 = currency == "JPY" ? 100 : 1
    let divisor = (1_000_000 + rate.tenThousandths) * unit
    let net = Money(cents: (gross.cents * 1_000_000 + divisor / 2) / divisor * unit)
    if rate == .zero { return (gross, .zero, .zero, "O") }
    if reverse { return (net, .zero, .zero, "AE") }
    return (gross, gross - net, rate, rate.tenThousandths >= 100_000 ? "S/standard" : "S/reduced")
  }
}

extension DemoEvent {
  /// The rates of its products, highest first.
  var rates: [TaxRate] { Set(products.map(\.taxRate)).sorted(by: >) }

  /// Keys that no two events share.
  func taxRuleID(_ rate: TaxRate) -> Int64 {
    (products.first?.id ?? 0) * 10 + Int64(rates.firstIndex(of: rate) ?? 0)
  }

  func subeventID(_ index: Int) -> Int64 { (products.first?.id ?? 0) * 10 + Int64(index) }
}
