// What an import did, counted, and how it says so.

/// The kinds of things that an import counts.
public enum ImportNoun: CaseIterable, Sendable {
  case organizer, setting, team, token, event, item, taxRule, subevent, question, order, invoice, exchangeRate

  /// `1 order`, `2 orders`.
  func counted(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .organizer: ("organizer", "organizers")
      case .setting: ("setting", "settings")
      case .team: ("team", "teams")
      case .token: ("token", "tokens")
      case .event: ("event", "events")
      case .item: ("item", "items")
      case .taxRule: ("tax rule", "tax rules")
      case .subevent: ("subevent", "subevents")
      case .question: ("question", "questions")
      case .order: ("order", "orders")
      case .invoice: ("invoice", "invoices")
      case .exchangeRate: ("exchange rate", "exchange rates")
      }
    return "\(count) \(count == 1 ? one : many)"
  }
}

/// How many things of one kind met which fate.
public struct ImportCount: Equatable, Sendable {
  public var imported = 0
  public var updated = 0
  public var unchanged = 0
  /// Left alone because they were changed here.
  public var kept = 0
}

/// What an import did to one organizer.
public struct ImportSummary: Equatable, Sendable {
  public let organizer: String
  public private(set) var counts: [ImportNoun: ImportCount] = [:]

  public init(organizer: String) {
    self.organizer = organizer
  }

  public subscript(noun: ImportNoun) -> ImportCount { counts[noun] ?? ImportCount() }

  mutating func note(_ decision: ImportDecision, _ noun: ImportNoun) {
    switch decision {
    case .insert: counts[noun, default: ImportCount()].imported += 1
    case .update: counts[noun, default: ImportCount()].updated += 1
    case .unchanged: counts[noun, default: ImportCount()].unchanged += 1
    case .keep: counts[noun, default: ImportCount()].kept += 1
    }
  }

  /// One line for people: `bigevents: 13 events, 186 orders, 87 invoices imported; 0 unchanged`, then what was updated or kept.
  public var text: String {
    let shown: [ImportNoun] = [.event, .order, .invoice]
    let imported = shown.map { $0.counted(self[$0].imported) }.joined(separator: ", ")
    let unchanged = shown.map { self[$0].unchanged }.reduce(0, +)
    return "\(organizer): \(imported) imported; \(unchanged) unchanged"
      + part("updated", \.updated) + part("kept as changed here", \.kept)
  }

  private func part(_ fate: String, _ count: KeyPath<ImportCount, Int>) -> String {
    let parts = ImportNoun.allCases.filter { self[$0][keyPath: count] > 0 }
      .map { $0.counted(self[$0][keyPath: count]) }
    return parts.isEmpty ? "" : "; " + parts.joined(separator: ", ") + " " + fate
  }
}

/// How far an import has come.
public struct ImportProgress: Equatable, Sendable {
  public enum Phase: Equatable, Sendable {
    /// Files are read and checked; `name` is the event that was read last.
    case reading(name: String)
    /// The organizer `name` is written: `done` of `total` orders and invoices.
    case writing(name: String, done: Int, total: Int)
  }

  public let phase: Phase

  public init(_ phase: Phase) {
    self.phase = phase
  }
}
