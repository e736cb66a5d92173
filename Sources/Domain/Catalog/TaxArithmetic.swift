// From gross to net and back (pretix-behaviour.md §1.3): half up to the places of the currency, products in 128 bits, nothing in
// floating point.

/// An amount with its tax.
public struct TaxedAmount: Equatable, Sendable {
  public let gross: Money
  public let tax: Money
  public var net: Money { gross - tax }

  public init(gross: Money, tax: Money) {
    self.gross = gross
    self.tax = tax
  }
}

/// Sums with tax in one currency.
public struct TaxArithmetic: Sendable {
  /// A rate of 100 %, in ten-thousandths of a percent.
  private static let whole: Int128 = 1_000_000

  public let currency: Currency

  public init(_ currency: Currency) {
    self.currency = currency
  }

  /// The tax that is in a gross amount.
  public func fromGross(_ gross: Money, rate: TaxRate) -> TaxedAmount {
    TaxedAmount(gross: gross, tax: gross - net(ofGross: gross, rate: rate))
  }

  /// The tax that comes on top of a net amount.
  public func fromNet(_ net: Money, rate: TaxRate) -> TaxedAmount {
    let gross = gross(ofNet: net, rate: rate)
    return TaxedAmount(gross: gross, tax: gross - net)
  }

  public func net(ofGross gross: Money, rate: TaxRate) -> Money {
    guard rate != .zero else { return gross }
    return currency.rounded(
      cents: Int128(gross.cents) * TaxArithmetic.whole, over: TaxArithmetic.whole + Int128(rate.tenThousandths))
  }

  public func gross(ofNet net: Money, rate: TaxRate) -> Money {
    guard rate != .zero else { return net }
    return currency.rounded(
      cents: Int128(net.cents) * (TaxArithmetic.whole + Int128(rate.tenThousandths)), over: TaxArithmetic.whole)
  }

  /// A catalogue price as it is charged under a decision of its rule (`TaxRule.decision(for:)`). Where the decision's rate is not the
  /// rule's, the net amount stays and the gross follows, unless the rule keeps the gross.
  /// - Parameter price: gross when the rule's prices include tax, else net.
  public func charge(_ price: Money, of rule: TaxRule?, under decision: TaxDecision) -> TaxedAmount {
    guard let rule else { return fromGross(price, rate: .zero) }
    let usual = rule.priceIncludesTax ? fromGross(price, rate: rule.rate) : fromNet(price, rate: rule.rate)
    if decision.rate == rule.rate { return usual }
    return rule.keepsGross ? fromGross(usual.gross, rate: decision.rate) : fromNet(usual.net, rate: decision.rate)
  }
}
