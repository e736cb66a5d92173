// The states of an invoice's transmission (pretix-behaviour.md §5.3) and the moves between them (§5.4, reliability.md §5.4). A state
// changes through a move or not at all: nobody assigns `.completed` by hand.

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

  /// What can happen to a transmission.
  public enum Move: String, CaseIterable, Sendable {
    /// Somebody asks that it be sent for the first time.
    case request
    /// Somebody asks that it be sent again.
    case requestAgain
    /// A runner takes it.
    case start
    /// It is certain that nothing was handed over, and it is to be tried again.
    case requeue
    /// There is evidence that it arrived.
    case complete
    /// It will not be tried again by itself.
    case fail
    /// The channel has no test mode.
    case ignore
    /// It came back after it had been accepted.
    case bounce
    /// A person knows that it arrived.
    case decide
    /// A person wants that it is not sent.
    case withhold
  }

  /// The state after `move`; nil when the move is not possible from here.
  public func after(_ move: Move) -> TransmissionStatus? {
    switch (self, move) {
    case (.pending, .request): .pending
    case (.inflight, .requestAgain): nil
    case (_, .requestAgain): .pending
    case (.pending, .start): .inflight
    case (.inflight, .requeue): .pending
    // Evidence may come while it waits to be sent again.
    case (.inflight, .complete), (.pending, .complete): .completed
    case (.inflight, .fail): .failed
    case (.inflight, .ignore): .testmodeIgnored
    case (.inflight, .bounce), (.completed, .bounce), (.pending, .bounce): .failed
    case (.failed, .decide): .completed
    case (.pending, .withhold): .failed
    default: nil
    }
  }
}

extension InvoiceTransmission {
  /// What the API publishes after a move: the date is that of the last start, new request or end, a provider stands once one was used.
  /// - Returns: nil when the move is not possible.
  public func moved(_ move: TransmissionStatus.Move, at now: Instant, provider: String? = nil) -> InvoiceTransmission? {
    guard let next = status.after(move) else { return nil }
    var moved = self
    moved.status = next
    switch move {
    case .start, .requestAgain, .complete, .ignore, .decide: moved.date = now
    case .request, .requeue, .fail, .bounce, .withhold: break
    }
    if let provider, move == .complete || move == .fail { moved.provider = provider }
    return moved
  }
}
