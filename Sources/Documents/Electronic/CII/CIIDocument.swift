// UN/CEFACT Cross Industry Invoice: the model of EN 16931 in the order of its schema (documents.md §6.1 to §6.3). It is what hybrid PDFs
// carry, and what XRechnung takes beside UBL.

import Domain

/// Writes one document.
struct CIIDocument {
  let invoice: ElectronicInvoice
  let profile: ElectronicProfile

  /// The bytes of the document.
  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    let data = "urn:un:unece:uncefact:data:standard:"
    xml.group(
      "rsm:CrossIndustryInvoice", ("xmlns:rsm", data + "CrossIndustryInvoice:100"),
      ("xmlns:ram", data + "ReusableAggregateBusinessInformationEntity:100"),
      ("xmlns:qdt", data + "QualifiedDataType:100"), ("xmlns:udt", data + "UnqualifiedDataType:100")
    ) { xml in
      context(&xml)
      document(&xml)
      xml.group("rsm:SupplyChainTradeTransaction") { xml in
        for line in invoice.lines { CIILine(line: line).write(to: &xml) }
        agreement(&xml)
        delivery(&xml)
        settlement(&xml)
      }
    }
    return xml.bytes
  }

  private func context(_ xml: inout XMLWriter) {
    xml.group("rsm:ExchangedDocumentContext") { xml in
      xml.group("ram:BusinessProcessSpecifiedDocumentContextParameter") {
        $0.element("ram:ID", ElectronicProfile.process)
      }
      xml.group("ram:GuidelineSpecifiedDocumentContextParameter") { $0.element("ram:ID", profile.specification) }
    }
  }

  private func document(_ xml: inout XMLWriter) {
    xml.group("rsm:ExchangedDocument") { xml in
      xml.element("ram:ID", invoice.number)
      xml.element("ram:TypeCode", invoice.isCreditNote ? "381" : "380")
      CIIDate.write("ram:IssueDateTime", invoice.issueDate, to: &xml)
      for note in invoice.notes {
        xml.group("ram:IncludedNote") { $0.element("ram:Content", note) }
      }
    }
  }

  private func agreement(_ xml: inout XMLWriter) {
    xml.group("ram:ApplicableHeaderTradeAgreement") { xml in
      xml.element("ram:BuyerReference", invoice.buyerReference)
      CIIParty(party: invoice.seller, isSeller: true).write(to: &xml)
      CIIParty(party: invoice.buyer, isSeller: false).write(to: &xml)
      xml.group("ram:SellerOrderReferencedDocument") { $0.element("ram:IssuerAssignedID", invoice.salesOrder) }
      xml.group("ram:BuyerOrderReferencedDocument") { $0.element("ram:IssuerAssignedID", invoice.purchaseOrder) }
    }
  }

  /// The element must be there even when it is empty, which the writer would leave out.
  private func delivery(_ xml: inout XMLWriter) {
    if invoice.deliveryCountry.isEmpty, invoice.deliveryDate == nil {
      xml.empty("ram:ApplicableHeaderTradeDelivery")
      return
    }
    xml.group("ram:ApplicableHeaderTradeDelivery") { xml in
      xml.group("ram:ShipToTradeParty") { xml in
        xml.group("ram:PostalTradeAddress") { xml in
          xml.element("ram:PostcodeCode", invoice.deliveryZipcode)
          xml.element("ram:CityName", invoice.deliveryCity)
          xml.element("ram:CountryID", invoice.deliveryCountry)
        }
      }
      xml.group("ram:ActualDeliverySupplyChainEvent") { xml in
        CIIDate.write("ram:OccurrenceDateTime", invoice.deliveryDate, to: &xml)
      }
    }
  }

  private func settlement(_ xml: inout XMLWriter) {
    let payment = invoice.payment
    xml.group("ram:ApplicableHeaderTradeSettlement") { xml in
      xml.element("ram:CreditorReferenceID", payment.creditorID)
      xml.element("ram:PaymentReference", payment.reference)
      xml.element("ram:TaxCurrencyCode", invoice.accountingTax?.currency)
      xml.element("ram:InvoiceCurrencyCode", invoice.currency)
      means(payment, &xml)
      for tax in invoice.taxes { self.tax(tax, &xml) }
      CIIDate.period("ram:BillingSpecifiedPeriod", invoice.period, to: &xml)
      xml.group("ram:SpecifiedTradePaymentTerms") { xml in
        xml.element("ram:Description", invoice.paymentTerms)
        CIIDate.write("ram:DueDateDateTime", invoice.dueDate, to: &xml)
        xml.element("ram:DirectDebitMandateID", payment.mandate)
      }
      totals(&xml)
      xml.group("ram:InvoiceReferencedDocument") { xml in
        xml.element("ram:IssuerAssignedID", invoice.preceding?.number)
        CIIDate.write("ram:FormattedIssueDateTime", invoice.preceding?.date, to: &xml, isQualified: true)
      }
    }
  }

  private func means(_ payment: ElectronicPayment, _ xml: inout XMLWriter) {
    xml.group("ram:SpecifiedTradeSettlementPaymentMeans") { xml in
      xml.element("ram:TypeCode", payment.meansCode)
      xml.group("ram:PayeePartyCreditorFinancialAccount") { xml in
        xml.element("ram:IBANID", payment.iban)
        xml.element("ram:AccountName", payment.iban.isEmpty ? "" : payment.accountName)
      }
      xml.group("ram:PayeeSpecifiedCreditorFinancialInstitution") { $0.element("ram:BICID", payment.bic) }
    }
  }

  private func tax(_ tax: ElectronicTax, _ xml: inout XMLWriter) {
    xml.group("ram:ApplicableTradeTax") { xml in
      xml.element("ram:CalculatedAmount", tax.tax.text)
      xml.element("ram:TypeCode", "VAT")
      xml.element("ram:ExemptionReason", tax.reasonText)
      xml.element("ram:BasisAmount", tax.base.text)
      xml.element("ram:CategoryCode", tax.category.rawValue)
      xml.element("ram:ExemptionReasonCode", tax.reasonCode)
      xml.element("ram:RateApplicablePercent", tax.rate.text)
    }
  }

  private func totals(_ xml: inout XMLWriter) {
    xml.group("ram:SpecifiedTradeSettlementHeaderMonetarySummation") { xml in
      xml.element("ram:LineTotalAmount", invoice.netTotal.text)
      xml.element("ram:TaxBasisTotalAmount", invoice.netTotal.text)
      xml.element("ram:TaxTotalAmount", invoice.taxTotal.text, ("currencyID", invoice.currency))
      if let (currency, tax) = invoice.accountingTax {
        xml.element("ram:TaxTotalAmount", tax.text, ("currencyID", currency))
      }
      xml.element("ram:GrandTotalAmount", invoice.grossTotal.text)
      if invoice.prepaid != .zero { xml.element("ram:TotalPrepaidAmount", invoice.prepaid.text) }
      xml.element("ram:DuePayableAmount", invoice.payable.text)
    }
  }
}

/// Days as CII writes them.
enum CIIDate {
  /// An element around a day in format 102; nothing without a day.
  static func write(_ name: StaticString, _ day: LocalDate?, to xml: inout XMLWriter, isQualified: Bool = false) {
    guard let day else { return }
    let digits = String(decoding: day.text.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    xml.group(name) { xml in
      xml.element(isQualified ? "qdt:DateTimeString" : "udt:DateTimeString", digits, ("format", "102"))
    }
  }

  /// First and last day.
  static func period(_ name: StaticString, _ period: ClosedRange<LocalDate>?, to xml: inout XMLWriter) {
    xml.group(name) { xml in
      write("ram:StartDateTime", period?.lowerBound, to: &xml)
      write("ram:EndDateTime", period?.upperBound, to: &xml)
    }
  }
}
