// The mapping of documents.md §6, row by row: business term, where it stands in UBL and in CII, and what a complete invoice has there.

import Domain
import Foundation
import Testing

@testable import Documents

/// One row of the mapping.
struct MappingRow: Sendable, CustomTestStringConvertible {
  let term: String
  /// Local names below the root, separated by slashes.
  let ubl: String
  let cii: String
  let value: String

  init(_ term: String, _ ubl: String, _ cii: String, _ value: String) {
    (self.term, self.ubl, self.cii, self.value) = (term, ubl, cii, value)
  }

  var testDescription: String { term }

  private static let trade = "SupplyChainTradeTransaction/"
  private static let agreement = trade + "ApplicableHeaderTradeAgreement/"
  private static let settlement = trade + "ApplicableHeaderTradeSettlement/"
  private static let line = trade + "IncludedSupplyChainTradeLineItem/"
  private static let sums = settlement + "SpecifiedTradeSettlementHeaderMonetarySummation/"
  private static let seller = "AccountingSupplierParty/Party/", buyer = "AccountingCustomerParty/Party/"
  private static let sellerParty = agreement + "SellerTradeParty/", buyerParty = agreement + "BuyerTradeParty/"

  static let all: [MappingRow] = header + parties + money + lines

  private static let header = [
    MappingRow("BT-1", "ID", "ExchangedDocument/ID", "SAMPLE-00001"),
    MappingRow("BT-3", "InvoiceTypeCode", "ExchangedDocument/TypeCode", "380"),
    MappingRow("BT-5", "DocumentCurrencyCode", settlement + "InvoiceCurrencyCode", "EUR"),
    MappingRow("BT-6", "TaxCurrencyCode", settlement + "TaxCurrencyCode", "PLN"),
    MappingRow("BT-10", "BuyerReference", agreement + "BuyerReference", "PO-17"),
    MappingRow("BT-13", "OrderReference/ID", agreement + "BuyerOrderReferencedDocument/IssuerAssignedID", "PO-17"),
    MappingRow(
      "BT-14", "OrderReference/SalesOrderID", agreement + "SellerOrderReferencedDocument/IssuerAssignedID", "ABC12"),
    MappingRow(
      "BT-20", "PaymentTerms/Note", settlement + "SpecifiedTradePaymentTerms/Description",
      "Please pay within two weeks."),
    MappingRow(
      "BT-23", "ProfileID", "ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID",
      "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
    MappingRow(
      "BT-24", "CustomizationID", "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID",
      "urn:cen.eu:en16931:2017"),
  ]

  private static let parties = [
    MappingRow("BT-27", seller + "PartyLegalEntity/RegistrationName", sellerParty + "Name", "Big Events"),
    MappingRow("BT-30", seller + "PartyLegalEntity/CompanyID", sellerParty + "SpecifiedLegalOrganization/ID", "HRB 1"),
    MappingRow("BT-33", seller + "PartyLegalEntity/CompanyLegalForm", sellerParty + "Description", "Big Events"),
    MappingRow("BT-34", seller + "EndpointID", sellerParty + "URIUniversalCommunication/URIID", "DE195784823"),
    MappingRow(
      "BT-35", seller + "PostalAddress/StreetName", sellerParty + "PostalTradeAddress/LineOne", "Demo street 12"),
    MappingRow("BT-37", seller + "PostalAddress/CityName", sellerParty + "PostalTradeAddress/CityName", "Demo town"),
    MappingRow("BT-38", seller + "PostalAddress/PostalZone", sellerParty + "PostalTradeAddress/PostcodeCode", "12345"),
    MappingRow(
      "BT-40", seller + "PostalAddress/Country/IdentificationCode", sellerParty + "PostalTradeAddress/CountryID", "DE"),
    MappingRow("BT-41", seller + "Contact/Name", sellerParty + "DefinedTradeContact/PersonName", "Accounts"),
    MappingRow(
      "BT-42", seller + "Contact/Telephone",
      sellerParty + "DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", "+49 6221 4711"),
    MappingRow(
      "BT-43", seller + "Contact/ElectronicMail",
      sellerParty + "DefinedTradeContact/EmailURIUniversalCommunication/URIID",
      "billing@example.org"),
    MappingRow("BT-44", buyer + "PartyLegalEntity/RegistrationName", buyerParty + "Name", "Example Ltd"),
    MappingRow("BT-48", buyer + "PartyTaxScheme/CompanyID", buyerParty + "SpecifiedTaxRegistration/ID", "DE525644986"),
    MappingRow("BT-49", buyer + "EndpointID", buyerParty + "URIUniversalCommunication/URIID", "jo@example.org"),
    MappingRow("BT-56", buyer + "Contact/Name", buyerParty + "DefinedTradeContact/PersonName", "Jo Example"),
  ]

  private static let money = [
    MappingRow(
      "BT-81", "PaymentMeans/PaymentMeansCode", settlement + "SpecifiedTradeSettlementPaymentMeans/TypeCode", "58"),
    MappingRow("BT-83", "PaymentMeans/PaymentID", settlement + "PaymentReference", "SAMPLECONF-ABC12"),
    MappingRow(
      "BT-84", "PaymentMeans/PayeeFinancialAccount/ID",
      settlement + "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID",
      "DE93706359486763757193"),
    MappingRow("BT-106", "LegalMonetaryTotal/LineExtensionAmount", sums + "LineTotalAmount", "32.88"),
    MappingRow("BT-109", "LegalMonetaryTotal/TaxExclusiveAmount", sums + "TaxBasisTotalAmount", "32.88"),
    MappingRow("BT-110", "TaxTotal/TaxAmount", sums + "TaxTotalAmount", "5.12"),
    MappingRow("BT-112", "LegalMonetaryTotal/TaxInclusiveAmount", sums + "GrandTotalAmount", "38.00"),
    MappingRow("BT-115", "LegalMonetaryTotal/PayableAmount", sums + "DuePayableAmount", "38.00"),
    MappingRow("BT-116", "TaxTotal/TaxSubtotal/TaxableAmount", settlement + "ApplicableTradeTax/BasisAmount", "23.53"),
    MappingRow("BT-117", "TaxTotal/TaxSubtotal/TaxAmount", settlement + "ApplicableTradeTax/CalculatedAmount", "4.47"),
    MappingRow("BT-118", "TaxTotal/TaxSubtotal/TaxCategory/ID", settlement + "ApplicableTradeTax/CategoryCode", "S"),
    MappingRow(
      "BT-119", "TaxTotal/TaxSubtotal/TaxCategory/Percent", settlement + "ApplicableTradeTax/RateApplicablePercent",
      "19.00"),
  ]

  private static let lines = [
    MappingRow("BT-126", "InvoiceLine/ID", line + "AssociatedDocumentLineDocument/LineID", "1"),
    MappingRow("BT-129", "InvoiceLine/InvoicedQuantity", line + "SpecifiedLineTradeDelivery/BilledQuantity", "1"),
    MappingRow(
      "BT-131", "InvoiceLine/LineExtensionAmount",
      line + "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount", "19.33"),
    MappingRow(
      "BT-146", "InvoiceLine/Price/PriceAmount",
      line + "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount", "19.33"),
    MappingRow("BT-153", "InvoiceLine/Item/Name", line + "SpecifiedTradeProduct/Name", "Budget Ticket"),
    MappingRow(
      "BT-155", "InvoiceLine/Item/SellersItemIdentification/ID", line + "SpecifiedTradeProduct/SellerAssignedID", "1"),
  ]
}

@Suite struct MappingTests {
  private static var complete: ElectronicSample {
    ElectronicSample.german.with { sample in
      sample.invoice.foreignCurrency = ForeignCurrency(
        currency: "PLN", rateTenThousandths: 42_408, rateDate: nil, source: nil)
      sample.context.electronic.registrationID = "HRB 1"
    }
  }

