import Domain
import Testing

@Suite struct InvoiceSearchTests {
  static let today = LocalDate("2026-11-21") ?? LocalDate(daysSinceEpoch: 0)

  private func search(_ text: String) throws -> InvoiceSearch { try InvoiceSearch(text, today: Self.today) }

  private func test(_ text: String) throws -> InvoiceCondition.Test {
    let conditions = try search(text).conditions
    return try #require(conditions.count == 1 ? conditions.first?.anyOf.first : nil)
  }

  private static func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(daysSinceEpoch: 0) }

  @Test func `Words, phrases and whole numbers are looked for as words`() throws {
    #expect(try search("  john   \"anna lena\" 42 12:30 ").words == ["john", "anna lena", "42", "12:30"])
    #expect(try search("\"gross:>100\"").words == ["gross:>100"])
    #expect(try search(" \"\" ") == search(""))
  }

  @Test func `A minus sign before a term means not, alone it is a word`() throws {
    #expect(try search("-john").conditions == [InvoiceCondition([.word("john")], isNegated: true)])
    #expect(
      try search("-status:completed").conditions == [InvoiceCondition([.status(.completed)], isNegated: true)])
    #expect(try search("a - b").words == ["a", "-", "b"])
  }

  @Test(arguments: [("119.00", 11_900), ("119,00", 11_900), ("0.05", 5)])
  func `An amount with two places is an amount`(text: String, cents: Int64) throws {
    #expect(try test(text) == .amountOrNumber(Money(cents: cents), text))
  }

  @Test(arguments: ["119", "119.0", "1.2.3", "1.234,50", "\"119.00\"", "R.00"])
  func `Anything else is no amount`(text: String) throws {
    #expect(try search(text).conditions.isEmpty)
  }

  @Test func `Amounts can be compared and lie in ranges with either end open`() throws {
    func range(_ from: Int64?, _ to: Int64?) -> InvoiceCondition.Test {
      .gross(SearchRange(from: from.map { Money(cents: $0) }, to: to.map { Money(cents: $0) }))
    }
    #expect(try test("gross:>100") == range(10_001, nil))
    #expect(try test("gross:>=100") == range(10_000, nil))
    #expect(try test("gross:<-5") == range(nil, -501))
    #expect(try test("gross:<=100,50") == range(nil, 10_050))
    #expect(try test("gross:100") == range(10_000, 10_000))
    #expect(try test("amount:50..200") == range(5_000, 20_000))
    #expect(try test("total:..200") == range(nil, 20_000))
    #expect(try test("GROSS:50..") == range(5_000, nil))
  }

  @Test(arguments: [
    ("2026-10-05", "2026-10-05", "2026-10-05"), ("2026-10", "2026-10-01", "2026-10-31"),
    ("2026", "2026-01-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("today", "2026-11-21", "2026-11-21"), ("yesterday", "2026-11-20", "2026-11-20"),
    ("this-month", "2026-11-01", "2026-11-30"), ("last-month", "2026-10-01", "2026-10-31"),
    ("last-year", "2025-01-01", "2025-12-31"), ("last-30-days", "2026-10-23", "2026-11-21"),
    ("2026-09..2026-10-15", "2026-09-01", "2026-10-15"), (">=2026-10..", "", ""),
  ])
  func `A date is a day, a month, a year, a range, or counted from today`(
    text: String, from: String, to: String
  ) throws {
    guard !from.isEmpty else {
      #expect(throws: InvoiceSearchProblem.badValue(.date, text)) { try search("date:" + text) }
      return
    }
    #expect(try test("date:" + text) == .date(SearchRange(from: Self.day(from), to: Self.day(to))))
  }

  @Test func `A comparison with a month is one with its end`() throws {
    #expect(try test("date:>2026-10") == .date(SearchRange(from: Self.day("2026-11-01"))))
    #expect(try test("date:<2026-10") == .date(SearchRange(to: Self.day("2026-09-30"))))
    #expect(try test("date:<=2026-10") == .date(SearchRange(to: Self.day("2026-10-31"))))
  }

  @Test func `A comma means any of them`() throws {
    #expect(
      try search("status:failed,pending").conditions == [InvoiceCondition([.status(.failed), .status(.pending)])])
    #expect(try search("country:de,AT").conditions == [InvoiceCondition([.country("DE"), .country("AT")])])
  }

  @Test func `The other fields read their values`() throws {
    #expect(try test("kind:cancellation") == .cancellation(true))
    #expect(try test("is:test") == .test(true))
    #expect(try test("rate:7.7%") == .taxRate(TaxRate(tenThousandths: 77_000)))
    #expect(try test("business:no") == .business(false))
    #expect(try test("channel:PEPPOL") == .channel("peppol"))
    #expect(try test("order:\"A B\"") == .order("A B"))
    #expect(try test("status:attention") == .attention(pendingSince: Self.day("2026-11-18")))
  }

  @Test(arguments: [
    ("foo:bar", InvoiceSearchProblem.unknownField("foo")), ("-Stat:x", .unknownField("Stat")),
    ("status:done", .badValue(.status, "done")), ("gross:much", .badValue(.gross, "much")),
    ("gross:", .badValue(.gross, "")), ("gross:..", .badValue(.gross, "..")),
    ("country:Germany", .badValue(.country, "Germany")),
    ("date:2026-13", .badValue(.date, "2026-13")), ("rate:101", .badValue(.rate, "101")),
    ("order:,", .badValue(.order, ",")),
    ("\"open", .unclosedQuote), ("order:\"open", .unclosedQuote),
    ("gross:>99999999999999999999", .badValue(.gross, ">99999999999999999999")),
  ])
  func `What cannot be read is refused by name`(text: String, problem: InvoiceSearchProblem) {
    #expect(throws: problem) { try search(text) }
  }

  @Test func `There is a limit to terms and to their length`() throws {
    let words = Array(repeating: "a", count: InvoiceSearch.maximumTerms)
    #expect(try search(words.joined(separator: " ")).words == words)
    #expect(throws: InvoiceSearchProblem.tooManyTerms(InvoiceSearch.maximumTerms)) {
      try search((words + ["a"]).joined(separator: " "))
    }
    #expect(throws: InvoiceSearchProblem.tooLong(200)) { try search(String(repeating: "a", count: 201)) }
  }
}
