// Every transmission type × kind of recipient × country × documented field present, missing and invalid, over POST and PATCH: status, place
// and text of each answer. What is expected is written down here by hand from pretix-behaviour.md §5.2 and product.md §3 i, not taken from
// the declarations.

import Domain
import Testing

@testable import InvoiceFCGI

@Suite struct AddressTableTests {
  private static let orders = "/api/v1/organizers/bigevents/events/sampleconf/orders/"
  private static let json = ["CONTENT_TYPE": "application/json"]
  private static let required = "This field is required for the selected type of invoice transmission."
  private static let unavailable =
    "The selected transmission type is not available for this country or address type."

  /// A documented member of `transmission_info`.
  private struct Field {
    let key: String
    let good: String
    let bad: String
    /// The sentence against `bad`.
    let sentence: String
  }

  private static let email = Field(
    key: "transmission_email_address", good: "billing@example.org", bad: "nope",
    sentence: "Enter a valid email address.")
  private static let participant = Field(
    key: "transmission_peppol_participant_id", good: "0208:0428759497", bad: "nope",
    sentence: "A Peppol participant ID always starts with a prefix, followed by a colon (:).")
  private static let fiscalCode = Field(
    key: "transmission_it_sdi_codice_fiscale", good: "RSSMRA85T10A562S", bad: "RSSMRA85T10A562X",
    sentence: "Enter a valid Italian fiscal code: 16 characters, or 11 digits.")
  private static let certifiedMail = Field(
    key: "transmission_it_sdi_pec", good: "pec@example.org", bad: "pec@", sentence: "Enter a valid email address.")
  private static let recipientCode = Field(
    key: "transmission_it_sdi_recipient_code", good: "ABCDEFG", bad: "abcdefg",
    sentence: "Enter 6 or 7 capital letters or digits, like ABCDEFG.")

  private static let fields: [String: [Field]] = [
    "email": [email], "peppol": [participant], "it_sdi": [fiscalCode, certifiedMail, recipientCode],
  ]

  /// Keys that must be there, by type and kind; nothing else must.
  private static let mandatory: [String: [Bool: [String]]] = [
    "email": [true: [], false: []],
    "peppol": [true: ["transmission_peppol_participant_id"], false: []],
    "it_sdi": [
      true: ["transmission_it_sdi_pec", "transmission_it_sdi_recipient_code"],
      false: ["transmission_it_sdi_codice_fiscale"],
    ],
  ]

  /// Address members that must be there, by type and kind.
  private static let mandatoryParts: [String: [Bool: [String]]] = [
    "email": [true: [], false: []],
    "peppol": [true: ["company", "street", "zipcode", "city", "country"], false: []],
    "it_sdi": [
      true: ["street", "zipcode", "city", "state", "country", "company", "vat_id"],
      false: ["street", "zipcode", "city", "state", "country"],
    ],
  ]

  private enum Variant: CaseIterable {
    case present, missing, invalid
  }

  /// What is sent and what has to come back.
  private struct Case {
    let title: String
    let address: JSONObject
    /// nil: accepted, with exactly these fields kept.
    let errors: JSON?
    let kept: JSONObject?
  }

  private static func address(_ type: JSON?, business: Bool, country: String, info: JSONObject?) -> JSONObject {
    var address = JSONObject([
      ("is_business", .bool(business)), ("company", .string(business ? "Sample company" : "")),
      ("name_parts", .object(JSONObject([("full_name", .string("John Doe"))]))), ("street", .string("Street 1")),
      ("zipcode", .string("12345")), ("city", .string("City")), ("country", .string(country)),
      ("state", .string(country == "IT" ? "BO" : "")), ("vat_id", .string(country == "IT" ? "IT00743110157" : "")),
    ])
    address["transmission_type"] = type
    address["transmission_info"] = info.map { .object($0) }
    return address
  }

  private static func sentence(_ path: [String], _ text: String) -> JSON {
    path.reversed().reduce(.array([.string(text)])) { .object(JSONObject([($1, $0)])) }
  }

  private static func isAvailable(_ type: String, _ business: Bool, _ country: String) -> Bool {
    type == "email" || (type == "peppol" && business) || (type == "it_sdi" && country == "IT")
  }

  /// One documented field in one variant, all others good.
  private static func fieldCase(
    _ type: String, _ field: Field, _ variant: Variant, business: Bool, country: String
  ) -> Case {
    var info = JSONObject([("colour", .string("red"))])
    for other in fields[type] ?? [] where other.key != field.key {
      // A person has no address of its own to be sent to by mail.
      if type != "email" || business { info[other.key] = .string(other.good) }
    }
    switch variant {
    case .present: info[field.key] = .string(field.good)
    case .invalid: info[field.key] = .string(field.bad)
    case .missing: break
    }
    var errors: JSON?
    if !isAvailable(type, business, country) {
      errors = sentence(["transmission_type"], unavailable)
    } else if type == "email", !business, variant != .missing {
      errors = sentence(
        ["transmission_info", field.key], "This field is only available for business addresses.")
    } else if variant == .invalid {
      errors = sentence(["transmission_info", field.key], field.sentence)
    } else {
      var members: [(name: String, value: JSON)] = []
      if country.isEmpty, mandatoryParts[type]?[business]?.contains("country") == true {
        members.append(("country", .array([.string(required)])))
      }
      if variant == .missing, mandatory[type]?[business]?.contains(field.key) == true {
        members.append(("transmission_info", sentence([field.key], required)))
      }
      if !members.isEmpty { errors = .object(JSONObject(members)) }
    }
    let kept = JSONObject(info.members.filter { $0.name != "colour" })
    return Case(
      title: "\(type), \(business ? "business" : "person"), \(country): \(field.key) \(variant)",
      address: address(.string(type), business: business, country: country, info: info), errors: errors, kept: kept)
  }

