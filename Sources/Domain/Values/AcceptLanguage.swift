// Which of the languages that something is written in a client likes best, by `Accept-Language` (RFC 9110 §12.5.4). Console and API have
// different languages and the same way of choosing.

public enum AcceptLanguage {
  /// The best match of `header` among the languages of a type whose raw values are language codes: highest quality first, ties in the
  /// order written. `*` is the type's first.
  /// - Returns: nil when nothing matches, or the header is missing or malformed.
  public static func best<Language>(_ header: String?) -> Language?
  where Language: RawRepresentable & CaseIterable, Language.RawValue == String {
    guard let header, !header.isEmpty else { return nil }
    var best: (language: Language, quality: Int)?
    for range in header.split(separator: ",").prefix(32) {
      guard let (tag, quality) = parse(range), quality > best?.quality ?? 0,
        let language = tag == "*" ? Language.allCases.first : Language(rawValue: primary(tag))
      else { continue }
      best = (language, quality)
    }
    return best?.language
  }

  /// `de` of `de-AT`; pretix's own codes have an underscore.
  private static func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" && $0 != "_" }) }

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
