// `invoicefcgi serve`: puts the parts together and answers requests until SIGTERM.

import ArgumentParser
import CLoadedCode
import Domain
import Foundation
import Logging
import SQLiteStore

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer FastCGI requests until SIGTERM; what is in hand is finished.")

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let config = try options.load()
    // Before any other thread exists: threads inherit the mask.
    let signals = try StopSignals()
    let lines = try GatheredLines()
    defer { lines.flush() }
    let log = config.logger(to: lines)
    let sodium = try Sodium()
    let store = try config.openCurrentStore(digest: sodium)
    let app = try App(
      store: store, sodium: sodium, clock: SystemClock(), publicURL: try config.publicURL(), log: log,
      fault: Fault { kill(getpid(), SIGTERM) }, outbox: try OutboxSettings(config),
      metricsToken: config.text("METRICS_TOKEN"))
    try store.sweepAnswers(now: app.clock.now)
    let server = FastCGIServer(
      listener: try Listener(config.text("LISTEN")), workers: config.workers,
      allowedPeers: try Peers.users(config.text("PEERS")), limits: FastCGILimits(bodyBytes: config.bodyLimit),
      signals: signals, handler: Application(app: app), log: log)
    log.info("serving on \(config.text("LISTEN")) with \(config.workers) workers, version \(Version.text)")
    let loop = app.jobLoop()
    loop.start()
    // Options, schema, fonts and places have been read: 30 MB of code that answering does not need.
    cloaded_code_give_back()
    try server.run()
    loop.stop()
    log.info("drained, leaving")
    if app.fault.isRaised { throw ExitCode(Fault.exitStatus) }
  }
}

/// Who may connect to the socket.
enum Peers {
  /// User ids of comma-separated names; without names this process's user, root and www-data (where it exists).
  /// - Throws: `DomainError.invalid` for a name this system does not know.
  static func users(_ names: String) throws -> Set<uid_t> {
    let wanted = names.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    if wanted.isEmpty {
      return Set([getuid(), 0] + [id(of: "www-data")].compactMap { $0 })
    }
    return Set(
      try wanted.map { name in
        guard let id = uid_t(name) ?? id(of: name) else {
          throw DomainError.invalid(field: "INVOICEFCGI_PEERS", message: "This system has no user \"\(name)\".")
        }
        return id
      })
  }

  private static func id(of name: String) -> uid_t? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
    return entry.pw_uid
  }
}
