// The words, dates and names inside API fields against samples that were taken from wire-words.md: one row a sample, in Fixtures/.

import Foundation
import Testing

@testable import Domain

struct WireWordsTests {
  @Test func `Every locale says what clients of the reference server read`() throws {
    let rows = try WireSamples.rows("wire-words.tsv")
    #expect(rows.count == 684)
    for row in rows {
      let locale = WireLocale.named(row[0], region: nil)
      let april = LocalTime(day: LocalDate(daysSinceEpoch: 20_938))
      let words = locale.words
      let said =
        switch row[1] {
        case "attendee": words.attendee
        case "seriesDate": words.seriesDate
        case "location": words.location
        case "vatID": words.vatID
        case "paid": words.paid
        case "stamp": words.stamp
        case "reverseChargeEU": words.reverseChargeEU
        case "reverseChargeElsewhere": words.reverseChargeElsewhere
        case "yes": words.yes
        case "no": words.no
        case "deadline": words.deadline(locale.dates.text(locale.dates.short, april))
        default: OrderFeeType(rawValue: row[1]).map(words.fee) ?? ""
        }
      #expect(said == row[2], "\(row[0]) \(row[1])")
    }
  }

  @Test func `Every locale and region writes dates and times as the reference server does`() throws {
    let rows = try WireSamples.rows("wire-dates.tsv")
    #expect(rows.count == 868)
    for row in rows {
      let locale = WireLocale.named(row[0], region: row[1].isEmpty ? nil : row[1])
      let written = try WireSamples.write(row, in: locale.dates)
      let expected =
        row[5] == "=" ? try WireSamples.write(row, in: WireLocale.named(row[0], region: nil).dates) : row[5]
      #expect(written == expected, "\(row)")
    }
  }

  @Test func `Countries and states have the names that addresses show`() throws {
    for row in try WireSamples.rows("places.tsv") {
      let locale = WireLocale.named(row[0], region: nil).code
      let name =
        row[1] == "JP-27" ? PlaceNames.state("27", of: "JP", in: locale) : PlaceNames.country(row[1], in: locale)
      #expect(name == row[2], "\(row)")
    }
    let recorded = try JSON(parsing: WireSamples.file("../../Conformance/country-names.json"))
    for locale in recorded.object?.members ?? [] {
      for country in locale.value.object?.members ?? [] {
        #expect(PlaceNames.country(country.name, in: locale.name) == country.value.string, "\(locale.name)")
      }
    }
  }

  @Test(arguments: [
    ("de-AT", "de"), ("pt", "pt-br"), ("xx", "en"), ("DE_informal", "de-informal"), ("zh-hans", "zh-hans"),
  ])
  func `A locale without words speaks its language, else English`(asked: String, taken: String) {
    #expect(WireLocale.named(asked, region: nil).code == taken)
  }

  @Test(arguments: [
    ("de-informal", #"{"en": "e", "de": "d"}"#, "d"), ("de", #"{"en": "e", "de-informal": "d"}"#, "d"),
    ("pt-pt", #"{"en": "e", "pt-br": "p"}"#, "p"), ("es-419", #"{"fr": "f", "es": "s"}"#, "s"),
    ("it", #"{"fr": "f", "en": "e"}"#, "e"), ("it", #"{"fr": "f", "de-informal": "d"}"#, "d"),
    ("it", #"{"fr": "f", "de": "d"}"#, "d"), ("it", #"{"it": "", "en": "", "fr": "f"}"#, "f"),
    ("it", #""plain""#, "plain"), ("it", "null", ""),
  ])
  func `A text falls back to its language's variants, to English, to the first code`(
    locale: String, text: String, shown: String
  ) throws {
    #expect(I18nText(try JSON(parsing: Array(text.utf8)))?.text(in: locale) == shown)
  }

  @Test func `Addresses are arranged as their locale does it`() {
    let parts = AddressForm.Parts(
      company: " Firm ", name: "Jo", street: "1 Road\n\n rear ", zipcode: "12", city: "Town", state: "ST",
      country: "Land")
    #expect(AddressForm.of("en").lines(parts) == ["Firm", "Jo", "1 Road", "rear", "12 Town ST", "Land"])
    #expect(AddressForm.of("gl").lines(parts) == ["Firm", "1 Road", "rear", "Jo", "12 Town ST", "Land"])
    #expect(AddressForm.of("th").lines(parts) == ["Firm", "Jo", "1 Road", "rear", "Town ST 12", "Land"])
    #expect(AddressForm.of("ja").lines(parts) == ["12", "Land, ST, Town", "1 Road", "rear", "Firm", "Jo"])
    #expect(AddressForm.of("zh-hans").lines(parts) == ["Firm", "Jo", "1 Road", "rear", "12 TownST", "Land"])
  }
}

/// Rows of a table of samples.
private enum WireSamples {
  static func file(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func rows(_ name: String) throws -> [[String]] {
    String(decoding: try file(name), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// What a sample's row asks for: `days` from … to …, `time`, `short`, `datetime`, or a `moment` with the last day of its range.
  static func write(_ row: [String], in dates: WireDates) throws -> String {
    switch row[2] {
    case "days": dates.days(from: try moment(row[3]), to: try moment(row[4]))
    case "time": dates.text(dates.time, try moment("2027-03-09 " + row[3]))
    case "short": dates.text(dates.short, try moment(row[3]))
    case "datetime": dates.text(dates.shortDateTime, try moment(row[3] + " " + row[4]))
    default:
      dates.days(from: try moment(row[3]), to: try moment(row[4])) + " "
        + dates.text(dates.time, try moment(row[3]))
    }
  }

  private static func moment(_ text: String) throws -> LocalTime {
    let parts = text.split(separator: " ")
    let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int($0) } : [0, 0]
    let day = try #require(parts.first.flatMap { LocalDate(String($0)) })
    return LocalTime(day: day, hour: clock[0], minute: clock[1])
  }
}
