// The members of what an event sells by, in the order of pretix's answers (pretix-behaviour.md §1.1–§1.3).

extension ResourceShape {
  public static let event = ResourceShape(fields: [
    .required("name", .i18n), .required("slug", .text(maximum: 50)), .plain("live", .flag, .bool(false)),
    .plain("testmode", .flag, .bool(false)), .plain("currency", .text(maximum: 10), .string("EUR")),
    .required("date_from", .moment), .optional("date_to", .moment), .optional("date_admission", .moment),
    .plain("is_public", .flag, .bool(true)), .optional("presale_start", .moment), .optional("presale_end", .moment),
    .optional("location", .i18n), .optional("geo_lat", .text(maximum: 30)), .optional("geo_lon", .text(maximum: 30)),
    .plain("has_subevents", .flag, .bool(false)), .plain("meta_data", .object, .object(JSONObject())),
    .optional("seating_plan", .integer), .plain("plugins", .list, .array([])),
    .plain("seat_category_mapping", .object, .object(JSONObject())),
    .plain("timezone", .text(maximum: 100), .string("UTC")),
    .plain("item_meta_properties", .object, .object(JSONObject())), .plain("all_sales_channels", .flag, .bool(true)),
    .plain("limit_sales_channels", .list, .array([])), .derived("public_url"),
    .plain("sales_channels", .list, .array([.string("web")])),
  ])

  public static let taxRule = ResourceShape(fields: [
    .derived("id"), .required("name", .i18n), .plain("default", .flag, .bool(false)), .required("rate", .rate),
    .optional("code", .word(TaxCode.all)), .plain("price_includes_tax", .flag, .bool(true)),
    .plain("eu_reverse_charge", .flag, .bool(false)), .plain("home_country", .country, .string("")),
    .optional("internal_name", .text(maximum: 190)), .plain("keep_gross_if_rate_changes", .flag, .bool(false)),
    .optional("custom_rules", .list),
  ])

  public static let subevent = ResourceShape(fields: [
    .derived("id"), .required("name", .i18n), .required("date_from", .moment), .optional("date_to", .moment),
    .plain("active", .flag, .bool(false)), .optional("date_admission", .moment), .optional("presale_start", .moment),
    .optional("presale_end", .moment), .optional("location", .i18n), .optional("geo_lat", .text(maximum: 30)),
    .optional("geo_lon", .text(maximum: 30)), .derived("event"), .plain("is_public", .flag, .bool(true)),
    .optional("frontpage_text", .i18n), .optional("seating_plan", .integer),
    .plain("item_price_overrides", .list, .array([])), .plain("variation_price_overrides", .list, .array([])),
    .plain("meta_data", .object, .object(JSONObject())),
    .plain("seat_category_mapping", .object, .object(JSONObject())),
    .derived("last_modified"), .optional("comment", .text(maximum: 10_000)),
  ])

  public static let question = ResourceShape(fields: [
    .derived("id"), .required("question", .i18n), .required("type", .word(questionTypes)),
    .plain("required", .flag, .bool(false)), .plain("items", .list, .array([])), .plain("options", .list, .array([])),
    .plain("position", .integer, .number("0")), .plain("ask_during_checkin", .flag, .bool(false)),
    .plain("show_during_checkin", .flag, .bool(false)), .optional("identifier", .text(maximum: 190)),
    .optional("dependency_question", .integer), .plain("dependency_values", .list, .array([])),
    .plain("hidden", .flag, .bool(false)), .derived("dependency_value"),
    .plain("print_on_invoice", .flag, .bool(false)),
    .optional("help_text", .i18n), .optional("valid_number_min", .text(maximum: 30)),
    .optional("valid_number_max", .text(maximum: 30)), .optional("valid_date_min", .text(maximum: 30)),
    .optional("valid_date_max", .text(maximum: 30)), .optional("valid_datetime_min", .moment),
    .optional("valid_datetime_max", .moment), .optional("valid_string_length_max", .integer),
    .optional("valid_string_length_min", .integer), .plain("valid_file_portrait", .flag, .bool(false)),
  ])

  private static let questionTypes = ["N", "S", "T", "B", "C", "M", "F", "D", "H", "W", "CC", "TEL"]
}
