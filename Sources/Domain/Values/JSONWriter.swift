// JSON as pretix writes it: compact, members in the order they are written, non-ASCII text as \u escapes, slashes left alone
// (pretix-behaviour.md §7.5). An append-only byte writer: no reflection, no dictionary, null members are written.

/// Appends JSON to a byte buffer; commas are placed by the writer.
public struct JSONWriter: JSONOutput, Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init(reserving capacity: Int = 256) {
    bytes.reserveCapacity(capacity)
  }

  public mutating func beginObject() { open("{") }
  public mutating func endObject() { close("}") }
  public mutating func beginArray() { open("[") }
  public mutating func endArray() { close("]") }

  /// Writes a member's name; its value must follow. Names are compile-time ASCII.
  public mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a member's name that came from data.
  public mutating func name(text: String) {
    separate()
    appendQuoted(text)
    bytes.append(UInt8(ascii: ":"))
  }

  public mutating func null() { raw("null") }
  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
  public mutating func value(_ number: Int64) { separated { $0.append(contentsOf: String(number).utf8) } }

  public mutating func value(_ text: String) {
    separate()
    appendQuoted(text)
    needsComma = true
  }

  public mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  public mutating func value(_ number: Int64?) {
    if let number { value(number) } else { null() }
  }

  public mutating func value(_ flag: Bool?) {
    if let flag { value(flag) } else { null() }
  }

  public mutating func value(_ amount: Money) { value(amount.text) }
  public mutating func value(_ moment: Instant) { value(moment.text) }
  public mutating func value(_ moment: Instant?) { value(moment?.text) }
  public mutating func value(_ day: LocalDate) { value(day.text) }
  public mutating func value(_ day: LocalDate?) { value(day?.text) }

  public mutating func value<Choice: RawRepresentable & CaseIterable>(_ choice: Choice)
  where Choice.RawValue == String {
    value(choice.rawValue)
  }

  /// Writes `null`, or what `write` appends.
  public mutating func optional<T>(_ value: T?, _ write: (T, inout JSONWriter) -> Void) {
    if let value { write(value, &self) } else { null() }
  }

  /// Writes a value that was parsed before, members in their order.
  public mutating func value(_ json: JSON) {
    switch json {
    case .null: null()
    case .bool(let flag): value(flag)
    case .number(let text): separated { $0.append(contentsOf: text.utf8) }
    case .string(let text): value(text)
    case .array(let values):
      beginArray()
      for element in values { value(element) }
      endArray()
    case .object(let object): value(object)
    }
  }

  public mutating func value(_ object: JSONObject) {
    beginObject()
    for member in object.members {
      name(text: member.name)
      value(member.value)
    }
    endObject()
  }

  /// Copies bytes that are JSON already, such as a stored document.
  public mutating func document(_ json: [UInt8]) {
    separated { $0.append(contentsOf: json) }
  }

  private mutating func open(_ bracket: StaticString) {
    separate()
    bytes.append(bracket.utf8Start.pointee)
    needsComma = false
  }

  private mutating func close(_ bracket: StaticString) {
    bytes.append(bracket.utf8Start.pointee)
    needsComma = true
  }

  private mutating func raw(_ text: StaticString) {
    separated {
      $0.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }

  private mutating func separated(_ write: (inout [UInt8]) -> Void) {
    separate()
    write(&bytes)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    if JSONWriter.isPlain(text) { return bytes.append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
      case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
      case 0x08: bytes.append(contentsOf: [0x5C, UInt8(ascii: "b")])
      case 0x0C: bytes.append(contentsOf: [0x5C, UInt8(ascii: "f")])
      case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
      default: for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] { appendEscape(unit) }
      }
    }
  }

  /// Whether a text stands for itself: visible ASCII and spaces without `"` and `\\`. Nearly every text does.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var wrong: UInt8 = 0
      for byte in bytes { wrong |= byte &- 0x20 >= 0x5F || byte == 0x22 || byte == 0x5C ? 1 : 0 }
      return wrong == 0
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: [0x5C, UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] { bytes.append(hex[Int(unit >> UInt16(shift)) & 15]) }
  }
}
