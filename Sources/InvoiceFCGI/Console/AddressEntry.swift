// The address form between the browser and the API's PATCH: inputs to a request body, its errors back to inputs, a stored address to inputs.

import Domain
import Views

/// What somebody typed into the address form.
struct AddressEntry {
  let values: [String: String]
  private let parts: [String]
  private let types: [TransmissionType]

  private static let texts = [
    "company", "street", "zipcode", "city", "state", "country", "vat_id", "internal_reference", "custom_field",
    "transmission_type",
  ]

  init(form: ConsoleForm, parts: [String], types: [TransmissionType]) {
    self.parts = parts
    self.types = types
    let names =
      AddressEntry.texts + ["is_business", "name"] + parts.map { "name_parts." + $0 }
      + types.flatMap { $0.fields.map(\.key) }
    values = Dictionary(names.map { ($0, form[$0] ?? "") }) { first, _ in first }
  }

  /// The PATCH that says the same. Only the fields of the chosen channel are sent; browsers send a line break as two characters.
  var body: JSON {
    var address = JSONObject()
    address["is_business"] = .bool(values["is_business"] == "true")
    for name in AddressEntry.texts {
      address[name] = .string((values[name] ?? "").replacing("\r\n", with: "\n"))
    }
    if parts.count > 1 {
      address["name_parts"] = .object(JSONObject(parts.map { ($0, .string(values["name_parts." + $0] ?? "")) }))
    } else {
      address["name"] = .string(values["name"] ?? "")
    }
    let fields = types.first { $0.identifier == values["transmission_type"] }?.fields ?? []
    let given = fields.filter { !(values[$0.key] ?? "").isEmpty }
    address["transmission_info"] = .object(JSONObject(given.map { ($0.key, .string(values[$0.key] ?? "")) }))
    return .object(JSONObject([("invoice_address", .object(address))]))
  }

  /// Errors of the request at the inputs they belong to, in words for people.
  func problems(_ errors: FieldErrors, _ messages: Messages) -> [FieldProblem] {
    errors.all.map { path, sentence in
      let name = path.hasPrefix("invoice_address.") ? String(path.dropFirst("invoice_address.".count)) : path
      let inner = name.hasPrefix("transmission_info.") ? String(name.dropFirst("transmission_info.".count)) : name
      return FieldProblem(field: inner, message: messages.problem(sentence))
    }
  }

  /// A stored address as inputs.
  static func values(_ address: InvoiceAddress?, parts: [String]) -> [String: String] {
    guard let address else { return ["transmission_type": "email"] }
    var values = [
      "is_business": address.isBusiness ? "true" : "false", "company": address.company, "name": address.name,
      "street": address.street, "zipcode": address.zipcode, "city": address.city, "state": address.state,
      "country": address.country, "vat_id": address.vatID, "internal_reference": address.internalReference,
      "custom_field": address.customField ?? "", "transmission_type": address.transmissionType,
    ]
    for part in parts { values["name_parts." + part] = address.nameParts.object?[part]?.string ?? "" }
    for member in address.transmissionInfo?.object?.members ?? [] { values[member.name] = member.value.string ?? "" }
    return values
  }
}
