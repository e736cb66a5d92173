// The room in which a worker puts an answer's head together. An array of bytes asks at every step whether it is shared and large
// enough; a dozen fields an answer made that a tenth of a refusal's cost.

import Glibc

/// A growing run of bytes with one owner.
final class HeadBytes {
  private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 2_048, alignment: 8)
  private var count = 0

  deinit {
    room.deallocate()
  }

  /// What was written since `removeAll`; valid until the next write.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  func removeAll() {
    count = 0
  }

  /// Writes a literal.
  func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func append(_ number: Int) {
    var text = String(number)
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Writes `name: value` and the end of the line; false when one of them must not be sent: a name that is no token (RFC 9110 §5.6.2,
  /// without the punctuation that no name of ours has), a value with anything but visible ASCII and spaces.
  func appendField(_ name: String, _ value: String) -> Bool {
    var (name, value) = (name, value)
    let isToken = name.withUTF8 { bytes in
      append(UnsafeRawBufferPointer(bytes))
      return !bytes.isEmpty && bytes.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
    }
    append(": ")
    let isPrintable = value.withUTF8 { bytes in
      append(UnsafeRawBufferPointer(bytes))
      return bytes.allSatisfy { $0 &- 0x20 <= 0x5E }
    }
    append("\r\n")
    return isToken && isPrintable
  }

  private func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if room.count - count < bytes.count { grow(by: bytes.count) }
    room.baseAddress?.advanced(by: count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  private func grow(by length: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * (room.count + length), alignment: 8)
    larger.copyMemory(from: self.bytes)
    room.deallocate()
    room = larger
  }
}
