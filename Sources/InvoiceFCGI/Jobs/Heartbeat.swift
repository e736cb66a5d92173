// A sign of life of the thread that looks for work: without it mails, webhooks and exports would silently stay where they are.

import Synchronization

/// Beats whenever the loop has looked; read by `/readyz`.
final class Heartbeat: Sendable {
  /// The loop looks every second; what it does between two looks takes a few at most.
  private static let patience = Duration.seconds(60)

  private let last = Mutex<ContinuousClock.Instant?>(nil)

  func beat(at now: ContinuousClock.Instant = .now) {
    last.withLock { $0 = now }
  }

  /// False when it has beaten once and does no more; jobs may also be worked off by another process (`invoicefcgi work`).
  func isBeating(at now: ContinuousClock.Instant = .now) -> Bool {
    last.withLock { last in last.map { now - $0 < Heartbeat.patience } ?? true }
  }
}
