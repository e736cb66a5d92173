// The table of settings that invoicing reads: names as pretix's, kinds and built-in defaults (pretix-behaviour.md §2, §3, §6, §7.9).
// Values that are stored under other names are kept, too, but no rule asks for them.

/// A setting with a rule behind it; raw values are the stored names.
public enum Setting: String, CaseIterable, Sendable {
  // Languages and formats.
  case locale, locales, region, timezone
  case nameScheme = "name_scheme"
  case contactMail = "contact_mail"
  case showDatesOnFrontpage = "show_dates_on_frontpage"
  case showDateTo = "show_date_to"
  case showTimes = "show_times"
  // Tax of what is not a product.
  case taxRulePayment = "tax_rule_payment"
  case taxRuleCancellation = "tax_rule_cancellation"
  case taxRounding = "tax_rounding"
  // Until when an order is to be paid.
  case paymentTermMode = "payment_term_mode"
  case paymentTermDays = "payment_term_days"
  case paymentTermWeekdays = "payment_term_weekdays"
  case paymentTermMinutes = "payment_term_minutes"
  case paymentTermLast = "payment_term_last"
  // What is asked of the customer.
  case invoiceAddressAsked = "invoice_address_asked"
  case invoiceAddressRequired = "invoice_address_required"
  case invoiceAddressCompanyRequired = "invoice_address_company_required"
  case invoiceAddressNotAskedFree = "invoice_address_not_asked_free"
  case invoiceAddressVATID = "invoice_address_vatid"
  case invoiceAddressVATIDRequiredCountries = "invoice_address_vatid_required_countries"
  case invoiceAddressBeneficiary = "invoice_address_beneficiary"
  case invoiceAddressCustomField = "invoice_address_custom_field"
  case invoiceAddressCustomFieldHelptext = "invoice_address_custom_field_helptext"
  case invoiceAddressExplanationText = "invoice_address_explanation_text"
  case invoiceNameRequired = "invoice_name_required"
  // When invoices are made, and of what.
  case invoiceGenerate = "invoice_generate"
  case invoiceGenerateOnlyBusiness = "invoice_generate_only_business"
  case invoiceGenerateSalesChannels = "invoice_generate_sales_channels"
  case invoiceRegenerateAllowed = "invoice_regenerate_allowed"
  case invoiceReissueAfterModify = "invoice_reissue_after_modify"
  case invoiceIncludeFree = "invoice_include_free"
  case invoiceIncludeExpireDate = "invoice_include_expire_date"
  case invoiceAttendeeName = "invoice_attendee_name"
  case invoiceEventLocation = "invoice_event_location"
  case invoicePeriod = "invoice_period"
  case invoiceShowPayments = "invoice_show_payments"
  case invoiceEUCurrencies = "invoice_eu_currencies"
  case invoiceLanguage = "invoice_language"
  // Numbers.
  case invoiceNumbersConsecutive = "invoice_numbers_consecutive"
  case invoiceNumbersPrefix = "invoice_numbers_prefix"
  case invoiceNumbersPrefixCancellations = "invoice_numbers_prefix_cancellations"
  case invoiceNumbersCounterLength = "invoice_numbers_counter_length"
  // The sender.
  case invoiceAddressFromName = "invoice_address_from_name"
  case invoiceAddressFrom = "invoice_address_from"
  case invoiceAddressFromZipcode = "invoice_address_from_zipcode"
  case invoiceAddressFromCity = "invoice_address_from_city"
  case invoiceAddressFromState = "invoice_address_from_state"
  case invoiceAddressFromCountry = "invoice_address_from_country"
  case invoiceAddressFromTaxID = "invoice_address_from_tax_id"
  case invoiceAddressFromVATID = "invoice_address_from_vat_id"
  // Texts and looks.
  case invoiceIntroductoryText = "invoice_introductory_text"
  case invoiceAdditionalText = "invoice_additional_text"
  case invoiceFooterText = "invoice_footer_text"
  case invoiceLogoImage = "invoice_logo_image"
  case invoiceRenderer = "invoice_renderer"
  case invoiceRendererFont = "invoice_renderer_font"
  case invoiceRendererHighlightOrderCode = "invoice_renderer_highlight_order_code"
  // Ours: the account that invoices ask to be paid to; pretix's bank transfer settings serve where these are empty.
  case invoiceBankHolder = "invoice_bank_holder"
  case invoiceBankIBAN = "invoice_bank_iban"
  case invoiceBankBIC = "invoice_bank_bic"
  case invoiceBankName = "invoice_bank_name"
  // Where invoices go.
  case invoiceEmailAttachment = "invoice_email_attachment"
  case invoiceEmailOrganizer = "invoice_email_organizer"
  /// Ours (product.md §3 o): transmit every invoice that falls due, whatever the request said.
  case invoiceTransmitAlways = "invoice_transmit_always"
  /// `hold` or `resend_once`: what becomes of a mail of which nobody knows whether it arrived.
  case invoiceTransmitUnknown = "invoice_transmit_unknown"
  case mailSubjectOrderInvoice = "mail_subject_order_invoice"
  case mailTextOrderInvoice = "mail_text_order_invoice"
  case mailFromName = "mail_from_name"

