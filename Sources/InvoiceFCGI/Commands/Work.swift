// `invoicefcgi work`: does the jobs and answers no requests, for who wants sending in a process of its own.

import ArgumentParser
import Domain
import Foundation
import Logging
import SQLiteStore

struct Work: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do the jobs (sending, copies) until SIGTERM; may run beside `serve`, which does them too.")

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let config = try options.load()
    let log = config.logger()
    let signals = try StopSignals()
    let sodium = try Sodium()
    let store = try config.openCurrentStore(digest: sodium)
    let app = try App(
      store: store, sodium: sodium, clock: SystemClock(), publicURL: try config.publicURL(), log: log,
      fault: Fault { kill(getpid(), SIGTERM) }, outbox: try OutboxSettings(config))
    let loop = app.jobLoop()
    loop.start()
    log.info("working, version \(Version.text)")
    var wait = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, -1) < 0 && errno == EINTR {}
    loop.stop()
    log.info("drained, leaving")
    if app.fault.isRaised { throw ExitCode(Fault.exitStatus) }
  }
}
