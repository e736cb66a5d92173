// Log lines: one for each message, whatever it holds, to standard error; under systemd with its priority in front. A server gathers
// its lines for some milliseconds, because a write for each of them costs more than many an answer.

import Foundation
import Logging
import Synchronization

/// Where lines go.
protocol LineSink: Sendable {
  /// Takes the line that `append` adds to what it is given, with its end. `isUrgent`: it must not wait.
  func write(isUrgent: Bool, _ append: (inout [UInt8]) -> Void)
}

/// Each line at once, with one write, so that processes and threads do not mix.
struct DirectLines: LineSink {
  func write(isUrgent: Bool, _ append: (inout [UInt8]) -> Void) {
    var line: [UInt8] = []
    line.reserveCapacity(320)
    append(&line)
    StandardError.write(line)
  }
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
  /// Whoever holds it writes, so that lines keep their order; it guards the room of the lines that were written last.
  private let pen = Mutex<[UInt8]>([])
  private let news = DispatchSemaphore(value: 0)

  /// Starts the thread that writes; it takes no signals that are blocked now.
  init() throws(SystemError) {
    state.withLock { $0.bytes.reserveCapacity(2 * GatheredLines.room) }
    pen.withLock { $0.reserveCapacity(2 * GatheredLines.room) }
    _ = try WorkerThread { [self] in
      while true {
        news.wait()
        usleep(GatheredLines.pause)
        flush()
      }
    }
  }

  func write(isUrgent: Bool, _ append: (inout [UInt8]) -> Void) {
    // Put together outside of the lock: all threads come by here with every request.
    var line: [UInt8] = []
    line.reserveCapacity(320)
    append(&line)
    let (isFirst, isFull) = state.withLock { state in
      state.bytes.append(contentsOf: line)
      defer { state.isAwaited = true }
      return (!state.isAwaited, state.bytes.count > GatheredLines.room)
    }
    if isUrgent || isFull { flush() } else if isFirst { news.signal() }
  }

  /// Writes what is here; returns when it is written.
  func flush() {
    pen.withLock { written in
      written.removeAll(keepingCapacity: true)
      // Two rooms that change places: nobody makes room while others wait for the lock.
      state.withLock { state in
        swap(&state.bytes, &written)
        state.isAwaited = false
      }
      StandardError.write(written)
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
    var text = "\(event.level.rawValue) \(event.message.description)"
    if let extra = event.metadata, !extra.isEmpty || !metadata.isEmpty {
      for (key, value) in extra.merging(metadata, uniquingKeysWith: { own, _ in own }).sorted(by: { $0.key < $1.key }) {
        text += " \(key)=\(value)"
      }
    }
    if writesPriority { text = "<\(LineLogHandler.priority(event.level))>" + text }
    sink.write(isUrgent: event.level > .info) { LineLogHandler.append(line: text, to: &$0) }
  }

  /// What takes informational lines without metadata whose bytes somebody writes himself.
  var informationalLines: InformationalLines {
    InformationalLines(sink: sink, start: Array((writesPriority ? "<6>info " : "info ").utf8))
  }

  /// A line stays a line, whatever a message holds.
  private static func append(line: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: line.utf8)
    mask(&bytes, from: start)
    bytes.append(0x0A)
  }

  fileprivate static func mask(_ bytes: inout [UInt8], from start: Int) {
    let isClean = bytes.withUnsafeBufferPointer { bytes in
      var wrong: UInt8 = 0
      for byte in bytes[start...] { wrong |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) }
      return wrong == 0
    }
    if isClean { return }
    for index in start..<bytes.count where bytes[index] < 0x20 || bytes[index] == 0x7F { bytes[index] = 0x3F }
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

/// Informational lines past swift-log, for what is written with every request.
final class InformationalLines: Sendable {
  private let sink: any LineSink
  private let start: [UInt8]

  fileprivate init(sink: any LineSink, start: [UInt8]) {
    self.sink = sink
    self.start = start
  }

  /// One line, whose message `append` writes.
  func write(_ append: (inout [UInt8]) -> Void) {
    sink.write(isUrgent: false) { bytes in
      let beginning = bytes.count
      bytes.append(contentsOf: start)
      append(&bytes)
      LineLogHandler.mask(&bytes, from: beginning)
      bytes.append(0x0A)
    }
  }
}
