// The bodies of order requests as clients are told of them (pretix-behaviour.md §7.9). A test sends each member with a value of a wrong kind
// and hears of it, so nothing stands here that is not read.

/// Forms of the bodies that `OrderDesk` reads.
public enum OrderRequestShapes {
  public static let order = JSONShape.object(
    contact + attributes + [
      may("code", .nullable(.text(format: nil))), may("testmode", .flag), may("status", .words(["n", "p"])),
      may("sales_channel", .text(format: nil)), may("expires", moment), may("require_approval", .flag),
      may("tax_rounding_mode", .words(RoundingMode.allCases.map(\.rawValue))),
      may("payment_provider", text(255)), may("payment_info", .nullable(.mapping(.any))), may("payment_date", moment),
      may("invoice_address", .nullable(address)), must("positions", .array(position)), may("fees", .array(fee)),
      may("simulate", .flag), may("send_email", .nullable(.flag)), may("send_mail", .nullable(.flag)),
    ])

  public static let change = JSONShape.object(
    contact + attributes + [may("invoice_address", .nullable(address))])

  public static let contents = JSONShape.object([
    may("patch_positions", .array(.object([must("position", .integer), must("body", positionPatch)]))),
    may("cancel_positions", .array(.object([must("position", .integer)]))),
    may("split_positions", .array(.object([must("position", .integer)]))),
    may("create_positions", .array(position)), may("create_fees", .array(fee)),
    may("patch_fees", .array(.object([must("fee", .integer), must("body", .object([must("value", amount)]))]))),
    may("cancel_fees", .array(.object([must("fee", .integer)]))),
    may("recalculate_taxes", .nullable(.words(["keep_net", "keep_gross"]))), may("send_email", .flag),
    may("reissue_invoice", .flag),
  ])

  public static let payment = JSONShape.object([
    may("state", .words(OrderPaymentState.allCases.map(\.rawValue))), must("amount", amount),
    may("payment_date", moment), must("provider", .shortText(maximum: 255)), may("info", .nullable(.mapping(.any))),
    may("send_email", .flag), may("force", .flag),
  ])

  public static let confirmation = JSONShape.object([may("send_email", .flag), may("force", .flag)])

  public static let refund = JSONShape.object([
    must("amount", amount), may("state", .words(OrderRefundState.allCases.map(\.rawValue))),
    may("source", .words(["admin", "buyer", "external"])), must("provider", .shortText(maximum: 255)),
    may("payment", .nullable(.integer)), may("execution_date", moment), may("comment", .nullable(.text(format: nil))),
    may("mark_canceled", .flag), may("mark_pending", .flag),
  ])

  public static let paymentRefund = JSONShape.object([
    may("amount", amount), may("mark_canceled", .flag), may("mark_pending", .flag),
  ])

  public static let paid = JSONShape.object([may("send_email", .flag), may("payment_date", moment)])
  public static let approval = JSONShape.object([may("send_email", .flag)])
  public static let denial = JSONShape.object([may("send_email", .flag), may("comment", .nullable(.text(format: nil)))])

  public static let cancellation = JSONShape.object([
    may("cancellation_fee", .nullable(amount)), may("send_email", .flag), may("comment", .nullable(.text(format: nil))),
  ])

  /// A day means its end at the event.
  public static let moreTime = JSONShape.object([
    must("expires", .either([.text(format: "date-time"), .text(format: "date")])), may("force", .flag),
  ])

  /// A body that is not looked at.
  public static let nothing = JSONShape.object([])

  // MARK: Parts

  private static let contact = [
    may("email", .nullable(.text(format: "email"))), may("phone", .nullable(.text(format: nil))),
    may("locale", .nullable(.text(format: nil))), may("valid_if_pending", .flag),
  ]

  private static let attributes = [
    may("comment", .nullable(.text(format: nil))), may("custom_followup_at", .nullable(.text(format: "date"))),
    may("checkin_attention", .flag), may("checkin_text", .nullable(.text(format: nil))),
    may("api_meta", .mapping(.any)), may("customer", text(255)),
  ]

  private static let address = JSONShape.object([
    may("is_business", .flag), may("company", .shortText(maximum: 255)), may("name", text(255)),
    may("name_parts", .nullable(.mapping(.any))), may("street", .text(format: nil)),
    may("zipcode", .shortText(maximum: 30)), may("city", .shortText(maximum: 255)),
    may("country", .text(format: "^[A-Za-z]{2}$")), may("state", .shortText(maximum: 255)),
    may("vat_id", .shortText(maximum: 255)), may("vat_id_validated", .flag), may("custom_field", text(255)),
    may("internal_reference", .text(format: nil)), may("transmission_type", .shortText(maximum: 255)),
    may("transmission_info", .nullable(.mapping(.any))),
  ])

  private static let position = JSONShape.object([
    must("item", .integer), may("variation", .nullable(.integer)), may("positionid", .nullable(.integer)),
    may("addon_to", .nullable(.integer)), may("is_bundled", .flag), may("price", .nullable(amount)),
    may("subevent", .nullable(.integer)), may("attendee_name", text(255)),
    may("attendee_name_parts", .nullable(.mapping(.any))), may("attendee_email", .nullable(.text(format: "email"))),
    may("company", text(255)), may("street", text(10_000)), may("zipcode", text(30)), may("city", text(255)),
    may("state", text(255)), may("country", .nullable(.text(format: "^[A-Za-z]{2}$"))), may("secret", text(255)),
    may("answers", .array(answer)), may("requested_valid_from", moment), may("valid_from", moment),
    may("valid_until", moment), may("discount", .any), may("voucher", .any),
  ])

  private static let answer = JSONShape.object([
    must("question", .integer), may("answer", .nullable(.text(format: nil))), may("options", .array(.integer)),
  ])

  private static let fee = JSONShape.object([
    must("fee_type", .words(OrderFeeType.allCases.map(\.rawValue))), must("value", amount),
    may("description", .shortText(maximum: 190)), may("internal_type", .shortText(maximum: 255)),
    may("tax_rule", .nullable(.integer)), may("_treat_value_as_percentage", .flag),
    may("_split_taxes_like_products", .flag),
  ])

  private static let positionPatch = JSONShape.object([
    may("item", .integer), may("variation", .nullable(.integer)), may("subevent", .nullable(.integer)),
    may("price", .nullable(amount)), may("tax_rule", .nullable(.integer)), may("valid_from", moment),
    may("valid_until", moment),
  ])

  private static let amount = JSONShape.sentDecimal
  private static let moment = JSONShape.nullable(.text(format: "date-time"))

  private static func text(_ maximum: Int) -> JSONShape { .nullable(.shortText(maximum: maximum)) }
  private static func must(_ name: String, _ shape: JSONShape) -> JSONShape.Member { .init(name, shape) }

  private static func may(_ name: String, _ shape: JSONShape) -> JSONShape.Member {
    .init(name, shape, isRequired: false)
  }
}
