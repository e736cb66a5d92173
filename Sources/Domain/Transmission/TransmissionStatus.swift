// The states of an invoice's transmission (pretix-behaviour.md §5.3) and the moves between them.

/// Where the transmission of an invoice stands.
public enum TransmissionStatus: String, CaseIterable, Sendable {
  /// Created before pretix 2025.6: nobody recorded what happened.
  case unknown
  case pending
  case inflight
  case completed
  case failed
  /// A test-mode order on a channel without test support: nothing was sent, on purpose.
  case testmodeIgnored = "testmode_ignored"
}