  /// An address that lacks one part, with everything else good.
  private static func partCases(_ type: String, business: Bool, country: String) -> [Case] {
    guard isAvailable(type, business, country), !country.isEmpty else { return [] }
    let info = JSONObject((fields[type] ?? []).map { ($0.key, .string($0.good)) })
    let parts = mandatoryParts[type]?[business] ?? []
    return parts.filter { $0 != "country" && $0 != "state" }.map { part in
      var address = address(.string(type), business: business, country: country, info: info)
      address[part] = .string("")
      return Case(
        title: "\(type) without \(part)", address: address, errors: sentence([part], required), kept: nil)
    }
  }

  private static let cases: [Case] = {
    var cases: [Case] = []
    for country in ["IT", "BE", "DE", ""] {
      for business in [true, false] {
        for type in ["email", "peppol", "it_sdi"] {
          for field in fields[type] ?? [] {
            cases += Variant.allCases.map { fieldCase(type, field, $0, business: business, country: country) }
          }
          cases += partCases(type, business: business, country: country)
        }
        cases.append(
          Case(
            title: "unknown", address: address(.string("pigeon"), business: business, country: country, info: nil),
            errors: sentence(["transmission_type"], "Unknown transmission type."), kept: nil))
        cases.append(
          Case(
            title: "null", address: address(.null, business: business, country: country, info: nil),
            errors: sentence(["transmission_type"], "This field may not be null."), kept: nil))
      }
    }
    return cases
  }()

  private static func text(_ json: JSON) -> String {
    var writer = JSONWriter()
    writer.value(json)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func body(_ address: JSONObject, _ more: [(name: String, value: JSON)] = []) -> String {
    text(.object(JSONObject([("invoice_address", .object(address))] + more)))
  }

  private static func sorted(_ object: JSONObject?) -> JSONObject {
    JSONObject((object?.members ?? []).sorted { $0.name < $1.name })
  }

  private func expect(_ response: Response, _ wanted: Case, success: Int) throws {
    if let errors = wanted.errors {
      #expect(response.status == 400, "\(wanted.title): \(response.text)")
      #expect(try response.json() == .object(JSONObject([("invoice_address", errors)])), "\(wanted.title)")
    } else {
      #expect(response.status == success, "\(wanted.title): \(response.text)")
      let stored = try response.json()["invoice_address"]
      #expect(Self.sorted(stored?["transmission_info"]?.object) == Self.sorted(wanted.kept), "\(wanted.title)")
      #expect(stored?["transmission_type"] == wanted.address["transmission_type"], "\(wanted.title)")
    }
  }

  @Test func `A new order's address is judged by type, kind, country and field`() throws {
    let app = try TestApp()
    let rest: [(name: String, value: JSON)] = [
      ("positions", .array([.object(JSONObject([("item", .number("1"))]))])), ("simulate", .bool(true)),
    ]
    for wanted in Self.cases {
      let response = app.send(
        "POST", Self.orders, token: "full", headers: Self.json, body: Self.body(wanted.address, rest))
      try expect(response, wanted, success: 201)
    }
    #expect(Self.cases.count == 4 * 2 * (5 * 3 + 2) + 20)
  }

  @Test func `A changed address is judged alike, and a refused one leaves the order as it was`() throws {
    let app = try TestApp()
    let order = Self.orders + "ABC12/"
    for wanted in Self.cases {
      // Nothing of the address before may help this one.
      #expect(
        app.send("PATCH", order, token: "full", headers: Self.json, body: #"{"invoice_address":null}"#).status == 200)
      let before = app.get(order).text
      let response = app.send("PATCH", order, token: "full", headers: Self.json, body: Self.body(wanted.address))
      try expect(response, wanted, success: 200)
      if wanted.errors != nil { #expect(app.get(order).text == before, "\(wanted.title)") }
    }
  }

  @Test func `Another VAT ID is not validated unless the request says so`() throws {
    let app = try TestApp()
    func patch(_ address: String) throws -> JSON? {
      let response = app.send(
        "PATCH", Self.orders + "ABC12/", token: "full", headers: Self.json, body: #"{"invoice_address":\#(address)}"#)
      return try response.json()["invoice_address"]?["vat_id_validated"]
    }
    #expect(try patch(#"{"vat_id":"DE111111125","vat_id_validated":true}"#) == .bool(true))
    #expect(try patch(#"{"company":"Other"}"#) == .bool(true))
    #expect(try patch(#"{"vat_id":"DE111111133"}"#) == .bool(false))
  }
}
