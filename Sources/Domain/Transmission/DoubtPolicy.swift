// What happens to a mail of which nobody knows whether it arrived: nothing, or one more that says that it may be the second
// (reliability.md §5.4).

/// Setting `invoice_transmit_unknown`.
public enum DoubtPolicy: String, CaseIterable, Sendable {
  /// A person decides.
  case hold
  /// It is sent once more, marked as a possible duplicate.
  case resendOnce = "resend_once"

  public init(_ settings: Settings) {
    self = DoubtPolicy(rawValue: settings.text(.invoiceTransmitUnknown)) ?? .hold
  }

  /// Whether a transmission that was given up is to be sent again.
  /// - Parameter canTell: whether the channel can tell the recipient that it may be a duplicate.
  public func repeats(_ transmission: Transmission, canTell: Bool) -> Bool {
    self == .resendOnce && canTell && transmission.purpose == .invoice && !transmission.isRepeat
  }
}
