// What can be done with an invoice, and why not: one rule for each action, asked by both surfaces (pretix-behaviour.md §4.2 with
// product.md §3 a, e). The API maps a reason to status and body, the console to the disabled button's text.

import Foundation

/// Something a person or client can ask for.
public enum InvoiceAction: String, CaseIterable, Sendable {
  case download, reissue, regenerate, transmit, retransmit

  /// The permission that the action takes in the invoice's event.
  public var permission: Permission { self == .download ? .readOrders : .writeOrders }

  /// The narrower permission that is enough for a console user (product.md §7).
  public var narrowPermission: Permission? {
    switch self {
    case .download: nil
    case .reissue, .regenerate: .correctInvoices
    case .transmit, .retransmit: .transmitInvoices
    }
  }
}

/// Why an action is refused.
public enum InvoiceActionRefusal: Equatable, Sendable {
  case missingPermission(Permission)
  case alreadyCancelled(by: String)
  case isCancellation
  case shredded
  case notPending(TransmissionStatus)
  case inFlight(since: Instant?)
  case nothingWaits
  case regenerationOff
  case alreadyTransmitted(TransmissionStatus)
  case sentToOrganizer
  case tooOld

  /// A name for programs, as `…/actions/` gives it.
  public var code: String {
    switch self {
    case .missingPermission: "missing_permission"
    case .alreadyCancelled: "already_cancelled"
    case .isCancellation: "is_cancellation"
    case .shredded: "shredded"
    case .notPending: "not_pending"
    case .inFlight: "in_flight"
    case .nothingWaits: "nothing_waits"
    case .regenerationOff: "regeneration_off"
    case .alreadyTransmitted: "already_transmitted"
    case .sentToOrganizer: "sent_to_organizer"
    case .tooOld: "too_old"
    }
  }
}

/// Allowed, or the first reason against it in the order in which pretix checks.
public enum InvoiceActionAvailability: Equatable, Sendable {
  case allowed
  case refused(InvoiceActionRefusal)
}

/// What the rules look at besides the invoice.
public struct InvoiceActionSituation: Equatable, Sendable {
  public let cancelledBy: String?
  /// Setting `invoice_regenerate_allowed`.
  public let regenerationAllowed: Bool
  /// In the event's time zone.
  public let today: LocalDate
  /// An attempt to transmit it went so far that somebody may have received it (product.md §5).
  public let mayHaveBeenReceived: Bool

  public init(cancelledBy: String?, regenerationAllowed: Bool, today: LocalDate, mayHaveBeenReceived: Bool = false) {
    self.cancelledBy = cancelledBy
    self.regenerationAllowed = regenerationAllowed
    self.today = today
    self.mayHaveBeenReceived = mayHaveBeenReceived
  }

  /// The situation of a stored invoice.
  public init(of stored: StoredInvoice, event: Event, settings: Settings, now: Instant) {
    self.init(
      cancelledBy: stored.cancelledBy, regenerationAllowed: settings.flag(.invoiceRegenerateAllowed),
      today: event.day(at: now), mayHaveBeenReceived: stored.mayHaveBeenReceived)
  }
}

extension Invoice {
  /// Whether `actor` can do `action` to this invoice now.
  public func availability(
    of action: InvoiceAction, in situation: InvoiceActionSituation, for actor: Actor
  ) -> InvoiceActionAvailability {
    guard actor.may(action, in: event, of: organizer) else {
      return .refused(.missingPermission(action.permission))
    }
    let refusal =
      switch action {
      case .download: shredded ? InvoiceActionRefusal.shredded : nil
      case .reissue: reissueRefusal(situation)
      case .regenerate: regenerateRefusal(situation)
      case .transmit: transmitRefusal
      case .retransmit: retransmitRefusal
      }
    return refusal.map { .refused($0) } ?? .allowed
  }

  private func reissueRefusal(_ situation: InvoiceActionSituation) -> InvoiceActionRefusal? {
    if isCancellation { return .isCancellation }
    if let number = situation.cancelledBy { return .alreadyCancelled(by: number) }
    return shredded ? .shredded : nil
  }

  private func regenerateRefusal(_ situation: InvoiceActionSituation) -> InvoiceActionRefusal? {
    if let number = situation.cancelledBy { return .alreadyCancelled(by: number) }
    guard [.unknown, .pending, .failed].contains(transmission.status), !situation.mayHaveBeenReceived else {
      return .alreadyTransmitted(transmission.status)
    }
    if !situation.regenerationAllowed { return .regenerationOff }
    if shredded { return .shredded }
    if sentToOrganizer == true { return .sentToOrganizer }
    return situation.today.daysSinceEpoch - date.daysSinceEpoch > 1 ? .tooOld : nil
  }

  private var transmitRefusal: InvoiceActionRefusal? {
    if shredded { return .shredded }
    if transmission.status == .inflight { return .inFlight(since: transmission.date) }
    return transmission.status == .pending ? nil : .notPending(transmission.status)
  }

  private var retransmitRefusal: InvoiceActionRefusal? {
    if shredded { return .shredded }
    return transmission.status == .inflight ? .inFlight(since: transmission.date) : nil
  }
}
