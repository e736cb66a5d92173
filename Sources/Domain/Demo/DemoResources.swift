// The demo's API objects besides orders and invoices, in pretix's shape (pretix-behaviour.md §1.1 to §1.3) as far as clients read them.

enum DemoResources {
  static let organizer = JSONObject([
    ("name", .string("Lindenhof Kultur")), ("slug", .string(DemoBundle.organizer)),
    ("public_url", .string("{BASE}/\(DemoBundle.organizer)/")), ("plugins", .array([])),
  ])

  static let exchangeRate = JSONObject([
    ("source", .string("eu:ecb:eurofxref-daily")), ("source_date", .string(DemoOrders.lastDay.text)),
    ("source_currency", .string("EUR")), ("other_currency", .string("PLN")), ("rate", .string("4.240800")),
  ])

  static let organizerSettings = JSONObject([
    ("invoice_address_from_name", text(DemoBundle.sender.name)),
    ("invoice_address_from", .string(DemoBundle.sender.address)),
    ("invoice_address_from_zipcode", text(DemoBundle.sender.zipcode)),
    ("invoice_address_from_city", text(DemoBundle.sender.city)),
    ("invoice_address_from_country", text(DemoBundle.sender.country)),
    ("invoice_address_from_tax_id", text(DemoBundle.sender.taxID)),
    ("invoice_address_from_vat_id", text(DemoBundle.sender.vatID)),
    ("invoice_footer_text", .string(DemoBundle.footer)), ("invoice_generate", .string("True")),
    ("invoice_address_custom_field", i18n([("en", "Cost centre"), ("de", "Kostenstelle")])),
    ("invoice_introductory_text", words(\.introduction)), ("invoice_additional_text", words(\.closing)),
  ])

  private static func words(_ word: KeyPath<DemoLanguage, String>) -> JSON {
    i18n(DemoLanguage.all.map { ($0.code, $0[keyPath: word]) })
  }

  private static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  private static func i18n(_ texts: [(locale: String, text: String)]) -> JSON {
    .object(JSONObject(texts.map { ($0.locale, .string($0.text)) }))
  }

  static func team(_ id: Int64, _ name: String, writes: Bool) -> JSONObject {
    JSONObject([
      ("id", .number(String(id))), ("name", .string(name)), ("all_events", .bool(true)), ("limit_events", .array([])),
      ("all_event_permissions", .bool(writes)),
      ("limit_event_permissions", .array(writes ? [] : [.string(Permission.readOrders.rawValue)])),
      ("all_organizer_permissions", .bool(writes)), ("limit_organizer_permissions", .array([])), ("tokens", .array([])),
    ])
  }

  static func event(_ event: DemoEvent) -> JSONObject {
    JSONObject([
      ("name", i18n(event.names)), ("slug", .string(event.slug)), ("live", .bool(true)), ("testmode", .bool(false)),
      ("currency", .string(event.currency)), ("date_from", .string(event.period.from)),
      ("date_to", .string(event.period.to)), ("date_admission", .null), ("is_public", .bool(true)),
      ("presale_start", .null), ("presale_end", .null), ("location", i18n([("en", event.location)])),
      ("geo_lat", .null),
      ("geo_lon", .null), ("has_subevents", .bool(!event.dates.isEmpty)), ("meta_data", .object(JSONObject())),
      ("seating_plan", .null), ("plugins", .array([])), ("seat_category_mapping", .object(JSONObject())),
      ("timezone", .string(event.timezone)), ("item_meta_properties", .object(JSONObject())),
      ("all_sales_channels", .bool(true)), ("limit_sales_channels", .array([])),
      ("public_url", .string("{BASE}/\(DemoBundle.organizer)/\(event.slug)/")),
      ("sales_channels", .array([.string("web")])),
    ])
  }

  static func settings(_ event: DemoEvent) -> JSONObject {
    JSONObject([
      ("locale", .string(event.locales.first ?? "en")), ("locales", .array(event.locales.map(JSON.string))),
      ("timezone", .string(event.timezone)), ("invoice_numbers_prefix", .string(event.prefix)),
      ("invoice_numbers_consecutive", .bool(event.isConsecutive)), ("invoice_event_location", .bool(true)),
    ])
  }

  static func item(_ product: DemoProduct, at position: Int, of event: DemoEvent) -> JSONObject {
    JSONObject([
      ("id", .number(String(product.id))), ("category", .null), ("name", i18n(product.names)), ("internal_name", .null),
      ("active", .bool(true)), ("all_sales_channels", .bool(true)), ("limit_sales_channels", .array([])),
      ("description", .null), ("default_price", .string(product.price.text)), ("free_price", .bool(false)),
      ("tax_rate", .string(product.taxRate.text)), ("tax_rule", .number(String(event.taxRuleID(product.taxRate)))),
      ("admission", .bool(!product.isAddon)), ("personalized", .bool(!product.isAddon)),
      ("position", .number(String(position))), ("has_variations", .bool(false)), ("variations", .array([])),
      ("addons", .array([])), ("bundles", .array([])), ("require_approval", .bool(false)),
      ("sales_channels", .array([.string("web")])),
    ])
  }

  static func taxRule(_ rate: TaxRate, of event: DemoEvent) -> JSONObject {
    let sum = DemoTax.sum(.zero, rate: rate, reverse: false, currency: event.currency)
    return JSONObject([
      ("id", .number(String(event.taxRuleID(rate)))), ("name", i18n(DemoLanguage.all.map { ($0.code, $0.tax) })),
      ("default", .bool(rate == event.rates.first)), ("rate", .string(rate.text)), ("code", .string(sum.code)),
      ("price_includes_tax", .bool(true)), ("eu_reverse_charge", .bool(false)), ("home_country", .string("DE")),
      ("internal_name", .null), ("keep_gross_if_rate_changes", .bool(false)), ("custom_rules", .null),
    ])
  }

  static func subevent(_ index: Int, of event: DemoEvent) -> JSONObject {
    JSONObject([
      ("id", .number(String(event.subeventID(index)))),
      ("name", i18n([("en", "Evening \(index + 1)"), ("de", "\(index + 1). Abend")])),
      ("date_from", .string(event.dates[index])), ("date_to", .null), ("active", .bool(true)),
      ("location", i18n([("en", event.location)])), ("event", .string(event.slug)), ("is_public", .bool(true)),
      ("meta_data", .object(JSONObject())),
    ])
  }

  static func extra(_ issued: DemoInvoices.Issued) -> JSONObject {
    let invoice = issued.invoice
    return JSONObject([
      ("prefix", .string(invoice.prefix)), ("invoice_no", .string(invoice.invoiceNo)),
      ("id", .number(String(issued.id))), ("shredded", .bool(invoice.shredded)), ("sent_to_organizer", .null),
      ("reverse_charge", .bool(invoice.reverseCharge)),
      ("foreign_currency_source", text(invoice.foreignCurrency?.source)),
    ])
  }
}
