// The number and date conventions of the languages that events can be run in. Date forms are those that the API's own
// texts use (wire-words.md §6), so that a letter does not mix two.

extension PrintLocale {
  private static let narrowSpace = "\u{202F}"
  private static let wideSpace = "\u{A0}"

  /// By language code. A language that is missing is written as English is.
  static let table: [String: PrintLocale] = [
    "en": PrintLocale(language: "en"),
    "de": continental("de", group: ".", date: "dd.mm.y"),
    "fr": french,
    "it": continental("it", group: ".", date: "dd/mm/y", percentSpaced: false),
    "es": continental("es", group: ".", date: "dd/mm/y"),
    "ca": continental("ca", group: ".", date: "dd/mm/y"),
    "gl": continental("gl", group: ".", date: "dd-mm-y"),
    "eu": continental("eu", group: ".", date: "y-mm-dd"),
    "pt": continental("pt", group: wideSpace, date: "dd/mm/y", percentSpaced: false),
    "pt-br": PrintLocale(
      language: "pt-br", decimal: ",", group: ".", datePattern: "dd/mm/y", currencyPlace: .beforeSpaced),
    "nl": PrintLocale(
      language: "nl", decimal: ",", group: ".", datePattern: "d-m-y", currencyPlace: .beforeSpaced),
    "da": continental("da", group: ".", date: "dd.mm.y"),
    "sv": continental("sv", group: wideSpace, date: "y-mm-dd"),
    "nb": continental("nb", group: wideSpace, date: "dd.mm.y"),
    "no": continental("no", group: wideSpace, date: "dd.mm.y"),
    "fi": continental("fi", group: wideSpace, date: "d.m.y"),
    "pl": continental("pl", group: wideSpace, date: "dd-mm-y", percentSpaced: false),
    "cs": continental("cs", group: wideSpace, date: "dd.mm.y"),
    "sk": continental("sk", group: wideSpace, date: "dd.mm.y"),
    "hu": continental("hu", group: wideSpace, date: "y.mm.dd.", percentSpaced: false),
    "hr": continental("hr", group: ".", date: "d.mm.y."),
    "ro": continental("ro", group: ".", date: "dd.mm.y"),
    "lv": continental("lv", group: wideSpace, date: "d.mm.y", percentSpaced: false),
    "el": continental("el", group: ".", date: "dd/mm/y", percentSpaced: false),
    "ru": continental("ru", group: wideSpace, date: "dd.mm.y"),
    "uk": continental("uk", group: wideSpace, date: "dd.mm.y", percentSpaced: false),
    "tr": continental("tr", group: ".", date: "dd.mm.y", percentSpaced: false),
    "id": continental("id", group: ".", date: "dd-mm-y", percentSpaced: false),
    "ar": PrintLocale(language: "ar", datePattern: "dd/mm/y", currencyPlace: .afterSpaced),
    "he": PrintLocale(language: "he", datePattern: "dd/mm/y", currencyPlace: .afterSpaced),
    "fa": PrintLocale(language: "fa", datePattern: "y/mm/dd", currencyPlace: .afterSpaced),
    "th": PrintLocale(language: "th", datePattern: "dd/mm/y"),
    "ja": PrintLocale(language: "ja", datePattern: "y/mm/dd", labelEnd: "："),
    "zh": PrintLocale(language: "zh", datePattern: "y年m月d日", labelEnd: "："),
    "ko": PrintLocale(language: "ko", datePattern: "y. m. d."),
  ]

  private static let french = PrintLocale(
    language: "fr", decimal: ",", group: narrowSpace, datePattern: "dd/mm/y", currencyPlace: .afterSpaced,
    percentSpaced: true, labelEnd: "\u{A0}: ")

  private static func continental(
    _ language: String, group: String, date: String, percentSpaced: Bool = true
  ) -> PrintLocale {
    PrintLocale(
      language: language, decimal: ",", group: group, datePattern: date, currencyPlace: .afterSpaced,
      percentSpaced: percentSpaced)
  }
}
