// Waking the job loop of this process: a transaction that puts work down marks it, and once it is durable the loop is told. Loops of
// other processes look every second.

import Synchronization

/// Tells somebody that there is new work.
final class WorkAnnouncement: Sendable {
  private let isPending = Atomic(false)
  private let call = Mutex<(@Sendable () -> Void)?>(nil)

  func onWork(_ call: @escaping @Sendable () -> Void) {
    self.call.withLock { $0 = call }
  }

  /// The running transaction puts work down.
  func mark() { isPending.store(true, ordering: .relaxed) }

  /// A transaction has ended; telling too much does no harm.
  func announce() {
    guard isPending.exchange(false, ordering: .relaxed) else { return }
    call.withLock { $0 }?()
  }
}
