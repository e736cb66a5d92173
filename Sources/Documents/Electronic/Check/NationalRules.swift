// What Peppol BIS Billing 3 asks of senders in single countries and refuses documents for: the fatal rules of its national sections for
// Denmark, the Netherlands, Norway and Sweden that our documents could break (Italy's and Germany's stand in ProfileRules).

import Domain

enum NationalRules {
  typealias Rule = ElectronicRule<RuleSubject>

  static var every: [Rule] { danish + dutch + dutchBuyer + norwegian + swedish }

  /// The rules for a sender of this country and a recipient of that.
  static func all(seller: String, buyer: String) -> [Rule] {
    switch seller {
    case "DK": danish
    case "NL": dutch + (buyer == "NL" ? dutchBuyer : [])
    case "NO": norwegian
    case "SE": swedish
    default: []
    }
  }

  private static let settings = "Correct it in the invoice settings, then reissue the invoice."
  private static let address = "Correct the order's invoice address, then reissue the invoice."

  private static let danish: [Rule] = [
    Rule(
      "DK-R-014", "invoice_einvoice_registration_id", at: .settings,
      "A Danish sender's register number is its CVR number.",
      remedy: "Enter it in the invoice settings, such as 0184:DK12345674, then reissue the invoice.",
      when: { $0.model.seller.registration.value.isBlank || $0.model.seller.registration.scheme != "0184" })
  ]

  private static let dutch: [Rule] = [
    Rule(
      "NL-R-001", "refers", at: .order, "A Dutch sender's cancellation names the invoice that it cancels.",
      remedy: "Cancel the invoice anew, so that it is named.",
      when: { $0.model.isCreditNote && ($0.model.preceding?.number ?? "").isBlank }),
    Rule(
      "NL-R-002", "invoice_from", at: .settings, "A Dutch sender's address has street, city and postcode.",
      remedy: settings, when: { !isComplete($0.model.seller) }),
    Rule(
      "NL-R-003", "invoice_einvoice_registration_id", at: .settings,
      "A Dutch sender's register number is a KvK number or an OIN.",
      remedy: "Enter it in the invoice settings, such as 0106:12345678, or leave it empty; then reissue the invoice.",
      when: { !$0.model.seller.registration.value.isBlank && !isDutch($0.model.seller.registration) }),
    Rule(
      "NL-R-007", "payment_provider_text", at: .settings,
      "Something is to be paid, and a Dutch sender has to say how.",
      remedy: "Enter the account that money goes to in the settings of bank transfer, then reissue the invoice.",
      when: { $0.model.payable > .zero && !$0.model.isCreditNote && $0.model.payment.meansCode.isEmpty }),
  ]

  private static let dutchBuyer: [Rule] = [
    Rule(
      "NL-R-004", "invoice_to_street", at: .address,
      "The address of a Dutch sender's recipient in the Netherlands has street, city and postcode.", remedy: address,
      when: { !isComplete($0.model.buyer) })
  ]

  private static let norwegian: [Rule] = [
    Rule(
      "NO-R-001", "invoice_from_vat_id", at: .settings,
      "A Norwegian sender's VAT ID is NO, the organization number and MVA.",
      remedy: "Enter it in the invoice settings, such as NO995525828MVA, then reissue the invoice.",
      when: { subject in
        let text = subject.model.seller.vatID
        guard text.hasPrefix("NO") else { return false }
        let number = String(text.dropFirst(2).prefix(9))
        return !text.hasSuffix("MVA") || text.utf8.count != 14
          || SemanticRules.problem(SchemedID(scheme: "0192", value: number)) != nil
      })
  ]

  private static let swedish: [Rule] = [
    Rule(
      "SE-R-001", "invoice_from_vat_id", at: .settings, "A Swedish sender's VAT ID is SE and twelve digits.",
      remedy: settings,
      when: { subject in
        let text = subject.model.seller.vatID
        return text.hasPrefix("SE") && (text.utf8.count != 14 || !text.utf8.dropFirst(2).allSatisfy(isDigit))
      }),
    Rule(
      "SE-R-005", "invoice_from_tax_id", at: .settings,
      "A Swedish sender with a register number writes “Godkänd för F-skatt” as tax number, or none.", remedy: settings,
      when: { subject in
        let seller = subject.model.seller
        return !seller.registration.value.isBlank && !seller.taxNumber.isBlank
          && seller.taxNumber.uppercased() != "GODKÄND FÖR F-SKATT"
      }),
    Rule(
      "SE-R-006", "lines.tax_rate", at: .taxRules, "Swedish VAT is 6, 12 or 25 percent.",
      remedy: "Correct the tax rule's rate or code, then reissue the invoice.",
      when: { subject in
        let rates: [Int64] = [60_000, 120_000, 250_000]
        return subject.model.seller.vatID.hasPrefix("SE")
          && subject.model.taxes.contains { $0.category == .standard && !rates.contains($0.rate.tenThousandths) }
      }),
  ]

  private static func isComplete(_ party: ElectronicParty) -> Bool {
    !(party.street.first ?? "").isBlank && !party.city.isBlank && !party.zipcode.isBlank
  }

  private static func isDutch(_ id: SchemedID) -> Bool { ["0106", "0190"].contains(id.scheme) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
