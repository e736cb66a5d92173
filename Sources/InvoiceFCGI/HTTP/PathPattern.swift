// Route patterns such as `/api/v1/organizers/:organizer/invoices/:number/`: literal segments and named ones. Matching works on the raw
// path, each segment decoded once, so an invoice number may hold a slash as `%2F` (product.md §3 c).

import Domain

/// A path with named segments.
struct PathPattern: Sendable, Hashable {
  enum Segment: Hashable, Sendable {
    case literal(String)
    case named(String)
  }

  let text: String
  let segments: [Segment]
  let endsInSlash: Bool
  /// Where literals stand, the last one first: patterns of one length differ at their ends.
  private let literals: [Literal]
  private let names: [PathValues.Name]

  private struct Literal: Hashable {
    let index: Int
    let text: String
  }

  init(_ text: String) {
    self.text = text
    endsInSlash = text.hasSuffix("/")
    segments = text.split(separator: "/").map {
      $0.hasPrefix(":") ? .named(String($0.dropFirst())) : .literal(String($0))
    }
    var (literals, names): ([Literal], [PathValues.Name]) = ([], [])
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .literal(let text): literals.insert(Literal(index: index, text: text), at: 0)
      case .named(let text): names.append(PathValues.Name(index: index, text: text))
      }
    }
    (self.literals, self.names) = (literals, names)
  }

  /// Whether the pattern fits; the final slash is judged by the caller.
  func fits(_ path: [String]) -> Bool {
    guard path.count == segments.count else { return false }
    // Literals are ASCII, so nothing but the same bytes equals them.
    for literal in literals where literal.text != path[literal.index] { return false }
    return true
  }

  /// The values of the named segments in a path that the pattern fits.
  func values(in path: [String]) -> PathValues {
    PathValues(names: path.count == segments.count ? names : [], segments: path)
  }

  /// The last segment, unless it is a named one.
  var lastLiteral: String? {
    guard case .literal(let text) = segments.last else { return nil }
    return text
  }

  /// More literal segments win over named ones: `/orders/simulate/` before `/orders/:code/`.
  var specificity: Int { segments.count { if case .literal = $0 { true } else { false } } }
}

/// What a path has in the places of a pattern's names. They are few and asked for by literals, so that looking through them costs less
/// than a table.
struct PathValues: Sendable {
  /// A named segment and its place.
  struct Name: Hashable, Sendable {
    let index: Int
    let text: String
  }

  fileprivate let names: [Name]
  fileprivate let segments: [String]

  /// The value of the segment `name`; nil when the pattern has no such name.
  subscript(name: String) -> String? {
    for one in names where one.text == name { return segments[one.index] }
    return nil
  }
}

/// A request path: its decoded segments and whether it ended in a slash.
struct RequestPath: Sendable {
  let segments: [String]
  let endsInSlash: Bool

  /// nil when a segment is empty, `.`, `..`, badly escaped, no UTF-8, or holds a NUL or control character.
  init?(raw: String) {
    var raw = raw
    guard let parsed = raw.withUTF8(RequestPath.parse) else { return nil }
    (segments, endsInSlash) = parsed
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (segments: [String], endsInSlash: Bool)? {
    let slash = UInt8(ascii: "/")
    guard bytes.first == slash else { return nil }
    var segments: [String] = []
    segments.reserveCapacity(10)
    var start = 1
    while start < bytes.count {
      var (stop, isPlain) = (start, true)
      while stop < bytes.count, bytes[stop] != slash {
        let byte = bytes[stop]
        if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "%") { isPlain = false }
        stop += 1
      }
      guard let text = segment(UnsafeBufferPointer(rebasing: bytes[start..<stop]), isPlain: isPlain) else { return nil }
      segments.append(text)
      start = stop + 1
    }
    return (segments, bytes.last == slash)
  }

  private static func segment(_ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) -> String? {
    let text = isPlain ? String(decoding: bytes, as: UTF8.self) : PercentEncoding.decode(bytes)
    guard let text, !text.isEmpty, text != ".", text != ".." else { return nil }
    return isPlain || !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) ? text : nil
  }
}
