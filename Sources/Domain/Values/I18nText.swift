// Texts in several languages, as pretix stores names and settings: an object of language code to text, or one plain string.

/// A text by language code, in the order in which the languages were written.
public struct I18nText: Equatable, Sendable {
  public let texts: [(locale: String, text: String)]

  public init(_ texts: [(locale: String, text: String)]) {
    self.texts = texts
  }

  /// Takes `{"en": "…"}` or a plain string (which counts for every language); null and absence give an empty text.
  /// - Returns: nil when the value is neither, or a member is no string.
  public init?(_ json: JSON?) {
    switch json {
    case nil, .null: self.init([])
    case .string(let text): self.init([("", text)])
    case .object(let object):
      var texts: [(locale: String, text: String)] = []
      for member in object.members where !member.value.isNull {
        guard let text = member.value.string else { return nil }
        texts.append((member.name, text))
      }
      self.init(texts)
    default: return nil
    }
  }

  /// The text for a language: exact, then another variant of the language (`de-informal` takes `de`, `de` takes `de-informal`), then
  /// English, then the first by language code; `""` when there is none. Empty texts do not count (wire-words.md §1).
  public func text(in locale: String) -> String {
    if texts.count == 1 { return texts[0].text }
    for entry in texts where entry.locale == locale && !entry.text.isEmpty { return entry.text }
    func exact(_ wanted: Substring) -> String? {
      texts.first { $0.locale.utf8.elementsEqual(wanted.utf8) && !$0.text.isEmpty }?.text
    }
    let language = I18nText.language(of: locale)
    return exact(language) ?? first { I18nText.language(of: $0) == language } ?? exact("en") ?? first { _ in true }
      ?? ""
  }

  /// The first text that is not empty, by language code, among those of some languages.
  private func first(of languages: (String) -> Bool) -> String? {
    texts.filter { !$0.text.isEmpty && languages($0.locale) }.min { $0.locale < $1.locale }?.text
  }

  private static func language(of locale: String) -> Substring { locale.prefix { $0 != "-" && $0 != "_" } }

  public static func == (a: I18nText, b: I18nText) -> Bool {
    a.texts.count == b.texts.count && zip(a.texts, b.texts).allSatisfy { $0 == $1 }
  }
}
