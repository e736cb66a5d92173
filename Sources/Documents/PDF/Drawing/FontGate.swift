// Who may open font files when. cairo 1.16 opens and closes FreeType faces without FreeType's lock, and closes faces
// in use elsewhere once more than ten are open; two threads doing so at once crash (docs/decisions/0010).

import Foundation

/// A readers-writer lock: renders that keep to open faces run side by side, one that may open others runs alone.
final class FontGate: @unchecked Sendable {
  /// One for the process, because cairo's table of open faces is one for the process.
  static let process = FontGate()

  private let lock: UnsafeMutablePointer<pthread_rwlock_t>
  private let thread = LoneThread()

  private init() {
    lock = UnsafeMutablePointer.allocate(capacity: 1)
    pthread_rwlock_init(lock, nil)
  }

  deinit {
    pthread_rwlock_destroy(lock)
    lock.deallocate()
  }

  func shared<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_rwlock_rdlock(lock)
    defer { pthread_rwlock_unlock(lock) }
    return try body()
  }

  /// Runs on a thread of the gate's own while nobody else is inside.
  func alone<Value>(_ body: @escaping () throws -> Value) throws -> Value {
    pthread_rwlock_wrlock(lock)
    defer { pthread_rwlock_unlock(lock) }
    var result: Result<Value, any Error> = .failure(CancellationError())
    thread.run { result = Result { try body() } }
    return try result.get()
  }
}
