// What the parts of an invoice are built with, gathered once: the order's lines in the invoice's order, the tax decisions for its
// address, and the locale.

import Foundation

/// What all parts of one invoice are built with.
struct InvoiceContext {
  let event: Event
  let settings: Settings
  let order: Order
  let catalog: EventCatalog
  let now: Instant
  let locale: WireLocale
  /// The code by which texts in several languages are chosen.
  let language: String
  let zone: TimeZone
  let isSeries: Bool
  /// In their order on the invoice; canceled ones left out.
  let positions: [OrderPosition]
  let fees: [OrderFee]
  /// By tax rule, for the order's address.
  let decisions: [TaxRule.ID: TaxDecision]

  init(_ source: InvoiceSource, locale: WireLocale, zone: TimeZone) {
    event = source.event
    settings = source.settings
    order = source.order
    catalog = source.catalog
    now = source.now
    self.locale = locale
    language = source.locale
    self.zone = zone
    isSeries = source.event.isSeries
    positions = source.order.invoicedPositions
    fees = source.order.fees.filter { !$0.canceled }.sorted { $0.id < $1.id }
    var decisions: [TaxRule.ID: TaxDecision] = [:]
    for case let id? in positions.map(\.taxRule) + fees.map(\.taxRule) where decisions[id] == nil {
      decisions[id] = source.catalog.taxRules[id]?.decision(for: source.order.invoiceAddress)
    }
    self.decisions = decisions
  }

  func text(_ text: I18nText) -> String { text.text(in: language) }

  /// Any line whose rule is reverse charge, with a price but no tax.
  var isReverseCharge: Bool {
    func isReverse(_ rule: TaxRule.ID?, _ price: Money, _ tax: Money) -> Bool {
      price != .zero && tax == .zero && rule.flatMap { decisions[$0] }?.isReverseCharge == true
    }
    return positions.contains { isReverse($0.taxRule, $0.price, $0.taxValue) }
      || fees.contains { isReverse($0.taxRule, $0.value, $0.taxValue) }
  }
}

extension Order {
  /// The positions that an invoice lists: add-ons follow their parent, otherwise by number; canceled ones are left out.
  var invoicedPositions: [OrderPosition] {
    let kept = positions.filter { !$0.canceled }
    let numbers = Dictionary(positions.map { ($0.id, $0.positionID) }) { first, _ in first }
    func key(_ position: OrderPosition) -> (Int, Int, Int) {
      let parent = position.addonTo.flatMap { numbers[$0] }
      return (parent ?? position.positionID, parent == nil ? 0 : 1, position.positionID)
    }
    return kept.sorted { key($0) < key($1) }
  }
}
