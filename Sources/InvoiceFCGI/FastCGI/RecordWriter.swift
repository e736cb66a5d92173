// Writes an answer as FastCGI records: STDOUT records of up to 64 KB straight from the caller's bytes, with END_REQUEST
// behind them, in one writev(2) where the socket takes it. libfcgi's own writer copies everything into records of 8 KB.

import CFastCGI
import Glibc

/// Sends answers; one per worker, because it keeps its tables between requests.
final class RecordWriter {
  /// FCGI_END_REQUEST's protocolStatus (FastCGI 1.0 §5.5).
  enum ProtocolStatus: UInt8 {
    case requestComplete = 0
    case unknownRole = 3
  }

  /// The largest record content that is a multiple of 8, so that no record needs padding.
  private static let contentLimit = 65_528
  private static let headerLength = 8
  private static let endLength = 24
  /// Records sent with one call (4 MB); a record has at most three slices: header, head, body.
  private static let batch = 64

  private let headers = UnsafeMutableRawBufferPointer.allocate(
    byteCount: batch * headerLength + endLength, alignment: 8)
  private let slices = UnsafeMutableBufferPointer<iovec>.allocate(capacity: batch * 3 + 1)
  private var used = 0

  deinit {
    headers.deallocate()
    slices.deallocate()
  }

  /// Sends `head` and `body` as the answer to request `id` on `descriptor`, a blocking socket; false when the peer is
  /// gone or does not take it in time.
  func send(
    head: UnsafeRawBufferPointer, body: [UInt8], to descriptor: Int32, id: UInt16, within time: Duration,
    status: ProtocolStatus = .requestComplete
  ) -> Bool {
    body.withUnsafeBytes { send(head: head, bytes: $0, to: descriptor, id: id, within: time, status: status) }
  }

  /// The same with bytes that are somebody else's, such as a mapped file.
  func send(
    head: UnsafeRawBufferPointer, bytes body: UnsafeRawBufferPointer, to descriptor: Int32, id: UInt16,
    within time: Duration, status: ProtocolStatus = .requestComplete
  ) -> Bool {
    var limit = TimeLimit(time)
    let total = head.count + body.count
    var sent = 0
    repeat {
      sent = collect(head, body, from: sent, id: id)
      if sent == total { appendEnd(id: id, status) }
      guard writeAll(to: descriptor, within: &limit) else { return false }
    } while sent < total
    return true
  }

  /// Fills the tables with the next records and returns how far they reach.
  private func collect(
    _ head: UnsafeRawBufferPointer, _ body: UnsafeRawBufferPointer, from start: Int, id: UInt16
  ) -> Int {
    used = 0
    var position = start
    for record in 0..<Self.batch {
      let length = min(Self.contentLimit, head.count + body.count - position)
      guard length > 0 else { break }
      let header = room(at: record * Self.headerLength)
      Self.fill(header, type: FCGI_STDOUT, id: id, length: length)
      append(UnsafeRawBufferPointer(header))
      let fromHead = max(0, min(length, head.count - position))
      if fromHead > 0 { append(UnsafeRawBufferPointer(rebasing: head[position...].prefix(fromHead))) }
      let bodyStart = max(0, position - head.count)
      if fromHead < length {
        append(UnsafeRawBufferPointer(rebasing: body[bodyStart...].prefix(length - fromHead)))
      }
      position += length
    }
    return position
  }

  /// The empty STDOUT record that ends the stream, and END_REQUEST with an application status of 0.
  private func appendEnd(id: UInt16, _ status: ProtocolStatus) {
    let start = Self.batch * Self.headerLength
    Self.fill(room(at: start), type: FCGI_STDOUT, id: id, length: 0)
    Self.fill(room(at: start + 8), type: FCGI_END_REQUEST, id: id, length: 8)
    room(at: start + 16).storeBytes(of: (UInt64(status.rawValue) << 24).bigEndian, as: UInt64.self)
    append(UnsafeRawBufferPointer(rebasing: headers[start...]))
  }

  private func room(at offset: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: headers[offset...].prefix(Self.headerLength))
  }

  private static func fill(_ header: UnsafeMutableRawBufferPointer, type: Int32, id: UInt16, length: Int) {
    let word =
      1 << 56 | UInt64(UInt8(truncatingIfNeeded: type)) << 48 | UInt64(id) << 32
      | UInt64(UInt16(truncatingIfNeeded: length)) << 16
    header.storeBytes(of: word.bigEndian, as: UInt64.self)
  }

  private func append(_ bytes: UnsafeRawBufferPointer) {
    slices[used] = iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
    used += 1
  }

  private func writeAll(to descriptor: Int32, within limit: inout TimeLimit) -> Bool {
    var first = 0
    while first < used {
      let written = writev(descriptor, slices.baseAddress?.advanced(by: first), Int32(used - first))
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      first = skip(written, from: first)
      if first < used && limit.isOver() { return false }
    }
    return true
  }

  /// Takes `count` written bytes off the slices from `first` on; returns the first slice with bytes left.
  private func skip(_ count: Int, from first: Int) -> Int {
    var (left, index) = (count, first)
    while index < used, left >= slices[index].iov_len {
      left -= slices[index].iov_len
      index += 1
    }
    if index < used {
      slices[index].iov_base += left
      slices[index].iov_len -= left
    }
    return index
  }
}
