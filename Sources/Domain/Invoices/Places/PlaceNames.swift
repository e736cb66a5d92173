// Names of countries and states as they are printed in addresses (product.md §8, wire-words.md §3). The tables are written by a
// generator; here they are looked up, by locale first, then in English.

import Foundation

/// Names of places in the languages that have them.
package enum PlaceNames {
  /// The name of a country (alpha-2); `""` for none, the code itself for one that is not known.
  package static func country(_ code: String, in locale: String) -> String {
    code.isEmpty ? "" : countries.name(code, in: locale) ?? code
  }

  /// How the state of an address is printed: by code or by name, depending on the country, and in most countries not at all.
  static func state(_ code: String, of country: String, in locale: String) -> String {
    switch country {
    case "AU", "BR", "CA", "MX", "US", "IT": code
    case "JP", "MY": code.isEmpty ? "" : states.name("\(country)-\(code)", in: locale) ?? code
    default: ""
    }
  }

  private static let countries = PlaceTable(
    countriesWestern + countriesNorthern + countriesEastern + countriesScripts + countriesAsian)
  private static let states = PlaceTable(stateTables)
}

/// Tables of names by locale, each read when it is first asked for.
private final class PlaceTable: @unchecked Sendable {
  // Safe: `read` is only touched with `lock` held.
  private let lock = NSLock()
  private let source: [String: StaticString]
  private var read: [String: [String: String]] = [:]

  init(_ tables: [(locale: String, names: StaticString)]) {
    source = Dictionary(tables.map { ($0.locale, $0.names) }) { first, _ in first }
  }

  /// The name in the locale, in its language without a variant, or in English.
  func name(_ code: String, in locale: String) -> String? {
    lock.withLock { table(locale)[code] ?? table("en")[code] }
  }

  private func table(_ locale: String) -> [String: String] {
    if let known = read[locale] { return known }
    let language = String(locale.prefix { $0 != "-" })
    let text = (source[locale] ?? source[language])?.description ?? ""
    var names: [String: String] = [:]
    for entry in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let parts = entry.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { names[String(parts[0])] = String(parts[1]) }
    }
    read[locale] = names
    return names
  }
}
