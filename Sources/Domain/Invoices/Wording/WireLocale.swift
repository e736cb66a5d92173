// Everything that depends on an invoice's locale and its event's region: words, dates and times, the order of an address
// (wire-words.md §2 to §7). The tables are built once.

import Foundation

/// One language with the formats of a region.
struct WireLocale: Sendable {
  /// The language code that tables of names are looked up by.
  let code: String
  let words: WireWords
  let dates: WireDates
  let address: AddressForm

  /// Locales that have words; the reference server's languages.
  static let codes: [String] = words.keys.sorted()

  /// The locale with this code (`de-informal`), in a region (alpha-2) or without. An unknown code is taken as its language, and an
  /// unknown language as English. Regions count only for locales without a hyphen.
  static func named(_ code: String, region: String?) -> WireLocale {
    let known = known(code)
    let regional =
      known.utf8.contains(UInt8(ascii: "-")) ? nil : region.flatMap { regions["\(known) \($0.uppercased())"] }
    return WireLocale(
      code: known, words: words[known] ?? english, dates: regional ?? WireDates.byLocale[known] ?? .english,
      address: AddressForm.of(known))
  }

  private static func known(_ code: String) -> String {
    if words[code] != nil { return code }
    let lowered = code.lowercased().replacing("_", with: "-")
    if words[lowered] != nil { return lowered }
    let language = String(lowered.prefix { $0 != "-" })
    if words[language] != nil { return language }
    return codes.first { $0.hasPrefix(language + "-") } ?? "en"
  }

  private static let words: [String: WireWords] = {
    var table: [String: WireWords] = [:]
    for row in WireWords.germanic + WireWords.romance + WireWords.slavic + WireWords.european + WireWords.asian {
      for locale in row.locales { table[locale] = row.words }
    }
    return table
  }()

  private static let english = WireWords.germanic[0].words
  private static let regions = WireDates.regional
}
