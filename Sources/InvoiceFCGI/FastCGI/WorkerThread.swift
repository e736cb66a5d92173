// A POSIX thread that runs one closure. Foundation's Thread cannot be joined, and the edge has nothing asynchronous.

import Glibc

/// A running thread.
struct WorkerThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  /// Starts `run` with the caller's signal mask.
  init(_ run: @escaping @Sendable () -> Void) throws(SystemError) {
    var handle = pthread_t()
    let body = Unmanaged.passRetained(Body(run))
    let result = pthread_create(
      &handle, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard result == 0 else {
      body.release()
      errno = result
      throw SystemError("pthread_create")
    }
    self.handle = handle
  }

  /// Waits for its end.
  func join() {
    pthread_join(handle, nil)
  }
}
