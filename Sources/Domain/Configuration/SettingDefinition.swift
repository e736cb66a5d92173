// The settings that the API shows and takes: names in the order of pretix's answers, kinds of values, and the permission that writing
// takes (pretix-behaviour.md §5.7, §6). Those behind pretix's own are additions of this service.

/// One setting of the API.
public struct SettingDefinition: Sendable {
  public enum Kind: Sendable {
    case flag, text(maximum: Int), email, i18n, integer(ClosedRange<Int64>), word([String]), words, country, day
    /// A prefix of invoice numbers.
    case prefix
    case iban
    /// Words of a list.
    case choices([String])
    /// An address that is called from here.
    case address
    /// Never shown; `SettingDefinition.mask` stands for it, and sent back leaves it as it is.
    case secret
    /// Shown, but changed elsewhere.
    case readOnly
  }

  public let name: String
  /// What a value of it is.
  public let kind: Kind
  /// What writing takes in an event.
  public let permission: Permission
  /// It is set for an organizer, never for an event.
  public let isOrganizers: Bool

  /// What stands for a secret that is set.
  public static let mask = "*****"
  /// Every country in a list of countries.
  public static let everyCountry = "*"

  private init(_ name: String, _ kind: Kind, _ permission: Permission, isOrganizers: Bool = false) {
    self.name = name
    self.isOrganizers = isOrganizers
    self.kind = kind
    self.permission = permission
  }

  /// What holds when no level sets it.
  public var fallback: JSON {
    Setting(rawValue: name)?.fallback ?? SettingDefinition.otherFallbacks[name] ?? .null
  }

  /// All of them; payment methods' options are named by `payment(_:)`.
  public static let all: [SettingDefinition] =
    general + questions + invoices + sender + texts + looks + added + electronic + external + bookkeeping

  public static func named(_ name: String) -> SettingDefinition? {
    all.first { $0.name == name } ?? payment(name)
  }

  /// An option of a payment method that invoices read, such as `payment_banktransfer_invoice_text`.
  static func payment(_ name: String) -> SettingDefinition? {
    guard name.hasPrefix("payment_"), !name.hasPrefix("payment_term_") else { return nil }
    let options: [(String, Kind)] = [
      ("_enabled", .flag), ("_invoice_text", .i18n), ("_invoice_immediately", .flag),
      ("_bank_details", .text(maximum: 5_000)),
      ("_bank_details_type", .word(["sepa", "other"])), ("_bank_details_sepa_name", .text(maximum: 255)),
      ("_bank_details_sepa_iban", .text(maximum: 50)), ("_bank_details_sepa_bic", .text(maximum: 20)),
      ("_bank_details_sepa_bank", .text(maximum: 255)),
    ]
    guard let kind = options.filter({ name.hasSuffix($0.0) }).max(by: { $0.0.utf8.count < $1.0.utf8.count })?.1 else {
      return nil
    }
    return SettingDefinition(name, kind, .writePaymentSettings)
  }

  private static let general: [SettingDefinition] = [
    .init("show_dates_on_frontpage", .flag, .writeEventSettings), .init("show_date_to", .flag, .writeEventSettings),
    .init("show_times", .flag, .writeEventSettings), .init("locales", .words, .writeEventSettings),
    .init("locale", .text(maximum: 20), .writeEventSettings), .init("region", .country, .writeEventSettings),
    .init("tax_rule_payment", .word(["default", "none"]), .writeTaxSettings),
    .init("tax_rule_cancellation", .word(["none", "split", "default"]), .writeEventSettings),
    .init("contact_mail", .email, .writeEventSettings),
    .init("payment_term_mode", .word(["days", "minutes"]), .writePaymentSettings),
    .init("payment_term_days", .integer(0...3_650), .writePaymentSettings),
    .init("payment_term_weekdays", .flag, .writePaymentSettings),
    .init("payment_term_minutes", .integer(0...1_440), .writePaymentSettings),
    .init("payment_term_last", .day, .writePaymentSettings),
    .init("payment_term_expire_automatically", .flag, .writePaymentSettings),
    .init("payment_term_expire_delay_days", .integer(0...3_650), .writePaymentSettings),
    .init("payment_term_accept_late", .flag, .writePaymentSettings),
    .init("mail_prefix", .text(maximum: 255), .writeEventSettings),
    .init("mail_from_name", .text(maximum: 255), .writeEventSettings),
  ]

  private static let questions: [SettingDefinition] = [
    invoice("address_asked", .flag), invoice("address_required", .flag), invoice("address_vatid", .flag),
    invoice("address_vatid_required_countries", .words), invoice("address_company_required", .flag),
    invoice("address_beneficiary", .flag), invoice("address_custom_field", .i18n),
    invoice("address_custom_field_helptext", .i18n), invoice("name_required", .flag),
    invoice("address_not_asked_free", .flag),
  ]

  private static let invoices: [SettingDefinition] = [
    invoice("show_payments", .flag), invoice("reissue_after_modify", .flag), invoice("include_free", .flag),
    invoice("generate", .word(["False", "admin", "user", "user_paid", "True", "paid"])),
    .init("invoice_generate_only_business", .flag, .writeEventSettings),
    invoice("period", .word(["auto", "auto_no_event", "event_date", "order_date", "invoice_date"])),
    invoice("numbers_consecutive", .flag), invoice("numbers_prefix", .prefix),
    invoice("numbers_prefix_cancellations", .prefix), invoice("numbers_counter_length", .integer(1...12)),
    invoice("attendee_name", .flag), invoice("event_location", .flag), invoice("include_expire_date", .flag),
    invoice("address_explanation_text", .i18n), invoice("email_attachment", .flag),
    invoice("email_organizer", .text(maximum: 2_000)),
  ]

