// Which addresses of the internet protocols lie in the public network: what users name may be called there only, never this machine, its
// neighbours or a cloud's metadata (reliability.md §3.3; the registries of RFC 6890 and its updates).

/// Judges addresses by their bytes.
enum PublicAddress {
  /// - Parameter bytes: 4 or 16, in network order.
  static func includes(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: isPublic4(bytes)
    case 16: isPublic6(bytes)
    default: false
    }
  }

  /// Network and length of prefix.
  private static let closed4: [([UInt8], Int)] = [
    ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8), ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24), ([192, 31, 196, 0], 24),
    ([192, 52, 193, 0], 24),
    ([192, 88, 99, 0], 24), ([192, 168, 0, 0], 16), ([192, 175, 48, 0], 24), ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24), ([203, 0, 113, 0], 24), ([224, 0, 0, 0], 4), ([240, 0, 0, 0], 4),
    // A cloud's metadata that lies in public space.
    ([168, 63, 129, 16], 32),
  ]

  private static func isPublic4(_ bytes: [UInt8]) -> Bool {
    !closed4.contains { matches(bytes, $0.0, $0.1) }
  }

  /// Within 2000::/3, the only space given out for the public network, what is not public after all.
  private static let closed6: [([UInt8], Int)] = [
    // 2001::/23: Teredo, ORCHID and other protocols; documentation; 3fff::/20; segment routing.
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0d, 0xb8], 32), ([0x3f, 0xff, 0x00], 20), ([0x5f, 0x00], 16),
  ]

  private static func isPublic6(_ bytes: [UInt8]) -> Bool {
    // IPv4-mapped, IPv4-compatible, NAT64, unique local and link-local ones all lie outside of it.
    guard matches(bytes, [0x20], 3), !closed6.contains(where: { matches(bytes, $0.0, $0.1) }) else { return false }
    // 6to4 holds an IPv4 address.
    return matches(bytes, [0x20, 0x02], 16) ? isPublic4(Array(bytes[2..<6])) : true
  }

  private static func matches(_ bytes: [UInt8], _ network: [UInt8], _ length: Int) -> Bool {
    for (index, part) in network.enumerated() {
      let bits = min(8, length - 8 * index)
      if bits <= 0 { return true }
      let mask = UInt8(truncatingIfNeeded: 0xFF00 >> bits)
      if bytes[index] & mask != part & mask { return false }
    }
    return true
  }
}
