// All accepted connections and the epoll instance on which they wait for a worker. A half-sent request is parked here,
// so that it occupies no worker; the dispatcher looks after the parked ones.

import CFastCGI
import Glibc
import Synchronization

/// The connections of one server, used by the dispatcher and all workers.
final class OpenConnections: Sendable {
  private struct State {
    var open: [Int32: Connection] = [:]
    var parked: [Connection] = []
  }

  /// The token under which `stop` wakes the workers; no connection has it.
  private static let stopToken: EventPoll.Token = 0

  private let state = Mutex(State())
  private let ready: EventPoll
  private let stopEvent: Int32
  private let receiveTimeout: Duration
  private let onPark: Int32

  /// Readable when a connection has been parked since `acknowledge`.
  var parkEvent: Int32 { onPark }

  init(limits: FastCGILimits) throws(SystemError) {
    let flags = Int32(EFD_CLOEXEC | EFD_NONBLOCK)
    ready = try EventPoll()
    stopEvent = try SystemError.check(eventfd(0, flags), "eventfd")
    onPark = try SystemError.check(eventfd(0, flags), "eventfd")
    receiveTimeout = .seconds(limits.receiveSeconds)
    try ready.watch(stopEvent, as: Self.stopToken, .always)
  }

  /// Waits for a connection that has something to read and gives it to the caller alone; nil once the server stops.
  func next() -> Connection? {
    while true {
      guard let token = ready.next() else { continue }
      if token == Self.stopToken { return nil }
      if let connection = Connection.of(token) {
        connection.take()
        return connection
      }
    }
  }

  func add(_ connection: Connection) throws(SystemError) {
    state.withLock { $0.open[connection.descriptor] = connection }
    connection.letGo()
    do {
      try ready.watch(connection.descriptor, as: connection.token, .once)
    } catch {
      forget(connection)
      throw error
    }
  }

  /// Gives the connection back to epoll until its next request.
  func wait(_ connection: Connection) {
    connection.startOver()
    connection.letGo()
    if !ready.watchAgain(connection.descriptor, as: connection.token) { close(connection) }
  }

  /// Sets a half-sent request aside until more of it arrives.
  func park(_ connection: Connection) {
    connection.halfSentSince = connection.halfSentSince ?? .now
    state.withLock { $0.parked.append(connection) }
    eventfd_write(onPark, 1)
  }

  /// Hands parked connections to the workers when they have more to read, and closes those that took too long. True
  /// when some remain.
  func reviewParked(all: Bool = false) -> Bool {
    var count: eventfd_t = 0
    eventfd_read(onPark, &count)
    let (moved, late, remain) = state.withLock { state in
      let now = ContinuousClock.now
      var moved: [Connection] = []
      var late: [Connection] = []
      state.parked.removeAll { connection in
        if let since = connection.halfSentSince, now - since > receiveTimeout {
          late.append(connection)
        } else if all || connection.hasNews {
          moved.append(connection)
        } else {
          return false
        }
        return true
      }
      return (moved, late, !state.parked.isEmpty)
    }
    late.forEach(close)
    for connection in moved {
      connection.letGo()
      if !ready.watchAgain(connection.descriptor, as: connection.token) { close(connection) }
    }
    return remain
  }

  /// Closes the connection and everything libfcgi holds for it.
  func close(_ connection: Connection) {
    forget(connection)
    FCGX_Free(connection.request, 0)
    // −1 when libfcgi has closed it after an error of its own.
    if connection.request.pointee.ipcFd >= 0 { Glibc.close(connection.descriptor) }
    connection.request.pointee.ipcFd = -1
  }

  var isEmpty: Bool { state.withLock { $0.open.isEmpty } }

  /// Lets no connection send more. What is already here is still read; connections without a request end.
  func hangUp() {
    state.withLock { state in
      for descriptor in state.open.keys { shutdown(descriptor, Int32(SHUT_RD)) }
    }
    _ = reviewParked(all: true)
  }

  /// Ends `next` for every worker.
  func stop() {
    eventfd_write(stopEvent, 1)
  }

  /// The number may already belong to a newer connection, if libfcgi closed this one.
  private func forget(_ connection: Connection) {
    state.withLock { state in
      if state.open[connection.descriptor] === connection { state.open[connection.descriptor] = nil }
    }
  }
}
