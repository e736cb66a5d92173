// Markup as a type: literals are markup, interpolated text is escaped, and only HTML nests unescaped. A forgotten escape is
// therefore a compile error, and a page costs one pass of byte copies (architecture.md §3).

/// A piece of HTML, as UTF-8 bytes.
///
/// ```swift
/// let name = "<b>"
/// let item: HTML = "<li>\(name)</li>"        // <li>&lt;b&gt;</li>
/// let list: HTML = "<ul>\(item)</ul>"        // nested, not escaped again
/// ```
public struct HTML: ExpressibleByStringInterpolation, Equatable, Sendable {
  public typealias StringLiteralType = StaticString

  /// What goes into the response body.
  public private(set) var bytes: [UInt8]

  public static let empty: HTML = ""

  /// Takes a literal of the source code as markup.
  public init(stringLiteral markup: StaticString) {
    bytes = markup.withUTF8Buffer { Array($0) }
  }

  public init(stringInterpolation parts: StringInterpolation) {
    bytes = parts.bytes
  }

  /// Takes text from anywhere, escaped.
  public init(escaping text: String) {
    bytes = []
    HTML.escape(text, into: &bytes)
  }

  /// For tests and logs; responses take `bytes`.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public var isEmpty: Bool { bytes.isEmpty }

  public static func += (left: inout HTML, right: HTML) {
    left.bytes.append(contentsOf: right.bytes)
  }

  /// `parts` with `separator` between them.
  public static func joined(_ parts: [HTML], separator: HTML = "") -> HTML {
    guard var result = parts.first else { return .empty }
    for part in parts.dropFirst() {
      result += separator
      result += part
    }
    return result
  }

  /// One bit for each byte below 64 that cannot stand for itself in text or in a double-quoted attribute: the controls but
  /// tab, line feed and carriage return (HTML §13.2.3.5 calls them errors), and `"` `&` `'` `<` `>`.
  private static let special: UInt64 =
    0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)
    | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// Appends `text` so that it is text in element content and in quoted attributes.
  static func escape(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var copied = 0
      for index in source.indices where source[index] < 64 && special >> UInt64(source[index]) & 1 == 1 {
        bytes.append(contentsOf: source[copied..<index])
        replacement(for: source[index]).withUTF8Buffer { bytes.append(contentsOf: $0) }
        copied = index + 1
      }
      bytes.append(contentsOf: source[copied...])
    }
  }

  private static func replacement(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}
