// The query string, decoded once: `a=1&a=2&b` as pairs in their order. Bad escapes, invalid UTF-8 and NUL are refused here, so that
// no handler ever sees them.

import Domain

/// Decoded query (or form) parameters; names may repeat.
struct QueryParameters: Sendable {
  private(set) var pairs: [(name: String, value: String)] = []

  /// More pairs than any client of ours sends; beyond that the request is refused.
  static let maximumCount = 1_000

  init(pairs: [(name: String, value: String)] = []) {
    self.pairs = pairs
  }

  /// Decodes `application/x-www-form-urlencoded` text.
  /// - Throws: `DomainError.invalid` naming what is wrong.
  init(decoding raw: String) throws {
    guard !raw.isEmpty else { return }
    for part in raw[...].utf8.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < QueryParameters.maximumCount else {
        throw DomainError.invalid(field: "query", message: "Send at most \(QueryParameters.maximumCount) parameters.")
      }
      let separator = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      let name = try QueryParameters.decode(part[..<separator])
      let value = separator == part.endIndex ? "" : try QueryParameters.decode(part[part.index(after: separator)...])
      pairs.append((name, value))
    }
  }

  private static func decode(_ bytes: Substring.UTF8View) throws -> String {
    guard let text = PercentEncoding.decode(bytes, plusIsSpace: true) else {
      throw DomainError.invalid(
        field: "query", message: "Use UTF-8 text with %XX escapes and no NUL in query parameters.")
    }
    return text
  }

  /// The last value given for `name`, as pretix takes it.
  subscript(name: String) -> String? { pairs.last { $0.name == name }?.value }

  /// Every value given for `name`, in order.
  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// A query string with keys in alphabetical order (equal keys keep their order), `name` replaced or dropped.
  func encoded(replacing name: String, with value: String?) -> String {
    var changed = pairs.filter { $0.name != name }
    if let value { changed.append((name, value)) }
    let sorted = changed.enumerated().sorted {
      $0.element.name == $1.element.name ? $0.offset < $1.offset : $0.element.name < $1.element.name
    }
    return sorted.map { PercentEncoding.form($0.element.name) + "=" + PercentEncoding.form($0.element.value) }
      .joined(separator: "&")
  }
}

/// Percent-encoding of RFC 3986 and of forms.
enum PercentEncoding {
  /// Decodes a part of a text; most parts have nothing to decode.
  static func decode(_ part: Substring.UTF8View, plusIsSpace: Bool = false) -> String? {
    let isPlain = part.allSatisfy { $0 != UInt8(ascii: "%") && $0 != 0 && !(plusIsSpace && $0 == UInt8(ascii: "+")) }
    return isPlain ? String(Substring(part)) : decode(Array(part), plusIsSpace: plusIsSpace)
  }

  /// Decodes `%XX`; nil on a bad escape, invalid UTF-8 or NUL.
  static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
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

  /// Encodes for a form or query: unreserved characters stay, a space becomes `+`.
  static func form(_ text: String) -> String { encode(text, space: "+") }

  /// Encodes one path segment: unreserved characters stay, everything else, `/` too, is escaped.
  static func segment(_ text: String) -> String { encode(text, space: "%20") }

  private static func encode(_ text: String, space: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        out.append(byte)
      case 0x20: out += space.utf8
      default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
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
