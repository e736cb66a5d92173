// The FastCGI edge as the rest of the program sees it: a listener, a number of workers, an application. libfcgi parses;
// epoll in front of it makes idle, silent and half-sent connections cost no worker.

import CFastCGI
import Glibc
import Logging
import Synchronization

/// Serves an application to nginx on a unix socket.
struct FastCGIServer {
  let listener: Listener
  let workers: Int
  let allowedPeers: Set<uid_t>
  let limits: FastCGILimits
  let signals: StopSignals
  let log: Logger
  let handler: any RequestHandler

  /// - Parameters:
  ///   - listener: where nginx connects; closed when `run` returns.
  ///   - workers: threads that call `handler`, at least 1.
  ///   - allowedPeers: users who may connect (SO_PEERCRED); others are closed at once.
  ///   - signals: made before any other thread of the process.
  ///   - handler: called on all worker threads at once.
  init(
    listener: Listener, workers: Int = FastCGIServer.usualWorkers, allowedPeers: Set<uid_t>,
    limits: FastCGILimits = FastCGILimits(), signals: StopSignals, handler: any RequestHandler, log: Logger
  ) {
    self.listener = listener
    self.workers = max(1, workers)
    self.allowedPeers = allowedPeers
    self.limits = limits
    self.signals = signals
    self.log = log
    self.handler = handler
  }

  /// Two for each processor: one can compute while the other writes.
  static var usualWorkers: Int { 2 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Serves until SIGTERM or SIGINT, then finishes what is in hand. The calling thread becomes the dispatcher. A worker
  /// that is still busy when the time is up is left behind for the process's exit.
  func run() throws(SystemError) {
    guard FCGX_Init() == 0 else { throw SystemError("FCGX_Init") }
    let connections = try OpenConnections(limits: limits)
    let state = WorkState()
    let dispatcher = try Dispatcher(server: self, connections: connections, state: state)
    var threads: [WorkerThread] = []
    for _ in 0..<workers {
      threads.append(try WorkerThread(work(connections, state)))
    }
    log.info("listening", metadata: ["workers": "\(workers)"])
    try dispatcher.run()
    connections.stop()
    guard state.inHand.load(ordering: .acquiring) == 0 else {
      return log.warning("leaving with requests in hand")
    }
    threads.forEach { $0.join() }
  }

  private func work(_ connections: OpenConnections, _ state: WorkState) -> @Sendable () -> Void {
    { [limits, handler, log] in
      let worker = Worker(connections: connections, state: state, limits: limits, handler: handler, log: log)
      handler.equip(worker.run)
    }
  }
}
