// How to pay what is open by bank transfer: account, amount and reference in words, and the same as a QR code where the
// scheme allows it.

import Domain

/// Payment data of an unpaid invoice.
struct TransferBlock: Equatable, Sendable {
  let heading: String
  let rows: [LabelledText]
  /// The QR code's text; nil for other currencies than the euro and for data that a bank would refuse.
  let code: String?
  /// Below the code.
  let hint: String

  /// nil where a transfer must not or need not be asked for: cancellations, test orders, paid, expired and canceled
  /// orders, no account, and payments that run through another provider.
  init?(_ invoice: Invoice, settlement: InvoiceSettlement, words: PrintWords, locale: PrintLocale) {
    let amount = settlement.outstanding(of: invoice.grossTotal)
    guard !invoice.isCancellation, !invoice.testMode, settlement.isPending, amount > .zero,
      let account = settlement.account, TransferBlock.isByTransfer(settlement.provider)
    else { return nil }
    heading = words.payByTransfer
    rows = [
      (words.amountDue, locale.price(amount, in: invoice.currency)),
      (words.accountHolder, account.holder),
      ("IBAN", locale.isolated(account.groupedIBAN)),
      ("BIC", locale.isolated([account.bic, account.bank].filter { !$0.isEmpty }.joined(separator: " · "))),
      (words.paymentReference, locale.isolated(settlement.reference)),
      (words.payUntil, settlement.due.map(locale.date) ?? ""),
    ].compactMap { label, value in
      value.contains { !$0.isWhitespace && $0 != "\u{2066}" && $0 != "\u{2069}" }
        ? LabelledText(label: label, value: value) : nil
    }
    code =
      invoice.currency == "EUR"
      ? EPCPayload.transfer(of: amount, to: account, reference: settlement.reference) : nil
    hint = words.scanToPay
  }

  /// Without a payment yet, or with one that is settled by hand.
  private static func isByTransfer(_ provider: String?) -> Bool {
    guard let provider else { return true }
    return ["banktransfer", "manual", "giftcard", "offsetting"].contains(provider)
  }
}
