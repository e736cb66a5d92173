// The members of API objects that clients write and get back as they are: names, kinds, defaults, in the order of the answer. Rules read
// only few of them, so one reader serves events, items, tax rules, dates and questions alike.

/// A member of a resource.
struct ResourceField: Sendable {
  enum Kind: Sendable {
    case flag, text(maximum: Int), i18n, amount, rate, integer, moment, list, object, word([String]), country
    /// Ids of the event's entries of a kind are checked by whoever uses the shape.
    case key
    /// Made by the server.
    case derived
  }

  let name: String
  let kind: Kind
  /// What an object that does not name the member gets.
  let fallback: JSON
  let isRequired: Bool
  let isNullable: Bool

  static func required(_ name: String, _ kind: Kind) -> ResourceField {
    ResourceField(name: name, kind: kind, fallback: .null, isRequired: true, isNullable: false)
  }

  /// May not be null.
  static func plain(_ name: String, _ kind: Kind, _ fallback: JSON) -> ResourceField {
    ResourceField(name: name, kind: kind, fallback: fallback, isRequired: false, isNullable: false)
  }

  /// Null unless it is given.
  static func optional(_ name: String, _ kind: Kind, _ fallback: JSON = .null) -> ResourceField {
    ResourceField(name: name, kind: kind, fallback: fallback, isRequired: false, isNullable: true)
  }

  static func derived(_ name: String, _ fallback: JSON = .null) -> ResourceField {
    ResourceField(name: name, kind: .derived, fallback: fallback, isRequired: false, isNullable: true)
  }
}

/// All members of a resource.
public struct ResourceShape: Sendable {
  let fields: [ResourceField]

  /// The object that `reader` asks for: its own members over those of `stored`, over the defaults, in the shape's order. Members that
  /// `stored` has and the shape does not know stay behind them.
  func object(_ reader: RequestReader, changing stored: JSONObject?) -> JSONObject {
    var object = JSONObject()
    for field in fields {
      let before = stored?[field.name] ?? field.fallback
      switch value(of: field, reader) {
      case .absent: object[field.name] = before
      case .null: object[field.name] = .null
      case .value(let value): object[field.name] = value
      }
    }
    for member in stored?.members ?? [] where object[member.name] == nil { object[member.name] = member.value }
    return object
  }

  private func value(of field: ResourceField, _ reader: RequestReader) -> Sent<JSON> {
    let (name, required, nullable) = (field.name, field.isRequired, field.isNullable)
    switch field.kind {
    case .derived: return .absent
    case .flag: return reader.flag(name, nullable: nullable).map(JSON.bool)
    case .text(let maximum):
      return reader.text(name, maximum: maximum, required: required, nullable: nullable, blank: !required)
        .map(JSON.string)
    case .i18n: return reader.i18n(name, required: required, nullable: nullable, blank: !required).map(\.asI18nObject)
    case .amount: return reader.amount(name, required: required, nullable: nullable).map { .string($0.text) }
    case .rate: return reader.rate(name, required: required, nullable: nullable).map { .string($0.text) }
    case .integer, .key:
      return reader.integer(name, required: required, nullable: nullable).map { .number(String($0)) }
    case .moment: return reader.moment(name, required: required, nullable: nullable).map { .string($0.text) }
    case .word(let words):
      return reader.word(name, among: words, required: required, nullable: nullable).map(JSON.string)
    case .object: return reader.anyObject(name, nullable: nullable).map(JSON.object)
    case .list: return list(name, nullable, reader)
    case .country: return country(name, nullable, reader)
    }
  }

  private func list(_ name: String, _ nullable: Bool, _ reader: RequestReader) -> Sent<JSON> {
    reader.read(name, nullable: nullable) { json throws(FieldErrors) in
      guard json.array != nil else { throw .late(RequestSentence.noList(json)) }
      return json
    }
  }

  private func country(_ name: String, _ nullable: Bool, _ reader: RequestReader) -> Sent<JSON> {
    reader.read(name, nullable: nullable) { json throws(FieldErrors) in
      guard let code = json.string.flatMap(Country.code) else { throw .late(RequestSentence.noChoice(json)) }
      return .string(code)
    }
  }
}

extension Sent {
  func map<T>(_ transform: (Value) -> T) -> Sent<T> {
    switch self {
    case .absent: .absent
    case .null: .null
    case .value(let value): .value(transform(value))
    }
  }
}

extension JSON {
  /// A text in all languages as the API shows it: an object; plain text counts as English.
  var asI18nObject: JSON {
    if case .string(let text) = self { .object(JSONObject([("en", .string(text))])) } else { self }
  }
}
