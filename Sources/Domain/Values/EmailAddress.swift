// What counts as an e-mail address: the syntax that mail servers in practice accept, one address, nothing around it. Whether anybody
// reads mail there is not asked.

/// The syntax of e-mail addresses.
public enum EmailAddress {
  /// What RFC 5321 §4.5.3.1 leaves for one address.
  public static let maximumLength = 254

  /// Whether `text` is one address: `local@domain` with a domain of at least two labels, `localhost`, or an IPv4 literal in brackets.
  public static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= maximumLength, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return isLocalPart(bytes[..<at]) && isDomain(text.utf8.dropFirst(at + 1))
  }

  private static func isLocalPart(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard (1...64).contains(bytes.count) else { return false }
    if bytes.first == UInt8(ascii: "\""), bytes.count > 2, bytes.last == UInt8(ascii: "\"") {
      return isQuoted(bytes.dropFirst().dropLast())
    }
    let marks = Array("!#$%&'*+/=?^_`{|}~-".utf8)
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { isAlphanumeric($0) || marks.contains($0) }
    }
  }

  private static func isQuoted(_ bytes: ArraySlice<UInt8>) -> Bool {
    var escaped = false
    for byte in bytes {
      guard (0x20...0x7E).contains(byte) else { return false }
      if escaped { escaped = false } else if byte == 0x5C { escaped = true } else if byte == 0x22 { return false }
    }
    return !escaped
  }

  private static func isDomain(_ domain: Substring.UTF8View) -> Bool {
    let text = String(Substring(domain))
    if text.hasPrefix("[") { return text.hasSuffix("]") && isIPv4(text.dropFirst().dropLast()) }
    if text.lowercased() == "localhost" { return true }
    let labels = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2 else { return false }
    return labels.allSatisfy(isLabel) && last.contains { !("0"..."9").contains($0) }
  }

  /// Letters of any script (internationalized domains), digits, and hyphens inside.
  private static func isLabel(_ label: Substring.UnicodeScalarView) -> Bool {
    guard (1...63).contains(label.count), label.first != "-", label.last != "-" else { return false }
    return label.allSatisfy { $0 == "-" || (("0"..."9").contains($0)) || $0.properties.isAlphabetic }
  }

  private static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
