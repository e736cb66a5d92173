// The four kinds of things that an event sells by, seen as one: each has an id in its event and an API object that is the truth.

/// A kind of catalogue entry.
public enum CatalogKind: CaseIterable, Sendable {
  case item, taxRule, subevent, question
}

/// An entry of an event's catalogue.
public enum CatalogEntry: Equatable, Sendable {
  case item(Item)
  case taxRule(TaxRule)
  case subevent(SubEvent)
  case question(Question)

  public var kind: CatalogKind {
    switch self {
    case .item: .item
    case .taxRule: .taxRule
    case .subevent: .subevent
    case .question: .question
    }
  }

  /// Unique among the event's entries of one kind.
  public var id: Int64 {
    switch self {
    case .item(let item): item.id.value
    case .taxRule(let rule): rule.id.value
    case .subevent(let subevent): subevent.id.value
    case .question(let question): question.id.value
    }
  }

  public var resource: JSONObject {
    switch self {
    case .item(let item): item.resource
    case .taxRule(let rule): rule.resource
    case .subevent(let subevent): subevent.resource
    case .question(let question): question.resource
    }
  }
}
