// When a process that has worked lets go of what the work left in memory: connections that read for it, and a heap with holes in every
// thread's share. A hundred thousand mails for a server that is down would else keep 10 MB for a few attempts a minute.

/// Tells when to let go: once after a stretch of work, not at once and not often, because what is let go of has to be made again.
struct RestAfterWork {
  /// How long nothing came, and how long ago it was the last time.
  static let pause: Duration = .seconds(3)
  static let interval: Duration = .seconds(60)

  private var lastWork: ContinuousClock.Instant?
  private var lastRest: ContinuousClock.Instant?

  /// There was work.
  mutating func worked(at now: ContinuousClock.Instant) {
    lastWork = now
  }

  /// Whether it is time, said once for each stretch of work.
  mutating func isDue(at now: ContinuousClock.Instant) -> Bool {
    guard let lastWork, now - lastWork >= RestAfterWork.pause else { return false }
    if let lastRest, now - lastRest < RestAfterWork.interval { return false }
    (self.lastWork, lastRest) = (nil, now)
    return true
  }
}
