// One line per request: what was asked, what was answered, how long it took. No query, no cookies, no tokens, no personal data.

import Logging

/// Where the lines of requests go: past swift-log where its handler is ours, because its event costs more than the line.
struct RequestLog: Sendable {
  private let log: Logger
  private let lines: LineLogHandler?

  init(_ log: Logger) {
    self.log = log
    lines = log.handler as? LineLogHandler
  }

  func write(_ request: Request, _ response: Response, took: Duration) {
    guard log.logLevel <= .info else { return }
    let line = RequestLog.line(request, response, took)
    if let lines {
      lines.writeInformation(line)
    } else {
      log.info("\(String(decoding: line, as: UTF8.self))")
    }
  }

  private static func line(_ request: Request, _ response: Response, _ took: Duration) -> [UInt8] {
    let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
    let size = response.omitsBody ? 0 : response.body.count
    var line: [UInt8] = []
    line.reserveCapacity(256)
    func append(_ text: String) {
      var text = text
      text.withUTF8 { line.append(contentsOf: $0) }
    }
    append("request ")
    append(request.id)
    append(" ")
    append(request.method)
    append(" ")
    append(printable(request.rawPath))
    append(" ")
    append(String(response.status))
    append(" ")
    append(String(size))
    append(" bytes ")
    append(String(micros))
    append(" us from ")
    append(request.remoteAddress)
    return line
  }

  /// The path with everything but visible ASCII masked, and not longer than a line can bear.
  private static func printable(_ path: String) -> String {
    var path = path
    let isPrintable = path.withUTF8 { bytes in bytes.count <= 200 && bytes.allSatisfy { $0 &- 0x21 < 0x5E } }
    if isPrintable { return path }
    return String(decoding: path.utf8.prefix(200).map { (0x21..<0x7F).contains($0) ? $0 : 0x3F }, as: UTF8.self)
  }
}
