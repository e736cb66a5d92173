// One line per request: what was asked, what was answered, how long it took. No query, no cookies, no tokens, no personal data.

import Foundation
import Logging

enum RequestLog {
  static func write(_ request: Request, _ response: Response, took: Duration, log: Logger) {
    let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
    log.info(
      """
      request \(request.id) \(request.method) \(printable(request.rawPath)) \(response.status) \
      \(response.omitsBody ? 0 : response.body.count) bytes \(micros) us from \(request.remoteAddress)
      """)
  }

  /// The path with everything but visible ASCII escaped, and not longer than a line can bear.
  private static func printable(_ path: String) -> String {
    if path.utf8.count <= 200, path.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) { return path }
    return String(path.unicodeScalars.prefix(200).map { (0x21..<0x7F).contains($0.value) ? Character($0) : "?" })
  }
}

/// Lines to standard error, one write each, so that threads do not mix; under systemd with its priority in front.
struct LineLogHandler: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let writesPriority = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] != nil

  init(level: Logger.Level) {
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let extra = (event.metadata ?? [:]).merging(metadata) { first, _ in first }
      .sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    let priority = writesPriority ? "<\(LineLogHandler.priority(event.level))>" : ""
    let text = "\(event.message)\(extra)".replacing("\r", with: "\\r").replacing("\n", with: "\\n")
    let line = Array("\(priority)\(event.level) \(text)\n".utf8)
    line.withUnsafeBytes { _ = Foundation.write(2, $0.baseAddress, $0.count) }
  }

  private static func priority(_ level: Logger.Level) -> Int {
    switch level {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
