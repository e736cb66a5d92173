// Attachments as text: base64 in lines of 76 characters (RFC 2045 §6.8). Foundation's own costs several times as much for the same
// bytes, and an invoice's PDF is most of a mail.

enum Base64Lines {
  /// Two characters for every twelve bits, in the order in which they stand in memory.
  private static let pairs: [UInt16] = {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return (0..<4096).map { UInt16(littleEndian: UInt16(alphabet[$0 >> 6]) | UInt16(alphabet[$0 & 63]) << 8) }
  }()
  private static let lineBytes = 57
  private static let padding = UInt8(ascii: "=")

  /// The text of `bytes`, lines parted by CRLF, without one behind the last.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.isEmpty { return [] }
    let breaks = (bytes.count - 1) / lineBytes
    let length = (bytes.count + 2) / 3 * 4 + 2 * breaks
    return [UInt8](unsafeUninitializedCapacity: length) { out, filled in
      bytes.withUnsafeBufferPointer { bytes in
        pairs.withUnsafeBufferPointer { pairs in
          guard let from = bytes.baseAddress, let to = out.baseAddress, let table = pairs.baseAddress else { return }
          write(from, count: bytes.count, table, to: to)
          filled = length
        }
      }
    }
  }

  private static func write(
    _ bytes: UnsafePointer<UInt8>, count: Int, _ pairs: UnsafePointer<UInt16>, to out: UnsafeMutablePointer<UInt8>
  ) {
    var (from, to, left) = (bytes, UnsafeMutableRawPointer(out), count)
    while left > lineBytes {
      groups(lineBytes / 3, &from, pairs, &to)
      to.storeBytes(of: UInt16(littleEndian: 0x0A0D), as: UInt16.self)
      to += 2
      left -= lineBytes
    }
    groups(left / 3, &from, pairs, &to)
    let rest = left % 3
    if rest == 0 { return }
    let last = [from[0], rest == 2 ? from[1] : 0, 0]
    last.withUnsafeBufferPointer { last in
      guard var start = last.baseAddress else { return }
      groups(1, &start, pairs, &to)
    }
    (to - 1).storeBytes(of: padding, as: UInt8.self)
    if rest == 1 { (to - 2).storeBytes(of: padding, as: UInt8.self) }
  }

  /// Three bytes each as four characters.
  private static func groups(
    _ count: Int, _ from: inout UnsafePointer<UInt8>, _ pairs: UnsafePointer<UInt16>,
    _ to: inout UnsafeMutableRawPointer
  ) {
    for _ in 0..<count {
      let word = UInt32(from[0]) << 16 | UInt32(from[1]) << 8 | UInt32(from[2])
      to.storeBytes(of: pairs[Int(word >> 12)], as: UInt16.self)
      to.storeBytes(of: pairs[Int(word & 0xFFF)], toByteOffset: 2, as: UInt16.self)
      from += 3
      to += 4
    }
  }
}
