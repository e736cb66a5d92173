// Rules of EN 16931 that every UBL and CII must keep: who, where, what, and that the tax fits (documents.md §6.4, §6.5). What the mapping
// cannot get wrong has no rule here; the schema and the tests watch that.

import Domain
import Foundation

enum SemanticRules {
  typealias Rule = ElectronicRule<RuleSubject>

  static let all = parties + content + identifiers + taxes

  private static let correctAddress = "Correct the order's invoice address, then reissue the invoice."

  private static let parties: [Rule] = [
    Rule(
      "BR-06", "invoice_from_name", at: .settings, "The sender has no name.",
      remedy: "Enter the sender's name in the invoice settings, then reissue the invoice.",
      when: { $0.model.seller.name.isBlank }),
    Rule(
      "BR-09", "invoice_from_country", at: .settings, "The sender's country is missing or no ISO country.",
      remedy: "Choose the sender's country in the invoice settings, then reissue the invoice.",
      when: { !CountryCodes.exists($0.model.seller.country) }),
    Rule(
      "BR-07", "invoice_to_name", at: .address, "The recipient has neither a company nor a name.",
      remedy: correctAddress, when: { $0.model.buyer.name.isBlank }),
    Rule(
      "BR-11", "invoice_to_country", at: .address, "The recipient's country is missing or no ISO country.",
      remedy: correctAddress, when: { !CountryCodes.exists($0.model.buyer.country) }),
  ]

  private static let content: [Rule] = [
    Rule(
      "BR-02", "number", at: .settings, "The invoice has no number that can be written.",
      remedy: "Choose a number prefix of letters and digits in the invoice settings, then reissue the invoice.",
      when: { $0.model.number.isBlank }),
    Rule(
      "BR-CL-04", "currency", at: .order, "The currency is none that ISO 4217 knows.",
      remedy: "Choose the event's currency, then reissue the invoice.",
      when: { !currencies.contains($0.model.currency) }),
    Rule(
      "BR-CL-05", "foreign_currency_display", at: .settings, "The second currency is none that ISO 4217 knows.",
      remedy: "Correct the setting for foreign currencies, then reissue the invoice.",
      when: { subject in subject.model.accountingTax.map { !currencies.contains($0.currency) } ?? false }),
    Rule(
      "BR-16", "lines", at: .order, "The invoice has no lines.",
      remedy: "Add what was sold to the order, then reissue the invoice.", when: { $0.model.lines.isEmpty }),
    Rule(
      "BR-55", "refers", at: .program, "A cancellation does not name the invoice that it cancels.",
      remedy: "Cancel the original invoice again so that the reference is made.",
      when: { $0.model.isCreditNote && ($0.model.preceding?.number ?? "").isBlank }),
  ]

  private static let identifiers: [Rule] = [
    Rule(
      "BR-CO-26", "invoice_from_vat_id", at: .settings,
      "The sender is named by nothing but its address: no VAT ID, no register number.",
      remedy: "Enter a VAT ID or a register number in the invoice settings, then reissue the invoice.",
      when: {
        [$0.model.seller.vatID, $0.model.seller.identifier, $0.model.seller.registration.value].allSatisfy(\.isBlank)
      }),
    Rule(
      "BR-CL-11", "invoice_einvoice_registration_id", at: .settings,
      "The scheme in front of the sender's register number is unknown.",
      remedy: "Enter the number alone, or a scheme from 0002 to 0246 in front of it, in the invoice settings.",
      when: { subject in
        let scheme = subject.model.seller.registration.scheme
        return !scheme.isEmpty && !AddressSchemes.isRegister(scheme)
      }),
    Rule(
      "BR-CL-25", "invoice_einvoice_endpoint", at: .settings, "The sender's electronic address has no known scheme.",
      remedy: "Enter it as scheme:value, such as 9930:DE123456788, in the invoice settings.",
      when: { !hasScheme($0.model.seller.endpoint) }),
    Rule(
      "BR-CL-25", "invoice_to_transmission_info", at: .address,
      "The recipient's electronic address has no known scheme.", remedy: correctAddress,
      when: { !hasScheme($0.model.buyer.endpoint) }),
  ]

