// The members of products and their variations, in the order of pretix's answers (pretix-behaviour.md §1.2).

extension ResourceShape {
  public static let item = ResourceShape(
    fields: itemHead + availability + itemRules + membership + validity + [.plain("sales_channels", .list, web)])

  private static let web = JSON.array([.string("web")])
  private static let hiding = ResourceField.Kind.word(["hide", "info"])

  private static let itemHead: [ResourceField] = [
    .derived("id"), .optional("category", .integer), .required("name", .i18n),
    .optional("internal_name", .text(maximum: 255)), .plain("active", .flag, .bool(true)),
    .plain("all_sales_channels", .flag, .bool(true)), .plain("limit_sales_channels", .list, .array([])),
    .optional("description", .i18n), .required("default_price", .amount), .plain("free_price", .flag, .bool(false)),
    .optional("free_price_suggestion", .amount), .derived("tax_rate", .string("0.00")), .optional("tax_rule", .key),
    .plain("admission", .flag, .bool(false)), .plain("personalized", .flag, .bool(false)),
    .plain("position", .integer, .number("0")), .derived("picture"),
  ]

  private static let availability: [ResourceField] = [
    .optional("available_from", .moment), .plain("available_from_mode", hiding, .string("hide")),
    .optional("available_until", .moment), .plain("available_until_mode", hiding, .string("hide")),
  ]

  private static let itemRules: [ResourceField] = [
    .plain("require_voucher", .flag, .bool(false)), .plain("hide_without_voucher", .flag, .bool(false)),
    .plain("allow_cancel", .flag, .bool(true)), .plain("require_bundling", .flag, .bool(false)),
    .optional("min_per_order", .integer), .optional("max_per_order", .integer),
    .plain("checkin_attention", .flag, .bool(false)), .optional("checkin_text", .text(maximum: 10_000)),
    .derived("has_variations", .bool(false)), .derived("variations", .array([])), .plain("addons", .list, .array([])),
    .plain("bundles", .list, .array([])), .plain("program_times", .list, .array([])),
    .optional("original_price", .amount), .plain("require_approval", .flag, .bool(false)),
    .optional("generate_tickets", .flag), .optional("show_quota_left", .flag),
    .optional("hidden_if_available", .integer),
    .optional("hidden_if_item_available", .integer), .plain("hidden_if_item_available_mode", hiding, .string("hide")),
    .plain("allow_waitinglist", .flag, .bool(true)), .plain("issue_giftcard", .flag, .bool(false)),
    .plain("meta_data", .object, .object(JSONObject())),
  ]

  private static let membership: [ResourceField] = [
    .plain("require_membership", .flag, .bool(false)), .plain("require_membership_types", .list, .array([])),
    .plain("require_membership_hidden", .flag, .bool(false)), .optional("grant_membership_type", .integer),
    .plain("grant_membership_duration_like_event", .flag, .bool(true)),
    .plain("grant_membership_duration_days", .integer, .number("0")),
    .plain("grant_membership_duration_months", .integer, .number("0")),
  ]

  private static let validity: [ResourceField] = [
    .optional("validity_mode", .word(["fixed", "dynamic"])), .optional("validity_fixed_from", .moment),
    .optional("validity_fixed_until", .moment), .optional("validity_dynamic_duration_minutes", .integer),
    .optional("validity_dynamic_duration_hours", .integer), .optional("validity_dynamic_duration_days", .integer),
    .optional("validity_dynamic_duration_months", .integer),
    .plain("validity_dynamic_start_choice", .flag, .bool(false)),
    .optional("validity_dynamic_start_choice_day_limit", .integer), .optional("media_policy", .text(maximum: 190)),
    .optional("media_type", .text(maximum: 190)),
  ]

  public static let variation = ResourceShape(
    fields: [
      .derived("id"), .required("value", .i18n), .plain("active", .flag, .bool(true)), .optional("description", .i18n),
      .plain("position", .integer, .number("0")), .optional("default_price", .amount), .derived("price"),
      .optional("original_price", .amount), .optional("free_price_suggestion", .amount),
      .plain("require_approval", .flag, .bool(false)), .plain("require_membership", .flag, .bool(false)),
      .plain("require_membership_types", .list, .array([])), .plain("require_membership_hidden", .flag, .bool(false)),
      .plain("checkin_attention", .flag, .bool(false)), .optional("checkin_text", .text(maximum: 10_000)),
    ] + availability + [
      .plain("all_sales_channels", .flag, .bool(true)), .plain("limit_sales_channels", .list, .array([])),
      .plain("hide_without_voucher", .flag, .bool(false)), .plain("meta_data", .object, .object(JSONObject())),
      .plain("sales_channels", .list, web),
    ])
}
