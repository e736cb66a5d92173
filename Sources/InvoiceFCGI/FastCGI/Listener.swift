// The socket on which nginx connects: made by us at a path, or inherited as a descriptor (systemd's
// `StandardInput=socket`). Unix sockets only: FastCGI has no authentication of its own.

import CFastCGI
import Glibc

/// Where to listen, as INVOICEFCGI_LISTEN says it.
enum ListenAddress: Sendable, Equatable {
  case path(String)
  case descriptor(Int32)

  /// Reads `unix:/path` or `fd:0`; nil for anything else.
  init?(_ text: String) {
    if text.hasPrefix("unix:/") {
      self = .path(String(text.dropFirst("unix:".count)))
    } else if text.hasPrefix("fd:"), let number = Int32(text.dropFirst("fd:".count)), number >= 0 {
      self = .descriptor(number)
    } else {
      return nil
    }
  }
}

/// A listening unix socket.
struct Listener: Sendable {
  /// The name of a socket file of ours; an inherited socket has none.
  private struct File: Sendable {
    var path: String
    var device: dev_t
    var inode: ino_t
  }

  /// Why there is nothing to listen on, beyond a failed call.
  enum Failure: Error, CustomStringConvertible {
    case noAddress(String)
    case pathTooLong(String)
    case notASocket(String)
    case inUse(String)
    case notListening(Int32)

    var description: String {
      switch self {
      case .noAddress(let text): "\(text): neither unix:/path nor fd:0"
      case .pathTooLong(let path): "\(path): longer than a socket's name may be"
      case .notASocket(let path): "\(path): exists and is not a socket"
      case .inUse(let path): "\(path): another process listens there"
      case .notListening(let number): "descriptor \(number) is not a listening unix stream socket"
      }
    }
  }

  /// The kernel cuts it to net.core.somaxconn; a full queue is an instant 502 in nginx.
  private static let backlog: Int32 = 4096

  let descriptor: Int32
  private let file: File?

  /// Listens at `text`, `unix:/path` or `fd:0`.
  init(_ text: String) throws {
    guard let address = ListenAddress(text) else { throw Failure.noAddress(text) }
    switch address {
    case .path(let path):
      (descriptor, file) = try Self.open(path)
    case .descriptor(let number):
      guard Self.isListening(number) else { throw Failure.notListening(number) }
      (descriptor, file) = (number, nil)
    }
    let flags = try SystemError.check(fcntl(descriptor, F_GETFL), "fcntl")
    try SystemError.check(fcntl(descriptor, F_SETFL, flags | O_NONBLOCK), "fcntl")
  }

  /// Takes the file of an own socket away, unless another process has put its own there: nobody new can connect, those
  /// who wait can still be accepted. False for an inherited socket, whose queue belongs to the next process.
  func withdraw() -> Bool {
    guard let file else { return false }
    if let now = Self.identity(of: file.path), now == (file.device, file.inode) { unlink(file.path) }
    return true
  }

  /// Ends an own socket; an inherited one stays open with whoever gave it.
  func close() {
    if file != nil { Glibc.close(descriptor) }
  }

  /// Listens under a passing name first and renames it into place: no client ever meets a socket with the wrong mode or
  /// without a listener, and a stale file is replaced in one step.
  private static func open(_ path: String) throws -> (Int32, File) {
    try refuseOccupied(path)
    let passing = "\(path).\(getpid())"
    unlink(passing)
    let socket = try SystemError.check(makeSocket(), "socket")
    do {
      try bind(socket, to: passing)
      try SystemError.check(chmod(passing, 0o660), "chmod \(passing)")
      try SystemError.check(listen(socket, backlog), "listen \(path)")
      guard let (device, inode) = identity(of: passing) else { throw SystemError("stat \(passing)") }
      try SystemError.check(rename(passing, path), "rename \(passing)")
      return (socket, File(path: path, device: device, inode: inode))
    } catch {
      unlink(passing)
      Glibc.close(socket)
      throw error
    }
  }

  /// A file that is no socket, or a socket on which somebody answers, is not ours to replace.
  private static func refuseOccupied(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw Failure.notASocket(path) }
    let probe = try SystemError.check(makeSocket(), "socket")
    defer { Glibc.close(probe) }
    let answered = try withAddress(path) { connect(probe, $0, $1) == 0 || errno == EAGAIN }
    if answered { throw Failure.inUse(path) }
  }

  private static func makeSocket() -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    return socket(AF_UNIX, kind, 0)
  }

  private static func bind(_ socket: Int32, to path: String) throws {
    let result = try withAddress(path) { Glibc.bind(socket, $0, $1) }
    try SystemError.check(result, "bind \(path)")
  }

  private static func withAddress<Result>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) throws -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
      guard path.utf8.count < room.count else { return false }
      room.copyBytes(from: path.utf8)
      return true
    }
    guard fits else { throw Failure.pathTooLong(path) }
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  private static func identity(of path: String) -> (dev_t, ino_t)? {
    var status = stat()
    return lstat(path, &status) == 0 ? (status.st_dev, status.st_ino) : nil
  }

  private static func isListening(_ descriptor: Int32) -> Bool {
    option(SO_DOMAIN, of: descriptor) == AF_UNIX
      && option(SO_TYPE, of: descriptor) == Int32(SOCK_STREAM.rawValue)
      && option(SO_ACCEPTCONN, of: descriptor) == 1
  }

  private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
    var value: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
  }
}
