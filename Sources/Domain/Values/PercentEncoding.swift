// Percent-encoding (RFC 3986 §2) of path segments and of forms and queries (application/x-www-form-urlencoded), both ways. Unreserved
// characters stay, every other byte becomes `%XX`, slashes too.

public enum PercentEncoding {
  /// Decodes `%XX`, and `+` to a space where `plusIsSpace`; nil on a bad escape, invalid UTF-8 or NUL.
  public static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
    Array(bytes).withUnsafeBufferPointer { decode($0, plusIsSpace: plusIsSpace) }
  }

  /// The same where the bytes are. Every request decodes its query; generic code of another module would ask for types byte by byte.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool = false) -> String? {
    var (isPlain, isASCII) = (true, true)
    for byte in bytes {
      if byte == UInt8(ascii: "%") || byte == 0 || (plusIsSpace && byte == UInt8(ascii: "+")) { isPlain = false }
      if byte >= 0x80 { isASCII = false }
    }
    if isPlain { return isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue) else {
          return nil
        }
        out.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: out.append(0x20)
      default: out.append(byte)
      }
    }
    if out.contains(0) { return nil }
    return String(validating: out, as: UTF8.self)
  }

  /// Encodes for a form or query: a space becomes `+`.
  public static func form(_ text: String) -> String { encode(text, space: "+") }

  /// Encodes one path segment, or anything that stands in an address.
  public static func segment(_ text: String) -> String { encode(text, space: "%20") }

  /// `a=1&b=2` for an address, without a question mark.
  public static func query(_ parameters: [(name: String, value: String)]) -> String {
    var text = ""
    for (name, value) in parameters {
      if !text.isEmpty { text += "&" }
      text += segment(name)
      text += "="
      text += segment(value)
    }
    return text
  }

  private static func encode(_ text: String, space: StaticString) -> String {
    // Nearly all that stands in addresses is plain: every row of a list has a number.
    if isPlain(text) { return text }
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if isUnreserved(byte) {
        out.append(byte)
      } else if byte == 0x20 {
        out.append(contentsOf: UnsafeBufferPointer(start: space.utf8Start, count: space.utf8CodeUnitCount))
      } else {
        out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where !isUnreserved(byte) { return false }
      return true
    } ?? text.utf8.allSatisfy(isUnreserved)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
