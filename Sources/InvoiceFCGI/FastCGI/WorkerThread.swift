// A POSIX thread that runs one closure. Foundation's Thread cannot be joined, and the edge has nothing asynchronous.

import Glibc

/// A running thread.
struct WorkerThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// SCHED_BATCH of sched(7), which Swift's Glibc module does not show.
  private static let batch: Int32 = 3

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

  /// Makes the calling thread, when it is woken, wait for a processor instead of taking that of the process that woke it: nginx hands
  /// on in one go what its clients have sent, and finds answers when it comes back. The thread's share of the processors stays what it
  /// is; where the kernel refuses, nothing changes.
  static func doNotInterruptOthers() {
    var parameters = sched_param()
    pthread_setschedparam(pthread_self(), batch, &parameters)
  }

  /// Waits for its end.
  func join() {
    pthread_join(handle, nil)
  }
}
