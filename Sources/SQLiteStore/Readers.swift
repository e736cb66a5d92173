// Reading connections for requests: a stack of GRDB's serial queues, taken and put back under one lock. GRDB's pool does the same
// with a reader-writer lock per connection; that costs 30,000 instructions a read, a seventh of a whole detail request.

import GRDB
import Synchronization

/// Connections that only read. The one used last is used next: its pages are warm.
final class Readers: Sendable {
  private struct Reader: @unchecked Sendable {
    // Safe: the memory is used by whoever took the reader out of the stack.
    let queue: DatabaseQueue
    let memory = ReaderMemory()
  }

  let path: String
  let configuration: Configuration
  private let idle = Mutex<[Reader]>([])

  /// - Parameter configuration: as the pool's; connections are made when more are needed at once than ever before, so their number
  ///   is that of the threads that read.
  init(path: String, configuration: Configuration) {
    self.path = path
    self.configuration = configuration
  }

  /// Closes the idle connections but the one that is used next; others are made again when they are needed.
  func letGo() {
    // Closed outside of the lock, when the array goes.
    let cold = idle.withLock { idle in
      let cold = Array(idle.dropLast())
      idle.removeFirst(cold.count)
      return cold
    }
    withExtendedLifetime(cold) {}
  }

  /// Lends a connection, outside of any transaction, to `body`, with what was found out on it.
  func use<T>(_ body: (Database, ReaderMemory) throws -> T) throws -> T {
    let reader =
      try idle.withLock { $0.popLast() } ?? Reader(queue: DatabaseQueue(path: path, configuration: configuration))
    defer { idle.withLock { $0.append(reader) } }
    return try reader.queue.unsafeRead { try body($0, reader.memory) }
  }
}
