// What a product costs before anybody's address is looked at: its own price, its variation's, or what a date of a series says instead
// (pretix-behaviour.md §1.1, §1.2). Gross or net as its tax rule says.

extension Item {
  /// The key of the tax rule; nil for untaxed products.
  public var taxRule: TaxRule.ID? { resource["tax_rule"]?.int.map { TaxRule.ID($0) } }

  public var variations: [JSON] { resource["variations"]?.array ?? [] }

  public var hasVariations: Bool { !variations.isEmpty }

  public func variation(_ id: Int64) -> JSON? { variations.first { $0["id"]?.int == id } }

  /// The listed price.
  /// - Parameter subevent: the date that is bought, in a series.
  public func listPrice(variation id: Int64?, subevent: SubEvent?) -> Money {
    if let special = subevent?.price(item: self.id.value, variation: id) { return special }
    let own = id.flatMap { variation($0)?["default_price"]?.string ?? variation($0)?["price"]?.string }
    let text = own ?? resource["default_price"]?.string
    return text.flatMap { Money($0) } ?? .zero
  }
}

extension SubEvent {
  /// The price that this date has for a product of its own; nil when it has none.
  fileprivate func price(item: Int64, variation: Int64?) -> Money? {
    let (list, key, id) =
      variation.map { ("variation_price_overrides", "variation", $0) } ?? ("item_price_overrides", "item", item)
    let entry = resource[list]?.array?.first { $0[key]?.int == id }
    return entry?["price"]?.string.flatMap { Money($0) }
  }
}
