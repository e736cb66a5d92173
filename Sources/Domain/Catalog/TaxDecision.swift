// Which rate and code a tax rule comes to for a recipient (pretix-behaviour.md §1.3): custom rules in their order, else the old
// reverse charge switch, else the rule itself.

/// What a tax rule says about one sale.
public struct TaxDecision: Equatable, Sendable {
  public let rate: TaxRate
  /// EN 16931 category, optionally with a reason.
  public let code: String?
  /// The recipient owes the tax.
  public let isReverseCharge: Bool
  /// The rule forbids the sale.
  public let isBlocked: Bool
  /// The order needs to be approved.
  public let requiresApproval: Bool
  /// The organizer's text for invoices of such sales; empty when there is none.
  public let invoiceText: I18nText

  public init(
    rate: TaxRate, code: String?, isReverseCharge: Bool = false, isBlocked: Bool = false,
    requiresApproval: Bool = false, invoiceText: I18nText = I18nText([])
  ) {
    self.rate = rate
    self.code = code
    self.isReverseCharge = isReverseCharge
    self.isBlocked = isBlocked
    self.requiresApproval = requiresApproval
    self.invoiceText = invoiceText
  }

  /// What holds without any tax rule: no tax, no code.
  public static let untaxed = TaxDecision(rate: .zero, code: nil)
}

extension TaxRule {
  /// Catalogue prices of this rule are gross.
  public var priceIncludesTax: Bool { resource["price_includes_tax"]?.bool ?? true }
  /// The old switch for reverse charge inside the EU.
  public var hasReverseCharge: Bool { resource["eu_reverse_charge"]?.bool ?? false }
  /// Alpha-2 or `""`.
  public var homeCountry: String { resource["home_country"]?.string ?? "" }
  /// Another rate changes the net amount instead of the gross.
  public var keepsGross: Bool { resource["keep_gross_if_rate_changes"]?.bool ?? false }
  public var customRules: [CustomTaxRule] { (resource["custom_rules"]?.array ?? []).map { CustomTaxRule($0) } }

  /// What this rule comes to for a recipient; nil is an order without address.
  public func decision(for address: InvoiceAddress?) -> TaxDecision {
    let plain = TaxDecision(rate: rate, code: code)
    guard let address else { return plain }
    let rules = customRules
    if !rules.isEmpty { return rules.first { $0.applies(to: address) }.map(decision) ?? plain }
    guard hasReverseCharge, !address.country.isEmpty else { return plain }
    if !EuropeanUnion.members.contains(address.country) { return TaxDecision(rate: .zero, code: "O") }
    guard address.country != homeCountry, address.isBusiness, address.hasValidatedVATID else { return plain }
    return TaxDecision(rate: .zero, code: "AE", isReverseCharge: true)
  }

  private func decision(by custom: CustomTaxRule) -> TaxDecision {
    let isTaxed = custom.action == .vat || custom.action == .requireApproval
    return TaxDecision(
      rate: isTaxed ? custom.rate ?? rate : .zero, code: custom.code ?? (custom.action == .reverse ? "AE" : code),
      isReverseCharge: custom.action == .reverse, isBlocked: custom.action == .block,
      requiresApproval: custom.action == .requireApproval, invoiceText: custom.invoiceText)
  }
}

extension InvoiceAddress {
  /// A VAT ID that was checked with its authority.
  var hasValidatedVATID: Bool { !vatID.isEmpty && vatIDValidated }
}
