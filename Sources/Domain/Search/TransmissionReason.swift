// Why an invoice is among those that need somebody, as the queue groups them and the search finds them: the last transmission's failure,
// or one of the cases that no transmission of ours stands behind.

/// A cause shared by many invoices.
public struct TransmissionReason: RawRepresentable, Hashable, Sendable {
  /// `unreachable`, `recipient_refused`, …: the failure's name.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Pending for too long.
  public static let waiting = TransmissionReason(rawValue: "waiting")
  /// Failed before it came here: imported so.
  public static let unrecorded = TransmissionReason(rawValue: "unrecorded")
  /// Perhaps delivered: a person decides.
  public static let outcomeUnknown = TransmissionReason(rawValue: "outcome_unknown")
}

/// Invoices that share a cause.
public struct AttentionGroup: Equatable, Sendable {
  public let reason: TransmissionReason
  /// The channel.
  public let type: String
  public let count: Int

  public init(reason: TransmissionReason, type: String, count: Int) {
    self.reason = reason
    self.type = type
    self.count = count
  }
}
