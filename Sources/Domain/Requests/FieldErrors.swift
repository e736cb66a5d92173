// What is wrong with a request, at the places where it is wrong: pretix's nested error documents (pretix-behaviour.md §7.5). Objects
// hold the members with errors, lists one entry per element (`{}` for a good one), leaves are lists of sentences.

/// Sentences about a request's values, in the request's own shape.
public indirect enum FieldErrors: Error, Equatable, Sendable {
  /// Sentences about this very value; at the top they stand in a bare list, as for errors that are raised late.
  case sentences([String])
  /// Members with errors, in the order in which they were checked.
  case members([Member])
  /// One entry per element; nil for elements without errors.
  case elements([FieldErrors?])

  /// A named member with its errors.
  public struct Member: Equatable, Sendable {
    public let name: String
    public let errors: FieldErrors

    public init(_ name: String, _ errors: FieldErrors) {
      self.name = name
      self.errors = errors
    }
  }

  /// One sentence about one member.
  public static func member(_ name: String, _ sentence: String) -> FieldErrors {
    .members([Member(name, .sentences([sentence]))])
  }

  /// One sentence about the request as a whole.
  public static func late(_ sentence: String) -> FieldErrors { .sentences([sentence]) }

  /// Sentences about an object as a whole.
  public static func wholeObject(_ sentence: String) -> FieldErrors { .member("non_field_errors", sentence) }

  /// These errors below `name`.
  public func below(_ name: String) -> FieldErrors { .members([Member(name, self)]) }

  /// The document that is sent.
  public var json: JSON {
    switch self {
    case .sentences(let sentences): .array(sentences.map(JSON.string))
    case .members(let members): .object(JSONObject(members.map { ($0.name, $0.errors.json) }))
    case .elements(let elements): .array(elements.map { $0?.json ?? .object(JSONObject()) })
    }
  }

  /// The first sentence with the path that leads to it, for surfaces that show one.
  public var first: (path: String, sentence: String)? {
    switch self {
    case .sentences(let sentences): return sentences.first.map { ("", $0) }
    case .members(let members):
      for member in members {
        if let found = member.errors.first { return (FieldErrors.join(member.name, found.path), found.sentence) }
      }
    case .elements(let elements):
      for (index, errors) in elements.enumerated() {
        if let found = errors?.first { return (FieldErrors.join(String(index), found.path), found.sentence) }
      }
    }
    return nil
  }

  /// Every sentence with the path that leads to it, in order.
  public var all: [(path: String, sentence: String)] {
    switch self {
    case .sentences(let sentences): return sentences.map { ("", $0) }
    case .members(let members):
      return members.flatMap { member in
        member.errors.all.map { (FieldErrors.join(member.name, $0.path), $0.sentence) }
      }
    case .elements(let elements):
      return elements.enumerated().flatMap { index, errors in
        (errors?.all ?? []).map { (FieldErrors.join(String(index), $0.path), $0.sentence) }
      }
    }
  }

  private static func join(_ name: String, _ path: String) -> String { path.isEmpty ? name : "\(name).\(path)" }
}
