// The languages the console speaks and the choice among them from `Accept-Language`. Invoices have languages of
// their own, which are data and not this.

import Domain

/// A language of the console's own words.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case german = "de"

  /// As its speakers call it.
  public var ownName: String {
    switch self {
    case .english: "English"
    case .german: "Deutsch"
    }
  }

  /// The `lang` attribute.
  public var code: String { rawValue }

  /// The `dir` attribute; a right-to-left language answers `rtl` and the style sheet follows.
  public var direction: String { "ltr" }

  /// The best match for an `Accept-Language` header; English when nothing matches.
  public static func preferred(acceptLanguage header: String?) -> Language { AcceptLanguage.best(header) ?? .english }
}
