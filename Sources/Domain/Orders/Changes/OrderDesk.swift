// Where orders are taken in and changed. Every use case runs in one transaction: the order, its journal entries, the invoices that the
// change makes or cancels (`InvoiceTriggers`), and the work that follows are stored together or not at all.

/// Takes orders in and changes them.
public struct OrderDesk: Sendable {
  /// Decides whether an invoice that has just fallen due is sent by itself, and puts that down.
  public typealias Dispatch = @Sendable (DueInvoice, JournalActor, any InvoicingTransaction) throws -> Void

  let store: any InvoicingStore
  let invoicing: Invoicing
  let transmissions: TransmissionCatalog
  let clock: any Clock
  let random: RandomText
  let dispatch: Dispatch

  public init(
    store: any InvoicingStore, invoicing: Invoicing, transmissions: TransmissionCatalog, clock: any Clock,
    entropy: any Entropy, dispatch: @escaping Dispatch
  ) {
    self.store = store
    self.invoicing = invoicing
    self.transmissions = transmissions
    self.clock = clock
    random = RandomText(entropy)
    self.dispatch = dispatch
  }

  /// The event as the transaction sees it.
  func context(_ event: EventKey, in tx: any InvoicingTransaction) throws -> IntakeContext {
    IntakeContext(
      event: try tx.event(event), settings: try tx.settings(of: event), catalog: try tx.catalog(of: event),
      transmissions: transmissions, now: clock.now, random: random)
  }

  /// Runs `body` on an order; what it leaves in `change.order` after its last `save` is the answer.
  func change(
    _ code: String, of event: EventKey, by actor: Actor, _ body: (inout OrderChange) throws -> Void
  ) throws -> Order {
    try store.transaction { tx in
      var change = OrderChange(
        order: try tx.order(code: code, of: event), context: try context(event, in: tx), actor: JournalActor(actor),
        tx: tx, desk: self)
      try body(&change)
      return change.order
    }
  }
}

/// One order under change.
struct OrderChange {
  var order: Order
  let context: IntakeContext
  let actor: JournalActor
  let tx: any InvoicingTransaction
  let desk: OrderDesk

  var now: Instant { context.now }

  /// Stores the order and writes down what happened to it.
  mutating func save(_ action: JournalAction, _ payload: [(name: String, value: JSON)] = []) throws {
    order.lastModified = now
    try tx.update(order)
    try note(action, payload)
  }

  func note(_ action: JournalAction, _ payload: [(name: String, value: JSON)] = []) throws {
    let facts: [(name: String, value: JSON)] = [
      ("event", .string(order.eventSlug)), ("status", .string(order.status.rawValue)),
      ("total", .string(order.total.text)),
    ]
    try tx.append(
      JournalEntry(
        at: now, actor: actor, action: action, subject: order.code, payload: JSONObject(facts + payload)),
      of: order.organizer)
  }

  /// Does what the table of triggers says about the event.
  mutating func settle(_ event: OrderEvent, mailsAreOn: Bool) throws {
    try TriggeredInvoices(change: self, mailsAreOn: mailsAreOn).settle(event)
    order = try tx.order(code: order.code, of: context.key)
  }
}
