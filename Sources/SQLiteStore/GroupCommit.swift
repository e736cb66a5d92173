// Small changes of many threads in one commit: a commit costs one wait for the disk, whoever shares it. The first to come writes for all
// that came while the one before was writing.

import Foundation
import GRDB

/// Collects changes and commits them together. Each is a part that can fail alone.
final class GroupCommit: @unchecked Sendable {
  // Safe: `waiting` and `isWriting` are only touched while `condition` is locked; a part's result is written by the thread that
  // commits, before the part is marked as done under the lock, and read by its owner afterwards.
  private final class Part: @unchecked Sendable {
    let body: (Database) throws -> Void
    var failure: (any Error)?
    var isDone = false

    init(_ body: @escaping (Database) throws -> Void) {
      self.body = body
    }
  }

  private let condition = NSCondition()
  private var waiting: [Part] = []
  private var isWriting = false

  /// Changes shared by one commit.
  private static let limit = 64

  /// Runs `body` in a transaction that it may share, and returns when it is durable; inside a running transaction as a part of it.
  /// - Throws: what `body` throws; then nothing of it is stored. A failed commit fails for all that shared it.
  func run<Result>(in store: SQLiteStore, _ body: @escaping (Database) throws -> Result) throws -> Result {
    if store.isWriting { return try store.write(body) }
    var result: Result?
    let part = Part { result = try body($0) }
    condition.lock()
    waiting.append(part)
    while isWriting && !part.isDone { condition.wait() }
    while !part.isDone {
      isWriting = true
      let parts = Array(waiting.prefix(GroupCommit.limit))
      waiting.removeFirst(parts.count)
      condition.unlock()
      write(parts, in: store)
      condition.lock()
      for part in parts { part.isDone = true }
      isWriting = false
      condition.broadcast()
    }
    condition.unlock()
    if let failure = part.failure { throw failure }
    guard let result else { throw CancellationError() }
    return result
  }

  private func write(_ parts: [Part], in store: SQLiteStore) {
    do {
      try store.write { db in
        for part in parts {
          do {
            try WriteTransaction.savepoint(db) { try part.body($0) }
          } catch {
            part.failure = error
            // The whole transaction is gone, such as on a full disk: the rest cannot be kept either.
            guard db.isInsideTransaction else { throw error }
          }
        }
      }
    } catch {
      for part in parts where part.failure == nil { part.failure = error }
    }
  }
}
