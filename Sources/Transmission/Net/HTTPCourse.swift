// One request on its way through libcurl's callbacks: feeds the body, asks the fence before its last bytes, gathers the answer up to a
// limit, and opens sockets to allowed addresses only.

import CCurl
import Domain
import Foundation

/// The state of one exchange; used by the thread that performs it.
final class HTTPCourse {
  private let body: [UInt8]
  private let fence: (any TransmissionFence)?
  private let isTrusted: Bool
  private var given = 0
  private var isCommitted = false
  private(set) var reply = HTTPReply()

  init(_ request: HTTPRequest, fence: (any TransmissionFence)?) {
    body = request.body ?? []
    isTrusted = request.target.isTrusted
    self.fence = fence
    // A question changes nothing, and has no point of no return.
    isCommitted = request.body == nil
  }

  private static func course(_ context: UnsafeMutableRawPointer?) -> HTTPCourse? {
    context.map { Unmanaged<HTTPCourse>.fromOpaque($0).takeUnretainedValue() }
  }

  /// CURLOPT_READFUNCTION.
  static let read: ccurl_transfer = { buffer, size, count, context in
    guard let course = course(context), let buffer else { return Int(CURL_READFUNC_ABORT) }
    return course.fill(buffer, size * count)
  }

  private func fill(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
    let length = min(room, body.count - given)
    // The length was announced: without its last bytes the other side has no request.
    if given + length == body.count && !isCommitted {
      guard fence.map({ !$0.isDraining && $0.commitToSend() }) ?? true else {
        reply.wasCalledOff = true
        return Int(CURL_READFUNC_ABORT)
      }
      isCommitted = true
      reply.wasSent = true
    }
    body.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, length > 0 else { return }
      UnsafeMutableRawPointer(buffer).copyMemory(from: base + given, byteCount: length)
    }
    given += length
    return length
  }

  /// CURLOPT_SEEKFUNCTION: a kept connection had ended, the request begins anew on another.
  static let seek: ccurl_seek = { context, offset, origin in
    guard let course = course(context), origin == SEEK_SET, offset >= 0, offset <= course.body.count else { return 1 }
    course.given = Int(offset)
    return 0
  }

  /// CURLOPT_WRITEFUNCTION.
  static let write: ccurl_transfer = { bytes, size, count, context in
    guard let course = course(context), let bytes else { return 0 }
    let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
    let room = HTTPClient.longestAnswer - course.reply.body.count
    course.reply.body += part.prefix(max(0, room))
    if part.count > room {
      course.reply.isCut = true
      return 0
    }
    return part.count
  }

  /// CURLOPT_HEADERFUNCTION.
  static let header: ccurl_transfer = { bytes, size, count, context in
    let length = size * count
    guard let course = course(context), let bytes, length < 200 else { return length }
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self).lowercased()
    let parts = line.split(separator: ":", maxSplits: 1)
    if parts.count == 2, parts[0] == "retry-after" {
      course.reply.retryAfter = Int(parts[1].trimmingCharacters(in: .whitespacesAndNewlines)).map { max(0, $0) }
    }
    return length
  }

  /// CURLOPT_OPENSOCKETFUNCTION: the address here is the one that is connected to, whatever a name server says next.
  static let open: ccurl_open = { context, _, address in
    guard let course = course(context), let address else { return CURL_SOCKET_BAD }
    if !course.isTrusted && !PublicAddress.includes(bytes(of: address)) {
      course.reply.wasRefused = true
      return CURL_SOCKET_BAD
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
  }

  private static func bytes(of address: UnsafeMutablePointer<curl_sockaddr>) -> [UInt8] {
    let start: Int, length: Int
    switch address.pointee.family {
    case AF_INET:
      start = MemoryLayout<sockaddr_in>.offset(of: \.sin_addr) ?? 4
      length = 4
    case AF_INET6:
      start = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) ?? 8
      length = 16
    default: return []
    }
    guard let place = MemoryLayout<curl_sockaddr>.offset(of: \.addr), Int(address.pointee.addrlen) >= start + length
    else { return [] }
    return Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(address) + place + start, count: length))
  }

  /// CURLOPT_XFERINFOFUNCTION, about once a second while nothing happens.
  static let progress: ccurl_progress = { context, _, _, _, _ in
    guard let course = course(context) else { return 1 }
    guard !course.isCommitted, course.fence?.isDraining == true else { return 0 }
    course.reply.wasCalledOff = true
    return 1
  }

  /// The reply with what libcurl knows at the end.
  func finished(code: Int, text: String, status: Int, remote: String) -> HTTPReply {
    reply.curlCode = code
    reply.curlText = text
    reply.remote = remote
    // 1xx are no answers.
    reply.status = status >= 200 ? status : 0
    return reply
  }
}
