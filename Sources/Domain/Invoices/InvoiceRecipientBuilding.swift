// The recipient of an invoice from the order's address (pretix-behaviour.md §2.5): the fields as they are, and the block as it is
// printed.

extension InvoiceRecipient {
  init(_ address: InvoiceAddress?, in locale: WireLocale) {
    guard let address else {
      self.init(
        block: "", isBusiness: nil, company: nil, name: nil, street: nil, zipcode: nil, city: nil, state: nil,
        country: nil, vatID: nil, beneficiary: nil, customField: nil, internalReference: "", transmissionInfo: nil)
      return
    }
    self.init(
      block: InvoiceRecipient.block(address, in: locale), isBusiness: address.isBusiness, company: address.company,
      name: address.name, street: address.street, zipcode: address.zipcode, city: address.city, state: address.state,
      country: address.country.isEmpty ? nil : address.country, vatID: address.vatID.isEmpty ? nil : address.vatID,
      beneficiary: address.beneficiary, customField: address.customField,
      internalReference: address.internalReference,
      transmissionInfo: address.transmissionInfo ?? .object(JSONObject()))
  }

  /// The address in the locale's order, and below it the VAT ID.
  private static func block(_ address: InvoiceAddress, in locale: WireLocale) -> String {
    let parts = AddressForm.Parts(
      company: address.company, name: address.name, street: address.street, zipcode: address.zipcode,
      city: address.city, state: PlaceNames.state(address.state, of: address.country, in: locale.code),
      country: PlaceNames.country(address.country, in: locale.code))
    var lines = locale.address.lines(parts)
    if !address.vatID.isEmpty { lines.append(locale.words.vatID + address.vatID) }
    return lines.joined(separator: "\n")
  }
}
