// The API's JSON object of an order, members in pretix's order (pretix-behaviour.md §7.9). Typed members come from the value, all
// others from `attributes`, with pretix's default when an order was made here without them.

/// Writes and names the API's JSON object of an order.
public enum OrderResource {
  /// What an answer holds besides the lines that count.
  public struct Parts: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    public static let canceledPositions = Parts(rawValue: 1)
    public static let canceledFees = Parts(rawValue: 2)
    public static let everything: Parts = [.canceledPositions, .canceledFees]
  }

  /// The object's bytes; links hold `{BASE}` (see `ResourceLinks`).
  public static func document(_ order: Order, including parts: Parts = []) -> [UInt8] {
    var json = JSONWriter(reserving: 2048 + order.positions.count * 768)
    write(order, including: parts, to: &json)
    return json.bytes
  }

  /// Appends the object to `json`.
  public static func write(_ order: Order, including parts: Parts = [], to json: inout some JSONOutput) {
    json.beginObject()
    writeHead(order, to: &json)
    let fees = order.fees.filter { !$0.canceled || parts.contains(.canceledFees) }
    json.member("fees", each: fees) { write($0, to: &$1) }
    json.member("total", order.total)
    json.member("tax_rounding_mode", oneOf: order.roundingMode)
    let attributes = AttributeWriter(order.attributes)
    attributes.write("comment", default: .string(""), to: &json)
    attributes.write("custom_followup_at", to: &json)
    json.member("invoice_address", orNull: order.invoiceAddress) { write($0, to: &$1) }
    let positions = order.positions.filter { !$0.canceled || parts.contains(.canceledPositions) }
    json.member("positions", each: positions) { write($0, of: order.code, to: &$1) }
    writeTail(order, attributes, to: &json)
    json.endObject()
  }

  private static func writeHead(_ order: Order, to json: inout some JSONOutput) {
    json.member("code", order.code)
    json.member("event", order.eventSlug)
    json.member("status", oneOf: order.status)
    json.member("testmode", order.testMode)
    json.member("secret", order.secret)
    json.member("email", order.email)
    json.member("phone", order.phone)
    json.member("locale", order.locale.isEmpty ? nil : order.locale)
    json.member("datetime", order.datetime)
    json.member("expires", order.expires)
    json.member("payment_date", order.lastPaymentDate)
    json.member("payment_provider", order.lastPaymentProvider)
  }

  private static func writeTail(_ order: Order, _ attributes: AttributeWriter, to json: inout some JSONOutput) {
    attributes.write("downloads", default: .array([]), to: &json)
    attributes.write("checkin_attention", default: .bool(false), to: &json)
    attributes.write("checkin_text", to: &json)
    json.member("last_modified", order.lastModified)
    json.member("payments", each: order.payments) { write($0, to: &$1) }
    json.member("refunds", each: order.refunds) { write($0, to: &$1) }
    json.member("require_approval", order.requiresApproval)
    json.member("sales_channel", order.salesChannel)
    attributes.write("url", to: &json)
    attributes.write("customer", to: &json)
    json.member("valid_if_pending", order.validIfPending)
    attributes.write("api_meta", default: .object(JSONObject()), to: &json)
    json.member("cancellation_date", order.cancellationDate)
    attributes.write("plugin_data", default: .object(JSONObject()), to: &json)
    attributes.writeRest(besides: orderAttributes, to: &json)
  }

  /// A payment's own object.
  public static func document(_ payment: OrderPayment) -> [UInt8] {
    var json = JSONWriter()
    write(payment, to: &json)
    return json.bytes
  }

  /// A refund's own object.
  public static func document(_ refund: OrderRefund) -> [UInt8] {
    var json = JSONWriter()
    write(refund, to: &json)
    return json.bytes
  }

  static let orderAttributes: Set<String> = [
    "comment", "custom_followup_at", "downloads", "checkin_attention", "checkin_text", "url", "customer",
    "api_meta", "plugin_data",
  ]

  static func write(_ payment: OrderPayment, to json: inout some JSONOutput) {
    let attributes = AttributeWriter(payment.attributes)
    json.beginObject()
    json.member("local_id", Int64(payment.localID))
    json.member("state", oneOf: payment.state)
    json.member("amount", payment.amount)
    json.member("created", payment.created)
    json.member("payment_date", payment.paymentDate)
    json.member("provider", payment.provider)
    attributes.write("payment_url", to: &json)
    attributes.write("details", default: .object(JSONObject()), to: &json)
    attributes.writeRest(besides: ["payment_url", "details"], to: &json)
    json.endObject()
  }

  static func write(_ refund: OrderRefund, to json: inout some JSONOutput) {
    let attributes = AttributeWriter(refund.attributes)
    json.beginObject()
    json.member("local_id", Int64(refund.localID))
    json.member("state", oneOf: refund.state)
    json.member("source", refund.source)
    json.member("amount", refund.amount)
    json.member("payment", refund.payment.map(Int64.init))
    json.member("created", refund.created)
    json.member("execution_date", refund.executionDate)
    attributes.write("comment", to: &json)
    json.member("provider", refund.provider)
    attributes.write("details", default: .object(JSONObject()), to: &json)
    attributes.writeRest(besides: ["comment", "details"], to: &json)
    json.endObject()
  }
}

/// Writes untyped members back at their places.
struct AttributeWriter {
  private let attributes: JSONObject

  init(_ attributes: JSONObject) {
    self.attributes = attributes
  }

  func write(_ name: StaticString, default fallback: JSON = .null, to json: inout some JSONOutput) {
    json.member(name, attributes["\(name)"] ?? fallback)
  }

  /// Members that a newer pretix sends and this program does not know go to the end.
  func writeRest(besides known: Set<String>, to json: inout some JSONOutput) {
    for member in attributes.members where !known.contains(member.name) {
      json.name(text: member.name)
      json.value(member.value)
    }
  }
}
