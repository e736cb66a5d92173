// One action on many invoices: confirmed once as a frozen list of numbers, done one by one in the background, and resumable because
// every invoice's own outcome is a row.

/// What a batch does to each of its invoices.
public enum BatchAction: String, CaseIterable, Sendable {
  case transmit, retransmit, withhold, reissue, download
}

extension Invoice {
  /// Whether `actor` can do to this invoice what a batch does: by the rules for a single one.
  public func availability(
    of action: BatchAction, in situation: InvoiceActionSituation, for actor: Actor
  ) -> InvoiceActionAvailability {
    switch action {
    case .transmit: availability(of: InvoiceAction.transmit, in: situation, for: actor)
    case .retransmit: availability(of: InvoiceAction.retransmit, in: situation, for: actor)
    case .withhold: canBeWithheld(by: actor)
    case .reissue: availability(of: InvoiceAction.reissue, in: situation, for: actor)
    case .download: availability(of: InvoiceAction.download, in: situation, for: actor)
    }
  }
}

/// A batch with its progress.
public struct Batch: Equatable, Sendable {
  public typealias ID = Identifier<Batch>

  /// Invoices that one batch takes at most.
  public static let maximumSize = 10_000

  public let id: ID
  public let organizer: Organizer.ID
  public let user: User
  public let action: BatchAction
  /// Of the messages that it writes, `en`.
  public let language: String
  public let createdAt: Instant
  /// nil until somebody has confirmed it.
  public let startedAt: Instant?
  public let finishedAt: Instant?
  /// The name of the file that it made, within the store's directory for such files.
  public let file: String?
  public let fileSize: Int
  public let progress: BatchProgress

  public init(
    id: ID, organizer: Organizer.ID, user: User, action: BatchAction, language: String, createdAt: Instant,
    startedAt: Instant?, finishedAt: Instant?, file: String?, fileSize: Int, progress: BatchProgress
  ) {
    self.id = id
    self.organizer = organizer
    self.user = user
    self.action = action
    self.language = language
    self.createdAt = createdAt
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.file = file
    self.fileSize = fileSize
    self.progress = progress
  }
}

/// How far a batch has come.
public struct BatchProgress: Equatable, Sendable {
  public var waiting = 0
  public var done = 0
  public var failed = 0
  public var skipped = 0

  public init(waiting: Int = 0, done: Int = 0, failed: Int = 0, skipped: Int = 0) {
    self.waiting = waiting
    self.done = done
    self.failed = failed
    self.skipped = skipped
  }

  public var total: Int { waiting + done + failed + skipped }
  public var finished: Int { done + failed + skipped }
}

/// What became of one invoice of a batch.
public struct BatchItem: Equatable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    case waiting, done, failed, skipped
  }

  /// From 1, in the order of the review page.
  public let position: Int
  public let number: String
  public let state: State
  /// Why not, in the batch's language.
  public let message: String?
  /// The number of the invoice that came of it.
  public let result: String?

  public init(position: Int, number: String, state: State, message: String? = nil, result: String? = nil) {
    self.position = position
    self.number = number
    self.state = state
    self.message = message
    self.result = result
  }
}

/// A batch before it is stored.
public struct NewBatch: Equatable, Sendable {
  public let organizer: Organizer.ID
  public let user: Int64
  public let action: BatchAction
  public let language: String
  public let items: [BatchItem]
  public let at: Instant

  public init(
    organizer: Organizer.ID, user: Int64, action: BatchAction, language: String, items: [BatchItem], at: Instant
  ) {
    self.organizer = organizer
    self.user = user
    self.action = action
    self.language = language
    self.items = items
    self.at = at
  }
}
