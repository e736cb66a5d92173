// JSON as read from outside: members keep their order and numbers their text, so that nothing is lost on the way into typed values.
// Duplicate members, deep nesting and invalid UTF-8 are refused; writing is `JSONWriter`'s job.

/// One JSON value, as received.
public indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The number exactly as written, so that amounts never pass through floating point.
  case number(String)
  case string(String)
  case array([JSON])
  case object(JSONObject)

  /// Reads one value and nothing behind it.
  /// - Throws: `JSONSyntaxError` naming the byte at which reading stopped.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.parseDocument()
  }

  public subscript(name: String) -> JSON? {
    guard case .object(let object) = self else { return nil }
    return object[name]
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var array: [JSON]? { if case .array(let values) = self { values } else { nil } }
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  /// An integer written without fraction or exponent.
  public var int: Int64? { if case .number(let text) = self { Int64(text) } else { nil } }
  public var isNull: Bool { self == .null }
}

/// The members of a JSON object, in the order in which they were written.
public struct JSONObject: Equatable, Sendable {
  public private(set) var members: [(name: String, value: JSON)]

  public init(_ members: [(name: String, value: JSON)] = []) {
    self.members = members
  }

  /// Member access compares names as UTF-8 bytes; setting nil removes the member, a new name is appended.
  public subscript(name: String) -> JSON? {
    get { members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value }
    set {
      let index = members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((name, value))
      case (nil, nil): break
      }
    }
  }

  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.members.count == b.members.count
      && zip(a.members, b.members).allSatisfy { $0.name == $1.name && $0.value == $1.value }
  }
}

/// Why a text is no JSON.
public struct JSONSyntaxError: Error, Equatable, Sendable {
  public let message: String
  /// Zero-based byte at which reading stopped.
  public let offset: Int
}

struct JSONParser {
  static let maximumDepth = 64
  let bytes: [UInt8]
  var at = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func parseDocument() throws(JSONSyntaxError) -> JSON {
    let value = try parseValue(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw failure("unexpected text after the value") }
    return value
  }

  private func failure(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(message: message, offset: at)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func parseValue(depth: Int) throws(JSONSyntaxError) -> JSON {
    guard depth < JSONParser.maximumDepth else { throw failure("nested too deeply") }
    skipSpace()
    guard at < bytes.count else { throw failure("a value is missing") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try parseObject(depth: depth)
    case UInt8(ascii: "["): return try parseArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    default: return .number(try parseNumber())
    }
  }

  private mutating func parseWord(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[at...].prefix(expected.count).elementsEqual(expected) else {
      throw failure("not a JSON value")
    }
    at += expected.count
    return value
  }

  private mutating func parseObject(depth: Int) throws(JSONSyntaxError) -> JSON {
    at += 1
    var members: [(name: String, value: JSON)] = []
    var names: Set<[UInt8]> = []
    if take(UInt8(ascii: "}")) { return .object(JSONObject()) }
    repeat {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw failure("a member name is missing") }
      let name = try parseString()
      guard names.insert(Array(name.utf8)).inserted else { throw failure("the member \"\(name)\" is given twice") }
      guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
      members.append((name, try parseValue(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure("a comma or } is missing") }
    return .object(JSONObject(members))
  }

  private mutating func parseArray(depth: Int) throws(JSONSyntaxError) -> JSON {
    at += 1
    var values: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat { values.append(try parseValue(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("a comma or ] is missing") }
    return .array(values)
  }

  private mutating func parseNumber() throws(JSONSyntaxError) -> String {
    let start = at
    func digits(_ i: inout Int) -> Int {
      let from = i
      while i < bytes.count, (48...57).contains(bytes[i]) { i += 1 }
      return i - from
    }
    var i = at
    if i < bytes.count, bytes[i] == UInt8(ascii: "-") { i += 1 }
    let leadingZero = i < bytes.count && bytes[i] == 48
    let whole = digits(&i)
    guard whole > 0, !(leadingZero && whole > 1) else { throw failure("not a JSON value") }
    if i < bytes.count, bytes[i] == UInt8(ascii: ".") {
      i += 1
      guard digits(&i) > 0 else { throw failure("digits are missing after the point") }
    }
    if i < bytes.count, bytes[i] == UInt8(ascii: "e") || bytes[i] == UInt8(ascii: "E") {
      i += 1
      if i < bytes.count, bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-") { i += 1 }
      guard digits(&i) > 0 else { throw failure("digits are missing in the exponent") }
    }
    at = i
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  private mutating func parseString() throws(JSONSyntaxError) -> String {
    at += 1
    var out: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        guard let text = String(validating: out, as: UTF8.self) else { throw failure("not valid UTF-8") }
        return text
      case UInt8(ascii: "\\"): try parseEscape(into: &out)
      case 0..<0x20: throw failure("a control character inside a string")
      default:
        out.append(byte)
        at += 1
      }
    }
    throw failure("a string is not closed")
  }

  private mutating func parseEscape(into out: inout [UInt8]) throws(JSONSyntaxError) {
    guard at + 1 < bytes.count else { throw failure("a string is not closed") }
    if let byte = JSONParser.plainEscape(bytes[at + 1]) {
      out.append(byte)
      at += 2
      return
    }
    guard bytes[at + 1] == UInt8(ascii: "u"), let first = hexUnit(at + 2) else { throw failure("a bad escape") }
    at += 6
    var scalar = UInt32(first)
    if (0xD800..<0xDC00).contains(first) {
      guard at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == UInt8(ascii: "u"),
        let second = hexUnit(at + 2), (0xDC00..<0xE000).contains(second)
      else { throw failure("half a surrogate pair") }
      scalar = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      at += 6
    }
    guard let value = Unicode.Scalar(scalar) else { throw failure("half a surrogate pair") }
    out.append(contentsOf: UTF8.encode(value).map { Array($0) } ?? [])
  }

  private static func plainEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  private func hexUnit(_ start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    let digits = bytes[start..<start + 4]
    guard digits.allSatisfy({ (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) })
    else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
