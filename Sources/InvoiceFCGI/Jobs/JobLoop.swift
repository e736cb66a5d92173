// Works off jobs: one thread looks for due work, takes it and hands it to a few others; another keeps the leases alive. Claims are rows, so
// several loops, also of several processes, may run on one database (architecture.md §4).

import Domain
import Foundation
import Logging

/// The loop of one process.
final class JobLoop: @unchecked Sendable {
  // Safe: all variables are only touched while `condition` is locked.
  private let store: any JobStore
  private let handlers: [JobKind: JobHandler]
  private let ticks: [JobTick]
  private let threads: Int
  private let lease: Double
  private let clock: any Clock
  private let log: Logger
  private let fault: Fault
  private let rest: @Sendable () -> Void
  private let heartbeat: Heartbeat

  private let condition = NSCondition()
  private var queue: [ClaimedJob] = []
  private var running: [JobLane: Int] = [:]
  private var alive = 0
  private var isStopping = false
  private var isAwake = false

  /// Between two looks when nobody announces work: other processes cannot.
  private static let pause = 1.0

  /// - Parameters:
  ///   - heartbeat: beats with every look for work.
  ///   - rest: lets go of what work leaves in memory.
  init(
    store: any JobStore, handlers: [JobKind: JobHandler], ticks: [JobTick], threads: Int, lease: Double,
    clock: any Clock, log: Logger, fault: Fault, heartbeat: Heartbeat = Heartbeat(),
    rest: @escaping @Sendable () -> Void = {}
  ) {
    self.rest = rest
    self.heartbeat = heartbeat
    self.store = store
    self.handlers = handlers
    self.ticks = ticks
    self.threads = max(1, threads)
    self.lease = lease
    self.clock = clock
    self.log = log
    self.fault = fault
  }

