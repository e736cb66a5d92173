// An invoice as FatturaPA 1.2.2 sees it: values in the schema's spelling, made once from the invoice and what was kept with it
// (documents.md §6, column FatturaPA). `FatturaPADocument` only writes it down.

import Domain
import Foundation

/// The content of a FatturaPA. Amounts of a credit note (TD04) are positive, as those of the invoice it cancels.
struct FatturaPA {
  /// IdTrasmittente
  var transmitter: FiscalID
  var progressive: String
  /// FPA12 for public bodies, else FPR12.
  var isPublicBody: Bool
  var recipientCode: String
  var certifiedMail: String
  var seller: FatturaParty
  var regime: String
  var buyer: FatturaParty
  var isCreditNote: Bool
  var currency: String
  var date: LocalDate
  var number: String
  var stampDuty: Bool
  var total: Money
  var reasons: [String]
  var orderReference: String
  var preceding: (number: String, date: LocalDate?)?
  var lines: [FatturaLine]
  var summary: [ItalianSummaryRow]
  var electronic: ElectronicInvoiceContext
  var payment: ElectronicPayment
  var due: LocalDate?

  /// FormatoTrasmissione
  var format: String { isPublicBody ? "FPA12" : "FPR12" }

  init(_ invoice: Invoice, context: InvoicePrintContext) {
    let facts = context.electronic.italian
    let sign: Int64 = invoice.isCancellation ? -1 : 1
    let zone = TimeZone(identifier: context.timezone) ?? .gmt
    let info = invoice.recipient.transmissionInfo
    let settlement = ElectronicSettlement(invoice, context: context)
    transmitter = FiscalID(FatturaPAFileName.transmitter(of: invoice, italian: facts), country: "IT")
    progressive = FatturaPAFileName.base36(invoice.id.value)
    let code = FatturaPA.recipientCode(invoice)
    recipientCode = code.text
    isPublicBody = code.isPublicBody
    // Rule 00426: the address only where there is no code.
    certifiedMail =
      code == .none
      ? (info?["transmission_it_sdi_pec"]?.string ?? "").trimmingCharacters(in: .whitespaces) : ""
    seller = FatturaParty(sellerOf: invoice, context: context.electronic)
    regime = facts.regime
    buyer = FatturaParty(buyerOf: invoice, context: context.electronic)
    isCreditNote = invoice.isCancellation
    currency = invoice.currency
    date = invoice.date
    number = LatinText.ascii(invoice.number, .max)
    total = Money(cents: invoice.grossTotal.cents * sign)
    reasons = FatturaPA.reasons(invoice, context: context, terms: settlement.terms)
    orderReference = LatinText.ascii(
      ElectronicInvoice.firstFilled(invoice.recipient.internalReference, invoice.orderCode), 20)
    preceding = invoice.refers.map { (LatinText.ascii($0, 20), context.refersDate) }
    let treatments = invoice.taxTreatments(italian: facts)
    lines = FatturaLine.grouped(invoice.lines, treatments: treatments, sign: sign, zone: zone)
    summary = invoice.italianTaxSummary(facts).map { row in
      var row = row
      row.gross = Money(cents: row.gross.cents * sign)
      return row
    }
    electronic = context.electronic
    payment = settlement.payment
    due = settlement.dueDate
    stampDuty = facts.paysStampDuty && FatturaPA.owesStampDuty(summary)
  }

  /// Buyers abroad have none; in Italy the given one, else that for buyers without a channel.
  private static func recipientCode(_ invoice: Invoice) -> ItalianRecipientCode {
    if invoice.recipient.country != "IT" { return .abroad }
    let given = invoice.recipient.transmissionInfo?["transmission_it_sdi_recipient_code"]?.string ?? ""
    return ItalianRecipientCode(given) ?? .none
  }

  /// Causale: texts in pieces of 200, the second currency among them.
  private static func reasons(_ invoice: Invoice, context: InvoicePrintContext, terms: String) -> [String] {
    var texts = ElectronicInvoice.notes(invoice, context: context) + [ElectronicParty.legalText(of: invoice)]
    if !invoice.texts.payment.isEmpty { texts.append(terms) }
    if let (currency, tax) = ElectronicInvoice.accountingTax(invoice) { texts.append("IVA: \(tax.text) \(currency)") }
    return texts.flatMap { LatinText.pieces($0, of: 200) }
  }

  /// Stamp duty is due where more than 77.47 is untaxed under these heads (documents.md §6.8).
  private static func owesStampDuty(_ rows: [ItalianSummaryRow]) -> Bool {
    let heads: Set<String> = ["N1", "N2.1", "N2.2", "N3.5", "N3.6", "N4"]
    return rows.filter { heads.contains($0.natura ?? "") }.map(\.base).total > Money(cents: 7_747)
  }
}

