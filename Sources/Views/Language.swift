// The languages the console speaks and the choice among them from `Accept-Language`. Invoices have languages of
// their own, which are data and not this.

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

  /// The best match for a header by RFC 9110 §12.5.4: highest quality first, ties in the order written; English when
  /// nothing matches or the header is missing or malformed.
  public static func preferred(acceptLanguage header: String?) -> Language {
    var best: (language: Language, quality: Int)?
    for range in (header ?? "").split(separator: ",").prefix(32) {
      guard let (tag, quality) = parse(range), quality > 0, quality > best?.quality ?? 0,
        let language = match(tag)
      else { continue }
      best = (language, quality)
    }
    return best?.language ?? .english
  }

  private static func match(_ tag: String) -> Language? {
    if tag == "*" { return .english }
    return Language(rawValue: String(tag.prefix { $0 != "-" }))
  }

  /// The tag in lower case and its quality in thousandths.
  private static func parse(_ range: Substring) -> (tag: String, quality: Int)? {
    let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
    guard let tag = parts.first, !tag.isEmpty else { return nil }
    guard let parameter = parts.dropFirst().first else { return (tag, 1000) }
    guard parameter.hasPrefix("q="), let quality = thousandths(parameter.dropFirst(2)) else { return nil }
    return (tag, quality)
  }

  /// `qvalue` of RFC 9110 §12.4.2: `0`, `0.8`, `1.000`.
  private static func thousandths(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first == 48 || first == 49, bytes.count <= 5 else { return nil }
    guard bytes.count > 1 else { return first == 49 ? 1000 : 0 }
    let fraction = bytes.dropFirst(2)
    guard bytes[1] == UInt8(ascii: "."), fraction.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let digits = fraction.map { Int($0) - 48 } + [0, 0, 0]
    let value = (first == 49 ? 1000 : 0) + digits[0] * 100 + digits[1] * 10 + digits[2]
    return value <= 1000 ? value : nil
  }
}