  @Test(arguments: MappingRow.all)
  func `A term stands where the mapping says`(row: MappingRow) throws {
    for (kind, schema, path) in [
      (DocumentKind.ubl, SchemaCheck.Name.invoice, row.ubl), (.cii, .crossIndustry, row.cii),
    ] {
      var found: String?
      let problems = try SchemaCheck.named(schema).problems(in: try MappingTests.complete.build(kind).bytes) { root in
        found =
          path.split(separator: "/").reduce([root]) { nodes, name in
            nodes.flatMap { $0.children.filter { $0.name == name } }
          }.first?.text
      }
      #expect(problems == [])
      #expect(found == row.value, "\(kind) \(path)")
    }
  }

  @Test func `Equal lines become one with a quantity`() throws {
    let sample = ElectronicSample.german.with { sample in
      let line = sample.invoice.lines[0]
      sample.invoice.lines += [line, line]
    }
    let model = ElectronicInvoice(sample.invoice, context: sample.context)
    #expect(model.lines.map(\.quantity) == [3, 1, 1])
    #expect(model.grossTotal == sample.invoice.grossTotal)
  }

  @Test func `What is given back has a negative quantity and a positive price`() {
    let sample = ElectronicSample.german.with { sample in
      sample.invoice.lines[2].gross = Money(cents: -500)
      sample.invoice.lines[2].tax = Money(cents: -80)
    }
    let line = ElectronicInvoice(sample.invoice, context: sample.context).lines[2]
    #expect(line.quantity == -1 && line.price == Money(cents: 420))
  }

