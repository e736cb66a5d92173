// The table of triggers beside pretix-behaviour.md §6, row by row.

import Domain
import Testing

@Suite struct InvoiceTriggersTests {
  private func situation(
    _ generate: String, _ status: OrderStatus = .pending, invoices: Int = 0, cancellations: Int = 0,
    qualified: Bool = true, dirty: Bool = false, immediate: Bool = false
  ) -> InvoiceSituation {
    InvoiceSituation(
      isQualified: qualified, generate: generate, status: status, isDirty: dirty, isFree: false, invoices: invoices,
      cancellations: cancellations, hasActive: invoices > cancellations, hasImmediatePayment: immediate)
  }

  private func consequence(_ event: OrderEvent, _ situation: InvoiceSituation) -> InvoiceConsequence {
    InvoiceTriggers.consequence(of: event, in: situation)
  }

  @Test func `A placed order is invoiced at once, when paid, or not`() {
    #expect(consequence(.placed, situation("True")) == .generate)
    #expect(consequence(.placed, situation("paid")) == .nothing)
    #expect(consequence(.placed, situation("paid", immediate: true)) == .nothing)
    #expect(consequence(.placed, situation("paid", .paid)) == .generate)
    for other in ["False", "admin", "user", "user_paid"] {
      #expect(consequence(.placed, situation(other, .paid)) == .nothing)
    }
    #expect(consequence(.placed, situation("True", qualified: false)) == .nothing)
  }

  @Test func `An approved order is invoiced only where all orders are`() {
    #expect(consequence(.approved, situation("True")) == .generate)
    #expect(consequence(.approved, situation("paid")) == .nothing)
  }

  @Test func `A paid order gets the invoice it lacks and a new one for an outdated one`() {
    #expect(consequence(.paid, situation("True", .paid)) == .generate)
    #expect(consequence(.paid, situation("paid", .paid)) == .generate)
    #expect(consequence(.paid, situation("admin", .paid)) == .nothing)
    #expect(consequence(.paid, situation("admin", .paid, invoices: 1, cancellations: 1)) == .replace)
    #expect(consequence(.paid, situation("paid", .paid, invoices: 1, dirty: true)) == .replace)
    #expect(consequence(.paid, situation("paid", .paid, invoices: 1)) == .nothing)
  }

  @Test func `Another payment method replaces the invoice where it changes the total`() {
    #expect(consequence(.paymentChanged(total: true), situation("admin", invoices: 1)) == .replace)
    #expect(consequence(.paymentChanged(total: false), situation("True", invoices: 1)) == .nothing)
    #expect(consequence(.paymentChanged(total: false), situation("True")) == .replace)
    #expect(consequence(.paymentChanged(total: false), situation("paid")) == .nothing)
    #expect(consequence(.paymentChanged(total: false), situation("paid", immediate: true)) == .replace)
  }

  @Test func `Changed contents replace, mark or cancel`() {
    let changed = OrderEvent.changed(dirty: true, reissue: true)
    #expect(consequence(changed, situation("True", invoices: 1)) == .replace)
    #expect(consequence(changed, situation("paid", invoices: 1)) == .markDirty)
    #expect(consequence(changed, situation("paid", invoices: 1, immediate: true)) == .replace)
    #expect(consequence(changed, situation("paid", .paid, invoices: 1)) == .replace)
    #expect(consequence(changed, situation("admin", invoices: 1)) == .replace)
    #expect(consequence(changed, situation("admin")) == .nothing)
    #expect(consequence(changed, situation("True", invoices: 1, qualified: false)) == .cancel)
    #expect(consequence(changed, situation("True", .expired, invoices: 1)) == .nothing)
    #expect(consequence(.changed(dirty: true, reissue: false), situation("True", invoices: 1)) == .nothing)
    #expect(consequence(.changed(dirty: false, reissue: true), situation("True", invoices: 1)) == .nothing)
  }

  @Test func `Ends of orders cancel what stands`() {
    for event in [OrderEvent.canceled, .expired, .denied] {
      #expect(consequence(event, situation("True", invoices: 1)) == .cancel)
      #expect(consequence(event, situation("True", invoices: 1, cancellations: 1)) == .nothing)
    }
    #expect(consequence(.canceledWithFee, situation("admin", invoices: 1)) == .replace)
    #expect(consequence(.canceledWithFee, situation("True")) == .nothing)
  }

  @Test func `Orders that go on get a new invoice where all of theirs were canceled`() {
    for event in [OrderEvent.reactivated, .extendedAfterExpiry] {
      #expect(consequence(event, situation("admin", invoices: 1, cancellations: 1)) == .generate)
      #expect(consequence(event, situation("True")) == .nothing)
    }
    #expect(consequence(.splitOff(hadInvoice: true), situation("admin")) == .generate)
    #expect(consequence(.splitOff(hadInvoice: false), situation("True")) == .nothing)
  }

  @Test func `An edited address and a payment taken back change no invoice`() {
    #expect(consequence(.addressEdited, situation("True", invoices: 1)) == .nothing)
    #expect(consequence(.markedPending, situation("True", invoices: 1)) == .nothing)
  }
}