  private static let taxes: [Rule] = [
    Rule(
      "BR-S-02", "invoice_from_vat_id", at: .settings,
      "Tax is charged or waived, but the sender has no VAT ID and no tax number.",
      remedy: "Enter one of them in the invoice settings, then reissue the invoice.",
      when: { subject in
        let needing: Set<TaxCategory> = [.standard, .zero, .exempt, .reverseCharge, .canaries, .ceuta, .splitPayment]
        return has(needing, subject) && subject.model.seller.vatID.isBlank && subject.model.seller.taxNumber.isBlank
      }),
    Rule(
      "BR-AE-02", "invoice_to_vat_id", at: .address,
      "The recipient owes the tax (reverse charge), but has no VAT ID on this invoice.", remedy: correctAddress,
      when: {
        has([.reverseCharge], $0) && $0.model.buyer.vatID.isBlank && $0.model.buyer.registration.value.isBlank
      }),
    Rule(
      "BR-IC-02", "invoice_to_vat_id", at: .address,
      "A supply to another EU country is free of tax only when sender and recipient both have a VAT ID.",
      remedy: "Enter the recipient's VAT ID in the invoice address and the sender's in the settings, then reissue.",
      when: {
        has([.intraCommunity], $0) && ($0.model.buyer.vatID.isBlank || $0.model.seller.vatID.isBlank)
      }),
    Rule(
      "BR-G-02", "invoice_from_vat_id", at: .settings, "An export free of tax needs the sender's VAT ID.",
      remedy: "Enter the VAT ID in the invoice settings, then reissue the invoice.",
      when: { has([.export], $0) && $0.model.seller.vatID.isBlank }),
    Rule(
      "BR-E-10", "invoice_einvoice_exemption_reason", at: .settings, "No tax is charged and nothing says why.",
      remedy: "Enter the reason in the invoice settings, or choose a tax code with a reason in the tax rule.",
      when: { subject in
        subject.model.taxes.contains {
          $0.category == .exempt && $0.reasonCode == nil && ($0.reasonText ?? "").isBlank
        }
      }),
    Rule(
      "BR-E-09", "lines.tax_value", at: .taxRules, "A line has a tax although its rate is 0 %.",
      remedy: "Correct the tax rule's rate or code, then reissue the invoice.",
      when: { $0.model.taxes.contains { $0.rate == .zero && $0.tax != .zero } }),
    Rule(
      "BR-CO-17", "lines.tax_value", at: .settings,
      "The rounded taxes of the lines add up to 1.00 or more beside the tax of their sum.",
      remedy: "Choose rounding by sum (sum_by_net_keep_gross) in the tax settings, then reissue the invoice.",
      when: { $0.model.taxes.contains(where: isOff) }),
    Rule(
      "BR-B-02", "lines.tax_code", at: .taxRules,
      "Transferred tax (split payment) and ordinary tax stand side by side.",
      remedy: "Use one of both codes in all tax rules of the order, then reissue the invoice.",
      when: { has([.splitPayment], $0) && has([.standard], $0) }),
    Rule(
      "INV-TAX-CODE", "lines.tax_code", at: .taxRules,
      "A line's tax code does not fit its rate; the rate decides what is written.",
      remedy: "Correct code or rate of the tax rule for coming invoices.", severity: .warning,
      when: {
        $0.invoice.lines.contains { line in line.taxCode.map { !TaxCode.fits($0, rate: line.taxRate) } ?? false }
      }),
  ]

  private static let currencies = Set(Locale.Currency.isoCurrencies.map(\.identifier))

  private static func has(_ categories: Set<TaxCategory>, _ subject: RuleSubject) -> Bool {
    subject.model.taxes.contains { categories.contains($0.category) }
  }

  /// EN 16931 tolerates less than 1.00 between the tax and base times rate, rounded to cents, both without signs.
  static func isOff(_ tax: ElectronicTax) -> Bool {
    let product = Int128(tax.base.cents.magnitude) * Int128(tax.rate.tenThousandths)
    return abs(Int128(tax.tax.cents.magnitude) - (product + 500_000) / 1_000_000) >= 100
  }

  static func problem(_ id: SchemedID) -> PeppolParticipantProblem? {
    do throws(PeppolParticipantProblem) {
      _ = try PeppolParticipantID(id.scheme + ":" + id.value)
      return nil
    } catch {
      return error
    }
  }

  private static func hasScheme(_ endpoint: SchemedID) -> Bool {
    endpoint.value.isBlank || AddressSchemes.exist(endpoint.scheme)
  }
}
