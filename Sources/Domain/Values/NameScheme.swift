// How the parts of a person's name become one text, by the scheme that the event's organizer chose (pretix-behaviour.md §1.5). A
// salutation is asked for but never part of it (wire-words.md §1).

/// A way of asking for names.
public struct NameScheme: Sendable {
  public let identifier: String
  /// The keys of the parts, in the order in which forms ask for them.
  public let parts: [String]
  private let printed: [String]
  private let separator: String

  private init(_ identifier: String, _ parts: String, printed: String? = nil, separator: String = " ") {
    self.identifier = identifier
    self.parts = parts.split(separator: " ").map(String.init)
    self.printed = printed?.split(separator: " ").map(String.init) ?? self.parts
    self.separator = separator
  }

  public static let all: [NameScheme] = [
    NameScheme("given_family", "given_name family_name"),
    NameScheme("title_given_family", "title given_name family_name"),
    NameScheme("given_middle_family", "given_name middle_name family_name"),
    NameScheme("title_given_middle_family", "title given_name middle_name family_name"),
    NameScheme("family_given", "family_name given_name"),
    NameScheme("family_nospace_given", "family_name given_name", separator: ""),
    NameScheme("family_comma_given", "family_name given_name", separator: ", "),
    NameScheme("full", "full_name"),
    NameScheme("calling_full", "calling_name full_name", printed: "full_name"),
    NameScheme("full_transcription", "full_name latin_transcription", printed: "full_name"),
    NameScheme("salutation_given_family", "salutation given_name family_name", printed: "given_name family_name"),
    NameScheme(
      "salutation_title_given_family", "salutation title given_name family_name",
      printed: "title given_name family_name"),
    NameScheme(
      "salutation_title_given_family_degree", "salutation title given_name family_name degree",
      printed: "title given_name family_name degree"),
  ]

  public static func named(_ identifier: String) -> NameScheme? {
    all.first { $0.identifier.utf8.elementsEqual(identifier.utf8) }
  }

  /// The name that `parts`, an object with `_scheme` or `_legacy`, stand for; `""` when they do not fit their scheme.
  public static func name(of parts: JSON) -> String {
    if let legacy = parts["_legacy"]?.string { return legacy.trimmingWhitespace() }
    guard let scheme = parts["_scheme"]?.string.flatMap(named) else { return "" }
    return scheme.name(of: parts).trimmingWhitespace()
  }

  private func name(of parts: JSON) -> String {
    func text(_ key: String) -> String { parts[key]?.string ?? "" }
    let main = printed.filter { $0 != "degree" }.map(text).filter { !$0.isEmpty }.joined(separator: separator)
    let degree = printed.contains("degree") ? text("degree") : ""
    return [main, degree].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
