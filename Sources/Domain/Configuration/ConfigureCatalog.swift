// Making, changing and deleting tax rules, dates of a series and questions in pretix's format (pretix-behaviour.md §1.2, §1.3).

extension Configuration {
  /// - Parameter id: nil for a new rule.
  public func saveTaxRule(_ id: TaxRule.ID?, _ body: JSON, of event: EventKey, by actor: Actor) throws -> TaxRule {
    let reader = try RequestReader(body: body, isPartial: id != nil)
    return try store.configuring { tx in
      let rules = try tx.catalog(of: event).taxRules
      let stored = try id.map { id in try TaxRuleRules.find(id, rules) }
      var resource = ResourceShape.taxRule.object(reader, changing: stored?.resource)
      TaxRuleRules.check(resource, reader)
      // The first rule of an event is its default; later ones only when asked for.
      if rules.isEmpty { resource["default"] = .bool(true) }
      if stored?.isDefault == true, resource["default"] == .bool(false) {
        reader.refuse("default", "An event always has a default rule. Make another rule the default instead.")
      }
      try reader.finish()
      let key = try id?.value ?? tx.nextCatalogID(.taxRule)
      resource["id"] = .number(String(key))
      let rule = TaxRuleRules.rule(resource, id: TaxRule.ID(key))
      if rule.isDefault {
        for other in rules.values where other.isDefault && other.id != rule.id {
          var demoted = other.resource
          demoted["default"] = .bool(false)
          try tx.save(.taxRule(TaxRuleRules.rule(demoted, id: other.id)), of: event)
        }
      }
      try tx.save(.taxRule(rule), of: event)
      try refreshItems(of: rule, of: event, in: tx)
      try noteEntry(.taxRule(rule), of: event, by: actor, in: tx)
      return rule
    }
  }

  /// Items show the rate of their rule.
  private func refreshItems(of rule: TaxRule, of event: EventKey, in tx: any ConfigurationTransaction) throws {
    for item in try tx.catalog(of: event).items.values where item.taxRule == rule.id {
      var resource = item.resource
      resource["tax_rate"] = .string(rule.rate.text)
      guard resource != item.resource else { continue }
      try tx.save(
        .item(Item(id: item.id, position: item.position, active: item.active, resource: resource)), of: event)
    }
  }

  public func deleteTaxRule(_ id: TaxRule.ID, of event: EventKey, by actor: Actor) throws {
    try store.configuring { tx in
      let catalog = try tx.catalog(of: event)
      let rule = try TaxRuleRules.find(id, catalog.taxRules)
      let isUsed = try catalog.items.values.contains { $0.taxRule == id } || tx.isSold(.taxRule, id.value, of: event)
      guard !isUsed, !rule.isDefault || catalog.taxRules.count == 1 else {
        throw DomainError.denied("This tax rule can not be deleted as it is currently in use.")
      }
      try delete(.taxRule(rule), of: event, by: actor, in: tx)
    }
  }

  public func saveSubevent(_ id: SubEvent.ID?, _ body: JSON, of event: EventKey, by actor: Actor) throws -> SubEvent {
    let reader = try RequestReader(body: body, isPartial: id != nil)
    return try store.configuring { tx in
      let known = try tx.catalog(of: event).subevents
      let stored = try id.map { id in try Configuration.found(known[id], "SubEvent") }
      let owner = try tx.event(event)
      guard owner.isSeries else {
        throw DomainError.invalidRequest(.wholeObject("Dates are only possible in an event series (has_subevents)."))
      }
      var resource = ResourceShape.subevent.object(reader, changing: stored?.resource)
      PriceOverrides.check(resource, reader)
      try reader.finish()
      let key = try id?.value ?? tx.nextCatalogID(.subevent)
      resource["id"] = .number(String(key))
      resource["event"] = .string(owner.slug)
      resource["last_modified"] = .string(clock.now.text)
      let subevent = SubEvent(
        id: SubEvent.ID(key), dateFrom: resource["date_from"]?.string.flatMap { Instant($0) },
        dateTo: resource["date_to"]?.string.flatMap { Instant($0) }, resource: resource)
      try tx.save(.subevent(subevent), of: event)
      try noteEntry(.subevent(subevent), of: event, by: actor, in: tx)
      return subevent
    }
  }

  public func deleteSubevent(_ id: SubEvent.ID, of event: EventKey, by actor: Actor) throws {
    try store.configuring { tx in
      let subevent = try Configuration.found(try tx.catalog(of: event).subevents[id], "SubEvent")
      guard try !tx.isSold(.subevent, id.value, of: event) else {
        throw DomainError.denied("The sub-event can not be deleted as it has already been used in orders.")
      }
      try delete(.subevent(subevent), of: event, by: actor, in: tx)
    }
  }

  public func saveQuestion(_ id: Question.ID?, _ body: JSON, of event: EventKey, by actor: Actor) throws -> Question {
    let reader = try RequestReader(body: body, isPartial: id != nil)
    return try store.configuring { tx in
      let known = try tx.catalog(of: event).questions
      let stored = try id.map { id in try Configuration.found(known[id], "Question") }
      var resource = ResourceShape.question.object(reader, changing: stored?.resource)
      let key = try id?.value ?? tx.nextCatalogID(.question)
      resource["id"] = .number(String(key))
      if resource["identifier"]?.string ?? "" == "" { resource["identifier"] = .string(identifier()) }
      if reader.object["options"] != nil {
        let last = known.values.flatMap { $0.resource["options"]?.array ?? [] }.compactMap { $0["id"]?.int }.max() ?? 0
        resource["options"] = .array(QuestionOptions(lastID: last, identifier: identifier).options(reader))
      }
      try reader.finish()
      let question = Question(
        id: Question.ID(key), position: resource["position"]?.int ?? 0, resource: resource)
      try tx.save(.question(question), of: event)
      try noteEntry(.question(question), of: event, by: actor, in: tx)
      return question
    }
  }

  public func deleteQuestion(_ id: Question.ID, of event: EventKey, by actor: Actor) throws {
    try store.configuring { tx in
      let question = try Configuration.found(try tx.catalog(of: event).questions[id], "Question")
      try delete(.question(question), of: event, by: actor, in: tx)
    }
  }

  private func identifier() -> String { random.text(8, of: "ABCDEFGHJKLMNPQRSTUVWXYZ3789") }

  func delete(
    _ entry: CatalogEntry, of event: EventKey, by actor: Actor, in tx: any ConfigurationTransaction
  ) throws {
    try tx.delete(entry.kind, entry.id, of: event)
    try noteEntry(entry, of: event, by: actor, in: tx, change: "deleted")
  }

  func noteEntry(
    _ entry: CatalogEntry, of event: EventKey, by actor: Actor, in tx: any ConfigurationTransaction,
    change: String = "saved"
  ) throws {
    try note(
      .catalogChanged, try tx.event(event).slug,
      [(change, .string("\(entry.kind)")), ("id", .number(String(entry.id)))], by: actor, of: event.organizer, in: tx)
  }

  static func found<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw DomainError.notFound(what: what) }
    return value
  }
}
