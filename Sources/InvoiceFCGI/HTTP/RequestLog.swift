// One line per request: what was asked, what was answered, how long it took. No query, no cookies, no tokens, no personal data.

import Logging

enum RequestLog {
  static func write(_ request: Request, _ response: Response, took: Duration, log: Logger) {
    guard log.logLevel <= .info else { return }
    let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
    let size = response.omitsBody ? 0 : response.body.count
    // Appended piece by piece: an interpolation of eight values costs five times as much.
    var line = ""
    line.reserveCapacity(200)
    line += "request "
    line += request.id
    line += " "
    line += request.method
    line += " "
    line += printable(request.rawPath)
    line += " "
    line += String(response.status)
    line += " "
    line += String(size)
    line += " bytes "
    line += String(micros)
    line += " us from "
    line += request.remoteAddress
    log.info(Logger.Message(stringLiteral: line))
  }

  /// The path with everything but visible ASCII masked, and not longer than a line can bear.
  private static func printable(_ path: String) -> String {
    var path = path
    let isPrintable = path.withUTF8 { bytes in bytes.count <= 200 && bytes.allSatisfy { $0 &- 0x21 < 0x5E } }
    if isPrintable { return path }
    return String(decoding: path.utf8.prefix(200).map { (0x21..<0x7F).contains($0) ? $0 : 0x3F }, as: UTF8.self)
  }
}
