// What delivery asks of a store: transmissions, their attempts and the moves between their states. Every change is compare-and-set on
// status and fence, so that whoever comes late changes nothing (reliability.md §5.4).

/// A store that keeps transmissions.
public protocol OutboxStore: Sendable {
  /// Runs `body` in one write transaction, or as a part of the running one.
  func outbox<Result>(_ body: (any OutboxTransaction) throws -> Result) throws -> Result
  /// The same, sharing one commit with what other threads ask at the moment; returns once it is durable.
  func grouped<Result: Sendable>(_ body: @escaping @Sendable (any OutboxTransaction) throws -> Result) throws -> Result

  /// A transmission with all that it is made of; nil when it does not exist.
  func delivery(_ id: Transmission.ID, of organizer: Organizer.ID) throws -> Delivery?
  /// All transmissions of an invoice, newest first, each with its attempts, oldest first; without what they send.
  func transmissions(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> [(Transmission, [TransmissionAttempt])]
  /// Those that somebody holds or held, whose lease ended before `now` or whose owner is not in `alive`.
  func heldTransmissions(at now: Instant, isGone: (String) -> Bool) throws -> [Transmission]
  /// Those without an answer whose time is up.
  func overdueTransmissions(at now: Instant, limit: Int) throws -> [Transmission]
  /// Invoices of enforced types that wait longer than they should, never imported ones, oldest first.
  func unsentInvoices(types: [String], createdBefore: Instant, limit: Int) throws -> [StoredInvoice]
  /// Imported invoices that another system left in flight, not changed since `before`.
  func inheritedInFlight(before: Instant, limit: Int) throws -> [StoredInvoice]
  /// Invoices issued here that were not looked at for a copy to the organizer, oldest first.
  func uncopiedInvoices(limit: Int) throws -> [StoredInvoice]
}

/// A transmission with what it is made of.
public struct Delivery: Sendable {
  public let transmission: Transmission
  public let stored: StoredInvoice
  /// Of an imported invoice whose order was not imported, what the invoice itself says.
  public let order: TransmissionOrder
  public let event: Event
  public let settings: Settings
  public let installation: String

  public init(
    transmission: Transmission, stored: StoredInvoice, order: TransmissionOrder, event: Event, settings: Settings,
    installation: String
  ) {
    self.transmission = transmission
    self.stored = stored
    self.order = order
    self.event = event
    self.settings = settings
    self.installation = installation
  }
}

/// The changes of delivery.
public protocol OutboxTransaction: InvoicingTransaction {
  /// - Throws: `DomainError.notFound`.
  func invoice(id: Invoice.ID, of organizer: Organizer.ID) throws -> StoredInvoice
  func transmission(_ id: Transmission.ID, of organizer: Organizer.ID) throws -> Transmission?
  /// The transmission of the invoice itself that is pending or in flight.
  func openTransmission(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> Transmission?
  /// The message id of the first transmission of the invoice.
  func firstMessageID(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> String?
  /// The last transmission of the invoice itself, whatever became of it.
  func newestTransmission(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> Transmission.ID?
  /// Oldest first.
  func transmissions(with key: InboundFinding.Key) throws -> [Transmission]
  /// Stores a new transmission; its `id` is ignored.
  func insert(_ transmission: Transmission) throws -> Transmission.ID
  /// Replaces what can change, if status and fence still are as expected.
  /// - Returns: false when they are not; nothing was changed then.
  func replace(_ transmission: Transmission, expecting status: TransmissionStatus, fence: Int64) throws -> Bool

  func attempts(of transmission: Transmission) throws -> [TransmissionAttempt]
  /// Stores an attempt under its number, new or again.
  func save(_ attempt: TransmissionAttempt, of transmission: Transmission) throws
  /// Moves the holder's attempt to `committed_to_send`, if it still holds the transmission and its lease runs.
  func commitToSend(_ transmission: Transmission, at now: Instant) throws -> Bool

  /// The file that was last taken for the invoice.
  func lastItalianFile(of invoice: Invoice) throws -> ItalianFile?
  /// Gives out the transmitter's next number, at least `first`; it is never given again.
  func nextItalianFileNumber(of transmitter: String, first: Int64) throws -> Int64
  func insert(_ file: ItalianFile, of invoice: Invoice, at now: Instant) throws
  /// The address that the exchange named for this transmitter.
  func italianAddress(of transmitter: String) throws -> String?
  /// Notes that the exchange answered to a file; the first address that it answers from is kept.
  func noteAnswer(of file: String, from address: String?, isFinal: Bool, at now: Instant) throws

  /// Keeps a message that nobody understood; the same one is kept once.
  /// - Returns: its number.
  func park(_ message: [UInt8], reason: String, at now: Instant) throws -> Int64

  func setSentToOrganizer(_ sent: Bool, invoice: Invoice.ID) throws

  /// Ends or puts back a claimed job.
  func settle(_ job: ClaimedJob, _ outcome: JobOutcome, at now: Instant) throws
  /// Makes an open job due.
  func hurry(_ kind: JobKind, key: String, of organizer: Organizer.ID, at now: Instant) throws
  /// Notes how a destination fared; after several failures in a row it is left alone for a while.
  func note(_ lane: String, isDown: Bool, at now: Instant) throws
}

/// A message that came in and that nobody understood.
public struct ParkedMessage: Equatable, Sendable {
  public let id: Int64
  public let receivedAt: Instant
  public let reason: String
  public let size: Int

  public init(id: Int64, receivedAt: Instant, reason: String, size: Int) {
    self.id = id
    self.receivedAt = receivedAt
    self.reason = reason
    self.size = size
  }
}

/// A store that keeps such messages.
public protocol ParkedMessageStore: Sendable {
  /// Oldest first.
  func parkedMessages() throws -> [ParkedMessage]
  /// The message itself; nil when there is none of this number.
  func parkedMessage(_ id: Int64) throws -> [UInt8]?
  /// - Returns: false when there was none.
  func dropParkedMessage(_ id: Int64) throws -> Bool
}
