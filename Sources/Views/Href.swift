// Addresses that may stand in an `href`, `src` or `action`: paths of this server and https. `javascript:` and
// `//host` have no value of this type.

/// An address that is safe to follow.
public struct Href: Equatable, Sendable {
  /// What it is put together from. Most addresses end up in markup and are never needed in one piece.
  private let root: String
  private let place: String
  private let path: String
  private let query: String

  /// Not yet HTML-escaped.
  public var text: String { root + place + path + query }

  /// A path of this server with query and fragment: begins with one slash, printable ASCII, no backslash.
  /// - Returns: nil for anything that a browser could take for another host (`//host`, `/\host`, reliability.md §3.3).
  public init?(path: String) {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/"),
      Href.isPlain(bytes)
    else { return nil }
    self.init(encoded: path)
  }

  /// An address of another server.
  /// - Returns: nil unless it begins with `https://` and a host, in printable ASCII.
  public init?(https address: String) {
    let scheme = Array("https://".utf8)
    let bytes = Array(address.utf8)
    guard bytes.starts(with: scheme), let host = bytes.dropFirst(scheme.count).first,
      host != UInt8(ascii: "/"), Href.isPlain(bytes)
    else { return nil }
    self.init(encoded: address)
  }

  /// For `Links`, whose parts are encoded one by one.
  init(encoded root: String, _ place: String = "", path: String = "", query: String = "") {
    self.root = root
    self.place = place
    self.path = path
    self.query = query
  }

  /// Appends it where an attribute's value stands.
  func write(with nib: inout Nib) {
    nib.write(text: root)
    nib.write(text: place)
    nib.write(text: path)
    nib.write(text: query)
  }

  public static func == (one: Href, other: Href) -> Bool { one.text == other.text }

  /// The same address at a place within the page.
  func fragment(_ name: StaticString) -> Href {
    Href(encoded: text + "#" + "\(name)")
  }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
  }
}
