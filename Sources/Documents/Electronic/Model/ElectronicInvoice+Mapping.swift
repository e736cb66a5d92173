// The way from a pretix invoice and its kept context to the model of EN 16931 (documents.md §6.1): header, totals and texts. Parties,
// lines and payment are mapped in the files beside this one.

import Domain
import Foundation

extension ElectronicInvoice {
  /// Never fails: what is missing stays empty, and the rules name it.
  init(_ invoice: Invoice, context: InvoicePrintContext) {
    let electronic = context.electronic
    let zone = TimeZone(identifier: context.timezone) ?? .gmt
    let treatments = invoice.taxTreatments(italian: electronic.italian)
    let isOutOfScope = treatments.allSatisfy { $0.category == .outOfScope } && !treatments.isEmpty
    let leitweg = LeitwegID(invoice.recipient.customField ?? "")
    let sign: Int64 = invoice.isCancellation ? -1 : 1

    number = invoice.number
    issueDate = invoice.date
    isCreditNote = invoice.isCancellation
    currency = invoice.currency
    accountingTax = ElectronicInvoice.accountingTax(invoice)
    salesOrder = invoice.orderCode
    purchaseOrder = invoice.recipient.internalReference
    buyerReference = ElectronicInvoice.firstFilled(
      leitweg?.text ?? "", invoice.recipient.internalReference, invoice.orderCode)
    notes = ElectronicInvoice.notes(invoice, context: context)
    preceding = invoice.refers.map { ($0, context.refersDate) }
    seller = ElectronicParty(sellerOf: invoice, context: electronic, isOutOfScope: isOutOfScope)
    buyer = ElectronicParty(buyerOf: invoice, context: electronic, leitweg: leitweg, isOutOfScope: isOutOfScope)
    lines = ElectronicLine.grouped(invoice.lines, treatments: treatments, sign: sign, zone: zone)
    taxes = ElectronicTax.breakdown(
      invoice.lines, treatments: treatments, sign: sign, electronic: electronic)
    period = ElectronicLine.span(of: invoice.lines.compactMap { ElectronicLine.period(of: $0, zone: zone) })
    deliveryDate = period?.upperBound
    (deliveryCity, deliveryZipcode, deliveryCountry) = ("", "", "")
    if treatments.contains(where: { $0.category == .intraCommunity }) {
      deliveryDate = deliveryDate ?? invoice.date
      deliveryCity = invoice.recipient.city ?? ""
      deliveryZipcode = invoice.recipient.zipcode ?? ""
      deliveryCountry = invoice.recipient.country ?? ""
    }
    let settlement = ElectronicSettlement(invoice, context: context)
    (prepaid, dueDate) = (settlement.prepaid, settlement.dueDate)
    (payment, paymentTerms) = (settlement.payment, settlement.terms)
  }

  static func firstFilled(_ texts: String...) -> String { texts.first { !$0.isBlank } ?? "" }

  /// BT-111: the tax in the second currency, rounded per rate as it is printed (pretix-behaviour.md §2.7).
  static func accountingTax(_ invoice: Invoice) -> (currency: String, amount: Money)? {
    guard let foreign = invoice.foreignCurrency, foreign.currency != invoice.currency,
      let totals = invoice.foreignTotals
    else { return nil }
    return (foreign.currency, invoice.isCancellation ? .zero - totals.tax : totals.tax)
  }

  /// BT-22, in the order in which they are printed.
  static func notes(_ invoice: Invoice, context: InvoicePrintContext) -> [String] {
    let recipient = invoice.recipient
    let field = recipient.customField ?? ""
    let custom = LeitwegID(field) == nil ? field : ""
    let texts = [
      [invoice.eventSlug.uppercased() + "-" + invoice.orderCode, context.eventName].filter { !$0.isEmpty }
        .joined(separator: " · "),
      custom.isEmpty || context.customFieldLabel.isEmpty ? custom : context.customFieldLabel + ": " + custom,
      recipient.beneficiary ?? "",
      RichText(breaks: invoice.texts.introductory).trimmed.text,
      RichText(breaks: invoice.texts.additional).trimmed.text,
    ]
    return texts.filter { !$0.isBlank }
  }
}

extension ElectronicTax {
  /// BG-23: one row for each category and rate; EN 16931 wants a category without rates once (BR-E-01 and its kin).
  static func breakdown(
    _ lines: [InvoiceLine], treatments: [TaxTreatment], sign: Int64, electronic: ElectronicInvoiceContext
  ) -> [ElectronicTax] {
    var rows: [ElectronicTax] = []
    for (line, treatment) in zip(lines, treatments) {
      let text = treatment.needsReasonText ? electronic.exemptionReason(ofTax: line.taxName) : nil
      guard let index = rows.firstIndex(where: { $0.category == treatment.category && $0.rate == treatment.rate })
      else {
        rows.append(
          ElectronicTax(
            category: treatment.category, rate: treatment.rate, base: Money(cents: line.net.cents * sign),
            tax: Money(cents: line.tax.cents * sign), reasonCode: treatment.reasonCode, reasonText: text))
        continue
      }
      rows[index].base = rows[index].base + Money(cents: line.net.cents * sign)
      rows[index].tax = rows[index].tax + Money(cents: line.tax.cents * sign)
      rows[index].add(reasonCode: treatment.reasonCode, text: text)
    }
    return rows
  }

  /// Two reasons that share a row go into its text, codes too.
  private mutating func add(reasonCode code: String?, text: String?) {
    if reasonCode == code, text == nil || text == reasonText { return }
    var reasons = reasonText?.components(separatedBy: "; ") ?? []
    for reason in [reasonCode, code, text].compactMap({ $0 }) where !reasons.contains(reason) { reasons.append(reason) }
    (reasonCode, reasonText) = (nil, reasons.joined(separator: "; "))
  }
}
