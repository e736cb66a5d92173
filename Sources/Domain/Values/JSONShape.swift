// What an API object is made of, as JSON Schema (2020-12, the dialect of OpenAPI 3.1). `ShapeWriter` takes a complete example from the
// code that writes answers and keeps the types instead of the values.

/// The form of a JSON value.
public indirect enum JSONShape: Equatable, Sendable {
  case object([Member])
  /// An object whose names are data, such as languages.
  case mapping(JSONShape)
  case array(JSONShape)
  case text(format: String?)
  /// A text of at most so many characters.
  case shortText(maximum: Int)
  case words([String])
  case integer
  case number
  case flag
  /// Anything: what a client or an organizer put there.
  case any
  case nullable(JSONShape)
  case either([JSONShape])

  public struct Member: Equatable, Sendable {
    public let name: String
    public let shape: JSONShape
    /// It is always there, or has to be.
    public let isRequired: Bool

    public init(_ name: String, _ shape: JSONShape, isRequired: Bool = true) {
      self.name = name
      self.shape = shape
      self.isRequired = isRequired
    }
  }

  /// The form of what `write` appends. The example must be complete: a list without entries tells nothing of them.
  public static func of(_ write: (inout ShapeWriter) -> Void) -> JSONShape {
    var writer = ShapeWriter()
    write(&writer)
    return writer.shape
  }

  /// As JSON Schema. More members may come with later versions.
  public var schema: JSON {
    switch self {
    case .object(let members): JSONShape.objectSchema(members)
    case .mapping(let element): .object([("type", .string("object")), ("additionalProperties", element.schema)])
    case .array(let element): .object([("type", .string("array")), ("items", element.schema)])
    case .text(format: nil): .object([("type", .string("string"))])
    case .text(format: .some(let format)):
      .object([
        ("type", .string("string")), format.first == "^" ? ("pattern", .string(format)) : ("format", .string(format)),
      ])
    case .shortText(let maximum):
      .object([("type", .string("string")), ("maxLength", .number(String(maximum)))])
    case .words(let words): .object([("type", .string("string")), ("enum", .array(words.map(JSON.string)))])
    case .integer: .object([("type", .string("integer"))])
    case .number: .object([("type", .string("number"))])
    case .flag: .object([("type", .string("boolean"))])
    case .any, .nullable(.any): .object([])
    case .nullable(.either(let shapes)): JSONShape.anyOf(shapes.map(\.schema) + [JSONShape.null])
    case .nullable(let shape): JSONShape.anyOf([shape.schema, JSONShape.null])
    case .either(let shapes): JSONShape.anyOf(shapes.map(\.schema))
    }
  }

  private static let null = JSON.object([("type", .string("null"))])

  private static func anyOf(_ schemas: [JSON]) -> JSON { .object([("anyOf", .array(schemas))]) }

  private static func objectSchema(_ members: [Member]) -> JSON {
    let required = members.filter(\.isRequired).map { JSON.string($0.name) }
    return .object(
      [
        ("type", .string("object")),
        ("properties", .object(JSONObject(members.map { ($0.name, $0.shape.schema) }))),
      ] + (required.isEmpty ? [] : [("required", .array(required))]))
  }

  /// The same object of which any member may be left out.
  public var withOptionalMembers: JSONShape {
    guard case .object(let members) = self else { return self }
    return .object(members.map { Member($0.name, $0.shape, isRequired: false) })
  }
}

extension JSON {
  /// An object of these members.
  public static func object(_ members: [(name: String, value: JSON)]) -> JSON { .object(JSONObject(members)) }
}

/// Notes the form of what is written to it.
public struct ShapeWriter: JSONOutput {
  private enum Frame {
    case object([JSONShape.Member], name: String)
    case array(JSONShape?)
  }

  private var frames: [Frame] = []
  fileprivate var shape = JSONShape.any

  /// A decimal number with two places, as pretix writes amounts.
  public static let amount = "^-?[0-9]+\\.[0-9]{2}$"

  public mutating func beginObject() { frames.append(.object([], name: "")) }
  public mutating func beginArray() { frames.append(.array(nil)) }

  public mutating func endObject() {
    if case .object(let members, name: _)? = frames.popLast() { note(.object(members)) }
  }

  public mutating func endArray() {
    if case .array(let element)? = frames.popLast() { note(.array(element ?? .any)) }
  }

  public mutating func name(_ name: StaticString) { self.name(text: "\(name)") }

  public mutating func name(text: String) {
    if case .object(let members, name: _)? = frames.popLast() { frames.append(.object(members, name: text)) }
  }

  public mutating func value(_ text: String) { note(.text(format: nil)) }
  public mutating func value(_ text: String?) { note(.nullable(.text(format: nil))) }
  public mutating func value(_ number: Int64) { note(.integer) }
  public mutating func value(_ number: Int64?) { note(.nullable(.integer)) }
  public mutating func value(_ flag: Bool) { note(.flag) }
  public mutating func value(_ flag: Bool?) { note(.nullable(.flag)) }
  public mutating func value(_ amount: Money) { note(.text(format: ShapeWriter.amount)) }
  public mutating func value(_ moment: Instant) { note(.text(format: "date-time")) }
  public mutating func value(_ moment: Instant?) { note(.nullable(.text(format: "date-time"))) }
  public mutating func value(_ day: LocalDate) { note(.text(format: "date")) }
  public mutating func value(_ day: LocalDate?) { note(.nullable(.text(format: "date"))) }
  public mutating func value(_ json: JSON) { note(.any) }

  public mutating func value<Choice: RawRepresentable & CaseIterable>(_ choice: Choice)
  where Choice.RawValue == String {
    note(.words(Choice.allCases.map(\.rawValue)))
  }

  public mutating func optional<T>(_ value: T?, _ write: (T, inout ShapeWriter) -> Void) {
    guard let value else { return note(.nullable(.any)) }
    note(.nullable(JSONShape.of { write(value, &$0) }))
  }

  private mutating func note(_ shape: JSONShape) {
    guard let frame = frames.popLast() else {
      self.shape = shape
      return
    }
    switch frame {
    case .object(let members, let name): frames.append(.object(members + [JSONShape.Member(name, shape)], name: ""))
    case .array: frames.append(.array(shape))
    }
  }
}
