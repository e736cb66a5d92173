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

  private var content = HTMLBytes()
  /// The icons that are used in it, so that a page carries the drawings of these only.
  private(set) var icons: IconSet = []

  /// What goes into the response body.
  public var bytes: [UInt8] { content.array }

  /// How many bytes that are.
  var count: Int { content.count }

  public static let empty: HTML = ""

  /// Takes a literal of the source code as markup.
  public init(stringLiteral markup: StaticString) {
    append(markup: markup)
  }

  public init(stringInterpolation parts: StringInterpolation) {
    self = parts.html
  }

  /// Takes text from anywhere, escaped.
  public init(escaping text: String) {
    append(text: text)
  }

  /// For tests and logs; responses take `bytes`.
  public var text: String { content.withBytes { String(decoding: $0, as: UTF8.self) } }

  public var isEmpty: Bool { content.count == 0 }

  public static func += (left: inout HTML, right: HTML) {
    left.content.append(right.content)
    left.icons.formUnion(right.icons)
  }

  /// Notes the use of an icon.
  mutating func note(_ icon: Icon) { icons.insert(IconSet(icon)) }

  /// Appends a literal of the source code as markup.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { content.append($0) }
  }

  /// Appends text from anywhere, escaped.
  mutating func append(text: String) {
    guard text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends what `write` puts at the place it is given, and says how much of `size` bytes that was.
  @inline(__always)
  mutating func append(atMost size: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    content.append(upTo: size, write)
  }

  /// Appends the digits of a number, with zeros in front up to `width` (20 at most), in groups of three if there is a separator.
  mutating func append(digits number: UInt64, width: Int = 1, groupedBy separator: StaticString? = nil) {
    // 20 digits, and six separators of four bytes at most.
    let size = 48
    content.append(upTo: size) { place in
      var (rest, written, start) = (number, 0, size)
      while rest > 0 || written < min(width, 20) {
        if let separator, written > 0, written % 3 == 0 {
          start -= separator.utf8CodeUnitCount
          (place + start).update(from: separator.utf8Start, count: separator.utf8CodeUnitCount)
        }
        start -= 1
        place[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        written += 1
      }
      place.update(from: place + start, count: size - start)
      return size - start
    }
  }

  /// Makes room, so that a page is not copied again and again while it grows.
  mutating func reserve(_ count: Int) {
    content.reserve(count)
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
    var isPlain = true
    // Copied and looked at in one go; nearly all texts are plain.
    content.append(upTo: source.count) { place in
      var found: UInt64 = 0
      for index in source.indices {
        let byte = source[index]
        place[index] = byte
        found |= byte < 64 ? HTML.special &>> UInt64(byte) : 0
      }
      isPlain = found & 1 == 0
      return isPlain ? source.count : 0
    }
    if !isPlain { appendReplacing(source) }
  }

  private mutating func appendReplacing(_ source: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in source.indices where source[index] < 64 && HTML.special >> UInt64(source[index]) & 1 == 1 {
      content.append(UnsafeBufferPointer(rebasing: source[copied..<index]))
      append(markup: HTML.replacement(for: source[index]))
      copied = index + 1
    }
    content.append(UnsafeBufferPointer(rebasing: source[copied...]))
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
