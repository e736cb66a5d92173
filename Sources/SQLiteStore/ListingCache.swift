// What is worth remembering of large lists: their counts and every 50th row, so that page 10,000 costs what page 1 costs. Entries
// that no longer hold are made anew, the oldest are forgotten first; nothing here is ever needed for a right answer.

import Foundation
import Synchronization

/// A remembered row of a list: seeking there replaces skipping.
struct ListingAnchor: Sendable {
  let key: RawValue
  let id: Int64
  /// Whether no row before it in the list has the same key.
  let isFirstOfKey: Bool
}

/// What is known of one list.
struct ListingFacts: Sendable {
  /// The scope's revision for which `count` holds.
  var revision: Int64 = -1
  var count: Int?
  /// All that a search found, for `revision`: searching again for each page would put everything in order again.
  var found: FoundRows?
  /// The rows at offsets 0, `spacing`, 2 × `spacing`, …
  var anchors: [ListingAnchor] = []
  /// For what the anchors hold.
  var anchorsRevision: Int64 = -1
  var anchorsCount = 0
  var anchorsDeletions: Int64 = 0

  /// Memory in units of one remembered row, some 40 bytes.
  var weight: Int { anchors.count + (found?.size ?? 0) / 40 }

  /// The usual page: the first row of each is an anchor, so nothing is skipped.
  static let spacing = 50
}

final class ListingCache: Sendable {
  private struct State {
    var facts: [ListingQuery: ListingFacts] = [:]
    var ages: [ListingQuery] = []
    var weight = 0
  }

  /// Some 12 MB: fifteen lists of a million invoices, or a hundred searches in as many.
  private let weightLimit: Int
  private let listLimit: Int
  private let state = Mutex(State())
  private let turnstiles = (0..<16).map { _ in NSLock() }

  init(weightLimit: Int = 300_000, listLimit: Int = 500) {
    self.weightLimit = weightLimit
    self.listLimit = listLimit
  }

  /// Runs `work` while nobody else does for the same query: what one has found out the others then need not. Searches run one at a
  /// time altogether: each sorts what it found in memory.
  func alone<T>(for query: ListingQuery, _ work: () throws -> T) throws -> T {
    if query.search != nil { return try turnstiles[0].withLock(work) }
    let index = Int(UInt(bitPattern: query.hashValue) % UInt(turnstiles.count))
    return try turnstiles[index].withLock(work)
  }

  /// What is known of `query`; whether it still holds is the reader's to see.
  func facts(for query: ListingQuery) -> ListingFacts {
    state.withLock { $0.facts[query] ?? ListingFacts() }
  }

  func remember(_ facts: ListingFacts, for query: ListingQuery) {
    state.withLock { state in
      let old = state.facts.updateValue(facts, forKey: query)
      if old == nil { state.ages.append(query) }
      state.weight += facts.weight - (old?.weight ?? 0)
      while state.ages.count > 1, state.weight > weightLimit || state.ages.count > listLimit {
        let oldest = state.facts.removeValue(forKey: state.ages.removeFirst())
        state.weight -= oldest?.weight ?? 0
      }
    }
  }
}
