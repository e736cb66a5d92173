// Typed access to epoll(7). Connections are watched one-shot, so that exactly one thread owns a connection that has
// become readable until it watches it again.

import CFastCGI
import Glibc

/// An epoll instance; any thread may use it.
struct EventPoll: Sendable {
  /// What is watched, given back with its events.
  typealias Token = UInt64

  enum Mode {
    /// Reported as long as it is readable.
    case always
    /// As `always`, but of several processes that watch the same listener only some are woken.
    case shared
    /// Reported once, to one waiter, until `watchAgain`.
    case once

    fileprivate var flags: UInt32 {
      switch self {
      case .always: EPOLLIN.rawValue
      case .shared: EPOLLIN.rawValue | EPOLLEXCLUSIVE.rawValue
      case .once: EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue
      }
    }
  }

  private let descriptor: Int32

  init() throws(SystemError) {
    descriptor = try SystemError.check(epoll_create1(Int32(EPOLL_CLOEXEC)), "epoll_create1")
  }

  func watch(_ target: Int32, as token: Token, _ mode: Mode) throws(SystemError) {
    try SystemError.check(control(EPOLL_CTL_ADD, target, token, mode), "epoll_ctl add")
  }

  /// Arms a one-shot target again; false when the kernel refuses, which leaves the target to its owner.
  func watchAgain(_ target: Int32, as token: Token) -> Bool {
    control(EPOLL_CTL_MOD, target, token, .once) == 0
  }

  func ignore(_ target: Int32) {
    _ = epoll_ctl(descriptor, EPOLL_CTL_DEL, target, nil)
  }

  /// Waits for one event. `milliseconds` −1 waits without end; nil means that the time has passed.
  func next(milliseconds: Int32 = -1) -> Token? {
    var event = epoll_event()
    while true {
      let count = epoll_wait(descriptor, &event, 1, milliseconds)
      if count > 0 { return event.data.u64 }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  private func control(_ operation: Int32, _ target: Int32, _ token: Token, _ mode: Mode) -> Int32 {
    var event = epoll_event()
    event.events = mode.flags
    event.data.u64 = token
    return epoll_ctl(descriptor, operation, target, &event)
  }
}
