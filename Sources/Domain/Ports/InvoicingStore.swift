// What changing use cases ask of a store: one write transaction, in it the reads that rules need and the writes that follow. Rules
// live in the use cases; a transaction only keeps (docs/architecture.md §5, §7).

/// A store in which orders and invoices change.
public protocol InvoicingStore: Sendable {
  /// Runs `body` in one IMMEDIATE transaction: everything or, when it throws, nothing. A call inside a running transaction of the
  /// same thread joins it.
  /// - Throws: what `body` throws; `DomainError.busy` when another process holds the database.
  func transaction<Result>(_ body: (any InvoicingTransaction) throws -> Result) throws -> Result
}

/// What an event sells by, by id.
public struct EventCatalog: Equatable, Sendable {
  public var items: [Item.ID: Item]
  public var taxRules: [TaxRule.ID: TaxRule]
  public var subevents: [SubEvent.ID: SubEvent]
  public var questions: [Question.ID: Question]

  public init(
    items: [Item.ID: Item] = [:], taxRules: [TaxRule.ID: TaxRule] = [:], subevents: [SubEvent.ID: SubEvent] = [:],
    questions: [Question.ID: Question] = [:]
  ) {
    self.items = items
    self.taxRules = taxRules
    self.subevents = subevents
    self.questions = questions
  }

  /// The rule that applies where none is chosen (pretix-behaviour.md §1.3).
  public var defaultTaxRule: TaxRule? { taxRules.values.filter(\.isDefault).min { $0.id.value < $1.id.value } }
}

/// The reads and writes of one change. All reads see the transaction's own writes.
public protocol InvoicingTransaction {
  // MARK: What rules read

  /// - Throws: `DomainError.forbidden` when there is none.
  func event(_ key: EventKey) throws -> Event
  func settings(of event: EventKey) throws -> Settings
  func catalog(of event: EventKey) throws -> EventCatalog
  /// A rule of any event of the organizer; nil when there is none. Old orders name rules of other events: pretix never refused it.
  func taxRule(_ id: TaxRule.ID, of organizer: Organizer.ID) throws -> TaxRule?
  /// The newest rate of `source` not older than `notBefore`, for everybody or of the organizer's own; nil when there is none
  /// (pretix-behaviour.md §2.7).
  func exchangeRate(
    source: String, from sourceCurrency: String, to otherCurrency: String, notBefore: LocalDate,
    of organizer: Organizer.ID
  ) throws -> ExchangeRate?

  // MARK: Orders

  /// The order with this code, compared byte by byte.
  /// - Throws: `DomainError.notFound`.
  func order(code: String, of event: EventKey) throws -> Order
  func isOrderCodeTaken(_ code: String, of organizer: Organizer.ID) throws -> Bool
  /// A number for a new position or fee, unique in the organizer.
  func nextLineID(of organizer: Organizer.ID) throws -> Int64
  /// Stores a new order; `order.id` is ignored.
  /// - Returns: the order's key.
  func insert(_ order: Order) throws -> Order.ID
  /// Replaces the stored order of the same id with everything in it.
  func update(_ order: Order) throws
  /// Deletes a test-mode order with its invoices and sets its TEST- series back to the highest number left (product.md §5).
  func deleteTestOrder(_ order: Order) throws

  // MARK: Invoices

  /// - Throws: `DomainError.notFound` when there is none in the scope.
  func invoice(number: String, in scope: InvoiceQuery.Scope) throws -> StoredInvoice
  /// All invoices and cancellations of an order, oldest first.
  func invoices(ofOrder code: String, of organizer: Organizer.ID) throws -> [StoredInvoice]
  /// Stores a new invoice (its `id` is ignored) with its lines, published document and search words.
  func insert(_ invoice: Invoice, email: String?, at: Instant) throws -> Invoice.ID
  /// Replaces the content of the stored invoice of the same id and number; the superseded version goes to `invoice_versions`.
  /// - Returns: the new version.
  func supersede(_ stored: StoredInvoice, with invoice: Invoice, email: String?, at: Instant) throws -> Int
  /// Keeps what documents of this version need beyond the invoice (`InvoicePrintContext(of:order:event:settings:…)`); belongs behind
  /// every `insert` (version 1) and `supersede`, or a later document would print what is true then.
  func keep(_ context: InvoicePrintContext, of invoice: Invoice.ID, version: Int, organizer: Organizer.ID) throws
  /// Stores what the API documents as changing, and the published document with it. Compare-and-set on the old status.
  /// - Returns: false when the stored status was no longer `expected`; nothing was changed then.
  func setTransmission(
    _ transmission: InvoiceTransmission, of invoice: Invoice, expecting expected: TransmissionStatus, at: Instant
  ) throws -> Bool

  // MARK: Numbers

  /// Moves a series on and returns the number given out.
  func nextNumber(prefix: String, isTest: Bool, of organizer: Organizer.ID) throws -> Int64
  /// How many invoices of this order hold `prefix` and a number that begins with `ORDERCODE-` (non-consecutive numbers).
  func countNumbers(prefix: String, order code: String, of event: EventKey) throws -> Int

  // MARK: What every change leaves behind

  /// Appends to the organizer's journal; no journal, no change.
  func append(_ entry: JournalEntry, of organizer: Organizer.ID) throws
  /// Puts work down, to be done once this transaction is durable. An open job of the same kind and key stays as it is.
  func enqueue(_ job: NewJob, of organizer: Organizer.ID) throws
}
