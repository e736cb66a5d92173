// How an invoice was or is to be paid (BG-16), by the payment provider of its order (documents.md §6.7).

import Domain

extension ElectronicPayment {
  /// One row of the table: a provider of pretix to UNCL4461.
  private static let means: [String: String] = [
    "banktransfer": transfer, "giftcard": "97", "offsetting": "97", "reseller": "97", "boxoffice": "10", "cash": "10",
    "sepadebit": "59", "stripe": online, "paypal": online, "paypal_wallet": online, "mollie": online,
    "adyen": online, "wallee": online, "saferpay": online, "vrpay": online, "payone": online, "computop": online,
    "bitpay": online, "twint": online, "square": online, "sumup": online, "worldline": online,
  ]
  private static let transfer = "30", sepaTransfer = "58", directDebit = "59", online = "68", unknown = "ZZZ"

  init(_ invoice: Invoice, context: InvoicePrintContext, payable: Money) {
    self.init()
    let settlement = context.settlement
    reference = settlement.reference
    meansCode = ElectronicPayment.code(of: settlement.provider ?? "")
    let account = settlement.account.flatMap { account in IBAN(account.iban).map { (account, $0) } }
    // Nothing chosen yet: who has an account wants the money there.
    let expectsTransfer = settlement.provider == nil && payable > .zero && !invoice.isCancellation
    if meansCode == ElectronicPayment.transfer || (expectsTransfer && account != nil) {
      guard let (details, number) = account else {
        // Without an account BR-61 refuses a transfer.
        meansCode = ElectronicPayment.unknown
        return
      }
      meansCode = invoice.currency == "EUR" ? ElectronicPayment.sepaTransfer : ElectronicPayment.transfer
      iban = number.text
      accountName = details.holder
      bic = [8, 11].contains(details.bic.utf8.count) ? details.bic : ""
    }
    if meansCode == ElectronicPayment.directDebit {
      // Peppol R061: a debit names its mandate.
      if context.electronic.mandate.isEmpty {
        meansCode = ElectronicPayment.unknown
      } else {
        mandate = context.electronic.mandate
        creditorID = context.electronic.creditorID
      }
    }
  }

  /// Providers come in families: `stripe_ideal` is `stripe`'s.
  private static func code(of provider: String) -> String {
    if let code = means[provider] { return code }
    let family = provider.prefix { $0 != "_" }
    return means[String(family)].map { $0 == transfer ? unknown : $0 } ?? unknown
  }
}
