// What rules read of an event — itself, its settings, its catalogue — kept parsed between transactions. A revision in the database says
// whether it still holds, so other processes' changes are seen, too.

import Domain
import GRDB
import Synchronization

/// An event with what it sells by.
struct EventSituation: Sendable {
  let event: Event
  let settings: Settings
  let catalog: EventCatalog
}

final class EventCache: Sendable {
  private struct Entry {
    let revisions: [Int64]
    let situation: EventSituation
  }

  private struct State {
    var entries: [EventKey: Entry] = [:]
    var ages: [EventKey] = []
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: events to remember; the oldest is forgotten first.
  init(limit: Int = 200) {
    self.limit = limit
  }

  /// The situation of `key` as `db` sees it.
  /// - Throws: `DomainError.forbidden` when there is no such event.
  func situation(of key: EventKey, db: Database) throws -> EventSituation {
    let revisions = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT revision FROM catalog_revisions WHERE organizer_id = ? AND event_id IN (0, ?) ORDER BY event_id
          """), arguments: [key.organizer.value, key.event.value])
    if let entry = state.withLock({ $0.entries[key] }), entry.revisions == revisions { return entry.situation }
    let situation = try EventCache.read(key, db: db)
    // Without a revision nothing would say when it no longer holds.
    if !revisions.isEmpty { remember(Entry(revisions: revisions, situation: situation), for: key) }
    return situation
  }

  private func remember(_ entry: Entry, for key: EventKey) {
    state.withLock { state in
      if state.entries.updateValue(entry, forKey: key) == nil { state.ages.append(key) }
      if state.ages.count > limit { state.entries[state.ages.removeFirst()] = nil }
    }
  }

  private static func read(_ key: EventKey, db: Database) throws -> EventSituation {
    guard let row = try EventRows.row(key, db: db) else { throw DomainError.forbidden }
    func entries<Value>(_ kind: CatalogKind, _ value: (Row) throws -> Value) throws -> [Value] {
      try CatalogRows.rows(kind, of: key, db: db).map(value)
    }
    let catalog = EventCatalog(
      items: .init(try entries(.item, CatalogRows.item).map { ($0.id, $0) }) { first, _ in first },
      taxRules: .init(try entries(.taxRule, CatalogRows.taxRule).map { ($0.id, $0) }) { first, _ in first },
      subevents: .init(try entries(.subevent, CatalogRows.subevent).map { ($0.id, $0) }) { first, _ in first },
      questions: .init(try entries(.question, CatalogRows.question).map { ($0.id, $0) }) { first, _ in first })
    return EventSituation(
      event: try EventRows.event(row),
      settings: try SettingsRows.settings(of: key.organizer, event: key.event, db: db), catalog: catalog)
  }
}
