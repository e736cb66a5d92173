// The rows below the total that say what was paid when the invoice was issued (pretix-behaviour.md §9).

import Domain

enum SettlementLines {
  /// Received and outstanding of a pending order, or what gift cards paid and what was left; empty where nothing was paid, on
  /// cancellations, and where the event does not show payments.
  static func rows(
    _ invoice: Invoice, settlement: InvoiceSettlement, words: PrintWords, locale: PrintLocale
  ) -> [LabelledText] {
    guard !invoice.isCancellation, settlement.showsPayments else { return [] }
    func pair(_ labels: (String, String), paid: Money) -> [LabelledText] {
      [(labels.0, -paid), (labels.1, invoice.grossTotal - paid)].map { label, amount in
        LabelledText(label: label, value: locale.price(amount, in: invoice.currency))
      }
    }
    if settlement.isPending, settlement.received != .zero {
      return pair((words.received, words.outstanding), paid: settlement.received)
    }
    if settlement.giftCards != .zero {
      return pair((words.paidByGiftCard, words.remaining), paid: settlement.giftCards)
    }
    return []
  }
}