  private static let sender: [SettingDefinition] = [
    invoice("address_from_name", .text(maximum: 255)), invoice("address_from", .text(maximum: 2_000)),
    invoice("address_from_zipcode", .text(maximum: 30)), invoice("address_from_city", .text(maximum: 255)),
    invoice("address_from_state", .text(maximum: 20)), invoice("address_from_country", .country),
    invoice("address_from_tax_id", .text(maximum: 255)), invoice("address_from_vat_id", .text(maximum: 255)),
  ]

  private static let texts: [SettingDefinition] = [
    invoice("introductory_text", .i18n), invoice("additional_text", .i18n), invoice("footer_text", .i18n),
  ]

  private static let looks: [SettingDefinition] = [
    invoice("eu_currencies", .word(["False", "True", "CZK", "PLN"])), invoice("logo_image", .readOnly),
    invoice("renderer_highlight_order_code", .flag),
    .init("tax_rounding", .word(RoundingMode.allCases.map(\.rawValue)), .writeTaxSettings),
    .init("primary_color", .text(maximum: 20), .writeEventSettings),
    .init("theme_color_success", .text(maximum: 20), .writeEventSettings),
    .init("theme_color_danger", .text(maximum: 20), .writeEventSettings),
    .init("theme_color_background", .text(maximum: 20), .writeEventSettings),
    .init("primary_font", .text(maximum: 100), .writeEventSettings),
    .init("name_scheme", .word(NameScheme.all.map(\.identifier)), .writeEventSettings),
  ]

  private static let added: [SettingDefinition] = [
    invoice("renderer", .word(["classic", "modern1", "modern1simplified"])),
    invoice("renderer_font", .text(maximum: 100)), invoice("language", .text(maximum: 20)),
    invoice("generate_sales_channels", .words), invoice("regenerate_allowed", .flag), invoice("transmit_always", .flag),
    invoice("transmit_unknown", .word(DoubtPolicy.allCases.map(\.rawValue))),
    invoice("bank_holder", .text(maximum: 255)), invoice("bank_iban", .iban), invoice("bank_bic", .text(maximum: 20)),
    invoice("bank_name", .text(maximum: 255)), .init("mail_subject_order_invoice", .i18n, .writeEventSettings),
    .init("mail_text_order_invoice", .i18n, .writeEventSettings),
  ]

  private static let electronic: [SettingDefinition] = [
    invoice("einvoice_profile", .word(HybridProfile.allCases.map(\.rawValue))),
    invoice("einvoice_payment_days", .integer(0...3_650)), invoice("einvoice_contact_name", .text(maximum: 255)),
    invoice("einvoice_contact_phone", .text(maximum: 100)), invoice("einvoice_contact_email", .email),
    invoice("einvoice_endpoint", .text(maximum: 255)), invoice("einvoice_registration_id", .text(maximum: 255)),
    invoice("einvoice_exemption_reason", .i18n),
    invoice("einvoice_it_regime", .word((1...19).map { $0 < 10 ? "RF0\($0)" : "RF\($0)" })),
    invoice("einvoice_it_province", .text(maximum: 2)), invoice("einvoice_it_transmitter", .text(maximum: 30)),
    invoice("einvoice_it_reverse_natura", .word((1...9).map { "N6.\($0)" })),
    invoice("einvoice_it_stamp_duty", .flag),
  ]

  private static let bookkeeping: [SettingDefinition] = [
    organizers(.bookkeepingConsultant, .integer(0...9_999_999)), organizers(.bookkeepingClient, .integer(0...99_999)),
    organizers(.bookkeepingFiscalMonth, .integer(1...12)), organizers(.bookkeepingAccountLength, .integer(4...8)),
    organizers(.bookkeepingDebtor, .text(maximum: 9)), organizers(.bookkeepingRevenue, .text(maximum: 2_000)),
  ]

  private static let external: [SettingDefinition] = [
    organizers(.externalURL, .address), organizers(.externalSecret, .secret),
    organizers(.externalCountries, .choices([everyCountry] + Country.codes.sorted())),
    organizers(.externalTypes, .choices(["email", "peppol", "it_sdi"])),
  ]

  /// Where invoices go is the organizer's to say.
  private static func organizers(_ setting: Setting, _ kind: Kind) -> SettingDefinition {
    SettingDefinition(setting.rawValue, kind, .writeOrganizerSettings, isOrganizers: true)
  }

  private static func invoice(_ name: String, _ kind: Kind) -> SettingDefinition {
    SettingDefinition("invoice_" + name, kind, .writeInvoiceSettings)
  }

  private static let otherFallbacks: [String: JSON] = [
    "payment_term_expire_automatically": .bool(true), "payment_term_expire_delay_days": .number("0"),
    "payment_term_accept_late": .bool(true), "primary_color": .string("#8E44B3"),
    "theme_color_success": .string("#408252"), "theme_color_danger": .string("#c44f4f"),
    "theme_color_background": .string("#f5f5f5"), "primary_font": .string("Open Sans"),
  ]
}
