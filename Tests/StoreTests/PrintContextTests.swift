// What documents need beyond the invoice: kept when it is issued, and unmoved by what happens to order, settings and event later.

import Domain
import GRDB
import SQLiteStore
import Testing
import TestSupport

@testable import SQLiteStore

@Suite struct PrintContextTests {
  private let fixture: TemporaryStore
  private let stored: StoredInvoice

  init() throws {
    fixture = try TemporaryStore()
    try fixture.importing(BundleFixtures.small())
    let organizer = try fixture.store.organizer(slug: "bigevents").id
    let scope = InvoiceQuery.Scope.organizer(organizer, events: .all)
    stored = try fixture.store.invoice(number: "SAMPLECONF-00001", in: scope)
  }

  private func execute(_ sql: String) throws {
    try fixture.store.write { try $0.execute(sql: sql) }
  }

  @Test func `A context reads back as it was kept`() throws {
    let context = InvoicePrintContext(
      eventName: "Käse & \"Wein\" \u{1F389}", eventDateFrom: Instant("2027-05-10T09:00:00Z"), eventDateTo: nil,
      timezone: "Europe/Berlin", customFieldLabel: "Cost centre", refersDate: LocalDate("2026-11-20"),
      subeventDates: [
        3: SubeventDates(from: Instant(microseconds: 1_000_000), to: nil),
        12: SubeventDates(from: Instant(microseconds: 0), to: Instant(microseconds: 5_000_000)),
      ], layout: .classic, highlightsOrderCode: true,
      settlement: InvoiceSettlement(
        received: Money(cents: 1000), giftCards: Money(cents: 500), isPending: true, showsPayments: true,
        provider: "banktransfer", due: LocalDate("2026-12-05"),
        account: BankAccount(holder: "Big", iban: "DE75512108001245126199", bic: "SOLADEST600", bank: "Bank"),
        reference: "R-1"), logoDigest: Array(repeating: 9, count: 32))
    #expect(try InvoicePrintContext(kept: context.kept) == context)
  }

  @Test func `A damaged context is a storage error, unknown members are none`() throws {
    #expect(throws: DomainError.self) { try InvoicePrintContext(kept: [1, 2]) }
    let later = try InvoicePrintContext(kept: Array(#"{"layout":"orbital","x":1,"subevents":{"y":[]}}"#.utf8))
    #expect(later.layout == .modern)
    #expect(later.timezone == "UTC")
  }

  @Test func `Later payments, settings and event names change no document`() throws {
    let first = try fixture.store.printContext(for: stored)
    #expect(first.layout == .modern)
    #expect(first.eventName == "Sample Conference 2027")
    try execute("UPDATE order_payments SET state = 'confirmed'")
    try execute("UPDATE orders SET status = 'p'")
    try execute(#"UPDATE settings SET value = '"classic"' WHERE key = 'invoice_renderer'"#)
    try execute(#"UPDATE events SET name = '{"en":"Other"}'"#)
    #expect(try fixture.store.printContext(for: stored) == first)
  }

  @Test func `What is kept at issue counts, not what is true at the first document`() throws {
    var context = try fixture.store.write { try PrintContextRows.current(stored.invoice, db: $0) }
    context.eventName = "As it was called"
    try fixture.store.transaction { tx in
      try tx.keep(context, of: stored.invoice.id, version: stored.version, organizer: stored.invoice.organizer)
    }
    #expect(try fixture.store.printContext(for: stored).eventName == "As it was called")
  }

  @Test func `A logo is found by the digest that was kept, also after another took its place`() throws {
    let reference = try fixture.store.storeLogo([0xFF, 0xD8, 1])
    var context = try fixture.store.write { try PrintContextRows.current(stored.invoice, db: $0) }
    context.logoDigest = reference.digest
    try fixture.store.transaction { tx in
      try tx.keep(context, of: stored.invoice.id, version: stored.version, organizer: stored.invoice.organizer)
    }
    #expect(try fixture.store.printContext(for: stored).logo == [0xFF, 0xD8, 1])
    #expect(try fixture.store.logo(Array(repeating: 0, count: 32)) == nil)
  }
}
