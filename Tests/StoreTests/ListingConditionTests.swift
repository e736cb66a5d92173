// The conditions of the console's search against a plain model: the store finds what filtering an array finds, in every combination.

import Domain
import Testing
import TestSupport

@testable import SQLiteStore

@Suite struct ListingConditionTests {
  static let organizer = Organizer.ID(1)
  static let scope = InvoiceQuery.Scope.organizer(organizer, events: .all)

  static func randomTest(_ dice: inout InvoiceListingTests.Dice) -> InvoiceCondition.Test {
    let day = LocalDate(daysSinceEpoch: 20_000 + dice.roll(9))
    let amount = Money(cents: Int64(dice.roll(60) - 20) * 100)
    let tests: [InvoiceCondition.Test] = [
      .word(dice.pick(["jo", "muller", "zoë", "nothing", "?!"])), .number(dice.pick(["a-7", "B/8", "x.9"])),
      .order("ord\(dice.roll(40))"), .event("e\(dice.roll(4))"), .status(dice.pick(TransmissionStatus.allCases)),
      .channel(dice.pick(["email", "peppol"])), .locale(dice.pick(["en", "de", "xx"])), .test(dice.roll(2) == 1),
      .cancellation(dice.roll(2) == 1), .country(dice.pick(["DE", "AT", "XX"])), .business(dice.roll(2) == 1),
      .gross(SearchRange(from: amount)), .gross(SearchRange(from: Money(cents: 0), to: amount)),
      .tax(SearchRange(to: amount)), .date(SearchRange(from: day)),
      .date(SearchRange(from: day, to: day.adding(days: 2))),
      .attention(pendingSince: day), .amountOrNumber(amount, "A-7"), .taxRate(TaxRate(tenThousandths: 190_000)),
      .taxRate(TaxRate(tenThousandths: 70_000)),
    ]
    return dice.pick(tests)
  }

  static func holds(_ test: InvoiceCondition.Test, for invoice: Invoice) -> Bool {
    func folded(_ text: String) -> String { text.lowercased() }
    switch test {
    case .word(let word):
      let words = word == "muller" ? "müller" : word
      return word != "?!" && folded(invoice.recipient.name ?? "").split(separator: " ").contains { $0.hasPrefix(words) }
    case .number(let number): return folded(number) == folded(invoice.number)
    case .order(let code): return folded(code) == folded(invoice.orderCode)
    case .event(let slug): return slug == invoice.eventSlug
    case .status(let status): return invoice.transmission.status == status
    case .channel(let type): return invoice.transmission.type == type
    case .locale(let locale): return invoice.locale == locale
    case .test(let flag): return invoice.testMode == flag
    case .cancellation(let flag): return invoice.isCancellation == flag
    case .country(let code): return invoice.recipient.country == code
    case .business(let flag): return (invoice.recipient.isBusiness ?? false) == flag
    case .gross(let range): return range.contains(invoice.grossTotal)
    case .tax(let range): return range.contains(invoice.taxTotal)
    case .date(let range): return range.contains(invoice.date)
    case .attention(let day):
      return invoice.transmission.status == .failed || (invoice.transmission.status == .pending && invoice.date <= day)
    case .amountOrNumber(let amount, let text):
      return [amount, -amount].contains(invoice.grossTotal) || folded(text) == folded(invoice.number)
    case .taxRate(let rate): return invoice.lines.contains { $0.taxRate == rate }
    case .refers, .cancelled, .reason: return false
    }
  }

  static func isWanted(_ invoice: Invoice, by query: InvoiceQuery) -> Bool {
    query.conditions.allSatisfy { condition in
      condition.anyOf.contains { holds($0, for: invoice) } != condition.isNegated
    }
  }

  @Test func `Whatever conditions are joined, the store finds what an array finds`() throws {
    let temporary = try TemporaryStore()
    var dice = InvoiceListingTests.Dice(state: 9)
    var invoices = InvoiceListingTests.randomInvoices(300, &dice)
    for index in invoices.indices {
      invoices[index].recipient.country = dice.pick(["DE", "AT", ""])
      invoices[index].recipient.isBusiness = dice.pick([true, false, nil])
      invoices[index].lines[0].gross = Money(cents: Int64(dice.roll(60) - 20) * 100)
    }
    try InvoiceListingTests.fill(temporary.store, invoices)
    for _ in 0..<400 {
      var query = InvoiceQuery(scope: Self.scope)
      query.conditions = (0...dice.roll(2)).map { _ in
        InvoiceCondition((0...dice.roll(2)).map { _ in Self.randomTest(&dice) }, isNegated: dice.roll(3) == 0)
      }
      if dice.roll(3) == 0 { query.search = ["jo"] }
      query.ordering = dice.roll(2) == 0 ? [.date(descending: true)] : [.number(descending: false)]
      let expected = invoices.filter {
        Self.isWanted($0, by: query) && (query.search.isEmpty || ($0.recipient.name ?? "").hasPrefix("Jo"))
      }
      let page = try temporary.store.summaries(query, page: PageRequest(number: 1, size: 500))
      #expect(page.elements.map(\.number).sorted() == expected.map(\.number).sorted(), "\(query.conditions)")
      #expect(try temporary.store.count(query) == expected.count)
    }
  }

  @Test func `A cancelled invoice is found by its cancellation and the other way around`() throws {
    let temporary = try TemporaryStore()
    var original = Fixtures.invoice(event: .init(1), eventSlug: "e1", order: "O", prefix: "A-", number: "1")
    var cancellation = original
    original.isCancellation = false
    cancellation.invoiceNo = "2"
    cancellation.isCancellation = true
    cancellation.refers = "A-1"
    try InvoiceListingTests.fill(temporary.store, [original, cancellation])
    func found(_ test: InvoiceCondition.Test) throws -> [String] {
      var query = InvoiceQuery(scope: Self.scope)
      query.conditions = [InvoiceCondition([test])]
      return try temporary.store.summaries(query, page: PageRequest(number: 1, size: 50)).elements.map(\.number)
    }
    #expect(try found(.cancelled(true)) == ["A-1"])
    #expect(try found(.cancelled(false)) == ["A-2"])
    #expect(try found(.refers("a-1")) == ["A-2"])
  }
}
