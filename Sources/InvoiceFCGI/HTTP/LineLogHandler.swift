// Log lines: one for each message, whatever it holds, to standard error; under systemd with its priority in front. A server gathers
// its lines for some milliseconds, because a write for each of them costs more than many an answer.

import Foundation
import Logging
import Synchronization

/// Where lines go.
protocol LineSink: Sendable {
  /// Takes one line with its end. `isUrgent`: it must not wait.
  func write(_ line: [UInt8], isUrgent: Bool)
}

/// Each line at once, with one write, so that processes and threads do not mix.
struct DirectLines: LineSink {
  func write(_ line: [UInt8], isUrgent: Bool) { StandardError.write(line) }
}

/// Lines gathered for a moment. What is here when the process ends in an orderly way is written; a process that is killed loses
/// the informational lines of its last `pause`.
final class GatheredLines: LineSink {
  /// How long a line may wait, in microseconds.
  private static let pause: UInt32 = 50_000
  /// More bytes than this are written by whoever brings them.
  private static let room = 64 * 1024

  private struct State {
    var bytes: [UInt8] = []
    var isAwaited = false
  }

  private let state = Mutex(State())
  /// Whoever holds it writes, so that lines keep their order.
  private let pen = NSLock()
  private let news = DispatchSemaphore(value: 0)

  /// Starts the thread that writes; it takes no signals that are blocked now.
  init() throws(SystemError) {
    state.withLock { $0.bytes.reserveCapacity(GatheredLines.room) }
    _ = try WorkerThread { [self] in
      while true {
        news.wait()
        usleep(GatheredLines.pause)
        flush()
      }
    }
  }

  func write(_ line: [UInt8], isUrgent: Bool) {
    let (isFirst, isFull) = state.withLock { state in
      state.bytes.append(contentsOf: line)
      defer { state.isAwaited = true }
      return (!state.isAwaited, state.bytes.count > GatheredLines.room)
    }
    if isUrgent || isFull { flush() } else if isFirst { news.signal() }
  }

  /// Writes what is here; returns when it is written.
  func flush() {
    pen.withLock {
      let bytes = state.withLock { state in
        let bytes = state.bytes
        state.bytes.removeAll(keepingCapacity: false)
        state.isAwaited = false
        return bytes
      }
      StandardError.write(bytes)
    }
  }
}

private enum StandardError {
  /// Writes everything or, when nobody reads, nothing.
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(2, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }
}

/// swift-log's messages as lines.
struct LineLogHandler: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let sink: any LineSink
  private let writesPriority = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] != nil

  init(level: Logger.Level, sink: any LineSink = DirectLines()) {
    logLevel = level
    self.sink = sink
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var line: [UInt8] = []
    line.reserveCapacity(256)
    if writesPriority { Self.append("<\(LineLogHandler.priority(event.level))>", to: &line) }
    Self.append(event.level.rawValue, to: &line)
    line.append(0x20)
    Self.append(event.message.description, to: &line)
    if let extra = event.metadata, !extra.isEmpty || !metadata.isEmpty {
      for (key, value) in extra.merging(metadata, uniquingKeysWith: { own, _ in own }).sorted(by: { $0.key < $1.key }) {
        Self.append(" \(key)=\(value)", to: &line)
      }
    }
    line.append(0x0A)
    sink.write(line, isUrgent: event.level > .info)
  }

  /// One informational line without metadata, whose message `append` writes.
  func writeInformation(_ append: (inout [UInt8]) -> Void) {
    var line: [UInt8] = []
    line.reserveCapacity(320)
    if writesPriority { LineLogHandler.append("<6>", to: &line) }
    LineLogHandler.append("info ", to: &line)
    append(&line)
    LineLogHandler.mask(&line)
    line.append(0x0A)
    sink.write(line, isUrgent: false)
  }

  /// A line stays a line, whatever a message holds.
  private static func append(_ text: String, to line: inout [UInt8]) {
    var text = text
    text.withUTF8 { line.append(contentsOf: $0) }
    mask(&line)
  }

  private static func mask(_ line: inout [UInt8]) {
    let isClean = line.withUnsafeBufferPointer { bytes in
      var wrong: UInt8 = 0
      for byte in bytes { wrong |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) }
      return wrong == 0
    }
    if isClean { return }
    for index in line.indices where line[index] < 0x20 || line[index] == 0x7F { line[index] = 0x3F }
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
