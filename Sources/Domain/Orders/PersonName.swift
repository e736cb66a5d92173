// How the parts of a person's name make one name (pretix-behaviour.md §1.5): by the scheme that the parts carry, so that parts of
// another scheme make an empty name. A salutation is never part of it (wire-words.md §1).

/// Name schemes and what they make of parts.
public enum PersonName {
  /// The schemes that an event may choose, with the parts that each asks for, in their order.
  public static let schemes: [(name: String, parts: [String])] = [
    ("given_family", ["given_name", "family_name"]),
    ("title_given_family", ["title", "given_name", "family_name"]),
    ("given_middle_family", ["given_name", "middle_name", "family_name"]),
    ("title_given_middle_family", ["title", "given_name", "middle_name", "family_name"]),
    ("family_given", ["family_name", "given_name"]),
    ("family_nospace_given", ["family_name", "given_name"]),
    ("family_comma_given", ["family_name", "given_name"]),
    ("full", ["full_name"]),
    ("calling_full", ["calling_name", "full_name"]),
    ("full_transcription", ["full_name", "latin_transcription"]),
    ("salutation_given_family", ["salutation", "given_name", "family_name"]),
    ("salutation_title_given_family", ["salutation", "title", "given_name", "family_name"]),
    ("salutation_title_given_family_degree", ["salutation", "title", "given_name", "family_name", "degree"]),
  ]

  /// The parts a scheme prints, and what stands between them.
  private static func printed(_ scheme: String) -> (parts: [String], joint: String) {
    switch scheme {
    case "family_nospace_given": (["family_name", "given_name"], "")
    case "family_comma_given": (["family_name", "given_name"], ", ")
    case "calling_full", "full_transcription": (["full_name"], " ")
    case "salutation_title_given_family_degree": (["title", "given_name", "family_name"], " ")
    default: ((schemes.first { $0.name == scheme }?.parts ?? []).filter { $0 != "salutation" }, " ")
    }
  }

  /// The name that parts make; `""` when there are none or they belong to another scheme than they name.
  /// - Parameter parts: an object with `_scheme`, or with `_legacy` for a name in one piece.
  public static func text(_ parts: JSON) -> String {
    guard let object = parts.object else { return "" }
    if let legacy = object["_legacy"]?.string { return legacy }
    let scheme = object["_scheme"]?.string ?? ""
    func part(_ name: String) -> String? { object[name]?.string.flatMap { $0.isEmpty ? nil : $0 } }
    let (names, joint) = printed(scheme)
    let text = names.compactMap(part).joined(separator: joint)
    guard scheme == "salutation_title_given_family_degree", let degree = part("degree") else { return text }
    return text.isEmpty ? degree : "\(text), \(degree)"
  }
}