  @Test func `A cancellation is a credit note of positive amounts that names its invoice`() throws {
    let sample = ElectronicSample.cancellation
    let model = ElectronicInvoice(sample.invoice, context: sample.context)
    #expect(model.isCreditNote && model.grossTotal == Money(cents: 3_800) && model.payable == model.grossTotal)
    let xml = String(decoding: try sample.build(.ubl).bytes, as: UTF8.self)
    #expect(xml.contains("<CreditNote ") && xml.contains("<cbc:ID>SAMPLE-00000</cbc:ID>"))
  }

  @Test func `Lines out of scope beside taxed ones are exempt with a reason`() throws {
    let sample = ElectronicSample.german.with { sample in
      sample.invoice.lines[2].taxRate = .zero
      sample.invoice.lines[2].tax = .zero
      sample.invoice.lines[2].taxCode = "O"
    }
    let build = try sample.build(.ubl)
    #expect(build.findings == [] && !String(decoding: build.bytes, as: UTF8.self).contains(">O<"))
  }

  @Test(arguments: [
    ("AE", "VATEX-EU-AE"), ("K", "VATEX-EU-IC"), ("G", "VATEX-EU-G"), ("O", "VATEX-EU-O"), ("Z", nil),
    ("E/VATEX-EU-132-1I", "VATEX-EU-132-1I"), ("E", nil), (nil, nil),
  ])
  func `A code without tax brings its reason`(code: String?, reason: String?) throws {
    let sample = ElectronicSample.german.with { $0.untax(code) }
    let build = try sample.build(.cii)
    #expect(build.findings == [])
    let model = ElectronicInvoice(sample.invoice, context: sample.context)
    #expect(model.taxes.count == 1 && model.taxes[0].reasonCode == reason)
  }

  @Test func `Each tax rule's own text says why it is not charged, the seller's text stands for the others`() throws {
    let sample = ElectronicSample.german.with { sample in
      sample.untax("E")
      for (index, name) in ["Lessons", "Charity", "Other"].enumerated() { sample.invoice.lines[index].taxName = name }
      sample.context.electronic.exemptionReason = "Exempt"
      sample.context.electronic.exemptionReasons = ["Lessons": "§ 4 Nr. 21 UStG", "Charity": "§ 4 Nr. 18 UStG"]
    }
    let model = ElectronicInvoice(sample.invoice, context: sample.context)
    #expect(model.taxes.map(\.reasonText) == ["§ 4 Nr. 21 UStG; § 4 Nr. 18 UStG; Exempt"])
    #expect(try sample.build(.cii).findings == [])
    let coded = sample.with { $0.invoice.lines[1].taxCode = "E/VATEX-EU-132-1I" }
    let taxes = ElectronicInvoice(coded.invoice, context: coded.context).taxes
    #expect(taxes.map(\.reasonText) == ["§ 4 Nr. 21 UStG; VATEX-EU-132-1I; Exempt"] && taxes[0].reasonCode == nil)
  }

  @Test(arguments: [
    (nil, true, "ZZZ"), ("stripe_ideal", true, "68"), ("giftcard", true, "97"), ("boxoffice", true, "10"),
    ("banktransfer", false, "58"), ("sepadebit", false, "ZZZ"), (nil, false, "58"),
  ])
  func `The payment provider decides the means`(provider: String?, isPaid: Bool, code: String) {
    let sample = ElectronicSample.german.with { sample in
      sample.context.settlement.provider = provider
      sample.context.settlement.isPaid = isPaid
      sample.context.settlement.isPending = !isPaid
    }
    #expect(ElectronicInvoice(sample.invoice, context: sample.context).payment.meansCode == code)
  }
}
