// A fault after which this process must not go on: it finishes what is in hand and leaves with status 70, so that whatever supervises it
// starts another, which sees what is really on the disk (reliability.md R3, F7).

import Synchronization

/// Raised once, from any thread.
final class Fault: Sendable {
  /// EX_SOFTWARE of sysexits.h.
  static let exitStatus: Int32 = 70

  private let raised = Atomic(false)
  private let stop: @Sendable () -> Void

  /// - Parameter stop: begins the orderly end of the process.
  init(stop: @escaping @Sendable () -> Void = {}) {
    self.stop = stop
  }

  var isRaised: Bool { raised.load(ordering: .acquiring) }

  func raise() {
    guard !raised.exchange(true, ordering: .acquiringAndReleasing) else { return }
    stop()
  }
}
