// How long things take in delivery: leases, pauses between attempts, when a missing answer is given up (reliability.md §5.4). One value,
// so that tests can shorten all of it.

/// The times of delivery, in seconds.
public struct DeliveryTiming: Equatable, Sendable {
  /// How long a claim holds without a sign of life.
  public var lease = 30.0
  /// How long a mail whose outcome nobody knows waits for a bounce before it counts as failed.
  public var decision = 900.0
  /// How long a network may leave a transmission without an answer.
  public var evidence = 172_800.0
  /// Between two looks for what crashed runners left.
  public var recovery = 10.0
  /// How old a pending invoice of an enforced type is before it is sent unasked (pretix-behaviour.md §5.4).
  public var pickUp = 900.0
  /// A factor for the pauses between attempts.
  public var backoff = 1.0

  public init() {}

  /// Pauses between attempts: 1, 5, 15, 60 minutes, then six times four hours.
  public static let pauses: [Double] = [60, 300, 900, 3600] + Array(repeating: 14_400, count: 6)
  /// Retries that one destination sees in a minute at most, whatever the clock does.
  public static let retriesPerMinute = 50

  /// The pause before the next attempt.
  /// - Parameters:
  ///   - attempts: how many there were, at least 1.
  ///   - asked: seconds that the other side asked for.
  ///   - jitter: 0…1, spread over ±20 %.
  /// - Returns: nil when there were enough.
  public func pause(after attempts: Int, asked: Int?, jitter: Double) -> Double? {
    guard attempts >= 1, attempts <= DeliveryTiming.pauses.count else { return nil }
    let spread = 1 + 0.2 * (2 * min(max(jitter, 0), 1) - 1)
    let wanted = max(DeliveryTiming.pauses[attempts - 1] * spread, Double(min(asked ?? 0, 86_400)))
    return wanted * backoff
  }
}

extension Instant {
  /// This moment and some (parts of) seconds.
  public func adding(_ seconds: Double) -> Instant {
    let limit = 1e15
    return Instant(microseconds: microseconds &+ Int64(min(max(seconds * 1e6, -limit), limit)))
  }
}
