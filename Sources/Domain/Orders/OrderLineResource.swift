// The parts of an order's JSON object that describe what is sold and to whom: positions, fees and the invoice address, members in
// pretix's order (pretix-behaviour.md §1.4, §1.5).

extension OrderResource {
  /// Appends the order API's object of an invoice address; `beneficiary` is not part of it.
  public static func write(_ address: InvoiceAddress, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("last_modified", address.lastModified)
    json.member("is_business", address.isBusiness)
    json.member("company", address.company)
    json.member("name", address.name)
    json.member("name_parts", address.nameParts)
    json.member("street", address.street)
    json.member("zipcode", address.zipcode)
    json.member("city", address.city)
    json.member("country", address.country)
    json.member("state", address.state)
    json.member("vat_id", address.vatID)
    json.member("vat_id_validated", address.vatIDValidated)
    json.member("custom_field", address.customField)
    json.member("internal_reference", address.internalReference)
    json.member("transmission_type", address.transmissionType)
    json.member("transmission_info", address.transmissionInfo ?? .null)
    json.endObject()
  }

  static func write(_ fee: OrderFee, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("id", fee.id)
    json.member("fee_type", oneOf: fee.type)
    json.member("value", fee.value)
    json.member("description", fee.description)
    json.member("internal_type", fee.internalType)
    json.member("tax_rate", fee.taxRate.text)
    json.member("tax_value", fee.taxValue)
    json.member("tax_rule", fee.taxRule?.value)
    json.member("tax_code", fee.taxCode)
    json.member("canceled", fee.canceled)
    AttributeWriter(fee.attributes).writeRest(besides: [], to: &json)
    json.endObject()
  }

  static func write(_ position: OrderPosition, of code: String, to json: inout some JSONOutput) {
    let attributes = AttributeWriter(position.attributes)
    json.beginObject()
    json.member("id", position.id)
    json.member("order", code)
    json.member("positionid", Int64(position.positionID))
    json.member("item", position.item.value)
    json.member("variation", position.variation)
    json.member("price", position.price)
    json.member("attendee_name", position.attendeeName)
    json.member("attendee_name_parts", position.attendeeNameParts)
    writeAttendee(attributes, to: &json)
    json.member("tax_rate", position.taxRate.text)
    json.member("tax_value", position.taxValue)
    attributes.write("secret", default: .string(""), to: &json)
    json.member("addon_to", position.addonTo)
    json.member("subevent", position.subevent?.value)
    attributes.write("checkins", default: .array([]), to: &json)
    attributes.write("print_logs", default: .array([]), to: &json)
    attributes.write("downloads", default: .array([]), to: &json)
    json.member("answers", .array(position.answers))
    json.member("tax_rule", position.taxRule?.value)
    attributes.write("pseudonymization_id", default: .string(""), to: &json)
    attributes.write("seat", to: &json)
    json.member("canceled", position.canceled)
    json.member("tax_code", position.taxCode)
    json.member("valid_from", position.validFrom)
    json.member("valid_until", position.validUntil)
    attributes.write("blocked", to: &json)
    attributes.write("voucher_budget_use", to: &json)
    attributes.write("plugin_data", default: .object(JSONObject()), to: &json)
    attributes.writeRest(besides: positionAttributes, to: &json)
    json.endObject()
  }

  private static func writeAttendee(_ attributes: AttributeWriter, to json: inout some JSONOutput) {
    attributes.write("company", to: &json)
    attributes.write("street", to: &json)
    attributes.write("zipcode", to: &json)
    attributes.write("city", to: &json)
    attributes.write("country", to: &json)
    attributes.write("state", to: &json)
    attributes.write("discount", to: &json)
    attributes.write("attendee_email", to: &json)
    attributes.write("voucher", to: &json)
  }

  static let positionAttributes: Set<String> = [
    "company", "street", "zipcode", "city", "country", "state", "discount", "attendee_email", "voucher",
    "secret", "checkins", "print_logs", "downloads", "pseudonymization_id", "seat", "blocked",
    "voucher_budget_use", "plugin_data",
  ]
}
