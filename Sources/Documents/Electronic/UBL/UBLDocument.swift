// UBL 2.1: the model of EN 16931 as Invoice or CreditNote, in the order of the schema (documents.md §6.1 to §6.3). A credit note has other
// names for root, type code and quantity, and no due date of its own.

import Domain

/// Writes one document.
struct UBLDocument {
  let invoice: ElectronicInvoice
  let profile: ElectronicProfile

  /// The bytes of the document.
  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    let common: StaticString = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    let basic: StaticString = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    let root = invoice.isCreditNote ? "CreditNote-2" : "Invoice-2"
    xml.group(
      invoice.isCreditNote ? "CreditNote" : "Invoice",
      ("xmlns", "urn:oasis:names:specification:ubl:schema:xsd:" + root), ("xmlns:cac", "\(common)"),
      ("xmlns:cbc", "\(basic)")
    ) { xml in
      header(&xml)
      references(&xml)
      UBLParty(party: invoice.seller, isSeller: true).write(to: &xml)
      UBLParty(party: invoice.buyer, isSeller: false).write(to: &xml)
      delivery(&xml)
      payment(&xml)
      taxes(&xml)
      totals(&xml)
      for line in invoice.lines { self.line(line, &xml) }
    }
    return xml.bytes
  }

  private func header(_ xml: inout XMLWriter) {
    xml.element("cbc:CustomizationID", profile.specification)
    xml.element("cbc:ProfileID", ElectronicProfile.process)
    xml.element("cbc:ID", invoice.number)
    xml.element("cbc:IssueDate", invoice.issueDate.text)
    if invoice.isCreditNote {
      xml.element("cbc:CreditNoteTypeCode", "381")
    } else {
      xml.element("cbc:DueDate", invoice.dueDate?.text)
      xml.element("cbc:InvoiceTypeCode", "380")
    }
    // One note, because Peppol allows no second (R002).
    xml.element("cbc:Note", invoice.notes.joined(separator: "\n"))
    xml.element("cbc:DocumentCurrencyCode", invoice.currency)
    xml.element("cbc:TaxCurrencyCode", invoice.accountingTax?.currency)
    xml.element("cbc:BuyerReference", invoice.buyerReference)
  }

  private func references(_ xml: inout XMLWriter) {
    period(invoice.period, &xml)
    xml.group("cac:OrderReference") { xml in
      // The schema wants an ID in front of the seller's own.
      xml.element("cbc:ID", invoice.purchaseOrder.isEmpty && !invoice.salesOrder.isEmpty ? "NA" : invoice.purchaseOrder)
      xml.element("cbc:SalesOrderID", invoice.salesOrder)
    }
    xml.group("cac:BillingReference") { xml in
      xml.group("cac:InvoiceDocumentReference") { xml in
        xml.element("cbc:ID", invoice.preceding?.number)
        xml.element("cbc:IssueDate", invoice.preceding?.date?.text)
      }
    }
  }

  private func period(_ period: ClosedRange<LocalDate>?, _ xml: inout XMLWriter) {
    xml.group("cac:InvoicePeriod") { xml in
      xml.element("cbc:StartDate", period?.lowerBound.text)
      xml.element("cbc:EndDate", period?.upperBound.text)
    }
  }

  private func delivery(_ xml: inout XMLWriter) {
    xml.group("cac:Delivery") { xml in
      xml.element("cbc:ActualDeliveryDate", invoice.deliveryDate?.text)
      xml.group("cac:DeliveryLocation") { xml in
        xml.group("cac:Address") { xml in
          xml.element("cbc:CityName", invoice.deliveryCity)
          xml.element("cbc:PostalZone", invoice.deliveryZipcode)
          xml.group("cac:Country") { $0.element("cbc:IdentificationCode", invoice.deliveryCountry) }
        }
      }
    }
  }

  private func payment(_ xml: inout XMLWriter) {
    let payment = invoice.payment
    xml.group("cac:PaymentMeans") { xml in
      xml.element("cbc:PaymentMeansCode", payment.meansCode)
      if invoice.isCreditNote { xml.element("cbc:PaymentDueDate", invoice.dueDate?.text) }
      xml.element("cbc:PaymentID", payment.reference)
      xml.group("cac:PayeeFinancialAccount") { xml in
        xml.element("cbc:ID", payment.iban)
        xml.element("cbc:Name", payment.iban.isEmpty ? "" : payment.accountName)
        xml.group("cac:FinancialInstitutionBranch") { $0.element("cbc:ID", payment.bic) }
      }
      xml.group("cac:PaymentMandate") { $0.element("cbc:ID", payment.mandate) }
    }
    xml.group("cac:PaymentTerms") { $0.element("cbc:Note", invoice.paymentTerms) }
  }

  private func amount(_ name: StaticString, _ amount: Money, _ xml: inout XMLWriter, currency: String? = nil) {
    xml.element(name, amount.text, ("currencyID", currency ?? invoice.currency))
  }

  private func taxes(_ xml: inout XMLWriter) {
    xml.group("cac:TaxTotal") { xml in
      amount("cbc:TaxAmount", invoice.taxTotal, &xml)
      for tax in invoice.taxes {
        xml.group("cac:TaxSubtotal") { xml in
          amount("cbc:TaxableAmount", tax.base, &xml)
          amount("cbc:TaxAmount", tax.tax, &xml)
          xml.group("cac:TaxCategory") { xml in
            xml.element("cbc:ID", tax.category.rawValue)
            xml.element("cbc:Percent", tax.rate.text)
            xml.element("cbc:TaxExemptionReasonCode", tax.reasonCode)
            xml.element("cbc:TaxExemptionReason", tax.reasonText)
            xml.group("cac:TaxScheme") { $0.element("cbc:ID", "VAT") }
          }
        }
      }
    }
    guard let (currency, tax) = invoice.accountingTax else { return }
    xml.group("cac:TaxTotal") { amount("cbc:TaxAmount", tax, &$0, currency: currency) }
  }

  private func totals(_ xml: inout XMLWriter) {
    xml.group("cac:LegalMonetaryTotal") { xml in
      amount("cbc:LineExtensionAmount", invoice.netTotal, &xml)
      amount("cbc:TaxExclusiveAmount", invoice.netTotal, &xml)
      amount("cbc:TaxInclusiveAmount", invoice.grossTotal, &xml)
      if invoice.prepaid != .zero { amount("cbc:PrepaidAmount", invoice.prepaid, &xml) }
      amount("cbc:PayableAmount", invoice.payable, &xml)
    }
  }

  private func line(_ line: ElectronicLine, _ xml: inout XMLWriter) {
    xml.group(invoice.isCreditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine") { xml in
      xml.element("cbc:ID", String(line.id))
      let quantity: StaticString = invoice.isCreditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity"
      xml.element(quantity, String(line.quantity), ("unitCode", "C62"))
      amount("cbc:LineExtensionAmount", line.net, &xml)
      period(line.period, &xml)
      xml.group("cac:Item") { xml in
        xml.element("cbc:Description", line.description)
        xml.element("cbc:Name", line.name)
        xml.group("cac:SellersItemIdentification") { $0.element("cbc:ID", line.sellerItem) }
        xml.group("cac:ClassifiedTaxCategory") { xml in
          xml.element("cbc:ID", line.category.rawValue)
          // BR-O-05: out of scope has no rate.
          if line.category != .outOfScope { xml.element("cbc:Percent", line.rate.text) }
          xml.group("cac:TaxScheme") { $0.element("cbc:ID", "VAT") }
        }
        for property in line.properties {
          xml.group("cac:AdditionalItemProperty") { xml in
            xml.element("cbc:Name", property.name)
            xml.element("cbc:Value", property.value)
          }
        }
      }
      xml.group("cac:Price") { amount("cbc:PriceAmount", line.price, &$0) }
    }
  }
}
