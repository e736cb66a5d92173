// Making, changing and deleting products and their variations in pretix's format (pretix-behaviour.md §1.2).

extension Configuration {
  /// - Parameter id: nil for a new item, which may bring its variations.
  public func saveItem(_ id: Item.ID?, _ body: JSON, of event: EventKey, by actor: Actor) throws -> Item {
    let reader = try RequestReader(body: body, isPartial: id != nil)
    return try store.configuring { tx in
      let catalog = try tx.catalog(of: event)
      let stored = try id.map { id in try Configuration.found(catalog.items[id], "Item") }
      var resource = ResourceShape.item.object(reader, changing: stored?.resource)
      checkRule(resource, reader, catalog)
      checkPrice(reader, "default_price")
      if stored != nil, reader.object["variations"] != nil {
        reader.refuse(
          "variations",
          "Updating variations via PATCH/PUT is not supported. Please use the dedicated nested endpoint.")
      } else if stored == nil {
        resource["variations"] = .array(try newVariations(reader, resource, tx))
      }
      try reader.finish()
      let key = try id?.value ?? tx.nextCatalogID(.item)
      resource["id"] = .number(String(key))
      return try store(resource, Item.ID(key), catalog, of: event, by: actor, in: tx)
    }
  }

  public func deleteItem(_ id: Item.ID, of event: EventKey, by actor: Actor) throws {
    try store.configuring { tx in
      let item = try Configuration.found(try tx.catalog(of: event).items[id], "Item")
      guard try !tx.isSold(.item, id.value, of: event) else {
        throw DomainError.denied(
          "This item cannot be deleted because it has already been ordered. Please set the item as 'inactive' instead.")
      }
      try delete(.item(item), of: event, by: actor, in: tx)
    }
  }

  /// - Parameter id: nil for a new variation.
  /// - Returns: the variation's object.
  public func saveVariation(
    _ id: Int64?, _ body: JSON, ofItem item: Item.ID, of event: EventKey, by actor: Actor
  ) throws -> JSONObject {
    let reader = try RequestReader(body: body, isPartial: id != nil)
    return try store.configuring { tx in
      let catalog = try tx.catalog(of: event)
      let stored = try Configuration.found(catalog.items[item], "Item")
      let before = try id.map { try Configuration.found(stored.variation($0)?.object, "ItemVariation") }
      var variation = ResourceShape.variation.object(reader, changing: before)
      checkPrice(reader, "default_price")
      try reader.finish()
      let key = try id ?? tx.nextVariationID()
      variation["id"] = .number(String(key))
      var variations = stored.variations
      if let index = variations.firstIndex(where: { $0["id"]?.int == key }) {
        variations[index] = .object(variation)
      } else {
        variations.append(.object(variation))
      }
      var resource = stored.resource
      resource["variations"] = .array(variations)
      let saved = try store(resource, item, catalog, of: event, by: actor, in: tx)
      return try Configuration.found(saved.variation(key)?.object, "ItemVariation")
    }
  }

  public func deleteVariation(_ id: Int64, ofItem item: Item.ID, of event: EventKey, by actor: Actor) throws {
    try store.configuring { tx in
      let catalog = try tx.catalog(of: event)
      let stored = try Configuration.found(catalog.items[item], "Item")
      _ = try Configuration.found(stored.variation(id), "ItemVariation")
      guard try !tx.isSold(.item, item.value, of: event), stored.variations.count > 1 else {
        throw DomainError.denied(
          "This variation cannot be deleted because it has already been ordered or is the last one. "
            + "Please set it as 'inactive' instead.")
      }
      var resource = stored.resource
      resource["variations"] = .array(stored.variations.filter { $0["id"]?.int != id })
      _ = try store(resource, item, catalog, of: event, by: actor, in: tx)
    }
  }

  private func newVariations(
    _ reader: RequestReader, _ item: JSONObject, _ tx: any ConfigurationTransaction
  ) throws -> [JSON] {
    guard reader.object["variations"] != nil else { return [] }
    let first = try tx.nextVariationID()
    let sent = reader.list("variations") { nested -> JSONObject in
      let variation = ResourceShape.variation.object(nested, changing: nil)
      checkPrice(nested, "default_price")
      return variation
    }
    return (sent.value ?? []).enumerated().map { offset, variation in
      var numbered = variation
      numbered["id"] = .number(String(first + Int64(offset)))
      return .object(numbered)
    }
  }

  private func checkRule(_ resource: JSONObject, _ reader: RequestReader, _ catalog: EventCatalog) {
    guard let rule = resource["tax_rule"]?.int, catalog.taxRules[TaxRule.ID(rule)] == nil else { return }
    reader.refuse("tax_rule", RequestSentence.unknownKey(rule))
  }

  private func checkPrice(_ reader: RequestReader, _ name: String) {
    let price = reader.object[name]?.string ?? ""
    if price.hasPrefix("-") { reader.refuse(name, "Ensure this value is greater than or equal to 0.") }
  }

  /// Stores an item with what follows from its other members.
  private func store(
    _ resource: JSONObject, _ id: Item.ID, _ catalog: EventCatalog, of event: EventKey, by actor: Actor,
    in tx: any ConfigurationTransaction
  ) throws -> Item {
    var resource = resource
    let rule = resource["tax_rule"]?.int.flatMap { catalog.taxRules[TaxRule.ID($0)] }
    resource["tax_rate"] = .string((rule?.rate ?? .zero).text)
    let variations = (resource["variations"]?.array ?? []).map { variation -> JSON in
      guard var object = variation.object else { return variation }
      let own = object["default_price"] ?? .null
      object["price"] = own.isNull ? resource["default_price"] ?? .null : own
      return .object(object)
    }
    resource["variations"] = .array(variations)
    resource["has_variations"] = .bool(!variations.isEmpty)
    let item = Item(
      id: id, position: resource["position"]?.int ?? 0, active: resource["active"]?.bool ?? true, resource: resource)
    try tx.save(.item(item), of: event)
    try noteEntry(.item(item), of: event, by: actor, in: tx)
    return item
  }
}
