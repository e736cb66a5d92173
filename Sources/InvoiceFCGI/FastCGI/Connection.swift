// One accepted connection: its descriptor, libfcgi's request on it, and how far the records have been scanned. It also
// holds the rule that libfcgi reads scanned bytes only.

import CFastCGI
import Glibc
import Synchronization

/// A connection from the web server.
///
/// Unchecked Sendable by this rule: one-shot epoll events hand it to exactly one worker; until that worker watches,
/// parks or closes it again nobody else touches it. Parked connections belong to whoever holds `OpenConnections`' lock.
final class Connection: @unchecked Sendable {
  enum Readiness: Equatable {
    /// libfcgi may read the request.
    case ready
    /// Half a request: wait for more without a worker.
    case incomplete
    case closed
    case refused(RecordScanner.Refusal)
  }

  /// How much libfcgi may read at once beyond what it needs (its reader's buffer, twice).
  private static let readAhead = 16 * 1024
  /// SO_PEEK_OFF of socket(7), which Swift's Glibc module does not show.
  private static let peekOffset: Int32 = 42

  let descriptor: Int32
  let request: UnsafeMutablePointer<FCGX_Request>
  private(set) var scanner: RecordScanner
  private let parameterLimit: Int
  /// Orders one owner's writes before the next owner's reads: epoll(7) promises nothing about memory.
  private let handOver = Atomic<Bool>(false)

  /// When the first piece of a half-sent request was seen.
  var halfSentSince: ContinuousClock.Instant?

  /// Takes over `descriptor`, a connected blocking unix socket, and prepares it; on failure it stays the caller's.
  init(_ descriptor: Int32, limits: FastCGILimits) throws(SystemError) {
    try Self.set(SO_RCVTIMEO, timeval(tv_sec: limits.receiveSeconds, tv_usec: 0), on: descriptor)
    try Self.set(SO_SNDTIMEO, timeval(tv_sec: limits.sendSeconds, tv_usec: 0), on: descriptor)
    try Self.set(Self.peekOffset, Int32(0), on: descriptor)
    self.descriptor = descriptor
    parameterLimit = limits.parameterBytes
    scanner = RecordScanner(parameterLimit: limits.parameterBytes)
    request = .allocate(capacity: 1)
    FCGX_InitRequest(request, -1, 0)
    request.pointee.ipcFd = descriptor
    // Otherwise the implicit FCGX_Finish_r inside FCGX_Accept_r closes the descriptor first.
    request.pointee.keepConnection = 1
  }

  deinit {
    request.deallocate()
  }

  var token: EventPoll.Token { UInt64(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque())) }

  /// The connection of an event. `OpenConnections` keeps it alive as long as it is watched.
  static func of(_ token: EventPoll.Token) -> Connection? {
    UnsafeRawPointer(bitPattern: UInt(token)).map {
      Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// The user at the other end, by SO_PEERCRED.
  static func peer(of descriptor: Int32) -> uid_t? {
    var peer = fastcgi_peer()
    var length = socklen_t(MemoryLayout<fastcgi_peer>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 ? peer.uid : nil
  }

  /// Looks at what has arrived, leaving it in the socket. Never blocks.
  func inspect(_ scratch: UnsafeMutableRawBufferPointer) -> Readiness {
    while true {
      let flags = Int32(MSG_PEEK | MSG_DONTWAIT)
      let count = recv(descriptor, scratch.baseAddress, scratch.count, flags)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN { break }
      guard count > 0 else { return .closed }
      do throws(RecordScanner.Refusal) {
        try scanner.scan(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
      } catch {
        return .refused(error)
      }
      if count < scratch.count { break }
    }
    let suffices = scanner.isHeadComplete && scanner.bytesAfterHead >= Self.readAhead
    return scanner.isComplete || suffices ? .ready : .incomplete
  }

  /// Waits until libfcgi can read on without meeting a byte that has not been scanned; false when the peer is gone, too
  /// slow or talks nonsense.
  func mayRead(within time: inout TimeLimit, _ scratch: UnsafeMutableRawBufferPointer) -> Bool {
    while !scanner.isComplete && scannedAhead < Self.readAhead {
      guard !time.isOver() else { return false }
      let count = recv(descriptor, scratch.baseAddress, scratch.count, Int32(MSG_PEEK))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      do {
        try scanner.scan(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
      } catch {
        return false
      }
    }
    return true
  }

  /// Whether more has arrived than was scanned, or the peer has ended.
  var hasNews: Bool {
    var arrived: Int32 = 0
    if ioctl(descriptor, UInt(FIONREAD), &arrived) != 0 || Int(arrived) > scannedAhead { return true }
    // poll's POLLRDHUP has the value of epoll's; poll reports POLLHUP unasked.
    var state = pollfd(fd: descriptor, events: Int16(EPOLLRDHUP.rawValue), revents: 0)
    return poll(&state, 1, 0) != 0
  }

  /// Makes ready for the next request on the same connection.
  func startOver() {
    scanner = RecordScanner(parameterLimit: parameterLimit)
    halfSentSince = nil
  }

  /// The owner's last act before it lets epoll have the connection.
  func letGo() {
    handOver.store(true, ordering: .releasing)
  }

  /// The new owner's first act.
  func take() {
    _ = handOver.load(ordering: .acquiring)
  }

  /// The kernel moves the offset back as bytes are read.
  private var scannedAhead: Int {
    var offset: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    guard getsockopt(descriptor, SOL_SOCKET, Self.peekOffset, &offset, &length) == 0 else { return 0 }
    return Int(offset)
  }

  private static func set<Value>(_ option: Int32, _ value: Value, on descriptor: Int32) throws(SystemError) {
    let result = withUnsafePointer(to: value) {
      setsockopt(descriptor, SOL_SOCKET, option, $0, socklen_t(MemoryLayout<Value>.size))
    }
    try SystemError.check(result, "setsockopt \(option)")
  }
}
