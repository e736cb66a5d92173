// What a worker thread does: take a connection that has something to read, let libfcgi parse the request, ask the
// application, write the answer, give the connection back. Nothing in it waits for a silent peer.

import CFastCGI
import Logging
import Synchronization

/// What the dispatcher and the workers tell each other.
final class WorkState: Sendable {
  /// Connections in the workers' hands.
  let inHand = Atomic<Int>(0)
  /// Connections ever taken; tells quiet from busy.
  let taken = Atomic<Int>(0)
  /// Set once: answer, then close.
  let isDraining = Atomic<Bool>(false)
}

/// Serves connections one after the other; lives on one thread.
final class Worker {
  private static let scratchBytes = 64 * 1024

  private let connections: OpenConnections
  private let state: WorkState
  private let limits: FastCGILimits
  private let handler: any RequestHandler
  private let log: Logger
  private let writer = RecordWriter()
  private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: scratchBytes, alignment: 8)
  private let head = HeadBytes()

  init(
    connections: OpenConnections, state: WorkState, limits: FastCGILimits, handler: any RequestHandler, log: Logger
  ) {
    self.connections = connections
    self.state = state
    self.limits = limits
    self.handler = handler
    self.log = log
  }

  deinit {
    scratch.deallocate()
  }

  /// Works until the server stops.
  func run() {
    WorkerThread.doNotInterruptOthers()
    while let connection = connections.next() {
      state.inHand.add(1, ordering: .acquiringAndReleasing)
      state.taken.add(1, ordering: .relaxed)
      serve(connection)
      state.inHand.subtract(1, ordering: .acquiringAndReleasing)
    }
  }

  private func serve(_ connection: Connection) {
    switch connection.inspect(scratch) {
    case .incomplete: connections.park(connection)
    case .closed: connections.close(connection)
    case .refused(let refusal): refuse(connection, refusal)
    case .ready:
      if answer(connection) {
        connections.wait(connection)
      } else {
        connections.close(connection)
      }
    }
  }

  /// Answers what can be answered without libfcgi, and closes: the rest of such a stream is not worth reading.
  private func refuse(_ connection: Connection, _ refusal: RecordScanner.Refusal) {
    let id = connection.scanner.requestID
    switch refusal {
    case .malformed:
      break
    case .unknownRole:
      _ = writer.send(
        head: UnsafeRawBufferPointer(start: nil, count: 0), body: [], to: connection.descriptor, id: id,
        within: .seconds(limits.sendSeconds),
        status: .unknownRole)
    case .parametersTooLong:
      _ = send(EdgeRefusal.parametersTooLong.response, to: connection, id: Exchange.randomID(), isHead: false)
    }
    log.debug("fastcgi request refused", metadata: ["reason": "\(refusal)"])
    connections.close(connection)
  }

  /// True when the connection can carry another request.
  private func answer(_ connection: Connection) -> Bool {
    // libfcgi closes at once when it must, instead of polling up to two seconds for the peer's end.
    FCGX_Detach(connection.request)
    guard FCGX_Accept_r(connection.request) == 0 else { return false }
    let exchange = Exchange(connection: connection, limits: limits, scratch: scratch)
    let id = exchange.requestID()
    let isSent: Bool
    switch exchange.read(id: id) {
    case .broken:
      return false
    case .refused(let refusal, let isUnread):
      isSent = send(refusal.response, to: connection, id: id, isHead: false) && !isUnread
    case .request(let request):
      isSent = send(handler.respond(to: request), to: connection, id: id, isHead: request.method == "HEAD")
    }
    FCGX_Free(connection.request, 0)
    return isSent && connection.request.pointee.keepConnection != 0 && !state.isDraining.load(ordering: .relaxed)
  }

  private func send(_ response: Response, to connection: Connection, id: String, isHead: Bool) -> Bool {
    var answer = response
    head.removeAll()
    do {
      try ResponseHead(response: answer, requestID: id).append(to: head)
    } catch {
      log.error("response refused by the edge", metadata: ["field": "\(error.field)", "request": "\(id)"])
      answer = EdgeRefusal.unusableAnswer.response
      head.removeAll()
      try? ResponseHead(response: answer, requestID: id).append(to: head)
    }
    let sendsBody = !(isHead || answer.omitsBody || answer.status == 204 || answer.status == 304)
    if sendsBody, let file = answer.file {
      // Whatever its size, slowly enough for a client of 100 kB/s.
      let time = Duration.seconds(limits.transferSeconds + file.count / 100_000)
      return writer.send(
        head: head.bytes, bytes: file.bytes, to: connection.descriptor, id: connection.scanner.requestID, within: time)
    }
    return writer.send(
      head: head.bytes, body: sendsBody ? answer.body : [], to: connection.descriptor, id: connection.scanner.requestID,
      within: .seconds(limits.transferSeconds))
  }
}
