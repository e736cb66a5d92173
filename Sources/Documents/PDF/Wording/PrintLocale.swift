// How a language writes numbers, amounts, dates and labels on paper. The conventions are data; nothing is asked of
// the host's locale database, so a document looks the same everywhere.

import Domain

/// The conventions of one language.
struct PrintLocale: Equatable, Sendable {
  enum CurrencyPlace: Sendable {
    /// `€23.00`
    case before
    /// `€ 23,00`
    case beforeSpaced
    /// `23,00 €`
    case afterSpaced
  }

  /// Lower case, such as `de-informal`.
  var language: String
  var decimal = "."
  var group = ","
  /// A date with `y`, `m` and `d` for year, month and day; doubled letters are padded to two digits.
  var datePattern = "y-mm-dd"
  var currencyPlace = CurrencyPlace.before
  var percentSpaced = false
  /// Between a label and its value.
  var labelEnd = ": "

  /// Written from right to left: Arabic, Hebrew, Persian, Urdu.
  var isRightToLeft: Bool { ["ar", "he", "fa", "ur"].contains(String(language.prefix { $0 != "-" })) }

  /// The conventions of a language code: exact, else the language without its region, else English.
  static func named(_ code: String) -> PrintLocale {
    var locale = LanguageTable.find(code, in: table) ?? PrintLocale(language: "")
    locale.language = LanguageTable.normalized(code)
    return locale
  }

  /// `19.11.2026`; figures are always 0 to 9 (wire-words.md §1).
  func date(_ day: LocalDate) -> String {
    let (year, month, day) = day.components
    var out = ""
    var pattern = datePattern[...]
    while let letter = pattern.first {
      let run = pattern.prefix { $0 == letter }
      pattern = pattern.dropFirst(run.count)
      switch letter {
      case "y": out += String(year)
      case "m": out += PrintLocale.padded(month, run.count)
      case "d": out += PrintLocale.padded(day, run.count)
      default: out += run
      }
    }
    return out
  }

  /// One day or a range of days.
  func dates(_ range: ClosedRange<LocalDate>) -> String {
    if range.lowerBound == range.upperBound { return date(range.lowerBound) }
    return date(range.lowerBound) + " – " + date(range.upperBound)
  }

  /// `-1.234,50`, without a currency; zero-decimal currencies drop a zero fraction.
  func amount(_ money: Money, in currency: String) -> String {
    isolated(plainAmount(money, in: currency))
  }

  /// `1.234,50 €`
  func price(_ money: Money, in currency: String) -> String {
    let number = plainAmount(money, in: currency)
    let symbol = PrintCurrency.symbol(currency, in: language)
    if currencyPlace == .afterSpaced { return isolated(number + "\u{A0}" + symbol) }
    let spaced = currencyPlace == .beforeSpaced || symbol.unicodeScalars.last?.properties.isAlphabetic == true
    let sign = number.hasPrefix("-") ? "-" : ""
    return isolated(sign + symbol + (spaced ? "\u{A0}" : "") + number.dropFirst(sign.count))
  }

  /// `7,7 %`: no zeros behind the last place that counts.
  func percent(_ rate: TaxRate) -> String {
    let number = FixedPoint.format(rate.tenThousandths, places: 4, minimumPlaces: 0)
    return isolated(localized(number) + (percentSpaced ? "\u{A0}%" : "%"))
  }

  /// `4,2408`: an exchange rate with all four places.
  func rate(tenThousandths: Int64) -> String {
    localized(FixedPoint.format(tenThousandths, places: 4, minimumPlaces: 4))
  }

  /// `label: value`, or whichever of the two there is.
  func labelled(_ label: String, _ value: String) -> String {
    if label.isEmpty || value.isEmpty { return label + value }
    let colons: [Character] = [":", "：", "?", "？", "؟"]
    return colons.contains(label.last ?? " ") ? label + " " + value : label + labelEnd + value
  }

  /// Numbers keep their order between words written from right to left.
  func isolated(_ number: String) -> String {
    isRightToLeft ? "\u{2066}" + number + "\u{2069}" : number
  }

  private func plainAmount(_ money: Money, in currency: String) -> String {
    let isWhole = !PrintCurrency.hasMinorUnit(currency) && money.cents.isMultiple(of: 100)
    let places = isWhole ? 0 : 2
    return localized(FixedPoint.format(money.cents, places: 2, minimumPlaces: places), grouped: true)
  }

  private func localized(_ number: String, grouped: Bool = false) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let parts = number.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    var whole = String(parts.first ?? "0")
    if grouped { whole = PrintLocale.grouped(whole, separator: group) }
    return sign + whole + (parts.count > 1 ? decimal + parts[1] : "")
  }

  private static func grouped(_ digits: String, separator: String) -> String {
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { out += separator }
      out.append(digit)
    }
    return out
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return width > text.utf8.count ? "0" + text : text
  }
}

/// Finds what belongs to a language in a table by language code.
enum LanguageTable {
  /// Exact, else without region or variant; nil when the language is not there.
  static func find<Value>(_ code: String, in table: [String: Value]) -> Value? {
    let code = normalized(code)
    return table[code] ?? table[String(code.prefix { $0 != "-" })]
  }

  /// Lower case with hyphens.
  static func normalized(_ code: String) -> String {
    String(code.lowercased().map { $0 == "_" ? "-" : $0 })
  }
}
