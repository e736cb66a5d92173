// Markup as a type: literals are markup, interpolated text is escaped, and only HTML nests unescaped. A forgotten
// escape is therefore a compile error, and a page costs one pass of byte copies (architecture.md §3).

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
  /// The icons that are used in it, so that a page carries the drawings of these only.
  private(set) var icons: Set<Icon> = []

  public static let empty: HTML = ""

  /// Takes a literal of the source code as markup.
  public init(stringLiteral markup: StaticString) {
    bytes = markup.withUTF8Buffer { Array($0) }
  }

  public init(stringInterpolation parts: StringInterpolation) {
    self = parts.html
  }

  /// Takes text from anywhere, escaped.
  public init(escaping text: String) {
    bytes = []
    append(text: text)
  }

  /// For tests and logs; responses take `bytes`.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public var isEmpty: Bool { bytes.isEmpty }

  public static func += (left: inout HTML, right: HTML) {
    left.bytes.append(contentsOf: right.bytes)
    if !right.icons.isEmpty { left.icons.formUnion(right.icons) }
  }

  /// Notes the use of an icon.
  mutating func note(_ icon: Icon) { icons.insert(icon) }

  /// Notes the use of icons.
  mutating func note(_ used: Set<Icon>) { icons.formUnion(used) }

  /// Appends a piece that is used many times; whoever does notes its icons once.
  mutating func append(whole piece: HTML) {
    bytes.append(contentsOf: piece.bytes)
  }

  /// Appends a literal of the source code as markup.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text from anywhere, escaped.
  mutating func append(text: String) {
    guard text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends the digits of a number, with zeros in front up to `width`, in groups of three if there is a separator.
  mutating func append(digits number: UInt64, width: Int = 1, groupedBy separator: StaticString? = nil) {
    var divisor: UInt64 = 1
    var count = 1
    while number / divisor >= 10 || count < width {
      divisor *= 10
      count += 1
    }
    while count > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
      count -= 1
      if let separator, count > 0, count % 3 == 0 { append(markup: separator) }
    }
  }

  /// Makes room, so that a page is not copied again and again while it grows.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count)
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

  /// One bit for each byte below 64 that cannot stand for itself in text or in a double-quoted attribute: the
  /// controls but tab, line feed and carriage return (HTML §13.2.3.5 calls them errors), and `"` `&` `'` `<`
  /// `>`.
  private static let special: UInt64 =
    0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)
    | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// Appends UTF-8 so that it is text in element content and in quoted attributes.
  private mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in source.indices where source[index] < 64 && HTML.special >> UInt64(source[index]) & 1 == 1 {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<index]))
      append(markup: HTML.replacement(for: source[index]))
      copied = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
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
