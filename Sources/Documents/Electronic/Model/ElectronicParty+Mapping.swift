// Sender and recipient of an invoice to BG-4 and BG-7 (documents.md §6.2), with their electronic addresses (§6.9).

import Domain
import Foundation

extension ElectronicParty {
  /// BG-4. Where everything is out of the scope of VAT, the VAT ID must not appear (BR-O-02) and another identifier must (BR-CO-26).
  init(sellerOf invoice: Invoice, context: ElectronicInvoiceContext, isOutOfScope: Bool) {
    let sender = invoice.sender
    name = sender.name ?? ""
    country = sender.country ?? ""
    street = ElectronicParty.streetLines(sender.address)
    city = sender.city ?? ""
    zipcode = sender.zipcode ?? ""
    subdivision = sender.state ?? ""
    taxNumber = sender.taxID ?? ""
    legalText = ElectronicParty.legalText(of: invoice)
    registration = SchemedID(context.registrationID)
    let prefixed = ElectronicParty.prefixed(sender.vatID ?? "", country: country)
    if isOutOfScope {
      identifier = registration.value.isEmpty ? ElectronicInvoice.firstFilled(taxNumber, prefixed) : ""
      taxNumber = ""
    } else {
      vatID = prefixed
    }
    contactName = context.contactName
    contactPhone = context.contactPhone
    contactMail = context.contactMail
    endpoint = SchemedID(context.endpoint)
    if endpoint.value.isEmpty { endpoint = EndpointTable.derived(fromVATID: prefixed, country: country) }
    if endpoint.value.isEmpty, !contactMail.isEmpty { endpoint = SchemedID(scheme: "EM", value: contactMail) }
  }

  /// BG-7. A business is its company with the person as contact, anybody else a name.
  init(buyerOf invoice: Invoice, context: ElectronicInvoiceContext, leitweg: LeitwegID?, isOutOfScope: Bool) {
    let recipient = invoice.recipient
    let company = recipient.company ?? "", person = recipient.name ?? ""
    name = ElectronicInvoice.firstFilled(company, person)
    contactName = company.isEmpty ? "" : person
    contactMail = context.orderEmail
    country = recipient.country ?? ""
    street = ElectronicParty.streetLines(recipient.street ?? "")
    city = recipient.city ?? ""
    zipcode = recipient.zipcode ?? ""
    subdivision = recipient.state ?? ""
    vatID = isOutOfScope ? "" : ElectronicParty.prefixed(recipient.vatID ?? "", country: country)
    let info = recipient.transmissionInfo
    if let code = CodiceFiscale(info?["transmission_it_sdi_codice_fiscale"]?.string ?? "") {
      registration = SchemedID(scheme: "0210", value: code.text)
    }
    let participant = info?["transmission_peppol_participant_id"]?.string ?? ""
    if !participant.isEmpty {
      endpoint = SchemedID(participant)
    } else if let leitweg {
      endpoint = SchemedID(scheme: "0204", value: leitweg.text)
    } else if !context.orderEmail.isEmpty {
      endpoint = SchemedID(scheme: "EM", value: context.orderEmail)
    }
  }

  /// BT-33: the lines of the footer.
  static func legalText(of invoice: Invoice) -> String {
    RichText(invoice.texts.footer).trimmed.lines.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// At most three: the third holds all that is left.
  static func streetLines(_ text: String) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map { LatinText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    return lines.count <= 3 ? lines : Array(lines[..<2]) + [lines[2...].joined(separator: ", ")]
  }

  /// A VAT ID with the country in front, as BR-CO-09 wants it; checked ones in their usual spelling.
  static func prefixed(_ text: String, country: String) -> String {
    if let checked = try? VATID(text, country: country) { return checked.text }
    if let checked = try? VATID(text) { return checked.text }
    let compact = String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    if compact.isEmpty { return "" }
    let prefix = country == "GR" ? "EL" : country
    return CountryCodes.isPrefix(String(compact.prefix(2))) ? compact : prefix + compact
  }
}

/// Electronic addresses that follow from a VAT ID, by country (documents.md §6.9).
enum EndpointTable {
  /// The VAT ID with its prefix is the address.
  private static let whole: [String: String] = [
    "AT": "9914", "BG": "9926", "CY": "9928", "CZ": "9929", "DE": "9930", "ES": "9920", "GB": "9932", "GR": "9933",
    "HR": "9934", "HU": "9910", "IE": "9935", "IT": "0211", "LU": "9938", "MT": "9943", "NL": "9944", "PL": "9945",
    "PT": "9946", "RO": "9947", "SI": "9949", "SK": "9950", "CH": "9927", "LT": "9937", "LV": "9939", "EE": "9931",
    "FR": "9957",
  ]

  /// - Returns: an empty address where none follows.
  static func derived(fromVATID vatID: String, country: String) -> SchemedID {
    guard vatID.utf8.count > 4 else { return SchemedID() }
    let body = String(vatID.dropFirst(2))
    switch country {
    case "BE": return body.utf8.count == 10 ? SchemedID(scheme: "0208", value: body) : SchemedID()
    case "DK": return SchemedID(scheme: "0184", value: vatID)
    case "FI": return SchemedID(scheme: "0213", value: vatID)
    case "SE": return SchemedID(scheme: "0007", value: String(body.prefix(10)))
    case "NO": return SchemedID(scheme: "0192", value: String(body.prefix(9)))
    default: return whole[country].map { SchemedID(scheme: $0, value: vatID) } ?? SchemedID()
    }
  }
}
