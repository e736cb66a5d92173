// What a line of an order costs and how it is taxed: prices from the catalogue follow the recipient's tax, prices that somebody named
// stay as they are (pretix-behaviour.md §1.3, §7.9).

/// Prices lines for one recipient.
struct LinePricing {
  let context: IntakeContext
  let address: InvoiceAddress?

  /// Amount, rate, code and rule of a line.
  struct Charge: Equatable {
    var amount: TaxedAmount
    var rate: TaxRate
    var code: String?
    var rule: TaxRule.ID?
  }

  private var arithmetic: TaxArithmetic { TaxArithmetic(context.event.money) }

  /// - Parameter price: gross; nil for the catalogue's.
  /// - Throws: `DomainError.invalidRequest` when the tax rule forbids the sale.
  func product(_ item: Item, variation: Int64?, subevent: SubEvent?, price: Money?) throws -> Charge {
    let rule = item.taxRule.flatMap { context.catalog.taxRules[$0] }
    let decision = rule?.decision(for: address) ?? .untaxed
    guard !decision.isBlocked else { throw LinePricing.blocked }
    let amount =
      price.map { arithmetic.fromGross($0, rate: decision.rate) }
      ?? arithmetic.charge(
        context.event.money.rounded(item.listPrice(variation: variation, subevent: subevent)), of: rule,
        under: decision)
    return Charge(amount: amount, rate: decision.rate, code: decision.code, rule: rule?.id)
  }

  /// Fees always keep their gross amount.
  func fee(_ gross: Money, rule: TaxRule?) throws -> Charge {
    let decision = rule?.decision(for: address) ?? .untaxed
    guard !decision.isBlocked else { throw LinePricing.blocked }
    return Charge(
      amount: arithmetic.fromGross(gross, rate: decision.rate), rate: decision.rate, code: decision.code, rule: rule?.id
    )
  }

  private static let blocked = DomainError.invalidRequest(
    .late("One of the selected products is not available in the selected country."))

  /// The fees that a draft comes to; more than one where its tax follows the products.
  func fees(_ draft: FeeDraft, products: [OrderPosition], nextID: () throws -> Int64) throws -> [OrderFee] {
    let sold = products.filter { !$0.canceled }
    let gross =
      draft.isPercentage
      ? context.event.money.percentage(draft.value, of: sold.map(\.price).total)
      : context.event.money.rounded(draft.value)
    return try parts(of: draft, gross: gross, products: sold).map { part in
      let charge = try fee(part.gross, rule: part.rule)
      return OrderFee(
        id: try nextID(), type: draft.type, value: charge.amount.gross, description: draft.description,
        internalType: draft.internalType, taxRate: charge.rate, taxValue: charge.amount.tax, taxRule: charge.rule,
        taxCode: charge.code, grossCorrection: .zero, taxCorrection: .zero, canceled: false, attributes: JSONObject())
    }
  }

  private func parts(of draft: FeeDraft, gross: Money, products: [OrderPosition]) -> [FeePart] {
    if draft.followsProducts { return split(gross, like: products) }
    let usesDefault = draft.type == .payment && context.settings.text(.taxRulePayment) == "default"
    return [FeePart(rule: draft.taxRule ?? (usesDefault ? context.catalog.defaultTaxRule : nil), gross: gross)]
  }

  /// A fee split over the tax rules of products (§2.8).
  func split(_ gross: Money, like products: [OrderPosition]) -> [FeePart] {
    let shares = products.filter { !$0.canceled }.map { position in
      FeePart(rule: position.taxRule.flatMap { context.catalog.taxRules[$0] }, gross: position.price)
    }
    return FeeSplitting(context.event.money).split(gross, like: shares, otherwise: context.catalog.defaultTaxRule)
  }
}
