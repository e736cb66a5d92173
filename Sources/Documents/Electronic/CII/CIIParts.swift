// Parties and lines of a Cross Industry Invoice (documents.md §6.2, §6.3).

import Domain

/// Writes seller or buyer.
struct CIIParty {
  let party: ElectronicParty
  let isSeller: Bool

  func write(to xml: inout XMLWriter) {
    xml.group(isSeller ? "ram:SellerTradeParty" : "ram:BuyerTradeParty") { xml in
      xml.element("ram:ID", party.identifier)
      xml.element("ram:Name", party.name)
      xml.element("ram:Description", party.legalText)
      xml.group("ram:SpecifiedLegalOrganization") {
        $0.element("ram:ID", party.registration.value, ("schemeID", party.registration.scheme))
      }
      contact(&xml)
      address(&xml)
      xml.group("ram:URIUniversalCommunication") {
        $0.element("ram:URIID", party.endpoint.value, ("schemeID", party.endpoint.scheme))
      }
      xml.group("ram:SpecifiedTaxRegistration") { $0.element("ram:ID", party.vatID, ("schemeID", "VA")) }
      xml.group("ram:SpecifiedTaxRegistration") { $0.element("ram:ID", party.taxNumber, ("schemeID", "FC")) }
    }
  }

  private func contact(_ xml: inout XMLWriter) {
    xml.group("ram:DefinedTradeContact") { xml in
      xml.element("ram:PersonName", party.contactName)
      xml.group("ram:TelephoneUniversalCommunication") { $0.element("ram:CompleteNumber", party.contactPhone) }
      xml.group("ram:EmailURIUniversalCommunication") { $0.element("ram:URIID", party.contactMail) }
    }
  }

  private func address(_ xml: inout XMLWriter) {
    xml.group("ram:PostalTradeAddress") { xml in
      xml.element("ram:PostcodeCode", party.zipcode)
      xml.element("ram:LineOne", party.street.first)
      xml.element("ram:LineTwo", party.street.dropFirst().first)
      xml.element("ram:LineThree", party.street.dropFirst(2).first)
      xml.element("ram:CityName", party.city)
      xml.element("ram:CountryID", party.country)
      xml.element("ram:CountrySubDivisionName", party.subdivision)
    }
  }
}

/// Writes a line.
struct CIILine {
  let line: ElectronicLine

  func write(to xml: inout XMLWriter) {
    xml.group("ram:IncludedSupplyChainTradeLineItem") { xml in
      xml.group("ram:AssociatedDocumentLineDocument") { $0.element("ram:LineID", String(line.id)) }
      product(&xml)
      xml.group("ram:SpecifiedLineTradeAgreement") { xml in
        xml.group("ram:NetPriceProductTradePrice") { $0.element("ram:ChargeAmount", line.price.text) }
      }
      xml.group("ram:SpecifiedLineTradeDelivery") {
        $0.element("ram:BilledQuantity", String(line.quantity), ("unitCode", "C62"))
      }
      xml.group("ram:SpecifiedLineTradeSettlement") { xml in
        xml.group("ram:ApplicableTradeTax") { xml in
          xml.element("ram:TypeCode", "VAT")
          xml.element("ram:CategoryCode", line.category.rawValue)
          if line.category != .outOfScope { xml.element("ram:RateApplicablePercent", line.rate.text) }
        }
        CIIDate.period("ram:BillingSpecifiedPeriod", line.period, to: &xml)
        xml.group("ram:SpecifiedTradeSettlementLineMonetarySummation") {
          $0.element("ram:LineTotalAmount", line.net.text)
        }
      }
    }
  }

  private func product(_ xml: inout XMLWriter) {
    xml.group("ram:SpecifiedTradeProduct") { xml in
      xml.element("ram:SellerAssignedID", line.sellerItem)
      xml.element("ram:Name", line.name)
      xml.element("ram:Description", line.description)
      for property in line.properties {
        xml.group("ram:ApplicableProductCharacteristic") { xml in
          xml.element("ram:Description", property.name)
          xml.element("ram:Value", property.value)
        }
      }
    }
  }
}
