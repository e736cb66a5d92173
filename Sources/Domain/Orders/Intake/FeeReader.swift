// The fees in an order's request (pretix-behaviour.md §7.9).

/// Reads members of `fees` and `create_fees`.
struct FeeReader {
  let context: IntakeContext

  /// - Returns: nil when type or value is missing or wrong.
  func draft(_ reader: RequestReader) -> FeeDraft? {
    let type = reader.choice("fee_type", OrderFeeType.self, required: true).value
    let value = reader.amount("value", required: true).value
    let description = reader.text("description", maximum: 190).value ?? ""
    let internalType = reader.text("internal_type", maximum: 255).value ?? ""
    let rule = reader.key("tax_rule", nullable: true) { context.catalog.taxRules[TaxRule.ID($0)] }.value
    let isPercentage = reader.flag("_treat_value_as_percentage").value ?? false
    let followsProducts = reader.flag("_split_taxes_like_products").value ?? false
    guard let type, let value else { return nil }
    return FeeDraft(
      type: type, value: value, description: description, internalType: internalType, taxRule: rule,
      isPercentage: isPercentage, followsProducts: followsProducts)
  }
}
