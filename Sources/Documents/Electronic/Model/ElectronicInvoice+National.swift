// What single countries want of a document that Peppol carries, where an invoice has it under another name: register numbers that stand
// in the VAT ID, and the codes of payment means that a country takes (the national sections of BIS Billing 3).

import Domain

extension ElectronicInvoice {
  /// Fits the document to the sender's country. What cannot be fitted stays, and NationalRules names it.
  mutating func fitToSendersCountry() {
    switch seller.country {
    case "DK":
      // The CVR number is the VAT ID (DK-R-002, DK-R-014).
      if seller.registration.value.isEmpty, seller.vatID.hasPrefix("DK") {
        seller.registration = SchemedID(scheme: "0184", value: seller.vatID)
      }
      if buyer.country == "DK", !isCreditNote { payment.meansCode = ElectronicInvoice.danish(payment.meansCode) }
    case "NO":
      // Our spelling of a VAT ID goes without the letters that NO-R-001 asks for.
      let number = seller.vatID.utf8.dropFirst(2)
      if seller.vatID.hasPrefix("NO"), number.count == 9, number.allSatisfy({ (0x30...0x39).contains($0) }) {
        seller.vatID += "MVA"
      }
    case "NL":
      // What was paid by other means than the Netherlands list needs no means at all (NL-R-007, NL-R-008).
      if !["30", "48", "49", "57", "58", "59"].contains(payment.meansCode) { payment = ElectronicPayment.unsaid }
    default: break
    }
  }

  /// DK-R-005: where there is an IBAN, the transfer to one; for what Denmark does not list, `1`, not defined.
  private static func danish(_ code: String) -> String {
    if code == "30" { return "58" }
    return ["10", "58", "59", "97"].contains(code) ? code : "1"
  }
}

extension ElectronicPayment {
  /// No word about payment; the group is left out.
  static let unsaid: ElectronicPayment = {
    var payment = ElectronicPayment()
    payment.meansCode = ""
    return payment
  }()
}
