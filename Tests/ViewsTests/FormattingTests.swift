import Domain
import Foundation
import Testing
import Views

@Suite struct FormattingTests {
  private let english = Formatting(language: .english, zone: TimeZone(identifier: "Europe/Berlin") ?? .gmt)
  private let german = Formatting(language: .german, zone: .gmt)

  @Test(arguments: [
    (0, "EUR", "0.00", "0,00"), (5, "EUR", "0.05", "0,05"), (-5, "EUR", "−0.05", "−0,05"),
    (120_400, "EUR", "1,204.00", "1.204,00"), (-123_456_789, "EUR", "−1,234,567.89", "−1.234.567,89"),
    (150_000, "JPY", "1,500", "1.500"), (150_050, "JPY", "1,500.50", "1.500,50"),
    (Int64.min, "EUR", "−92,233,720,368,547,758.08", "−92.233.720.368.547.758,08"),
  ])
  func `Amounts have a real minus, groups and two places`(cents: Int64, currency: String, en: String, de: String) {
    #expect(english.decimal(Money(cents: cents), currency) == en)
    #expect(german.decimal(Money(cents: cents), currency) == de)
  }

  @Test func `Counts are grouped by a narrow space`() {
    #expect([7, 999, 1204, 1_000_000].map(english.count) == ["7", "999", "1\u{202F}204", "1\u{202F}000\u{202F}000"])
  }

  @Test func `Days and moments follow language and zone`() throws {
    let day = try #require(LocalDate("2026-03-09"))
    #expect(english.date(day) == "9\u{A0}Mar\u{A0}2026")
    #expect(german.date(day) == "09.03.2026")
    let late = try #require(Instant("2026-12-31T23:05:59Z"))
    #expect(english.moment(late) == "1\u{A0}Jan\u{A0}2027, 00:05")
    #expect(german.moment(late) == "31.12.2026, 23:05")
    let old = try #require(Instant("1969-12-31T22:59:30Z"))
    #expect(english.moment(old) == "31\u{A0}Dec\u{A0}1969, 23:59")
  }

  @Test(arguments: [
    (-5, "just now", "gerade eben"), (59, "just now", "gerade eben"), (60, "1 min ago", "vor 1 Min."),
    (3599, "59 min ago", "vor 59 Min."), (3600, "1 h ago", "vor 1 Std."), (86_400, "1 day ago", "vor 1 Tag"),
    (59 * 86_400, "59 days ago", "vor 59 Tagen"), (60 * 86_400, "2 months ago", "vor 2 Monaten"),
    (730 * 86_400, "2 years ago", "vor 2 Jahren"),
  ])
  func `Ages use the largest unit that fits`(seconds: Int, en: String, de: String) {
    let then = Fixtures.now.adding(seconds: -seconds)
    #expect(english.ageText(of: then, at: Fixtures.now).replacing("\u{A0}", with: " ") == en)
    #expect(german.ageText(of: then, at: Fixtures.now).replacing("\u{A0}", with: " ") == de)
  }

  @Test func `Rates drop zeros and sizes round`() {
    #expect(english.rate(TaxRate(tenThousandths: 190_000)) == "19%")
    #expect(german.rate(TaxRate(tenThousandths: 81_250)) == "8,125\u{202F}%")
    let sizes = [812, 24_310, 999_499, 1_349_999].map { english.size($0).replacing("\u{202F}", with: " ") }
    #expect(sizes == ["812 B", "24 kB", "999 kB", "1.3 MB"])
    #expect(german.exchangeRate(42_400) == "4,2400")
  }

  @Test(arguments: [
    (nil, Language.english), ("", .english), ("de", .german), ("de-AT,en;q=0.5", .german), ("fr, de;q=0.3", .german),
    ("en;q=0.2, DE;q=0.9", .german), ("de;q=0", .english), ("de;q=1.5, en;q=0.1", .english),
    ("*;q=0.1, de;q=0.05", .english),
    (";;,,=", .english), ("de ; q=0.8, en;q=0.81", .english), ("german", .english),
  ])
  func `The language is the best match of the header`(header: String?, expected: Language) {
    #expect(Language.preferred(acceptLanguage: header) == expected)
  }
}
