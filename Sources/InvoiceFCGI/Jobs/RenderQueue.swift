// Rendering beside the request: a few threads render, each document once however many ask for it, and a request waits at most two
// seconds (product.md §3 q). What is rendered after that is stored all the same and answers the next request.

import Domain
import Foundation

/// Hands out PDFs, rendering those that do not exist yet.
final class RenderQueue: @unchecked Sendable {
  // Safe: the variables are only touched while `condition` is locked.
  private struct Key: Hashable {
    let invoice: Invoice.ID
    let version: Int
  }

  private let making: MakeDocument
  private let patience: TimeInterval
  private let limit: Int
  private let condition = NSCondition()
  private var waiting: [(Key, StoredInvoice)] = []
  private var running: Set<Key> = []
  private var finished: [Key: Result<StoredDocument, any Error>] = [:]
  private var interested: [Key: Int] = [:]
  private var threads = 0
  private var counted = Figures()

  /// What was rendered since the start.
  struct Figures: Equatable {
    var rendered = 0
    var failed = 0
    var microseconds = 0
  }

  var figures: Figures {
    condition.lock()
    defer { condition.unlock() }
    return counted
  }

  /// - Parameters:
  ///   - patience: seconds that a request waits.
  ///   - limit: threads that render at once.
  init(_ making: MakeDocument, patience: TimeInterval = 2, limit: Int = 2) {
    self.making = making
    self.patience = patience
    self.limit = limit
  }

  /// The PDF of an invoice.
  /// - Throws: `DomainError.notReady` when rendering takes longer than the patience; what the use case throws.
  func pdf(of stored: StoredInvoice) throws -> StoredDocument {
    if let existing = try making.existing(.pdf, of: stored) { return existing }
    let key = Key(invoice: stored.invoice.id, version: stored.version)
    let deadline = Date(timeIntervalSinceNow: patience)
    condition.lock()
    defer { condition.unlock() }
    enqueue(key, stored)
    interested[key, default: 0] += 1
    defer { leave(key) }
    while finished[key] == nil {
      if !condition.wait(until: deadline) { break }
    }
    guard let done = finished[key] else { throw DomainError.notReady }
    return try done.get()
  }

  private func enqueue(_ key: Key, _ stored: StoredInvoice) {
    let isKnown = running.contains(key) || waiting.contains { $0.0 == key } || finished[key] != nil
    if isKnown { return }
    waiting.append((key, stored))
    guard threads < limit else { return }
    threads += 1
    let thread = Thread { self.work() }
    thread.stackSize = 8 << 20
    thread.name = "render"
    thread.start()
  }

  private func count(_ result: Result<StoredDocument, any Error>, took microseconds: Int) {
    switch result {
    case .success: counted.rendered += 1
    case .failure: counted.failed += 1
    }
    counted.microseconds += microseconds
  }

  /// The last one interested takes the result away.
  private func leave(_ key: Key) {
    let left = (interested[key] ?? 1) - 1
    interested[key] = left == 0 ? nil : left
    if left == 0 { finished[key] = nil }
  }

  /// A thread's life: renders until nothing waits.
  private func work() {
    condition.lock()
    while !waiting.isEmpty {
      let (key, stored) = waiting.removeFirst()
      running.insert(key)
      condition.unlock()
      let watch = Stopwatch()
      let result = Result { try making.document(.pdf, of: stored) }
      condition.lock()
      count(result, took: watch.microseconds)
      running.remove(key)
      if interested[key] != nil { finished[key] = result }
      condition.broadcast()
    }
    threads -= 1
    condition.unlock()
  }
}
