// The bytes by which the importer tells whether something changed: what an unchanged source would look like, made of the stored value
// as well as of the source's, so that equal things give equal digests.

/// Canonical content of what a bundle holds.
public enum ImportContent {
  public static func resource(_ resource: JSONObject) -> [UInt8] {
    value(.object(resource))
  }

  public static func value(_ value: JSON) -> [UInt8] {
    var json = JSONWriter(reserving: 512)
    json.value(value)
    return json.bytes
  }

  public static func team(_ team: Team) -> [UInt8] { team.canonical }

  /// The order with canceled lines and with what the API does not return.
  public static func order(_ order: Order) -> [UInt8] {
    var json = JSONWriter(reserving: 4096)
    json.beginArray()
    OrderResource.write(order, including: .everything, to: &json)
    json.value(order.invoiceDirty)
    json.value(order.invoiceAddress?.beneficiary)
    json.endArray()
    return json.bytes
  }

  /// The members of a published invoice that another system must agree on: all but `transmission_…`, which move on here.
  static func invoice(_ document: [UInt8]) throws -> JSONObject {
    let object = try JSON(parsing: document).object ?? JSONObject()
    return object.without([
      "transmission_type", "transmission_provider", "transmission_status", "transmission_date",
    ])
  }
}
