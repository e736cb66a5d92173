// A failed system call, by name and errno. The edge throws it where the process cannot go on as asked: no socket, no
// epoll.

import Glibc

/// A system call that failed.
struct SystemError: Error, CustomStringConvertible {
  /// The call and what it was about, such as `bind /run/app.sock`.
  var call: String
  /// The errno it left.
  var code: Int32

  /// Takes errno as it stands.
  init(_ call: String) {
    self.call = call
    self.code = errno
  }

  var description: String { "\(call): \(String(cString: strerror(code)))" }

  /// The result of `call`, thrown as an error when it is negative.
  @discardableResult
  static func check(_ result: Int32, _ call: @autoclosure () -> String) throws(SystemError) -> Int32 {
    if result < 0 { throw SystemError(call()) }
    return result
  }
}
