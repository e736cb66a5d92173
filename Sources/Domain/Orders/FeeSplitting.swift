// Splitting a fee over the tax rules of the products that it is charged with (pretix-behaviour.md §2.8, end), as cancellation fees
// and fees "like products" are.

/// One part of a split fee.
public struct FeePart: Equatable, Sendable {
  /// nil: no tax.
  public let rule: TaxRule?
  public var gross: Money

  public init(rule: TaxRule?, gross: Money) {
    self.rule = rule
    self.gross = gross
  }
}

/// Splits fees in one currency.
public struct FeeSplitting: Sendable {
  private let currency: Currency

  public init(_ currency: Currency) {
    self.currency = currency
  }

  /// The parts of a fee by share of the products' gross amounts, each rounded, lowest rate first; what rounding left over goes to the part
  /// with the lowest rate when the parts are too much, to that with the highest when they are too little.
  /// - Parameters:
  ///   - fee: gross.
  ///   - products: rule and gross amount of each position; rules in use, canceled positions left out.
  ///   - standard: the event's default rule, for products without any amount that do not share one rule.
  public func split(_ fee: Money, like products: [FeePart], otherwise standard: TaxRule?) -> [FeePart] {
    var sums: [FeePart] = []
    for product in products {
      if let index = sums.firstIndex(where: { $0.rule?.id == product.rule?.id }) {
        sums[index].gross = sums[index].gross + product.gross
      } else {
        sums.append(product)
      }
    }
    let total = products.map(\.gross).total
    guard total.cents > 0 else {
      return [FeePart(rule: sums.count == 1 ? sums[0].rule : standard, gross: fee)]
    }
    var parts = sums.sorted { FeeSplitting.rate(of: $0) < FeeSplitting.rate(of: $1) }.map { sum in
      FeePart(
        rule: sum.rule,
        gross: currency.rounded(
          cents: Int128(fee.cents) * Int128(sum.gross.cents), over: Int128(total.cents)))
    }
    let rest = fee - parts.map(\.gross).total
    let taker = rest.cents < 0 ? 0 : parts.count - 1
    parts[taker].gross = parts[taker].gross + rest
    return parts.filter { $0.gross != .zero }
  }

  private static func rate(of part: FeePart) -> TaxRate { part.rule?.rate ?? .zero }
}
