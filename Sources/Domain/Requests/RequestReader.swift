// Reads the members of a request's object and collects what is wrong with them, in the words of pretix's API (pretix-behaviour.md §7.5,
// §7.9). Nothing is thrown before `finish`, so that a client hears of all its mistakes at once.

/// One object of a request being read. Values of wrong members come out as absent; `finish` throws before anybody uses them.
public final class RequestReader {
  public let object: JSONObject
  private var errors: [FieldErrors.Member] = []
  /// Members that must be named may be missing: the object changes something that exists.
  public let isPartial: Bool

  public init(_ object: JSONObject, isPartial: Bool = false) {
    self.object = object
    self.isPartial = isPartial
  }

  /// Reads a request's body.
  /// - Throws: `DomainError.invalidRequest` when it is no object.
  public convenience init(body: JSON, isPartial: Bool = false) throws {
    guard let object = body.object else {
      throw DomainError.invalidRequest(.wholeObject(RequestSentence.noObject(body)))
    }
    self.init(object, isPartial: isPartial)
  }

  /// Adds a sentence about a member.
  public func refuse(_ name: String, _ sentence: String) {
    refuse(name, .sentences([sentence]))
  }

  /// Adds errors about a member.
  public func refuse(_ name: String, _ found: FieldErrors) {
    guard !isRefused(name) else { return }
    errors.append(FieldErrors.Member(name, found))
  }

  /// Adds all of another document's members.
  public func refuse(_ found: FieldErrors) {
    guard case .members(let members) = found else { return refuse("non_field_errors", found) }
    for member in members { refuse(member.name, member.errors) }
  }

  public func isRefused(_ name: String) -> Bool { errors.contains { $0.name == name } }

  /// What was collected; nil when everything is fine.
  public var found: FieldErrors? { errors.isEmpty ? nil : .members(errors) }

  /// - Throws: `DomainError.invalidRequest` with everything that was collected.
  public func finish() throws {
    if let found { throw DomainError.invalidRequest(found) }
  }

  /// Reads a member with `convert`, which throws the sentences against it.
  /// - Parameters:
  ///   - required: it must be named (unless the object is partial).
  ///   - nullable: it may be null.
  public func read<Value>(
    _ name: String, required: Bool = false, nullable: Bool = false, _ convert: (JSON) throws(FieldErrors) -> Value
  ) -> Sent<Value> {
    guard let json = object[name] else {
      if required && !isPartial { refuse(name, "This field is required.") }
      return .absent
    }
    if json.isNull {
      if nullable { return .null }
      refuse(name, "This field may not be null.")
      return .absent
    }
    do {
      return .value(try convert(json))
    } catch {
      refuse(name, error)
      return .absent
    }
  }

  /// Reads a list of objects, each by `element`, which reports through the reader it is given.
  public func list<Value>(
    _ name: String, required: Bool = false, nullable: Bool = false, partial: Bool = false,
    _ element: (RequestReader) -> Value
  ) -> Sent<[Value]> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let elements = json.array else { throw .wholeObject(RequestSentence.noList(json)) }
      guard elements.count <= RequestReader.maximumElements else {
        throw .late("Send at most \(RequestReader.maximumElements) elements.")
      }
      var values: [Value] = []
      var errors: [FieldErrors?] = []
      for json in elements {
        guard let object = json.object else {
          errors.append(.wholeObject(RequestSentence.noObject(json)))
          continue
        }
        let reader = RequestReader(object, isPartial: partial)
        values.append(element(reader))
        errors.append(reader.found)
      }
      if errors.contains(where: { $0 != nil }) { throw .elements(errors) }
      return values
    }
  }

  /// Reads a nested object, which reports through a reader of its own.
  public func nested<Value>(
    _ name: String, required: Bool = false, nullable: Bool = false, partial: Bool = false,
    _ body: (RequestReader) -> Value
  ) -> Sent<Value> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let object = json.object else { throw .wholeObject(RequestSentence.noObject(json)) }
      let reader = RequestReader(object, isPartial: partial)
      let value = body(reader)
      if let found = reader.found { throw found }
      return value
    }
  }

  /// More parts than one order has: their amounts can then be added without overflow (`Money.limit`).
  public static let maximumElements = 10_000
}

/// Sentences that name what was sent instead of what was expected.
enum RequestSentence {
  static func noObject(_ json: JSON) -> String { "Invalid data. Expected a dictionary, but got \(kind(json))." }
  static func noList(_ json: JSON) -> String { "Expected a list of items but got type \"\(kind(json))\"." }
  static func noChoice(_ json: JSON) -> String { "\"\(shown(json))\" is not a valid choice." }
  static func noKey(_ json: JSON) -> String { "Incorrect type. Expected pk value, received \(kind(json))." }
  static func unknownKey(_ id: Int64) -> String { "Invalid pk \"\(id)\" - object does not exist." }

  /// The kind of a value as clients of pretix know it.
  static func kind(_ json: JSON) -> String {
    switch json {
    case .null: "NoneType"
    case .bool: "bool"
    case .number(let text): text.utf8.contains { [0x2E, 0x65, 0x45].contains($0) } ? "float" : "int"
    case .string: "str"
    case .array: "list"
    case .object: "dict"
    }
  }

  static func shown(_ json: JSON) -> String {
    switch json {
    case .string(let text): return text
    case .bool(let flag): return flag ? "True" : "False"
    default:
      var writer = JSONWriter()
      writer.value(json)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }
}
