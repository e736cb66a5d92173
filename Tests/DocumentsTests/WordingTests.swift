// Numbers, dates and labels in the languages of documents.

import Domain
import Testing

@testable import Documents

@Suite struct WordingTests {
  @Test(arguments: [
    ("en", "€1,234,567.50", "-€0.04", "2027-03-09", "7.7%"),
    ("de", "1.234.567,50 €", "-0,04 €", "09.03.2027", "7,7 %"),
    ("fr", "1 234 567,50 €", "-0,04 €", "09/03/2027", "7,7 %"),
    ("nl", "€ 1.234.567,50", "-€ 0,04", "9-3-2027", "7,7%"),
    ("pl", "1 234 567,50 €", "-0,04 €", "09-03-2027", "7,7%"),
    ("ja", "€1,234,567.50", "-€0.04", "2027/03/09", "7.7%"),
    ("hu", "1 234 567,50 €", "-0,04 €", "2027.03.09.", "7,7%"),
    ("xx", "€1,234,567.50", "-€0.04", "2027-03-09", "7.7%"),
  ])
  func `Amounts, dates and rates follow the language`(
    language: String, large: String, negative: String, date: String, rate: String
  ) throws {
    let locale = PrintLocale.named(language)
    func spaced(_ text: String) -> String { text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
    #expect(spaced(locale.price(Money(cents: 123_456_750), in: "EUR")) == large)
    #expect(spaced(locale.price(Money(cents: -4), in: "EUR")) == negative)
    #expect(locale.date(try #require(LocalDate("2027-03-09"))) == date)
    #expect(spaced(locale.percent(TaxRate(tenThousandths: 77_000))) == rate)
  }

  @Test(arguments: [("de-informal", "Deine Referenz"), ("de-AT", "Ihre Referenz"), ("DE_informal", "Deine Referenz")])
  func `A language is found exactly, then without its region`(code: String, reference: String) {
    #expect(PrintWords.named(code).customerReference == reference)
  }

  @Test func `An unknown language is printed in English`() {
    #expect(PrintWords.named("tlh") == .english)
    #expect(PrintWords.named("") == .english)
  }

  @Test(arguments: PrintWords.table.keys.sorted())
  func `Every language has every word, and its templates keep their braces`(language: String) {
    let words = PrintWords.named(language)
    let values = Mirror(reflecting: words).children.compactMap { $0.value as? String }
    #expect(values.allSatisfy { !$0.isEmpty })
    for (template, names) in [
      (words.pageOf, ["page", "pages"]), (words.unitPrice, ["price"]), (words.unitPrices, ["net", "gross"]),
      (words.copyOnly, ["channel"]), (words.convertedTaxes, ["currency"]), (words.convertedTotal, ["amount"]),
      (words.exchangeRate, ["rate"]),
    ] {
      for name in names { #expect(template.contains("{\(name)}")) }
      #expect(template.filter { $0 == "{" }.count == names.count)
    }
  }

  @Test(arguments: [
    "en", "de", "de-informal", "fr", "it", "es", "es-419", "nl", "nl-informal", "pl", "pt-pt", "pt-br", "cs", "da",
    "sv",
    "nb-no", "fi", "ar", "ja", "eu", "ca", "zh-hans", "zh-hant", "hr", "el", "he", "hu", "id", "lv", "ro", "ru", "sk",
    "th",
    "tr", "uk", "gl",
  ])
  func `Every language that events can have has words of its own`(language: String) {
    #expect(language == "en" || PrintWords.named(language) != .english)
    #expect(LanguageTable.find(language, in: PrintLocale.table) != nil)
  }

  @Test func `Currencies without a smaller unit drop it only where nothing is lost`() {
    let locale = PrintLocale.named("en")
    #expect(locale.price(Money(cents: 110_000), in: "JPY") == "¥1,100")
    #expect(locale.price(Money(cents: 110_050), in: "JPY") == "¥1,100.50")
    #expect(locale.price(Money(cents: 100), in: "CHF") == "CHF\u{A0}1.00")
    #expect(locale.price(Money(cents: 100), in: "PLN") == "PLN\u{A0}1.00")
    #expect(PrintLocale.named("pl").price(Money(cents: 100), in: "PLN") == "1,00\u{A0}zł")
  }

  @Test func `Numbers between right-to-left words are isolated`() {
    #expect(PrintLocale.named("ar").amount(Money(cents: -2300), in: "EUR") == "\u{2066}-23.00\u{2069}")
    #expect(PrintLocale.named("ar-EG").isRightToLeft)
    #expect(!PrintLocale.named("en").isRightToLeft)
  }

  @Test(arguments: [("Ref", "1", "Ref: 1"), ("Ref:", "1", "Ref: 1"), ("Really?", "no", "Really? no"), ("", "1", "1")])
  func `Labels get one colon`(label: String, value: String, printed: String) {
    #expect(PrintLocale.named("en").labelled(label, value) == printed)
  }

  @Test func `Templates put values in once and leave other braces alone`() {
    #expect(PrintWords.fill("{a} of {b} {c}", ["a": "{b}", "b": "2"]) == "{b} of 2 {c}")
    #expect(PrintWords.fill("} { {a", ["a": "1"]) == "} { {a")
  }
}
