// Reading connections for requests: a thread that answers requests has one of its own; others take one from a stack and put it back.
// GRDB's pool lends each read anew, with a reader-writer lock and a queue: 30,000 instructions, a seventh of a whole detail request.

import GRDB
import Synchronization

/// A connection that only reads, with what was found out on it.
private struct Reader: @unchecked Sendable {
  // Safe: the memory is used by whoever took the reader out of the stack.
  let queue: DatabaseQueue
  let memory = ReaderMemory()
}

/// A connection while a thread is inside its queue; never leaves that thread.
private final class OwnReader: @unchecked Sendable {
  // Safe: only reachable through the task-local below, on the thread that entered the queue.
  let owner: Readers
  let db: Database
  let memory: ReaderMemory
  var isLent = false

  init(of owner: Readers, db: Database, memory: ReaderMemory) {
    self.owner = owner
    self.db = db
    self.memory = memory
  }
}

private enum ThisThread {
  @TaskLocal static var reader: OwnReader?
}

/// Connections that only read. Of those in the stack the one used last is used next: its pages are warm.
final class Readers: Sendable {
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

  /// Runs `body` with a connection that this thread's reads use without asking for it: it stays inside the connection's queue.
  /// - Throws: what opening the connection throws; then `body` has not run.
  func keeping(_ body: () -> Void) throws {
    let reader = try take()
    defer { putBack(reader) }
    reader.queue.unsafeRead { db in
      ThisThread.$reader.withValue(OwnReader(of: self, db: db, memory: reader.memory), operation: body)
    }
  }

  /// Lends a connection, outside of any transaction, to `body`, with what was found out on it.
  func use<T>(_ body: (Database, ReaderMemory) throws -> T) throws -> T {
    // A read within a read, outside of any snapshot, sees a moment of its own.
    if let own = ThisThread.reader, own.owner === self, !own.isLent {
      own.isLent = true
      defer { own.isLent = false }
      return try body(own.db, own.memory)
    }
    let reader = try take()
    defer { putBack(reader) }
    return try reader.queue.unsafeRead { try body($0, reader.memory) }
  }

  private func take() throws -> Reader {
    try idle.withLock { $0.popLast() } ?? Reader(queue: DatabaseQueue(path: path, configuration: configuration))
  }

  private func putBack(_ reader: Reader) {
    idle.withLock { $0.append(reader) }
  }
}
