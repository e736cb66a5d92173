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
    var raw = raw
    pairs = try raw.withUTF8(QueryParameters.parse)
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    var start = 0
    while start < bytes.count {
      let part = bytes[start...].prefix { $0 != UInt8(ascii: "&") }
      start = part.endIndex + 1
      if part.isEmpty { continue }
      guard pairs.count < maximumCount else {
        throw DomainError.invalid(field: "query", message: "Send at most \(maximumCount) parameters.")
      }
      let separator = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      pairs.append((try decode(part[..<separator]), try decode(part[separator...].dropFirst())))
    }
    return pairs
  }

  private static func decode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) throws -> String {
    guard let text = PercentEncoding.decode(UnsafeBufferPointer(rebasing: bytes), plusIsSpace: true) else {
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
    if pairs.allSatisfy({ $0.name == name }) {
      return value.map { PercentEncoding.form(name) + "=" + PercentEncoding.form($0) } ?? ""
    }
    var changed = pairs.filter { $0.name != name }
    if let value { changed.append((name, value)) }
    let sorted = changed.enumerated().sorted {
      $0.element.name == $1.element.name ? $0.offset < $1.offset : $0.element.name < $1.element.name
    }
    return sorted.map { PercentEncoding.form($0.element.name) + "=" + PercentEncoding.form($0.element.value) }
      .joined(separator: "&")
  }
}
