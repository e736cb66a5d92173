// Ids made of names (RFC 9562 §5.5): equal names give equal ids, whoever makes them. GLib computes the SHA-1 that version 5 is made of;
// nothing secret hangs on it.

import CGMime

/// UUIDs of version 5.
enum NamedUUID {
  /// This service's own name space, chosen once at random.
  static let space: [UInt8] = [
    0x8d, 0x1f, 0x5c, 0x02, 0x6e, 0x4b, 0x4a, 0x37, 0x9c, 0x5e, 0x21, 0xf0, 0x7a, 0xb3, 0xd4, 0x96,
  ]

  /// - Returns: nil when there is no memory.
  static func text(of name: String) -> String? {
    let input = space + Array(name.utf8)
    guard let sum = g_compute_checksum_for_data(G_CHECKSUM_SHA1, input, gsize(input.count)) else { return nil }
    defer { g_free(sum) }
    var digits = Array(String(cString: sum).prefix(32))
    guard digits.count == 32, let variant = digits[16].hexDigitValue else { return nil }
    digits[12] = "5"
    digits[16] = Character(String(variant & 3 | 8, radix: 16))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
  }
}
