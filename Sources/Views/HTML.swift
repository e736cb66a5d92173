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

  /// Appends what is written.
  @inline(__always)
  mutating func write(_ body: (inout Nib) -> Void) {
    var nib = Nib(exchange(&content, with: HTMLBytes()))
    body(&nib)
    icons.formUnion(nib.icons)
    content = nib.finished()
  }

  /// Appends a literal of the source code as markup.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { content.append($0) }
  }

  /// Appends text from anywhere, escaped.
  mutating func append(text: String) {
    write { $0.write(text: text) }
  }

  func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T { content.withBytes(body) }

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
}
