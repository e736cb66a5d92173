// How the process learns that it shall stop. SIGTERM and SIGINT are blocked in every thread and read from a descriptor,
// because libfcgi takes an interrupted read for a broken connection.

import CFastCGI
import Glibc

/// SIGTERM and SIGINT as something to wait for.
struct StopSignals: Sendable {
  /// Readable once one of the signals has arrived.
  let descriptor: Int32

  /// Blocks the signals in the calling thread and ignores SIGPIPE. Call it before any other thread starts: threads
  /// inherit the mask, and so do child processes, which have to clear it.
  init() throws(SystemError) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    let result = pthread_sigmask(SIG_BLOCK, &set, nil)
    guard result == 0 else {
      errno = result
      throw SystemError("pthread_sigmask")
    }
    signal(SIGPIPE, SIG_IGN)
    let flags = Int32(SFD_CLOEXEC | SFD_NONBLOCK)
    descriptor = try SystemError.check(signalfd(-1, &set, flags), "signalfd")
  }
}
