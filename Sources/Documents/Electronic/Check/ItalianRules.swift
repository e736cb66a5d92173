// What Italy's exchange system refuses, by its codes (documents.md §4, §6.9), as far as our documents could break it.

import Domain

enum ItalianRules {
  typealias Rule = ElectronicRule<FatturaPA>

  static let all = seller + buyer + content

  private static let settings = "Correct it in the invoice settings, then reissue the invoice."
  private static let address = "Correct the order's invoice address, then reissue the invoice."

  private static func isPostcode(_ text: String) -> Bool {
    text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let regimes = Set(
    "01 02 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19".split(separator: " ").map { "RF" + $0 })

  private static let seller: [Rule] = [
    Rule(
      "SDI-00301", "invoice_from_vat_id", at: .settings,
      "The sender's partita IVA is missing or its check digit is wrong.",
      remedy: settings,
      when: { $0.seller.fiscalID?.country != "IT" || PartitaIVA($0.seller.fiscalID?.code ?? "") == nil }),
    Rule(
      "SDI-00300", "invoice_einvoice_it_transmitter", at: .settings,
      "The transmitter is no partita IVA and no codice fiscale.", remedy: settings,
      when: {
        $0.transmitter.country == "IT" && PartitaIVA($0.transmitter.code) == nil
          && CodiceFiscale($0.transmitter.code) == nil
      }),
    Rule(
      "SDI-SEDE", "invoice_from_name", at: .settings, "The sender has no name.", remedy: settings,
      when: { $0.seller.name.isBlank }),
    Rule(
      "SDI-SEDE", "invoice_from", at: .settings, "The sender has no street.", remedy: settings,
      when: { $0.seller.street.isBlank }),
    Rule(
      "SDI-SEDE", "invoice_from_city", at: .settings, "The sender has no city.", remedy: settings,
      when: { $0.seller.city.isBlank }),
    Rule(
      "SDI-CAP", "invoice_from_zipcode", at: .settings, "The sender's postcode must have five digits.",
      remedy: settings,
      when: { !isPostcode($0.seller.zipcode) }),
    Rule(
      "SDI-REGIME", "invoice_einvoice_it_regime", at: .settings, "There is no such tax regime.",
      remedy: "Choose RF01 to RF19 in the invoice settings.", when: { !regimes.contains($0.regime) }),
  ]

  private static let buyer: [Rule] = [
    Rule(
      "SDI-00417", "invoice_to_vat_id", at: .address, "The recipient has neither a VAT ID nor a codice fiscale.",
      remedy: "Enter the VAT ID, for a person the codice fiscale, in the order's invoice address, then reissue.",
      when: { $0.buyer.fiscalID == nil && $0.buyer.taxCode.isEmpty }),
    Rule(
      "SDI-00305", "invoice_to_vat_id", at: .address, "The check digit of the recipient's partita IVA is wrong.",
      remedy: address,
      when: { invoice in invoice.buyer.fiscalID.map { $0.country == "IT" && PartitaIVA($0.code) == nil } ?? false }),
    Rule(
      "SDI-SEDE", "invoice_to_name", at: .address, "The recipient has neither a company nor a name.", remedy: address,
      when: { $0.buyer.name.isBlank && ($0.buyer.givenName.isBlank || $0.buyer.familyName.isBlank) }),
    Rule(
      "SDI-SEDE", "invoice_to_street", at: .address, "The recipient has no street.", remedy: address,
      when: { $0.buyer.street.isBlank }),
    Rule(
      "SDI-SEDE", "invoice_to_city", at: .address, "The recipient has no city.", remedy: address,
      when: { $0.buyer.city.isBlank }),
    Rule(
      "SDI-CAP", "invoice_to_zipcode", at: .address, "The recipient's postcode must have five digits.", remedy: address,
      when: { !isPostcode($0.buyer.zipcode) }),
    Rule(
      "SDI-NAZIONE", "invoice_to_country", at: .address, "The recipient's country is missing or no ISO country.",
      remedy: address, when: { !CountryCodes.exists($0.buyer.country) }),
    Rule(
      "SDI-00426", "invoice_to_transmission_info", at: .address,
      "The recipient's certified e-mail address (PEC) is none.",
      remedy: "Correct transmission_it_sdi_pec in the order's invoice address, then reissue the invoice.",
      when: { !$0.certifiedMail.isEmpty && !isMail($0.certifiedMail) }),
  ]

  private static let content: [Rule] = [
    Rule(
      "SDI-00425", "number", at: .settings, "The invoice number must hold a digit and at most 20 plain characters.",
      remedy: "Choose a shorter number prefix of plain letters in the invoice settings, then reissue the invoice.",
      when: { !(1...20).contains($0.number.utf8.count) || !$0.number.utf8.contains { (48...57).contains($0) } }),
    Rule(
      "SDI-00418", "refers", at: .order, "The cancellation is dated before the invoice that it cancels.",
      remedy: "Issue the cancellation again with a later date.",
      when: { invoice in invoice.preceding?.date.map { invoice.date < $0 } ?? false }),
    Rule(
      "SDI-LINES", "lines", at: .order, "FatturaPA takes 1 to 9999 lines.",
      remedy: "Split the order, then issue an invoice for each part.", when: { !(1...9_999).contains($0.lines.count) }),
    Rule(
      "SDI-00400", "lines.tax_code", at: .taxRules, "Italy knows no reason (Natura) for a line without tax.",
      remedy: "Choose a tax code that Italy knows in the tax rule, then reissue the invoice.",
      when: { $0.lines.contains { $0.rate == .zero && !isNatura($0.natura) } || $0.lines.contains { $0.natura == "" } }),
    Rule(
      "SDI-00424", "lines.tax_rate", at: .taxRules,
      "A tax rate must be 0 or from 1 to 100 with at most two decimal places.",
      remedy: "Correct the tax rule's rate, then reissue the invoice.",
      when: {
        $0.lines.contains { ($0.rate != .zero && $0.rate.tenThousandths < 10_000) || $0.rate.tenThousandths % 100 != 0 }
      }),
    Rule(
      "SDI-DIVISA", "currency", at: .order, "The currency is no code of three letters.",
      remedy: "Choose the event's currency, then reissue the invoice.",
      when: { $0.currency.utf8.count != 3 || !$0.currency.utf8.allSatisfy { (65...90).contains($0) } }),
    Rule(
      "SDI-00421", "lines.tax_value", at: .program, "The tax is not base times rate.",
      remedy: "Report this invoice's number: the program computes this table.",
      when: { $0.summary.contains(where: isOff) }),
  ]

  /// N1 to N7 with the parts that must be named (00445).
  static func isNatura(_ text: String?) -> Bool {
    let known: Set<String> = ["N1", "N2.1", "N2.2", "N4", "N5", "N7"]
    guard let text else { return false }
    let parts = text.split(separator: ".")
    guard parts.count == 2, let number = Int(parts[1]) else { return known.contains(text) }
    return known.contains(text) || (parts[0] == "N3" && (1...6).contains(number))
      || (parts[0] == "N6" && (1...9).contains(number))
  }

  private static func isOff(_ row: ItalianSummaryRow) -> Bool {
    let exact = Int128(row.base.cents.magnitude) * Int128(row.rate.tenThousandths)
    return abs(Int128(row.tax.cents.magnitude) * 1_000_000 - exact) > 1_500_000
  }

  private static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let plain = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    return parts.count == 2 && parts[1].contains(".")
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.contains("..")
          && part.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || plain.contains($0)
          }
      }
  }
}
