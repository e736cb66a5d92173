// One transmission of one invoice: what is sent where, how far it came, who holds it. Attempts are its history; reliability.md §5.4.

/// A transmission as it is kept.
public struct Transmission: Equatable, Sendable {
  public typealias ID = Identifier<Transmission>

  /// Why it exists.
  public enum Purpose: String, Sendable {
    /// The invoice to its recipient: moves the invoice's published status.
    case invoice
    /// A copy to the organizer (`invoice_email_organizer`): moves nothing else.
    case organizerCopy = "organizer_copy"
  }

  public var id: ID
  public var organizer: Organizer.ID
  public var invoice: Invoice.ID
  /// The invoice's version that is sent.
  public var version: Int
  public var purpose: Purpose
  public var type: String
  public var provider: String?
  /// `""` until it is known.
  public var recipient: String
  public var status: TransmissionStatus
  public var reason: TransmissionFailure?
  /// What the other side said.
  public var detail: String?
  public var createdAt: Instant
  public var updatedAt: Instant
  /// Without angle brackets; set when it is prepared.
  public var messageID: String?
  /// The message id of the invoice's first transmission, for `References`.
  public var references: String?
  /// Grows with every claim: who holds an older one changes nothing any more.
  public var fence: Int64
  public var owner: String?
  public var leaseUntil: Instant?
  /// Attempts since it was requested.
  public var attempts: Int
  /// What the channel calls it.
  public var reference: String?
  /// The name of the file that was sent, where the channel goes by names.
  public var file: String?
  /// It may arrive a second time, and says so (`invoice_transmit_unknown`).
  public var isRepeat = false
  /// When an outcome without evidence is given up (`outcome_unknown`).
  public var decideAt: Instant?
  /// What every attempt sends; nil until it is prepared.
  public var prepared: PreparedTransmission?

  public init(
    id: ID = ID(0), organizer: Organizer.ID, invoice: Invoice.ID, version: Int, purpose: Purpose, type: String,
    provider: String? = nil, recipient: String = "", status: TransmissionStatus = .pending,
    reason: TransmissionFailure? = nil, detail: String? = nil, createdAt: Instant, updatedAt: Instant,
    messageID: String? = nil, references: String? = nil, fence: Int64 = 0, owner: String? = nil,
    leaseUntil: Instant? = nil, attempts: Int = 0, reference: String? = nil, decideAt: Instant? = nil,
    prepared: PreparedTransmission? = nil
  ) {
    self.id = id
    self.organizer = organizer
    self.invoice = invoice
    self.version = version
    self.purpose = purpose
    self.type = type
    self.provider = provider
    self.recipient = recipient
    self.status = status
    self.reason = reason
    self.detail = detail
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.messageID = messageID
    self.references = references
    self.fence = fence
    self.owner = owner
    self.leaseUntil = leaseUntil
    self.attempts = attempts
    self.reference = reference
    self.decideAt = decideAt
    self.prepared = prepared
  }

  /// The job's key.
  public var key: String { String(id.value) }
}

/// One try.
public struct TransmissionAttempt: Equatable, Sendable {
  /// How far a try came; only what matters after a crash is stored before it happens.
  public enum Phase: String, CaseIterable, Sendable {
    case claimed
    /// From here on the other side may have the message.
    case committedToSend = "committed_to_send"
    case answered

    /// Whether somebody may have received what was sent (product.md §5).
    public var mayHaveBeenReceived: Bool { self != .claimed }
  }

  public var number: Int
  public var owner: String
  public var fence: Int64
  public var phase: Phase
  public var startedAt: Instant
  public var endedAt: Instant?
  /// `completed`, `accepted`, `failed`, `retry`, `unknown`, `lost`.
  public var outcome: String?
  public var reason: TransmissionFailure?
  /// Reply text, remote address, TLS.
  public var evidence: JSONObject

  public init(
    number: Int, owner: String, fence: Int64, phase: Phase, startedAt: Instant, endedAt: Instant? = nil,
    outcome: String? = nil, reason: TransmissionFailure? = nil, evidence: JSONObject = JSONObject()
  ) {
    self.number = number
    self.owner = owner
    self.fence = fence
    self.phase = phase
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.outcome = outcome
    self.reason = reason
    self.evidence = evidence
  }
}

/// The bytes that every attempt of a transmission sends, made once and stored before the first.
public struct PreparedTransmission: Equatable, Sendable {
  /// The envelope's recipient, a participant, a mailbox.
  public var recipient: String
  /// What the channel needs besides: the envelope's sender, file names.
  public var fields: JSONObject
  /// The message, or the frame around the documents.
  public var content: [UInt8]
  /// SHA-256 of stored documents that are sent.
  public var documents: [[UInt8]]

  public init(recipient: String, fields: JSONObject = JSONObject(), content: [UInt8], documents: [[UInt8]]) {
    self.recipient = recipient
    self.fields = fields
    self.content = content
    self.documents = documents
  }
}
