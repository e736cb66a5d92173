// Quantity rows: which lines are shown as one.

import Domain
import Testing

@testable import Documents

@Suite struct LineGroupingTests {
  private let ticket = SampleInvoice.line(1, "Ticket", gross: 2300, tax: 367)
  private let workshop = SampleInvoice.line(1, "  + Workshop", gross: 1000, tax: 65, rate: 7)

  private func rows(_ lines: [InvoiceLine]) -> [String] {
    LineGrouping.rows(of: lines).map { "\($0.quantity) \($0.line.description)" }
  }

  @Test func `Consecutive equal lines become one row with their sum`() {
    let row = LineGrouping.rows(of: [ticket, ticket, ticket]).first
    #expect(row?.quantity == 3)
    #expect(row?.gross == Money(cents: 6900))
    #expect(row?.net == Money(cents: 5799))
  }

  @Test func `Equal lines with another between them stay apart`() {
    let fee = SampleInvoice.line(2, "Payment fee", gross: 25, tax: 4)
    #expect(rows([ticket, fee, ticket]) == ["1 Ticket", "1 Payment fee", "1 Ticket"])
  }

  @Test func `Every field that a reader could tell apart keeps lines apart`() {
    var others = Array(repeating: ticket, count: 8)
    others[0].description = "Ticket<br />Attendee: Ada"
    others[1].taxRate = TaxRate(tenThousandths: 70_000)
    others[2].taxName = "Sales tax"
    others[3].gross = Money(cents: 2400)
    others[4].tax = Money(cents: 366)
    others[5].subevent = 7
    others[6].periodStart = nil
    others[7].periodEnd = nil
    for other in others { #expect(LineGrouping.rows(of: [ticket, other]).count == 2) }
  }

  @Test func `Position, item and location do not keep lines apart`() {
    var other = ticket
    other.position = 9
    other.item = 4
    other.eventLocation = "Elsewhere"
    #expect(rows([ticket, other]) == ["2 Ticket"])
  }

  @Test func `Equal packages of ticket and add-ons are merged as packages`() {
    #expect(
      rows([ticket, workshop, ticket, workshop, ticket, workshop, workshop])
        == ["2 Ticket", "2   + Workshop", "1 Ticket", "2   + Workshop"])
  }

  @Test func `A ticket without add-ons is not merged with one that has some`() {
    #expect(rows([ticket, ticket, workshop]) == ["1 Ticket", "1 Ticket", "1   + Workshop"])
  }

  @Test func `Add-ons whose ticket is hidden, and no lines at all, are rows as they are`() {
    #expect(rows([workshop, workshop]) == ["2   + Workshop"])
    #expect(rows([]).isEmpty)
  }
}
