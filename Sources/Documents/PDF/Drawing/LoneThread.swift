// A thread for work that is done one piece at a time anyway. What large fonts leave in a thread's heap is then left in this one's alone,
// not in that of every thread that ever rendered them (docs/decisions/0010).

import Foundation

/// Runs pieces of work one after the other while their callers wait. Its thread starts with the first and lives as long as the process.
final class LoneThread: @unchecked Sendable {
  // Safe: the members are only touched while `condition` is locked.
  private let condition = NSCondition()
  private var work: (() -> Void)?
  private var isBusy = false
  private var isStarted = false

  /// Runs a piece of work on the thread and returns when it is done; not to be called from it.
  func run(_ piece: @escaping () -> Void) {
    condition.lock()
    defer { condition.unlock() }
    start()
    while isBusy { condition.wait() }
    (work, isBusy) = (piece, true)
    condition.broadcast()
    while work != nil { condition.wait() }
    isBusy = false
    condition.broadcast()
  }

  private func start() {
    if isStarted { return }
    isStarted = true
    let thread = Thread { self.live() }
    thread.stackSize = 8 << 20
    thread.name = "fonts"
    thread.start()
  }

  private func live() {
    condition.lock()
    while true {
      while work == nil { condition.wait() }
      if let piece = work {
        condition.unlock()
        piece()
        condition.lock()
      }
      // Let go while the caller still waits: what the piece holds must not go away on this thread.
      work = nil
      condition.broadcast()
    }
  }
}
