// What is worth remembering of large lists: their counts and every 50th row, so that page 10,000 costs what page 1 costs. Entries
// that no longer hold are made anew, the oldest are forgotten first; nothing here is ever needed for a right answer.

import Synchronization

/// A remembered row of a list: seeking there replaces skipping.
struct ListingAnchor: Sendable {
  let key: RawValue
  let id: Int64
}

/// What is known of one list.
struct ListingFacts: Sendable {
  /// The scope's revision for which `count` holds.
  var revision: Int64 = -1
  var count: Int?
  /// The rows at offsets 0, `spacing`, 2 × `spacing`, …
  var anchors: [ListingAnchor] = []
  /// For what the anchors hold.
  var anchorsRevision: Int64 = -1
  var anchorsCount = 0
  var anchorsDeletions: Int64 = 0

  /// The usual page: the first row of each is an anchor, so nothing is skipped.
  static let spacing = 50
}

final class ListingCache: Sendable {
  private struct State {
    var facts: [ListingQuery: ListingFacts] = [:]
    var ages: [ListingQuery] = []
    var anchors = 0
  }

  /// Some 12 MB: ten lists of a million invoices.
  private let anchorLimit: Int
  private let listLimit: Int
  private let state = Mutex(State())

  init(anchorLimit: Int = 200_000, listLimit: Int = 500) {
    self.anchorLimit = anchorLimit
    self.listLimit = listLimit
  }

  /// What is known of `query`; whether it still holds is the reader's to see.
  func facts(for query: ListingQuery) -> ListingFacts {
    state.withLock { $0.facts[query] ?? ListingFacts() }
  }

  func remember(_ facts: ListingFacts, for query: ListingQuery) {
    state.withLock { state in
      let old = state.facts.updateValue(facts, forKey: query)
      if old == nil { state.ages.append(query) }
      state.anchors += facts.anchors.count - (old?.anchors.count ?? 0)
      while state.ages.count > 1, state.anchors > anchorLimit || state.ages.count > listLimit {
        let oldest = state.facts.removeValue(forKey: state.ages.removeFirst())
        state.anchors -= oldest?.anchors.count ?? 0
      }
    }
  }
}
