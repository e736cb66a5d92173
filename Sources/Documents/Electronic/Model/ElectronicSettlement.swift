// What is to be paid of an invoice, by when and how: what EN 16931 and FatturaPA say about it alike (documents.md §6.1, §6.7).

import Domain

/// BT-9, BT-20, BT-113 and BG-16 of an invoice.
struct ElectronicSettlement {
  /// BT-113
  let prepaid: Money
  /// BT-9
  let dueDate: LocalDate?
  /// BG-16
  let payment: ElectronicPayment
  /// BT-20
  let terms: String

  init(_ invoice: Invoice, context: InvoicePrintContext) {
    let total = invoice.isCancellation ? .zero - invoice.grossTotal : invoice.grossTotal
    let payable = invoice.isCancellation || total < .zero ? total : context.settlement.outstanding(of: total)
    let due = payable > .zero ? context.electronic.due : nil
    let text = RichText(markup: invoice.texts.payment).trimmed.text
    prepaid = total - payable
    dueDate = due
    payment = ElectronicPayment(invoice, context: context, payable: payable)
    // BR-CO-25 wants terms where something is to be paid and no date says when.
    terms =
      text.isEmpty && payable > .zero && due == nil
      ? ElectronicInvoice.firstFilled(invoice.refers ?? "", invoice.orderCode) : text
  }
}