/// IdPaese and IdCodice.
struct FiscalID: Equatable {
  var country: String
  var code: String

  /// Splits the country off where there is one.
  init(_ text: String, country: String) {
    let prefix = text.prefix(2)
    let hasCountry = prefix.utf8.count == 2 && prefix.utf8.allSatisfy { (65...90).contains($0) }
    self.country = hasCountry ? (prefix == "EL" ? "GR" : String(prefix)) : country
    code = String((hasCountry ? text.dropFirst(2) : text[...]).prefix(28))
  }
}

/// CedentePrestatore or CessionarioCommittente.
struct FatturaParty {
  var fiscalID: FiscalID?
  /// CodiceFiscale; `""` for none.
  var taxCode = ""
  /// Denominazione; `""` for persons with both names.
  var name = ""
  var givenName = ""
  var familyName = ""
  var street = ""
  var zipcode = ""
  var city = ""
  var province = ""
  var country = ""
  var phone = ""
  var mail = ""
  /// Ufficio and NumeroREA.
  var register: (office: String, number: String)?

  init(sellerOf invoice: Invoice, context: ElectronicInvoiceContext) {
    let sender = invoice.sender
    country = sender.country ?? ""
    let vatID = ElectronicParty.prefixed(sender.vatID ?? "", country: country)
    fiscalID = vatID.isEmpty ? nil : FiscalID(vatID, country: country)
    taxCode = CodiceFiscale(sender.taxID ?? "")?.text ?? ""
    name = LatinText.latin1(sender.name ?? "", 80)
    street = LatinText.latin1(ElectronicParty.streetLines(sender.address).joined(separator: ", "), 60)
    zipcode = sender.zipcode ?? ""
    city = LatinText.latin1(sender.city ?? "", 60)
    province = FatturaParty.province(ElectronicInvoice.firstFilled(context.italian.province, sender.state ?? ""))
    let digits = context.contactPhone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    phone = (5...12).contains(digits.utf8.count) ? digits : ""
    mail = FatturaParty.mail(context.contactMail)
    let parts = SchemedID(context.registrationID).value.split(separator: "-").map(String.init)
    if parts.count == 2, !FatturaParty.province(parts[0]).isEmpty, parts[1].utf8.allSatisfy({ (48...57).contains($0) })
    {
      register = (parts[0], String(parts[1].prefix(20)))
    }
  }

  /// Abroad there is neither province nor Italian postcode (documents.md §6.9).
  init(buyerOf invoice: Invoice, context: ElectronicInvoiceContext) {
    let recipient = invoice.recipient
    country = recipient.country ?? ""
    let isItalian = country == "IT"
    let company = recipient.company ?? "", person = recipient.name ?? ""
    let vatID = ElectronicParty.prefixed(recipient.vatID ?? "", country: country)
    taxCode = CodiceFiscale(recipient.transmissionInfo?["transmission_it_sdi_codice_fiscale"]?.string ?? "")?.text ?? ""
    if !vatID.isEmpty {
      fiscalID = FiscalID(vatID, country: country)
    } else if !isItalian {
      fiscalID = FiscalID("", country: country)
      let isForeignBusiness = recipient.isBusiness == true && !EuropeanUnion.members.contains(country)
      fiscalID?.code = isForeignBusiness ? "OO99999999999" : "0000000"
    }
    if company.isEmpty {
      (givenName, familyName) = FatturaParty.names(person, context: context)
      if givenName.isEmpty || familyName.isEmpty { name = LatinText.latin1(person, 80) }
    } else {
      name = LatinText.latin1(company, 80)
    }
    street = LatinText.latin1(ElectronicParty.streetLines(recipient.street ?? "").joined(separator: ", "), 60)
    zipcode = isItalian ? recipient.zipcode ?? "" : "00000"
    city = LatinText.latin1(recipient.city ?? "", 60)
    province = isItalian ? FatturaParty.province(recipient.state ?? "") : ""
  }

  /// The parts that were given, else the name split at its last space.
  private static func names(_ person: String, context: ElectronicInvoiceContext) -> (String, String) {
    if !context.givenName.isEmpty, !context.familyName.isEmpty {
      return (LatinText.latin1(context.givenName, 60), LatinText.latin1(context.familyName, 60))
    }
    guard let space = person.lastIndex(of: " ") else { return ("", "") }
    return (LatinText.latin1(String(person[..<space]), 60), LatinText.latin1(String(person[space...]), 60))
  }

  private static func province(_ text: String) -> String {
    let letters = text.uppercased()
    return letters.utf8.count == 2 && letters.utf8.allSatisfy { (65...90).contains($0) } ? letters : ""
  }

  private static func mail(_ text: String) -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return parts.count == 2 && isPlain && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
      && (7...256).contains(text.utf8.count) && !parts[0].isEmpty ? text : ""
  }
}
