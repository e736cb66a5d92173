// One line per request: what was asked, what was answered, how long it took. No query, no cookies, no tokens, no personal data.

import Foundation
import Logging

enum RequestLog {
  static func write(_ request: Request, _ response: Response, took: Duration, log: Logger) {
    guard log.logLevel <= .info else { return }
    let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
    let size = response.omitsBody ? 0 : response.body.count
    log.info(
      """
      request \(request.id) \(request.method) \(printable(request.rawPath)) \(response.status) \(size) bytes \
      \(micros) us from \(request.remoteAddress)
      """)
  }

  /// The path with everything but visible ASCII masked, and not longer than a line can bear.
  private static func printable(_ path: String) -> String {
    if path.utf8.count <= 200, path.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) { return path }
    return String(decoding: path.utf8.prefix(200).map { (0x21..<0x7F).contains($0) ? $0 : 0x3F }, as: UTF8.self)
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
    var line: [UInt8] = []
    line.reserveCapacity(256)
    if writesPriority { line += "<\(LineLogHandler.priority(event.level))>".utf8 }
    line += event.level.rawValue.utf8
    line.append(0x20)
    // A line stays a line, whatever a message holds.
    for byte in event.message.description.utf8 { line.append(byte < 0x20 || byte == 0x7F ? 0x3F : byte) }
    if let extra = event.metadata, !extra.isEmpty || !metadata.isEmpty {
      for (key, value) in extra.merging(metadata, uniquingKeysWith: { own, _ in own }).sorted(by: { $0.key < $1.key }) {
        line += " \(key)=\(value)".utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }
      }
    }
    line.append(0x0A)
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
