// What Peppol BIS Billing 3 and XRechnung ask beyond EN 16931: electronic addresses, contacts, complete addresses (documents.md §4, §6.8).

import Domain

enum ProfileRules {
  typealias Rule = ElectronicRule<RuleSubject>

  /// All that any profile may ask.
  static var every: [Rule] { addresses + peppol + german + italian + NationalRules.every }

  /// The rules of a profile for these parties.
  static func all(for subject: RuleSubject) -> [Rule] {
    let seller = subject.model.seller.country, buyer = subject.model.buyer.country
    switch subject.profile {
    case .en16931: return []
    case .xrechnung: return german + addresses
    case .peppol:
      let national =
        seller == "DE" && buyer == "DE"
        ? german : seller == "IT" ? italian : NationalRules.all(seller: seller, buyer: buyer)
      return peppol + addresses + national
    }
  }

  private static let addresses: [Rule] = [
    Rule(
      "PEPPOL-EN16931-R010", "invoice_to_transmission_info", at: .address, "The recipient has no electronic address.",
      remedy: "Enter a Peppol participant id, a Leitweg-ID or an e-mail address in the order, then reissue.",
      when: { $0.model.buyer.endpoint.value.isBlank }),
    Rule(
      "PEPPOL-EN16931-R020", "invoice_einvoice_endpoint", at: .settings, "The sender has no electronic address.",
      remedy: "Enter it in the invoice settings, such as 9930:DE123456788.",
      when: { $0.model.seller.endpoint.value.isBlank }),
  ]

  private static let peppol: [Rule] = [
    Rule(
      "PEPPOL-COMMON-R040", "invoice_to_transmission_info", at: .address,
      "The recipient's Peppol participant id is not valid.",
      remedy: "Correct transmission_peppol_participant_id in the order's invoice address, then reissue the invoice.",
      when: { !$0.model.buyer.endpoint.value.isBlank && SemanticRules.problem($0.model.buyer.endpoint) != nil }),
    Rule(
      "PEPPOL-COMMON-R040", "invoice_einvoice_endpoint", at: .settings,
      "The sender's Peppol participant id is not valid.",
      remedy: "Enter it in the invoice settings, such as 0208:0428759497 or 9930:DE123456788.",
      when: { !$0.model.seller.endpoint.value.isBlank && SemanticRules.problem($0.model.seller.endpoint) != nil }),
    Rule(
      "PEPPOL-COMMON-R043", "invoice_einvoice_registration_id", at: .settings,
      "The sender's register number fails the check of its scheme.",
      remedy: "Correct the number in the invoice settings.",
      when: { subject in
        let id = subject.model.seller.registration
        return !id.scheme.isEmpty && SemanticRules.problem(id) != nil
      }),
    Rule(
      "INV-PEPPOL-BE", "invoice_to_vat_id", at: .address,
      "The Peppol participant id and the VAT ID name two different Belgian companies.",
      remedy: "Correct one of them in the order's invoice address, then reissue the invoice.",
      when: { subject in
        let endpoint = subject.model.buyer.endpoint
        guard let id = try? PeppolParticipantID(endpoint.scheme + ":" + endpoint.value) else { return false }
        return !id.agrees(withVATID: subject.model.buyer.vatID)
      }),
  ]

  private static func missing(
    _ id: String, _ field: String, _ place: CheckFinding.Place, _ what: String,
    _ value: @escaping @Sendable (ElectronicInvoice) -> String
  ) -> Rule {
    let remedy =
      place == .settings
      ? "Enter it in the invoice settings, then reissue the invoice."
      : "Correct the order's invoice address, then reissue the invoice."
    return Rule(id, field, at: place, what + " is missing.", remedy: remedy, when: { value($0.model).isBlank })
  }

  private static let german: [Rule] = [
    missing("BR-DE-5", "invoice_einvoice_contact_name", .settings, "The name of the sender's contact") {
      $0.seller.contactName
    },
    missing("BR-DE-6", "invoice_einvoice_contact_phone", .settings, "The phone number of the sender's contact") {
      $0.seller.contactPhone
    },
    missing("BR-DE-7", "invoice_einvoice_contact_email", .settings, "The e-mail address of the sender's contact") {
      $0.seller.contactMail
    },
    missing("BR-DE-3", "invoice_from_city", .settings, "The sender's city") { $0.seller.city },
    missing("BR-DE-4", "invoice_from_zipcode", .settings, "The sender's postcode") { $0.seller.zipcode },
    missing("BR-DE-8", "invoice_to_city", .address, "The recipient's city") { $0.buyer.city },
    missing("BR-DE-9", "invoice_to_zipcode", .address, "The recipient's postcode") { $0.buyer.zipcode },
    missing("BR-DE-15", "internal_reference", .address, "The buyer reference") { $0.buyerReference },
    Rule(
      "BR-DE-27", "invoice_einvoice_contact_phone", at: .settings,
      "The phone number of the sender's contact has fewer than three digits.",
      remedy: "Correct it in the invoice settings, then reissue the invoice.", severity: .warning,
      when: { !$0.model.seller.contactPhone.isBlank && $0.model.seller.contactPhone.filter(\.isNumber).count < 3 }),
    Rule(
      "BR-DE-28", "invoice_einvoice_contact_email", at: .settings,
      "The e-mail address of the sender's contact is none.",
      remedy: "Correct it in the invoice settings, then reissue the invoice.", severity: .warning,
      when: { !$0.model.seller.contactMail.isBlank && !isMail($0.model.seller.contactMail) }),
    Rule(
      "BR-DE-18", "payment_provider_text", at: .settings,
      "A line of the payment text begins with #, which XRechnung keeps for cash discounts.",
      remedy: "Reword the payment method's invoice text, then reissue the invoice.",
      when: { $0.model.paymentTerms.split(separator: "\n").contains { $0.contains("#") } }),
  ]

  private static let italian: [Rule] = [
    Rule(
      "IT-R-001", "invoice_from_tax_id", at: .settings, "An Italian sender's tax number has 11 to 16 characters.",
      remedy: "Enter the codice fiscale as the tax ID in the invoice settings, or leave it empty; then reissue.",
      when: { !$0.model.seller.taxNumber.isEmpty && !(11...16).contains($0.model.seller.taxNumber.count) }),
    missing("IT-R-002", "invoice_from", .settings, "The sender's street") { $0.seller.street.first ?? "" },
    missing("IT-R-003", "invoice_from_city", .settings, "The sender's city") { $0.seller.city },
    missing("IT-R-004", "invoice_from_zipcode", .settings, "The sender's postcode") { $0.seller.zipcode },
  ]

  private static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.utf8.count >= 2 && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.contains(where: \.isWhitespace)
      }
  }
}
