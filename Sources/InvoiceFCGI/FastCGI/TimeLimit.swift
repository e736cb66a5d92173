// How long a peer may take for one thing. Most requests and answers pass in one piece and never look at a clock.

/// A limit that runs from when it is first asked about, which is when somebody has been waited for.
struct TimeLimit {
  private let time: Duration
  private var end: ContinuousClock.Instant?

  init(_ time: Duration) {
    self.time = time
  }

  mutating func isOver() -> Bool {
    let now = ContinuousClock.now
    guard let end else {
      self.end = now + time
      return false
    }
    return now >= end
  }
}
