// The thread that owns the listener: it accepts, checks who connects, looks after half-sent requests and sees the
// process out. Readable connections never pass through it; the kernel's ready list hands them to the workers.

import CFastCGI
import Glibc
import Logging
import Synchronization

/// Accepts connections until a stop signal has been followed to its end.
final class Dispatcher {
  private enum Source: EventPoll.Token {
    case listener, signals, parked
  }

  private static let parkedInterval: Int32 = 5
  private static let drainInterval: Int32 = 20
  private static let pauseInterval: Int32 = 100
  private static let signalBytes = MemoryLayout<signalfd_siginfo>.size

  private let listener: Listener
  private let signals: StopSignals
  private let allowedPeers: Set<uid_t>
  private let limits: FastCGILimits
  private let connections: OpenConnections
  private let state: WorkState
  private let log: Logger
  private let events: EventPoll

  private var hasParked = false
  private var pausedUntil: ContinuousClock.Instant?
  private var hasReportedPause = false
  private var isStopping = false
  private var refusedPeers: Set<uid_t> = []

  init(server: FastCGIServer, connections: OpenConnections, state: WorkState) throws(SystemError) {
    listener = server.listener
    signals = server.signals
    allowedPeers = server.allowedPeers
    limits = server.limits
    log = server.log
    self.connections = connections
    self.state = state
    events = try EventPoll()
    try events.watch(listener.descriptor, as: Source.listener.rawValue, .shared)
    try events.watch(signals.descriptor, as: Source.signals.rawValue, .always)
    try events.watch(connections.parkEvent, as: Source.parked.rawValue, .always)
  }

  /// Returns when the last connection has been answered after a stop signal, or its time is up.
  func run() throws(SystemError) {
    while !isStopping {
      try handle(events.next(milliseconds: interval))
    }
    drain()
  }

  private var interval: Int32 {
    if hasParked { return Self.parkedInterval }
    return pausedUntil == nil ? -1 : Self.pauseInterval
  }

  private func handle(_ token: EventPoll.Token?) throws(SystemError) {
    switch token.flatMap(Source.init(rawValue:)) {
    case .listener: acceptWaiting()
    case .signals: isStopping = takeSignal()
    case .parked, nil: break
    }
    try resumeAccepting()
    hasParked = connections.reviewParked()
  }

  // MARK: Accepting

  private func acceptWaiting() {
    while true {
      let descriptor = accept4(listener.descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
      if descriptor >= 0 {
        hasReportedPause = false
        welcome(descriptor)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR && errno != ECONNABORTED {
        return pauseAccepting(SystemError("accept4"))
      }
    }
  }

  private func welcome(_ descriptor: Int32) {
    guard let peer = Connection.peer(of: descriptor), allowedPeers.contains(peer) else {
      return turnAway(descriptor)
    }
    do {
      try connections.add(Connection(descriptor, limits: limits))
    } catch {
      log.error("connection dropped", metadata: ["error": "\(error)"])
      close(descriptor)
    }
  }

  /// One line for each user, or a loop of theirs fills the log.
  private func turnAway(_ descriptor: Int32) {
    if let peer = Connection.peer(of: descriptor), refusedPeers.insert(peer).inserted {
      log.warning("connection from a user not among the peers", metadata: ["uid": "\(peer)"])
    }
    close(descriptor)
  }

  /// Out of descriptors or memory: those who wait stay in the kernel's queue, and the listener, readable all the time,
  /// does not keep the thread spinning.
  private func pauseAccepting(_ error: SystemError) {
    if !hasReportedPause { log.error("accepting pauses", metadata: ["error": "\(error)"]) }
    hasReportedPause = true
    events.ignore(listener.descriptor)
    pausedUntil = .now + .milliseconds(Int(Self.pauseInterval))
  }

  private func resumeAccepting() throws(SystemError) {
    guard let end = pausedUntil, end <= .now else { return }
    pausedUntil = nil
    try events.watch(listener.descriptor, as: Source.listener.rawValue, .shared)
  }

  // MARK: Stopping

  private func takeSignal() -> Bool {
    var information = signalfd_siginfo()
    return read(signals.descriptor, &information, Self.signalBytes) == Self.signalBytes
  }

  /// Takes no new connection but serves those that are there, each once: nginx may have written a request already that
  /// no worker has seen, or be about to.
  private func drain() {
    events.ignore(listener.descriptor)
    events.ignore(signals.descriptor)
    if listener.withdraw() { acceptWaiting() }
    state.isDraining.store(true, ordering: .relaxed)
    log.info("draining")
    let deadline = ContinuousClock.now + .milliseconds(limits.drainMilliseconds)
    waitForQuiet(until: deadline)
    connections.hangUp()
    while !connections.isEmpty && .now < deadline {
      _ = events.next(milliseconds: Self.drainInterval)
      _ = connections.reviewParked()
    }
    listener.close()
  }

  private func waitForQuiet(until deadline: ContinuousClock.Instant) {
    var quietSince = ContinuousClock.now
    var taken = state.taken.load(ordering: .relaxed)
    let quiet = Duration.milliseconds(limits.drainQuietMilliseconds)
    while !connections.isEmpty && .now < deadline && .now - quietSince < quiet {
      _ = events.next(milliseconds: Self.drainInterval)
      _ = connections.reviewParked()
      let now = state.taken.load(ordering: .relaxed)
      if now != taken || state.inHand.load(ordering: .acquiring) > 0 { quietSince = .now }
      taken = now
    }
  }
}