  /// Starts the threads.
  func start() {
    let names = ["jobs", "leases"] + (0..<threads).map { "job \($0)" }
    let bodies: [@Sendable () -> Void] =
      [look, keepLeases] + (0..<threads).map { _ in work }
    condition.withLock { alive = names.count }
    for (name, body) in zip(names, bodies) {
      let thread = Thread { [self] in
        body()
        condition.withLock {
          alive -= 1
          condition.broadcast()
        }
      }
      thread.name = name
      // Documents are rendered on these threads.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// There is new work.
  func wake() {
    condition.withLock {
      isAwake = true
      condition.broadcast()
    }
  }

  /// Takes no more, calls off what can be, and waits for the rest.
  /// - Parameter patience: seconds; what is not done by then is left to the process's end and the recovery of the next.
  func stop(patience: Double = 9) {
    let deadline = Date(timeIntervalSinceNow: patience)
    condition.withLock {
      isStopping = true
      condition.broadcast()
    }
    let left = condition.withLock {
      while alive > 0 && condition.wait(until: deadline) {}
      return queue
    }
    let now = clock.now
    for job in left { try? store.settle(job, .later(now, isRetry: false), at: now) }
  }

  private var hasStopped: Bool { condition.withLock { isStopping } }

  // MARK: Looking

  private func look() {
    var due = ticks.map { _ in ContinuousClock.now }
    var ending = RestAfterWork()
    while !hasStopped {
      heartbeat.beat()
      for (index, tick) in ticks.enumerated() where due[index] <= .now {
        attempt(tick.name, tick.run)
        due[index] = .now + .seconds(tick.seconds)
      }
      let found = attempt("looking for work", take) ?? 0
      let isIdle = condition.withLock { queue.isEmpty && running.isEmpty }
      if found > 0 || !isIdle { ending.worked(at: .now) }
      if ending.isDue(at: .now) { rest() }
      condition.withLock {
        if found == 0 && !isAwake && !isStopping {
          _ = condition.wait(until: Date(timeIntervalSinceNow: JobLoop.pause))
        } else if found > 0 && queue.count >= threads && !isStopping {
          // Enough is in hand; a thread that becomes free says so.
          _ = condition.wait(until: Date(timeIntervalSinceNow: JobLoop.pause))
        }
        isAwake = false
      }
    }
  }

  @discardableResult
  private func attempt<Result>(_ what: String, _ body: () throws -> Result) -> Result? {
    do {
      return try body()
    } catch {
      log.error("\(what): \(error)")
      noticeFailedDisk(error)
      return nil
    }
  }

  /// After a failed write nobody knows what the disk holds: as a request would, a job ends the process.
  private func noticeFailedDisk(_ error: any Error) {
    if error as? DomainError == .diskFailed { fault.raise() }
  }

  /// Claims as much as the threads can take, from every lane a share.
  private func take() throws -> Int {
    var room = condition.withLock { isBusy ? 0 : 2 * threads - queue.count - running.values.reduce(0, +) }
    if room <= 0 { return 0 }
    var taken = 0
    let now = clock.now
    for lane in try store.dueLanes(of: Array(handlers.keys), at: now).shuffled() {
      let wanted = min(room, allowance(lane))
      if wanted <= 0 { continue }
      let jobs = try store.claim(
        lane, limit: wanted, owner: ProcessIdentity.own, leaseUntil: now.adding(lease), at: now)
      condition.withLock {
        queue += jobs
        condition.broadcast()
      }
      taken += jobs.count
      room -= jobs.count
      if room <= 0 { break }
    }
    return taken
  }

  /// Every thread has work, and the next is at hand for half of them: a look and a claim for several cost what they cost for one. Asked
  /// while `condition` is locked.
  private var isBusy: Bool {
    let inHand = running.values.reduce(0, +)
    let ready = queue.count { mayBegin($0, in: JobLoop.lane(of: $0)) }
    return ready >= threads - inHand && 2 * (queue.count + inHand) >= 3 * threads
  }

  /// Whether a job's lane and kind have room; `condition` is locked.
  private func mayBegin(_ job: ClaimedJob, in lane: JobLane) -> Bool {
    running[lane, default: 0] < limit(lane) && active(job.kind) < share(job.kind)
  }

  private static func lane(of job: ClaimedJob) -> JobLane {
    JobLane(kind: job.kind, name: job.lane, isProbing: false)
  }

  /// Twice what may run at once in the lane, less what is in hand already: the next is there when one ends.
  private func allowance(_ lane: JobLane) -> Int {
    let limit = limit(lane)
    let known = JobLane(kind: lane.kind, name: lane.name, isProbing: false)
    return condition.withLock {
      let inHand = running[known, default: 0] + queue.count { $0.kind == lane.kind && $0.lane == lane.name }
      let ofKind = active(lane.kind) + queue.count { $0.kind == lane.kind }
      return min((lane.isProbing ? 1 : 2 * limit) - inHand, 2 * share(lane.kind) - ofKind)
    }
  }

  /// How many of a kind run; `condition` is locked.
  private func active(_ kind: JobKind) -> Int {
    running.reduce(0) { $1.key.kind == kind ? $0 + $1.value : $0 }
  }

  private func share(_ kind: JobKind) -> Int { max(1, min(threads, handlers[kind]?.share(threads) ?? threads)) }

  private func limit(_ lane: JobLane) -> Int { max(1, handlers[lane.kind]?.concurrency(lane.name) ?? 1) }

  // MARK: Working

  private func work() {
    while let (job, lane) = next() {
      perform(job)
      condition.withLock {
        running[lane, default: 1] -= 1
        if running[lane] == 0 { running[lane] = nil }
        isAwake = true
        condition.broadcast()
      }
    }
  }

  /// The first job in hand whose lane has room; nil when the loop stops.
  private func next() -> (ClaimedJob, JobLane)? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopping {
      for (index, job) in queue.enumerated() {
        let lane = JobLoop.lane(of: job)
        guard mayBegin(job, in: lane) else { continue }
        queue.remove(at: index)
        running[lane, default: 0] += 1
        return (job, lane)
      }
      condition.wait()
    }
    return nil
  }

  private func perform(_ job: ClaimedJob) {
    guard let handler = handlers[job.kind] else { return }
    var outcome: JobOutcome?
    do {
      outcome = try handler.run(job) { [self] in hasStopped }
    } catch {
      log.error("job \(job.kind.rawValue) \(job.key): \(error)")
      noticeFailedDisk(error)
      outcome = .broken("\(error)")
    }
    guard let outcome else { return }
    attempt("settling a job") { try store.settle(job, outcome, at: clock.now) }
    if case .broken = outcome, job.attempts >= ClaimedJob.attemptLimit {
      attempt("parking a job") { try handler.parked(job) }
    }
  }

  /// Tells handlers of jobs that were parked because their processes ended again and again.
  func parked(_ jobs: [ClaimedJob]) {
    for job in jobs {
      log.error("job \(job.kind.rawValue) \(job.key) is parked: its process ended \(job.attempts) times")
      attempt("parking a job") { try handlers[job.kind]?.parked(job) }
    }
  }

  // MARK: Leases

  private func keepLeases() {
    while !hasStopped {
      attempt("renewing leases") {
        let isIdle = condition.withLock { queue.isEmpty && running.isEmpty }
        let now = clock.now
        if !isIdle { try store.renewLeases(of: ProcessIdentity.own, until: now.adding(lease), at: now) }
      }
      condition.withLock {
        let next = Date(timeIntervalSinceNow: lease / 5)
        while !isStopping && condition.wait(until: next) {}
      }
    }
  }
}
