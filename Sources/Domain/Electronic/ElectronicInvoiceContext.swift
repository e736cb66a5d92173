// What electronic invoices need and neither a pretix invoice nor its print holds (documents.md §6.8): the seller's e-invoice settings,
// the due date, the order's e-mail. Kept with the print context when the invoice is issued, so that it stays true.

/// Seller settings and facts at issue for UBL, CII and FatturaPA.
public struct ElectronicInvoiceContext: Equatable, Sendable {
  public var profile: HybridProfile = .en16931
  /// BT-41, BT-42, BT-43.
  public var contactName = ""
  public var contactPhone = ""
  public var contactMail = ""
  /// BT-34 as `scheme:value`; `""`: derived from the VAT ID.
  public var endpoint = ""
  /// BT-30, optionally as `scheme:value`; `""` for none.
  public var registrationID = ""
  /// BT-120 where a tax is not charged and no code says why.
  public var exemptionReason = "Exempt from VAT"
  /// The same by the name of the tax rule, where a custom rule with a text of its own applied.
  public var exemptionReasons: [String: String] = [:]
  /// BT-9; nil when the invoice was paid at issue and for cancellations.
  public var due: LocalDate?
  /// BT-58 and, where nothing better is known, BT-49.
  public var orderEmail = ""
  /// A person's name in parts, for Italy; both `""` when it was given as one.
  public var givenName = ""
  public var familyName = ""
  /// BT-89 and BT-90 of a SEPA debit; `""` for none.
  public var mandate = ""
  public var creditorID = ""
  public var italian = ItalianSellerFacts()

  public init() {}

  /// The facts of an invoice that is being issued.
  /// - Parameters:
  ///   - order: the order it was built from; nil when it is gone.
  ///   - taxRules: the event's, at least those of the order's lines.
  public init(of invoice: Invoice, order: Order?, settings: Settings, taxRules: [TaxRule.ID: TaxRule] = [:]) {
    profile = ElectronicInvoiceContext.profile(settings)
    func text(_ setting: Setting, orPlugin name: String) -> String {
      settings.textOrNil(setting) ?? settings.stored(name)?.string ?? ""
    }
    contactName = text(.einvoiceContactName, orPlugin: "zugferd_seller_contact_name")
    contactPhone = text(.einvoiceContactPhone, orPlugin: "zugferd_seller_contact_phone")
    contactMail = text(.einvoiceContactMail, orPlugin: "zugferd_seller_contact_email")
    if contactMail.isEmpty { contactMail = settings.text(.contactMail) }
    endpoint = settings.text(.einvoiceEndpoint)
    registrationID = settings.text(.einvoiceRegistrationID)
    let reason = settings.i18n(.einvoiceExemptionReason).text(in: invoice.locale)
    if !reason.isEmpty { exemptionReason = reason }
    if let order { exemptionReasons = ElectronicInvoiceContext.reasons(order, taxRules, language: invoice.locale) }
    italian = ItalianSellerFacts(settings)
    orderEmail = order?.email ?? ""
    let parts = order?.invoiceAddress?.nameParts
    givenName = parts?["given_name"]?.string ?? ""
    familyName = parts?["family_name"]?.string ?? ""
    creditorID = settings.payment("sepadebit", "creditor_id")?.string ?? ""
    guard !invoice.isCancellation else { return }
    if let payment = order?.payments.last, payment.provider == "sepadebit" {
      mandate = payment.attributes["details"]?["reference"]?.string ?? ""
    }
    if order?.status != .paid {
      let days = Int(clamping: max(0, min(3_650, settings.integer(.einvoicePaymentDays))))
      let usual = invoice.date.adding(days: days)
      // An order's deadline is the customer's, but a date before the invoice's own is none.
      due = order.flatMap { $0.status == .pending ? max(invoice.date, $0.expires.utcDay) : nil } ?? usual
    }
  }

  /// BT-120 of a line: the text of the custom rule that applied to its tax rule, else the seller's one for all.
  public func exemptionReason(ofTax name: String) -> String { exemptionReasons[name] ?? exemptionReason }

  /// What custom rules say on the invoice, by the names that lines have of their tax rules.
  private static func reasons(_ order: Order, _ taxRules: [TaxRule.ID: TaxRule], language: String) -> [String: String] {
    let rules = Set((order.positions.map(\.taxRule) + order.fees.map(\.taxRule)).compactMap { $0 })
    var reasons: [String: String] = [:]
    for case let rule? in rules.map({ taxRules[$0] }) {
      let text = rule.decision(for: order.invoiceAddress).invoiceText.text(in: language)
      if !text.isEmpty { reasons[rule.name.text(in: language)] = text }
    }
    return reasons
  }

  /// The setting, else what the renderer's name says that an event brought from pretix.
  private static func profile(_ settings: Settings) -> HybridProfile {
    if let own = settings.stored(Setting.einvoiceProfile.rawValue)?.string {
      return HybridProfile(rawValue: own) ?? .off
    }
    let isXRechnung = settings.text(.invoiceRenderer).hasSuffix("zugferd_xrechnung")
    return isXRechnung ? .xrechnung : HybridProfile(rawValue: settings.text(.einvoiceProfile)) ?? .off
  }
}

/// What FatturaPA asks of a seller in Italy (documents.md §6.8).
public struct ItalianSellerFacts: Equatable, Sendable {
  /// RegimeFiscale.
  public var regime = "RF01"
  /// Sede/Provincia; `""`: the sender's state.
  public var province = ""
  /// IdTrasmittente with its country; `""`: the sender's VAT ID.
  public var transmitter = ""
  /// Natura of reverse charge inside Italy.
  public var reverseNatura = "N6.9"
  /// Whether stamp duty is declared where it is due.
  public var paysStampDuty = true

  public init() {}

  init(_ settings: Settings) {
    regime = settings.text(.einvoiceItalianRegime)
    province = settings.text(.einvoiceItalianProvince)
    transmitter = settings.text(.einvoiceItalianTransmitter)
    reverseNatura = settings.text(.einvoiceItalianReverseNatura)
    paysStampDuty = settings.flag(.einvoiceItalianStampDuty)
  }
}
