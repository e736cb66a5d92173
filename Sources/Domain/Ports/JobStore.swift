// What job loops ask of a store: due work by lane, claims that only one runner gets, leases that end when nobody renews them.

/// A store that keeps jobs. Several loops, also of several processes, may use one at once.
public protocol JobStore: Sendable {
  /// The lanes that hold due work of these kinds; those of a destination that is left alone are not among them.
  func dueLanes(of kinds: [JobKind], at now: Instant) throws -> [JobLane]
  /// Takes due jobs of a lane, those that were tried before first (a limited number a minute), then oldest first.
  func claim(_ lane: JobLane, limit: Int, owner: String, leaseUntil: Instant, at now: Instant) throws -> [ClaimedJob]
  /// Ends or puts back a claimed job; nothing happens when somebody else has it by now.
  func settle(_ job: ClaimedJob, _ outcome: JobOutcome, at now: Instant) throws
  /// Moves the end of the owner's running leases; one that has ended stays ended.
  func renewLeases(of owner: String, until: Instant, at now: Instant) throws
  /// Puts back what ended leases and gone owners left; a job that was lost too often is parked.
  /// - Returns: those that were parked.
  func recoverJobs(at now: Instant, isGone: (String) -> Bool) throws -> [ClaimedJob]
}

/// A queue: one kind of work for one destination.
public struct JobLane: Hashable, Sendable {
  public let kind: JobKind
  /// `""` for work without a destination.
  public let name: String
  /// The destination failed lately: one job at a time until one succeeds.
  public let isProbing: Bool

  public init(kind: JobKind, name: String, isProbing: Bool) {
    self.kind = kind
    self.name = name
    self.isProbing = isProbing
  }
}

/// A job in hand.
public struct ClaimedJob: Equatable, Sendable {
  public let id: Int64
  public let organizer: Organizer.ID
  public let kind: JobKind
  public let key: String
  public let payload: JSONObject
  public let lane: String
  /// Claims since it last ended in an orderly way, this one included.
  public let attempts: Int
  public let fence: Int64

  /// Claims after which a job is parked for a person to look at.
  public static let attemptLimit = 5

  public init(
    id: Int64, organizer: Organizer.ID, kind: JobKind, key: String, payload: JSONObject, lane: String, attempts: Int,
    fence: Int64
  ) {
    self.id = id
    self.organizer = organizer
    self.kind = kind
    self.key = key
    self.payload = payload
    self.lane = lane
    self.attempts = attempts
    self.fence = fence
  }
}

/// What becomes of a job.
public enum JobOutcome: Equatable, Sendable {
  case done
  /// In good order, to go on at that time. A retry counts against the destination's limit.
  case later(Instant, isRetry: Bool)
  /// Something broke: again after a pause, parked after `ClaimedJob.attemptLimit` times.
  case broken(String)
}
