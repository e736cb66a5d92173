// Seller and buyer in UBL: cac:AccountingSupplierParty and cac:AccountingCustomerParty (documents.md §6.2).

/// Writes one party.
struct UBLParty {
  let party: ElectronicParty
  let isSeller: Bool

  func write(to xml: inout XMLWriter) {
    xml.group(isSeller ? "cac:AccountingSupplierParty" : "cac:AccountingCustomerParty") { xml in
      xml.group("cac:Party") { xml in
        xml.element("cbc:EndpointID", party.endpoint.value, ("schemeID", party.endpoint.scheme))
        xml.group("cac:PartyIdentification") { $0.element("cbc:ID", party.identifier) }
        xml.group("cac:PartyName") { $0.element("cbc:Name", isSeller ? party.name : "") }
        address(&xml)
        taxScheme(party.vatID, "VAT", &xml)
        taxScheme(party.taxNumber, "FC", &xml)
        xml.group("cac:PartyLegalEntity") { xml in
          xml.element("cbc:RegistrationName", party.name)
          xml.element("cbc:CompanyID", party.registration.value, ("schemeID", party.registration.scheme))
          xml.element("cbc:CompanyLegalForm", party.legalText)
        }
        xml.group("cac:Contact") { xml in
          xml.element("cbc:Name", party.contactName)
          xml.element("cbc:Telephone", party.contactPhone)
          xml.element("cbc:ElectronicMail", party.contactMail)
        }
      }
    }
  }

  private func address(_ xml: inout XMLWriter) {
    xml.group("cac:PostalAddress") { xml in
      xml.element("cbc:StreetName", party.street.first)
      xml.element("cbc:AdditionalStreetName", party.street.dropFirst().first)
      xml.element("cbc:CityName", party.city)
      xml.element("cbc:PostalZone", party.zipcode)
      xml.element("cbc:CountrySubentity", party.subdivision)
      xml.group("cac:AddressLine") { $0.element("cbc:Line", party.street.dropFirst(2).first) }
      xml.group("cac:Country") { $0.element("cbc:IdentificationCode", party.country) }
    }
  }

  private func taxScheme(_ id: String, _ scheme: String, _ xml: inout XMLWriter) {
    if id.isEmpty { return }
    xml.group("cac:PartyTaxScheme") { xml in
      xml.element("cbc:CompanyID", id)
      xml.group("cac:TaxScheme") { $0.element("cbc:ID", scheme) }
    }
  }
}
