// What a kind of job does when its turn comes. Kinds are registered in `Outbox.handlers` and its siblings; the loop knows none of them.

import Domain

/// The doing of one kind of job.
struct JobHandler: Sendable {
  /// How many may run at once in a lane.
  let concurrency: @Sendable (String) -> Int
  /// How many may run at once in all lanes together, of so many threads: for work whose lanes are anybody's, so that slow strangers
  /// do not take every thread.
  let share: @Sendable (Int) -> Int
  /// Does it. The second argument says whether the process is about to end.
  /// - Returns: what becomes of the job; nil when that was written down already.
  /// - Throws: anything; the job is tried again after a pause, and parked after five times.
  let run: @Sendable (ClaimedJob, @escaping @Sendable () -> Bool) throws -> JobOutcome?
  /// Called for a job that was parked.
  let parked: @Sendable (ClaimedJob) throws -> Void

  init(
    concurrency: @escaping @Sendable (String) -> Int = { _ in 1 },
    share: @escaping @Sendable (Int) -> Int = { $0 },
    run: @escaping @Sendable (ClaimedJob, @escaping @Sendable () -> Bool) throws -> JobOutcome?,
    parked: @escaping @Sendable (ClaimedJob) throws -> Void = { _ in }
  ) {
    self.concurrency = concurrency
    self.share = share
    self.run = run
    self.parked = parked
  }
}

/// Something done every so often, by whichever process gets to it.
struct JobTick: Sendable {
  let name: String
  let seconds: Double
  let run: @Sendable () throws -> Void
}
