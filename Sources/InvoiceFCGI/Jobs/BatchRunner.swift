// Works off a batch: one invoice after the other, each with its outcome in the same transaction, so that a batch goes on where it was
// when the process ended. A download batch then packs its documents.

import Documents
import Domain
import Foundation
import Logging
import Views

/// The doing of batches.
struct BatchRunner: Sendable {
  let app: App

  static func job(_ batch: Batch, at now: Instant) -> NewJob {
    NewJob(kind: .batch, key: String(batch.id.value), runAfter: now)
  }

  var handler: JobHandler {
    JobHandler(
      concurrency: { _ in 2 },
      run: { job, isDraining in
        guard let id = Int64(job.key) else { return .done }
        let isFinished = try run(Batch.ID(id), of: job.organizer, isDraining: isDraining)
        return isFinished ? .done : .later(app.clock.now, isRetry: false)
      })
  }

  private static let portion = 20

  /// - Returns: false when the process is about to end before everything was done.
  func run(_ id: Batch.ID, of organizer: Organizer.ID, isDraining: () -> Bool) throws -> Bool {
    let batch = try app.store.batch(id, of: organizer)
    guard batch.finishedAt == nil else { return true }
    // What the user may do now decides, not what was so when the batch was made.
    let actor = try app.store.actor(of: batch.user)
    while true {
      let items = try app.store.waitingItems(of: id, organizer: organizer, count: BatchRunner.portion)
      if items.isEmpty { break }
      for item in items {
        if isDraining() { return false }
        try work(on: item, batch, actor)
      }
    }
    let file = batch.action == .download ? try pack(batch) : nil
    try app.store.finish(id, of: organizer, file: file, at: app.clock.now)
    return true
  }

  private func work(on item: BatchItem, _ batch: Batch, _ actor: Actor) throws {
    let store = app.store
    func note(_ state: BatchItem.State, _ message: String? = nil, result: String? = nil) throws {
      try store.set(
        BatchItem(position: item.position, number: item.number, state: state, message: message, result: result),
        of: batch.id, organizer: batch.organizer)
    }
    let messages = Messages(Language(rawValue: batch.language) ?? .english)
    do {
      try store.transaction { _ in
        try note(.done, result: try act(on: item.number, batch, actor))
      }
    } catch DomainError.refused(let refusal) {
      try note(.skipped, messages.sentence(for: refusal))
    } catch DomainError.notFound {
      try note(.failed, messages.noSuchInvoice)
    } catch {
      app.log.error("batch \(batch.id.value), \(item.number): \(error)")
      try note(.failed, messages.failedInside)
    }
  }

  /// - Returns: the number of what came of it, if anything did.
  private func act(on number: String, _ batch: Batch, _ actor: Actor) throws -> String? {
    let scope = InvoiceQuery.Scope.organizer(
      batch.organizer, events: actor.events(with: .readOrders, of: batch.organizer))
    switch batch.action {
    case .transmit, .retransmit:
      let action = batch.action == .transmit ? InvoiceAction.transmit : .retransmit
      try app.outbox.transmit(action, number: number, in: scope, by: actor)
      return nil
    case .withhold:
      try app.outbox.withhold(number: number, in: scope, by: actor)
      return nil
    case .reissue:
      let reissued = try app.invoicing.reissue(number, in: scope, by: actor)
      return (reissued.replacement ?? reissued.cancellation).number
    case .download:
      let stored = try app.store.invoice(number: number, in: scope)
      if stored.invoice.shredded { throw DomainError.refused(.shredded) }
      return nil
    }
  }

  // MARK: Archive

  /// Packs the documents of all that is done.
  private func pack(_ batch: Batch) throws -> (name: String, size: Int) {
    let actor = try app.store.actor(of: batch.user)
    let scope = InvoiceQuery.Scope.organizer(
      batch.organizer, events: actor.events(with: .readOrders, of: batch.organizer))
    let entries = ArchiveEntries(app: app)
    return try app.batchFiles.write("batch-\(batch.organizer.value)-\(batch.id.value).zip") { path in
      let archive = try ZIPArchive(path: path)
      var page = PageRequest(number: 1, size: 500)
      while true {
        let items = try app.store.items(of: batch.id, organizer: batch.organizer, states: [.done], page: page)
        for item in items.elements {
          let stored = try app.store.invoice(number: item.number, in: scope)
          try entries.add(try entries.pdf(of: stored), folder: "", to: archive)
        }
        guard items.hasNext else { break }
        page = PageRequest(number: items.number + 1, size: 500)
      }
      try archive.close()
    }
  }
}