  // Electronic invoices; ours (documents.md §6.8).
  /// `off`, `en16931` or `xrechnung`: what PDFs carry inside.
  case einvoiceProfile = "invoice_einvoice_profile"
  /// Days to pay in where an order names no deadline (BT-9).
  case einvoicePaymentDays = "invoice_einvoice_payment_days"
  /// Who answers questions about invoices (BT-41 to BT-43); XRechnung wants all three.
  case einvoiceContactName = "invoice_einvoice_contact_name"
  case einvoiceContactPhone = "invoice_einvoice_contact_phone"
  case einvoiceContactMail = "invoice_einvoice_contact_email"
  /// The sender's electronic address, `scheme:value` (BT-34); by default derived from the VAT ID.
  case einvoiceEndpoint = "invoice_einvoice_endpoint"
  /// The sender's number in a company register, optionally `scheme:value` (BT-30).
  case einvoiceRegistrationID = "invoice_einvoice_registration_id"
  /// Why no tax is charged, where no code says it (BT-120), by language.
  case einvoiceExemptionReason = "invoice_einvoice_exemption_reason"
  /// RegimeFiscale, RF01 to RF19.
  case einvoiceItalianRegime = "invoice_einvoice_it_regime"
  /// Two letters; by default the sender's state.
  case einvoiceItalianProvince = "invoice_einvoice_it_province"
  /// IdTrasmittente with its country, such as IT01234567890; by default the sender's VAT ID.
  case einvoiceItalianTransmitter = "invoice_einvoice_it_transmitter"
  /// Natura of reverse charge inside Italy, N6.1 to N6.9.
  case einvoiceItalianReverseNatura = "invoice_einvoice_it_reverse_natura"
  /// Declare stamp duty of 2.00 where more than 77.47 is untaxed.
  case einvoiceItalianStampDuty = "invoice_einvoice_it_stamp_duty"

  // An organizer's own channel: an address that takes invoices of some countries over.
  case externalURL = "invoice_external_url"
  case externalSecret = "invoice_external_secret"
  /// Codes of recipients' countries; `*` for every one.
  case externalCountries = "invoice_external_countries"
  /// Transmission types that go there; all unless it is set.
  case externalTypes = "invoice_external_types"
  // Bookkeeping; ours, of the organizer.
  case bookkeepingConsultant = "invoice_bookkeeping_consultant"
  case bookkeepingClient = "invoice_bookkeeping_client"
  case bookkeepingFiscalMonth = "invoice_bookkeeping_fiscal_month"
  case bookkeepingAccountLength = "invoice_bookkeeping_account_length"
  case bookkeepingDebtor = "invoice_bookkeeping_debtor_account"
  /// `19=8400, 7=8300, AE=8337`: by tax rate or tax code.
  case bookkeepingRevenue = "invoice_bookkeeping_revenue_accounts"

