// XML as bytes, element by element: order and namespaces are the caller's, empty elements are left out (Peppol R008), and no text can
// leave its element. Characters that XML 1.0 forbids are dropped.

/// Appends an XML document to a byte buffer.
struct XMLWriter {
  private(set) var bytes: [UInt8]
  private var depth = 0

  typealias Attribute = (name: StaticString, value: String)

  /// - Parameter declared: begins with the XML declaration.
  init(declared: Bool = true) {
    bytes = declared ? Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) : []
    bytes.reserveCapacity(8_192)
  }

  /// An element with a text; nothing when the text is nil or blank.
  mutating func element(_ name: StaticString, _ text: String?, _ attributes: Attribute...) {
    guard let text, !text.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
    let start = bytes.count
    open(name, attributes)
    let inside = bytes.count
    append(text, inAttribute: false)
    if bytes.count == inside {
      // All of it was forbidden.
      bytes.removeLast(bytes.count - start)
      return
    }
    close(name)
  }

  /// An element around what `body` writes; nothing when that is nothing.
  mutating func group(_ name: StaticString, _ attributes: Attribute..., body: (inout XMLWriter) -> Void) {
    let start = bytes.count
    open(name, attributes)
    let inside = bytes.count
    depth += 1
    body(&self)
    depth -= 1
    if bytes.count == inside {
      bytes.removeLast(bytes.count - start)
      return
    }
    newLine()
    close(name)
  }

  /// An element without content, where a schema wants it.
  mutating func empty(_ name: StaticString) {
    open(name, [])
    close(name)
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(0x20) }
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    newLine()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes where !attribute.value.isEmpty {
      bytes.append(0x20)
      append(attribute.name)
      bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
      append(attribute.value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: StaticString) {
    bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Trims, escapes and drops what is forbidden: controls but tab and line feed, U+FFFE, U+FFFF (XML 1.0 §2.2).
  private mutating func append(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { append($0, inAttribute: inAttribute) }
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 })
    else { return }
    var index = first
    while index <= last {
      let byte = utf8[index]
      if let end = XMLWriter.endOfPlain(utf8, from: index, through: last) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[index..<end]))
        index = end
        continue
      }
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case 0x0D where index < last && utf8[index + 1] == 0x0A: break
      case 0x0D: bytes.append(0x0A)
      case 0x09, 0x0A, 0x20...0x7E: bytes.append(byte)
      case 0..<0x20, 0x7F: break
      // C1 controls are allowed but mean nothing.
      case 0xC2 where index < last && utf8[index + 1] < 0xA0: index += 1
      case 0xEF where index + 2 <= last && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE: index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  /// The end of what stands for itself everywhere; nil where nothing does.
  private static func endOfPlain(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int, through last: Int) -> Int? {
    var index = start
    while index <= last, isPlain(utf8[index]) { index += 1 }
    return index == start ? nil : index
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xC2, 0xEF: false
    case 0x20...0x7E, 0x80...: true
    default: false
    }
  }
}

extension String {
  /// Nothing of it would be written: spaces, controls and what XML 1.0 forbids.
  var isBlank: Bool {
    unicodeScalars.allSatisfy {
      $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) || (0xFFFE...0xFFFF).contains($0.value)
    }
  }
}
