// What is worth remembering of large lists: their counts and every 1,024th row, so that page 10,000 costs what page 1 costs. Entries
// are valid for one revision of the scope and are forgotten oldest first; nothing here is ever needed for a right answer.

import Synchronization

/// A remembered row of a list: seeking there replaces skipping.
struct ListingAnchor: Sendable {
  let key: RawValue
  let id: Int64
}

/// What is known of one list at one revision.
struct ListingFacts: Sendable {
  let revision: Int64
  var count: Int?
  /// The rows at offsets 0, `spacing`, 2 × `spacing`, …
  var anchors: [ListingAnchor]?

  static let spacing = 1024
}

final class ListingCache: Sendable {
  private struct State {
    var facts: [ListingQuery: ListingFacts] = [:]
    var ages: [ListingQuery] = []
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int = 128) {
    self.capacity = capacity
  }

  /// What is known of `query` at `revision`.
  func facts(for query: ListingQuery, at revision: Int64) -> ListingFacts {
    state.withLock { state in
      guard let known = state.facts[query], known.revision == revision else {
        return ListingFacts(revision: revision, count: nil, anchors: nil)
      }
      return known
    }
  }

  func remember(_ facts: ListingFacts, for query: ListingQuery) {
    state.withLock { state in
      if state.facts.updateValue(facts, forKey: query) == nil { state.ages.append(query) }
      while state.ages.count > capacity {
        state.facts.removeValue(forKey: state.ages.removeFirst())
      }
    }
  }
}