  /// What holds when neither event nor organizer says anything.
  public var fallback: JSON {
    switch self {
    case .showDatesOnFrontpage, .showDateTo, .showTimes, .paymentTermWeekdays, .invoiceAddressAsked,
      .invoiceIncludeFree, .invoiceAttendeeName, .invoiceShowPayments, .invoiceNumbersConsecutive:
      .bool(true)
    case .invoiceTransmitUnknown: .string(DoubtPolicy.hold.rawValue)
    case .bookkeepingConsultant, .bookkeepingClient: .number("0")
    case .bookkeepingFiscalMonth: .number("1")
    case .bookkeepingAccountLength: .number("4")
    case .bookkeepingDebtor: .string("10000")
    case .bookkeepingRevenue: .string("19=8400, 7=8300, 0=8200")
    case .einvoiceProfile: .string(HybridProfile.en16931.rawValue)
    case .einvoicePaymentDays: .number("14")
    case .einvoiceItalianRegime: .string("RF01")
    case .einvoiceItalianReverseNatura: .string("N6.9")
    case .einvoiceItalianStampDuty: .bool(true)
    case .einvoiceContactName, .einvoiceContactPhone, .einvoiceContactMail, .einvoiceEndpoint, .einvoiceRegistrationID,
      .einvoiceExemptionReason, .einvoiceItalianProvince, .einvoiceItalianTransmitter:
      .string("")
    case .invoiceAddressRequired, .invoiceAddressCompanyRequired, .invoiceAddressNotAskedFree,
      .invoiceAddressVATID, .invoiceAddressBeneficiary, .invoiceNameRequired, .invoiceGenerateOnlyBusiness,
      .invoiceRegenerateAllowed, .invoiceReissueAfterModify, .invoiceIncludeExpireDate,
      .invoiceEventLocation, .invoiceRendererHighlightOrderCode, .invoiceEmailAttachment,
      .invoiceTransmitAlways:
      .bool(false)
    case .region, .contactMail, .paymentTermLast, .invoiceLogoImage, .invoiceAddressFromCountry: .null
    case .externalURL, .externalSecret: .string("")
    case .externalCountries: .array([])
    case .externalTypes: .array(["email", "peppol", "it_sdi"].map { .string($0) })
    case .locale: .string("en")
    case .locales: .array([.string("en")])
    case .timezone: .string("UTC")
    case .nameScheme: .string("full")
    case .taxRulePayment: .string("default")
    case .taxRuleCancellation: .string("none")
    case .taxRounding: .string("line")
    case .paymentTermMode: .string("days")
    case .paymentTermDays: .number("14")
    case .paymentTermMinutes: .number("30")
    case .invoiceAddressVATIDRequiredCountries: .array([.string("IT"), .string("GR")])
    case .invoiceGenerate: .string("False")
    case .invoiceGenerateSalesChannels: .array([.string("web")])
    case .invoicePeriod: .string("auto")
    case .invoiceEUCurrencies: .string("True")
    case .invoiceLanguage: .string("__user__")
    case .invoiceNumbersCounterLength: .number("5")
    case .invoiceRenderer: .string("classic")
    case .invoiceRendererFont: .string("Open Sans")
    case .invoiceAddressCustomField, .invoiceAddressCustomFieldHelptext, .invoiceAddressExplanationText,
      .invoiceNumbersPrefix, .invoiceNumbersPrefixCancellations, .invoiceAddressFromName, .invoiceAddressFrom,
      .invoiceAddressFromZipcode, .invoiceAddressFromCity, .invoiceAddressFromState, .invoiceAddressFromTaxID,
      .invoiceAddressFromVATID, .invoiceIntroductoryText, .invoiceAdditionalText, .invoiceFooterText,
      .invoiceEmailOrganizer, .invoiceBankHolder, .invoiceBankIBAN, .invoiceBankBIC, .invoiceBankName,
      .mailSubjectOrderInvoice, .mailTextOrderInvoice, .mailFromName:
      .string("")
    }
  }
}
