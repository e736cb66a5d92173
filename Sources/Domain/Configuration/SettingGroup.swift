// Which settings belong on one page: those that people decide together. Every setting that a rule here reads, or that a shop reads through
// the API, is in exactly one group; what only colours a shop's pages is in none.

/// A page of settings; raw values are the last part of its address.
public enum SettingGroup: String, CaseIterable, Sendable {
  case invoices, numbering, sender, texts, layout, mail, electronic, taxes, address, general, external, bookkeeping

  /// In the order in which they are asked.
  public var definitions: [SettingDefinition] { names.compactMap(SettingDefinition.named) }

  /// Those that can be set for an event, or for an organizer.
  public func definitions(inEvent: Bool) -> [SettingDefinition] {
    definitions.filter { !inEvent || !$0.isOrganizers }
  }

  /// Whether a document looks different after a change of these.
  public var isPrinted: Bool {
    switch self {
    case .invoices, .numbering, .sender, .texts, .layout, .taxes: true
    case .mail, .electronic, .address, .general, .external, .bookkeeping: false
    }
  }

  private var names: [String] {
    switch self {
    case .invoices:
      [
        "invoice_generate", "invoice_generate_only_business", "invoice_generate_sales_channels",
        "invoice_include_free", "invoice_period", "invoice_language", "invoice_attendee_name",
        "invoice_event_location", "invoice_include_expire_date", "invoice_show_payments", "invoice_regenerate_allowed",
        "invoice_transmit_always", "invoice_transmit_unknown",
      ]
    case .numbering:
      [
        "invoice_numbers_consecutive", "invoice_numbers_prefix", "invoice_numbers_prefix_cancellations",
        "invoice_numbers_counter_length",
      ]
    case .sender:
      [
        "invoice_address_from_name", "invoice_address_from", "invoice_address_from_zipcode",
        "invoice_address_from_city", "invoice_address_from_state", "invoice_address_from_country",
        "invoice_address_from_tax_id", "invoice_address_from_vat_id", "invoice_bank_holder", "invoice_bank_iban",
        "invoice_bank_bic", "invoice_bank_name",
      ]
    case .texts: ["invoice_introductory_text", "invoice_additional_text", "invoice_footer_text"]
    case .layout: ["invoice_renderer", "invoice_renderer_highlight_order_code"]
    case .mail:
      [
        "mail_from_name", "contact_mail", "mail_subject_order_invoice", "mail_text_order_invoice",
        "invoice_email_attachment", "invoice_email_organizer",
      ]
    case .electronic:
      [
        "invoice_einvoice_profile", "invoice_einvoice_payment_days", "invoice_einvoice_contact_name",
        "invoice_einvoice_contact_phone", "invoice_einvoice_contact_email", "invoice_einvoice_endpoint",
        "invoice_einvoice_registration_id", "invoice_einvoice_exemption_reason", "invoice_einvoice_it_regime",
        "invoice_einvoice_it_province", "invoice_einvoice_it_transmitter", "invoice_einvoice_it_reverse_natura",
        "invoice_einvoice_it_stamp_duty",
      ]
    case .taxes: ["invoice_eu_currencies", "tax_rounding", "tax_rule_payment", "tax_rule_cancellation"]
    case .address:
      [
        "name_scheme", "invoice_address_asked", "invoice_address_required", "invoice_address_company_required",
        "invoice_name_required", "invoice_address_not_asked_free", "invoice_address_vatid",
        "invoice_address_vatid_required_countries", "invoice_address_beneficiary", "invoice_address_custom_field",
        "invoice_address_custom_field_helptext", "invoice_address_explanation_text", "invoice_reissue_after_modify",
      ]
    case .external:
      [
        "invoice_external_url", "invoice_external_secret", "invoice_external_types", "invoice_external_countries",
      ]
    case .bookkeeping:
      [
        "invoice_bookkeeping_consultant", "invoice_bookkeeping_client", "invoice_bookkeeping_fiscal_month",
        "invoice_bookkeeping_account_length", "invoice_bookkeeping_debtor_account",
        "invoice_bookkeeping_revenue_accounts",
      ]
    case .general:
      [
        "locale", "locales", "region", "show_dates_on_frontpage", "show_date_to", "show_times", "payment_term_mode",
        "payment_term_days", "payment_term_weekdays", "payment_term_minutes", "payment_term_last",
      ]
    }
  }
}

extension Actor {
  /// Whether settings may be looked at: an event's by whoever reads its orders or may change some of its settings, the organizer's by
  /// whoever may do that anywhere in it, or change the organizer's own.
  public func mayReadSettings(in event: Event.ID?, of organizer: Organizer.ID) -> Bool {
    if may(.writeOrganizerSettings, in: organizer) { return true }
    return [.readOrders, .writeInvoiceSettings, .writeEventSettings, .writeTaxSettings, .writePaymentSettings]
      .contains { (permission: Permission) in
        let events = events(with: permission, of: organizer)
        return event.map(events.contains) ?? (events != .some([]))
      }
  }

  /// Whether a setting may be changed: in an event with the setting's own permission, in the organizer with the organizer's.
  public func mayChange(_ setting: SettingDefinition, in event: Event.ID?, of organizer: Organizer.ID) -> Bool {
    may(setting.permission, in: event, of: organizer)
  }
}
