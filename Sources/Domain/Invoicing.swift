// Issuing and correcting invoices: the use cases lie beside the invoice (`Invoices/IssueInvoice`, `CancelInvoice`, …). Each takes its
// numbers, keeps what documents need and writes its journal in the transaction that stores the invoice.

/// What changes invoices. Every use case has a form that runs inside a transaction of the caller.
public struct Invoicing: Sendable {
  let store: any InvoicingStore
  let digest: any Digest
  let clock: any Clock

  public init(store: any InvoicingStore, digest: any Digest, clock: any Clock) {
    self.store = store
    self.digest = digest
    self.clock = clock
  }

  /// Runs `body` in one transaction. The time is taken inside it, behind whoever wrote before: a change must not bear a time at which
  /// others could already have looked for it and found nothing.
  func changing<Result>(by actor: JournalActor, _ body: (InvoicingChange) throws -> Result) throws -> Result {
    try store.transaction { tx in
      try body(InvoicingChange(transaction: tx, actor: actor, now: clock.now))
    }
  }

  /// What `body` would do, which is then taken back.
  func preview<Result>(by actor: JournalActor, _ body: (InvoicingChange) throws -> Result) throws -> Result {
    do {
      return try changing(by: actor) { change in throw Preview(result: try body(change)) }
    } catch let preview as Preview<Result> {
      return preview.result
    }
  }

  /// Ends a transaction without keeping it.
  private struct Preview<Result>: Error {
    // Safe: thrown and caught on one thread, within one function.
    nonisolated(unsafe) let result: Result
  }
}

/// A transaction under way, who caused it and when.
public struct InvoicingChange {
  public let transaction: any InvoicingTransaction
  public let actor: JournalActor
  public let now: Instant

  public init(transaction: any InvoicingTransaction, actor: JournalActor, now: Instant) {
    self.transaction = transaction
    self.actor = actor
    self.now = now
  }
}
