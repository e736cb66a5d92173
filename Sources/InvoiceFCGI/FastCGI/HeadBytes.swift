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

  /// Writes bytes that were made by this before.
  func append(_ made: [UInt8]) {
    made.withUnsafeBytes { append($0) }
  }

  /// Writes `name: value` and the end of the line; false when one of them must not be sent: a name that is no token (RFC 9110 §5.6.2,
  /// without the punctuation that no name of ours has), a value with anything but visible ASCII and spaces.
  func appendField(_ name: String, _ value: String) -> Bool {
    let isToken = append(name, ifOnly: HeadBytes.isToken)
    append(": ")
    let isPrintable = append(value, ifOnly: HeadBytes.isPrintable)
    append("\r\n")
    return isToken && isPrintable
  }

  /// Writes a text and says whether it is as it must be. Strings of Swift lie in one piece; another could not be sent.
  private func append(_ text: String, ifOnly isGood: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      append(UnsafeRawBufferPointer(bytes))
      return isGood(bytes)
    } ?? false
  }

  // Neither leaves its loop early, so that the processor looks at many bytes at once.

  private static func isToken(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wrong: UInt8 = bytes.isEmpty ? 1 : 0
    for byte in bytes {
      let letter: UInt8 = (byte | 0x20) &- 0x61 < 26 ? 1 : 0
      let digit: UInt8 = byte &- 0x30 < 10 ? 1 : 0
      let hyphen: UInt8 = byte == 0x2D ? 1 : 0
      wrong |= 1 ^ (letter | digit | hyphen)
    }
    return wrong == 0
  }

  private static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wrong: UInt8 = 0
    for byte in bytes { wrong |= byte &- 0x20 > 0x5E ? 1 : 0 }
    return wrong == 0
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
