// A made-up customer and the invoice address that they gave.

struct DemoCustomer {
  let country: DemoCountry
  let language: DemoLanguage
  let email: String
  var address: InvoiceAddress
  /// What stood there before they moved; invoices that were corrected show it.
  let formerStreet: String

  init(of event: DemoEvent, at moment: Instant, random: inout DemoRandom) {
    let country = random.one(of: event.customers, or: .germany)
    self.country = country
    language = .named(event.locales.contains(country.language) ? country.language : "en")
    let place = random.one(of: country.places, or: (zipcode: "", city: "", state: ""))
    let isBusiness = random.chance(45)
    let name = DemoCustomer.name(in: country, random: &random)
    email = "\(random.text(7, from: "abcdefghiklmnoprstuw"))@example.org"
    formerStreet = random.one(of: country.streets, or: "")
    address = InvoiceAddress(
      lastModified: moment, isBusiness: isBusiness,
      company: isBusiness ? random.one(of: country.companies, or: "") : "",
      name: name, nameParts: .object(JSONObject([("_scheme", .string("full")), ("full_name", .string(name))])),
      street: random.one(of: country.streets, or: ""), zipcode: place.zipcode, city: place.city, country: country.code,
      state: place.state, vatID: isBusiness ? DemoCustomer.vatID(of: country, random: &random) : "",
      vatIDValidated: isBusiness,
      customField: random.chance(15) ? "KST \(random.digits(4))" : nil,
      internalReference: random.chance(20) ? "PO-\(random.digits(6))" : "",
      beneficiary: random.chance(8) ? name : "", transmissionType: "email", transmissionInfo: nil)
    setChannel(random: &random)
  }

  /// A name as it is said in the country; never two people's.
  static func name(in country: DemoCountry, random: inout DemoRandom) -> String {
    let given = random.one(of: country.given, or: "")
    let family = random.one(of: country.family, or: "")
    return country.familyFirst ? "\(family) \(given)" : "\(given) \(family)"
  }

  private static func vatID(of country: DemoCountry, random: inout DemoRandom) -> String {
    country.vat.map { $0.prefix + random.digits($0.digits) } ?? ""
  }

  private mutating func setChannel(random: inout DemoRandom) {
    func info(_ members: [(String, String)]) -> JSON {
      .object(JSONObject(members.map { ($0.0, .string($0.1)) }))
    }
    switch (country.code, address.isBusiness) {
    case ("BE", true):
      address.transmissionType = "peppol"
      address.transmissionInfo = info([
        ("transmission_peppol_participant_id", "0208:" + belgianNumber(random.digits(9)))
      ])
    case ("IT", true):
      address.transmissionType = "it_sdi"
      address.transmissionInfo = info([
        ("transmission_it_sdi_codice_fiscale", ""), ("transmission_it_sdi_pec", "fatture@pec.example.org"),
        ("transmission_it_sdi_recipient_code", "ABC1234"),
      ])
    default:
      guard address.isBusiness, random.chance(30) else { return }
      address.transmissionInfo = info([("transmission_email_address", "billing@example.org")])
    }
  }

  /// The recipient pays the tax: a business elsewhere in the EU than the German seller.
  var isReverseCharge: Bool { address.isBusiness && country.isInEU && country.code != "DE" }
}

/// Nine digits as a Belgian enterprise number: the last two are its check digits, modulo 97 (documents.md §6.9).
private func belgianNumber(_ digits: String) -> String {
  let body = digits.prefix(7)
  let check = 97 - (Int(body) ?? 0) % 97
  return "0" + body + (check < 10 ? "0" : "") + String(check)
}
