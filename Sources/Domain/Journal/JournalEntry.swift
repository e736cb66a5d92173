// One entry of an organizer's journal: who changed what, when, through which door. Entries are hashed into one chain per organizer;
// what may have to be erased one day is a leaf of its own (reliability.md §4).

/// A change as it is written down.
public struct JournalEntry: Equatable, Sendable {
  public let at: Instant
  public let actor: JournalActor
  /// A dotted name such as `invoice.reissued`, `order.paid`; the list is `JournalAction`.
  public let action: JournalAction
  /// What was changed: an invoice's number or an order's code.
  public let subject: String
  /// Values that are kept for ever.
  public let payload: JSONObject
  /// Values that can be erased later (names, addresses), each its own salted leaf.
  public let erasable: JSONObject

  public init(
    at: Instant, actor: JournalActor, action: JournalAction, subject: String, payload: JSONObject = JSONObject(),
    erasable: JSONObject = JSONObject()
  ) {
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.payload = payload
    self.erasable = erasable
  }
}

/// Who caused a change.
public enum JournalActor: Equatable, Sendable {
  case token(id: Int64, name: String)
  case user(id: Int64, email: String)
  /// A command of the operator.
  case command(String)
  /// The service itself, such as a job.
  case automatic(String)

  public init(_ actor: Actor) {
    switch actor.principal {
    case .token(let id, let name): self = .token(id: id, name: name)
    case .user(let id, let email): self = .user(id: id, email: email)
    }
  }

  /// `token 12 (name)`, as stored and exported.
  public var text: String {
    switch self {
    case .token(let id, let name): "token \(id) (\(name))"
    case .user(let id, let email): "user \(id) (\(email))"
    case .command(let name): "command \(name)"
    case .automatic(let name): "automatic \(name)"
    }
  }
}

/// What can happen to orders and invoices.
public enum JournalAction: String, CaseIterable, Sendable {
  case orderPlaced = "order.placed"
  case orderPaid = "order.paid"
  case orderCanceled = "order.canceled"
  case orderExpired = "order.expired"
  case orderReactivated = "order.reactivated"
  case orderExtended = "order.extended"
  case orderChanged = "order.changed"
  case orderModified = "order.modified"
  case orderApproved = "order.approved"
  case orderDenied = "order.denied"
  case orderDeleted = "order.deleted"
  case invoiceIssued = "invoice.issued"
  case invoiceCancelled = "invoice.cancelled"
  case invoiceReissued = "invoice.reissued"
  case invoiceRegenerated = "invoice.regenerated"
  case invoiceFailed = "invoice.failed"
  case invoiceImported = "invoice.imported"
  case transmissionRequested = "transmission.requested"
  case transmissionSent = "transmission.sent"
  case transmissionFailed = "transmission.failed"
  case transmissionIgnored = "transmission.testmode_ignored"
  case transmissionDecided = "transmission.decided"
  case settingsChanged = "settings.changed"
  case ratesLoaded = "rates.loaded"
  case catalogChanged = "catalog.changed"
  case accessChanged = "access.changed"
}
