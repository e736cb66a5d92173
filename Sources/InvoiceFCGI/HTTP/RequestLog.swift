// One line per request: what was asked, what was answered, how long it took. No query, no cookies, no tokens, no personal data.

import Glibc
import Logging

/// Where the lines of requests go: past swift-log where its handler is ours, because its event costs more than the line.
struct RequestLog: Sendable {
  private let log: Logger
  private let lines: InformationalLines?
  private let isOn: Bool

  init(_ log: Logger) {
    self.log = log
    lines = (log.handler as? LineLogHandler)?.informationalLines
    isOn = log.logLevel <= .info
  }

  /// - Parameter took: microseconds.
  func write(_ request: Request, _ response: Response, took: Int) {
    guard isOn else { return }
    if let lines {
      lines.write { RequestLog.append(request, response, took, to: &$0) }
    } else {
      var line: [UInt8] = []
      RequestLog.append(request, response, took, to: &line)
      log.info("\(String(decoding: line, as: UTF8.self))")
    }
  }

  private static func append(_ request: Request, _ response: Response, _ took: Int, to line: inout [UInt8]) {
    append("request ", to: &line)
    append(request.id, to: &line)
    line.append(0x20)
    append(request.method, to: &line)
    line.append(0x20)
    append(path: request.rawPath, to: &line)
    line.append(0x20)
    append(response.status, to: &line)
    line.append(0x20)
    append(response.omitsBody ? 0 : response.length, to: &line)
    append(" bytes ", to: &line)
    append(took, to: &line)
    append(" us from ", to: &line)
    append(request.remoteAddress, to: &line)
  }

  private static func append(_ text: String, to line: inout [UInt8]) {
    var text = text
    text.withUTF8 { line.append(contentsOf: $0) }
  }

  private static func append(_ number: Int, to line: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &line) }
    line.append(0x30 + UInt8(truncatingIfNeeded: max(0, number) % 10))
  }

  /// The path with everything but visible ASCII masked, and not longer than a line can bear.
  private static func append(path: String, to line: inout [UInt8]) {
    var path = path
    path.withUTF8 { bytes in
      let start = line.count
      let shown = UnsafeBufferPointer(rebasing: bytes.prefix(200))
      line.append(contentsOf: shown)
      var wrong: UInt8 = 0
      for byte in shown { wrong |= byte &- 0x21 < 0x5E ? 0 : 1 }
      if wrong == 0 { return }
      for index in start..<line.count where line[index] &- 0x21 >= 0x5E { line[index] = 0x3F }
    }
  }
}

/// How long something takes; a reading costs a third of `ContinuousClock`'s.
struct Stopwatch {
  private let begin = Stopwatch.now

  /// Since it was made.
  var microseconds: Int { Stopwatch.now - begin }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }
}
