// What is remembered between searches: which rows hold a word, and the order of whole lists. Each entry knows the change it was made
// at; nothing here is ever needed for a right answer.

import Foundation
import Synchronization

final class SearchMemory: Sendable {
  private struct Entry<Value: Sendable> {
    var value: Value
    var usedAt: Int
  }

  private struct Shelf<Key: Hashable & Sendable, Value: Sendable> {
    var entries: [Key: Entry<Value>] = [:]
    var size = 0
    var clock = 0
    let limit: Int

    mutating func find(_ key: Key) -> Value? {
      clock += 1
      entries[key]?.usedAt = clock
      return entries[key]?.value
    }

    /// Keeps `value` and drops what was used longest ago until all fits; what is larger than half the room is not kept.
    mutating func keep(_ value: Value, for key: Key, sizeOf size: (Value) -> Int) {
      if let old = entries.removeValue(forKey: key) { self.size -= size(old.value) }
      guard size(value) <= limit / 2 || entries.isEmpty else { return }
      clock += 1
      entries[key] = Entry(value: value, usedAt: clock)
      self.size += size(value)
      while self.size > limit, entries.count > 1, let oldest = entries.min(by: { $0.value.usedAt < $1.value.usedAt }) {
        entries.removeValue(forKey: oldest.key)
        self.size -= size(oldest.value.value)
      }
    }
  }

  /// Rows that hold a word, as of a change.
  struct Word: Sendable {
    let sequence: Int64
    let rows: WordRows
  }

  private let words: Mutex<Shelf<String, Word>>
  private let orders: Mutex<Shelf<ListingQuery, ListingOrder>>
  private let bench = NSLock()

  /// More rows than this are kept as a set.
  let fewLimit: Int

  /// - Parameters:
  ///   - wordBytes: memory for words in bytes; at a million invoices a common one is 125 kB.
  ///   - orderBytes: memory for the order of lists; one of a million is 8 MB.
  init(wordBytes: Int = 16_000_000, orderBytes: Int = 20_000_000, fewLimit: Int = 4_096) {
    self.fewLimit = fewLimit
    words = Mutex(Shelf(limit: wordBytes))
    orders = Mutex(Shelf(limit: orderBytes))
  }

  func word(_ demand: String) -> Word? { words.withLock { $0.find(demand) } }

  func keep(_ word: Word, for demand: String) {
    words.withLock { $0.keep(word, for: demand) { $0.rows.size } }
  }

  func order(of list: ListingQuery) -> ListingOrder? { orders.withLock { $0.find(list) } }

  func keep(_ order: ListingOrder, of list: ListingQuery) {
    orders.withLock { $0.keep(order, for: list) { $0.size } }
  }

  /// Reading rows for the memory is done by one thread at a time: the others then find it done.
  func alone<T>(_ work: () throws -> T) rethrows -> T { try bench.withLock(work) }
}
