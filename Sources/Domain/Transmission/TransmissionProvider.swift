// What a channel implements (documents.md §7.3): what it needs to be used, what it sends, what came of it. Providers know nothing of the
// outbox: a fence tells them whether they may still send, and what they return decides what happens next.

/// Sends invoices of one transmission type.
public protocol TransmissionProvider: Sendable {
  /// As the API's `transmission_provider` names it, such as `email_pdf`.
  var identifier: String { get }
  /// The transmission type that it implements.
  var type: String { get }
  /// Higher ones are asked first.
  var priority: Int { get }
  var supportsTestMode: Bool { get }
  /// Whether sending the same prepared content again cannot double anything, so that it may be resumed after a crash at any point.
  var isRepeatable: Bool { get }
  /// Whether it can tell the recipient that something may arrive a second time.
  var marksRepeats: Bool { get }
  /// The queue that its work waits in: one for each server, so that one that is down holds up nobody else.
  var lane: String { get }
  /// The same for one organizer's work, where each organizer has a server of its own: `lane` and `:` stand in front then.
  func lane(for organizer: Organizer.ID) -> String
  /// How many sends may run at once in a process.
  var concurrency: Int { get }

  /// What it talks to, for people: a server, a program; never a secret.
  var destination: String { get }
  /// Tries whether it could send now, without sending anything; takes some seconds at most. nil where there is nothing to try.
  func test() -> ChannelTest?
  /// Whether `sendTest` sends mails.
  var sendsMail: Bool { get }
  /// Sends a mail that is no invoice; nil where the channel sends none.
  func sendTest(_ mail: TestMail) -> TransmissionOutcome?

  /// Whether everything is configured; for people.
  func isReady(_ settings: Settings) -> Bool
  /// Whether recipients of this kind are reached by it.
  func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool
  /// Whom the invoice goes to.
  /// - Returns: nil when there is nobody.
  func recipient(of source: TransmissionSource) -> String?
  /// Makes what is sent; it is stored before the first attempt.
  /// - Throws: `TransmissionRefusal` for what can never be sent; anything else counts as a document that could not be made.
  func prepare(_ source: TransmissionSource) throws -> PreparedTransmission
  /// Sends. Must ask `fence.commitToSend()` at the last moment at which sending can still be called off.
  func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome
  /// Asks what became of a transmission that was accepted: `.accepted` when there is no answer yet or nobody could be asked,
  /// `.failed` with a retry only when it is certain that it has to be sent again.
  func poll(_ reference: String, _ job: TransmissionJob) -> TransmissionOutcome
  /// Reads a message that came in.
  func handleInbound(_ message: [UInt8]) -> InboundReading
}

extension TransmissionProvider {
  public var priority: Int { 100 }
  public var supportsTestMode: Bool { false }
  public var isRepeatable: Bool { false }
  public var marksRepeats: Bool { false }
  public var lane: String { identifier }
  public func lane(for organizer: Organizer.ID) -> String { lane }
  public var concurrency: Int { 4 }
  public var destination: String { lane }
  public func test() -> ChannelTest? { nil }
  public var sendsMail: Bool { false }
  public func sendTest(_ mail: TestMail) -> TransmissionOutcome? { nil }
  public func poll(_ reference: String, _ job: TransmissionJob) -> TransmissionOutcome {
    .accepted(reference: reference, evidence: JSONObject(), pollAfter: nil)
  }
  public func handleInbound(_ message: [UInt8]) -> InboundReading { .notOurs }
}

/// Something that can never be sent.
public struct TransmissionRefusal: Error, Equatable, Sendable {
  public let reason: TransmissionFailure
  public let detail: String

  public init(_ reason: TransmissionFailure, _ detail: String) {
    self.reason = reason
    self.detail = detail
  }
}

/// All that a provider makes a message of.
public struct TransmissionSource: Sendable {
  public let transmission: Transmission
  public let stored: StoredInvoice
  public let order: TransmissionOrder
  public let event: Event
  public let settings: Settings
  /// Identifies this installation in message ids.
  public let installation: String
  /// A document of the invoice by kind (`pdf`, `ubl`, `fatturapa`), made and stored when it does not exist yet, with its bytes.
  public let document: @Sendable (String) throws -> (StoredDocument, [UInt8])
  /// The file that a document leaves in for Italy's exchange: transmitter, the document's digest, the first number that may be used.
  public let italianFile: @Sendable (String, [UInt8], Int64) throws -> ItalianFile

  public var invoice: Invoice { stored.invoice }

  public init(
    transmission: Transmission, stored: StoredInvoice, order: TransmissionOrder, event: Event, settings: Settings,
    installation: String, document: @escaping @Sendable (String) throws -> (StoredDocument, [UInt8]),
    italianFile: @escaping @Sendable (String, [UInt8], Int64) throws -> ItalianFile
  ) {
    self.transmission = transmission
    self.stored = stored
    self.order = order
    self.event = event
    self.settings = settings
    self.installation = installation
    self.document = document
    self.italianFile = italianFile
  }
}

/// What sending has to know of an invoice's order.
public struct TransmissionOrder: Equatable, Sendable {
  public let code: String
  public let email: String?
  /// A language code; `""` when none was chosen.
  public let locale: String
  public let testMode: Bool

  public init(code: String, email: String?, locale: String, testMode: Bool) {
    self.code = code
    self.email = email
    self.locale = locale
    self.testMode = testMode
  }
}

/// One attempt, with the bytes to send.
public struct TransmissionJob: Sendable {
  public let transmission: Transmission
  public let prepared: PreparedTransmission
  /// The bytes of a stored document by its digest.
  public let bytes: @Sendable ([UInt8]) throws -> [UInt8]

  public init(
    transmission: Transmission, prepared: PreparedTransmission, bytes: @escaping @Sendable ([UInt8]) throws -> [UInt8]
  ) {
    self.transmission = transmission
    self.prepared = prepared
    self.bytes = bytes
  }
}

/// Tells a provider whether it may still send.
public protocol TransmissionFence: Sendable {
  /// The point of no return: true once it is durably noted that the other side may get the message. False when the transmission
  /// belongs to somebody else by now; nothing may be sent then.
  func commitToSend() -> Bool
  /// Whether the process is about to end: what has not passed the point of no return is called off.
  var isDraining: Bool { get }
}

/// What came of an attempt.
public enum TransmissionOutcome: Equatable, Sendable {
  /// Handed over, and that is all this channel ever says.
  case completed(JSONObject)
  /// Taken by a network that answers later.
  case accepted(reference: String, evidence: JSONObject, pollAfter: Int?)
  /// Certainly not handed over.
  case failed(TransmissionFailure, detail: String, retry: Retry, evidence: JSONObject)
  /// Handed over or not: nobody knows.
  case unknown(JSONObject)

  /// Whether and when to try again.
  public enum Retry: Equatable, Sendable {
    case never
    /// After the schedule's pause, or the seconds that the other side asked for when they are more.
    case later(afterSeconds: Int?)
    /// As `later`, and everybody else who wants to use this server should wait, too.
    case serverDown
  }
}
