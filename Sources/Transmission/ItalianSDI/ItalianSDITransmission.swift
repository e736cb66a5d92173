// Invoices through Italy's Sistema di Interscambio: for recipients in Italy only, businesses by VAT number, certified mail and
// recipient code, persons by their fiscal code (pretix-behaviour.md §5.1, product.md §3 i).

public import Domain

/// The declarations of the type `it_sdi`.
public enum ItalianSDITransmission {
  public static let fiscalCodeKey = "transmission_it_sdi_codice_fiscale"
  public static let certifiedMailKey = "transmission_it_sdi_pec"
  public static let recipientCodeKey = "transmission_it_sdi_recipient_code"

  public static let type = TransmissionType(
    identifier: "it_sdi", priority: 100, isEnforced: true, audience: .everyone, countries: ["IT"],
    fields: [
      TransmissionField(
        key: fiscalCodeKey, kind: .identifier, required: .individuals, visible: .everyone, accepted: .everyone,
        check: fiscalCodeProblem),
      .email(certifiedMailKey, required: .businesses, visible: .everyone, accepted: .everyone),
      // Persons have no code of their own; clients written for pretix had to send one for them, too (§5.2).
      TransmissionField(
        key: recipientCodeKey, kind: .identifier, required: .businesses, visible: .businesses, accepted: .everyone,
        check: recipientCodeProblem),
    ],
    addressParts: [
      RequiredAddressPart(.street), RequiredAddressPart(.zipcode), RequiredAddressPart(.city),
      RequiredAddressPart(.state), RequiredAddressPart(.country), RequiredAddressPart(.company, for: .businesses),
      RequiredAddressPart(.vatID, for: .businesses),
    ])

  @Sendable private static func recipientCodeProblem(_ text: String) -> String? {
    let isCode = ItalianRecipientCode(text)?.text.utf8.elementsEqual(text.utf8) ?? false
    return isCode ? nil : "Enter 6 or 7 capital letters or digits, like ABCDEFG."
  }

  @Sendable private static func fiscalCodeProblem(_ text: String) -> String? {
    CodiceFiscale(text) == nil ? "Enter a valid Italian fiscal code: 16 characters, or 11 digits." : nil
  }
}
