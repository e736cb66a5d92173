// Invoices that break one rule each, with the rule that must name it and the field that it must name.

import Domain
import Testing

@testable import Documents

/// A sample, broken in one place.
struct BrokenVariant: Sendable, CustomTestStringConvertible {
  let rule: String
  let field: String
  let kind: DocumentKind
  let start: @Sendable () -> ElectronicSample
  let damage: @Sendable (inout ElectronicSample) -> Void

  var testDescription: String { "\(kind) \(rule) \(field)" }
  var sample: ElectronicSample { start().with(damage) }

  private static func semantic(
    _ rule: String, _ field: String, _ damage: @escaping @Sendable (inout ElectronicSample) -> Void
  ) -> BrokenVariant {
    BrokenVariant(rule: rule, field: field, kind: .cii, start: { .german }, damage: damage)
  }

  private static func xrechnung(
    _ rule: String, _ field: String, _ damage: @escaping @Sendable (inout ElectronicSample) -> Void
  ) -> BrokenVariant {
    BrokenVariant(rule: rule, field: field, kind: .ubl, start: { .xrechnung }, damage: damage)
  }

  private static func peppol(
    _ rule: String, _ field: String, _ damage: @escaping @Sendable (inout ElectronicSample) -> Void
  ) -> BrokenVariant {
    BrokenVariant(rule: rule, field: field, kind: .ubl, start: { .peppol }, damage: damage)
  }

  private static func italian(
    _ rule: String, _ field: String, _ damage: @escaping @Sendable (inout ElectronicSample) -> Void
  ) -> BrokenVariant {
    BrokenVariant(rule: rule, field: field, kind: .fatturapa, start: { .italian }, damage: damage)
  }

  static let all: [BrokenVariant] = semantics + profiles + nationals + italians

  private static let semantics: [BrokenVariant] = [
    semantic("BR-06", "invoice_from_name") { $0.invoice.sender.name = " \n" },
    semantic("BR-09", "invoice_from_country") { $0.invoice.sender.country = nil },
    semantic("BR-09", "invoice_from_country") { $0.invoice.sender.country = "XK" },
    semantic("BR-07", "invoice_to_name") { ($0.invoice.recipient.company, $0.invoice.recipient.name) = ("", nil) },
    semantic("BR-11", "invoice_to_country") { $0.invoice.recipient.country = "" },
    semantic("BR-11", "invoice_to_country") { $0.invoice.recipient.country = "XZ" },
    semantic("BR-02", "number") { ($0.invoice.prefix, $0.invoice.invoiceNo) = ("", " ") },
    semantic("BR-CL-04", "currency") { $0.invoice.currency = "EUX" },
    semantic("BR-CL-05", "foreign_currency_display") {
      $0.invoice.foreignCurrency = ForeignCurrency(
        currency: "QQQ", rateTenThousandths: 10_000, rateDate: nil, source: nil)
    },
    semantic("BR-16", "lines") { $0.invoice.lines = [] },
    semantic("BR-55", "refers") { $0.invoice.isCancellation = true },
    semantic("BR-CO-26", "invoice_from_vat_id") { $0.invoice.sender.vatID = "" },
    semantic("BR-CL-11", "invoice_einvoice_registration_id") { $0.context.electronic.registrationID = "9999:12" },
    semantic("BR-CL-25", "invoice_einvoice_endpoint") { $0.context.electronic.endpoint = "1111:12" },
    semantic("BR-CL-25", "invoice_to_transmission_info") {
      $0.invoice.recipient.transmissionInfo = .object(
        JSONObject([("transmission_peppol_participant_id", .string("12345"))]))
    },
    semantic("BR-S-02", "invoice_from_vat_id") { ($0.invoice.sender.vatID, $0.invoice.sender.taxID) = ("", "") },
    semantic("BR-AE-02", "invoice_to_vat_id") {
      $0.untax("AE")
      $0.invoice.recipient.vatID = nil
    },
    semantic("BR-IC-02", "invoice_to_vat_id") {
      $0.untax("K")
      $0.invoice.recipient.vatID = ""
    },
    semantic("BR-G-02", "invoice_from_vat_id") {
      $0.untax("G")
      $0.invoice.sender.vatID = ""
    },
    semantic("BR-E-10", "invoice_einvoice_exemption_reason") {
      $0.untax("E")
      $0.context.electronic.exemptionReason = ""
    },
    semantic("BR-E-09", "lines.tax_value") {
      $0.untax("E")
      $0.invoice.lines[0].tax = Money(cents: 10)
    },
    semantic("BR-CO-17", "lines.tax_value") { $0.invoice.lines[0].tax = Money(cents: 600) },
  ]

  private static let profiles: [BrokenVariant] = [
    xrechnung("BR-DE-5", "invoice_einvoice_contact_name") { $0.context.electronic.contactName = "" },
    xrechnung("BR-DE-6", "invoice_einvoice_contact_phone") { $0.context.electronic.contactPhone = "" },
    xrechnung("BR-DE-7", "invoice_einvoice_contact_email") { $0.context.electronic.contactMail = "" },
    xrechnung("BR-DE-3", "invoice_from_city") { $0.invoice.sender.city = "" },
    xrechnung("BR-DE-4", "invoice_from_zipcode") { $0.invoice.sender.zipcode = nil },
    xrechnung("BR-DE-8", "invoice_to_city") { $0.invoice.recipient.city = "" },
    xrechnung("BR-DE-9", "invoice_to_zipcode") { $0.invoice.recipient.zipcode = "" },
    xrechnung("BR-DE-18", "payment_provider_text") { $0.invoice.texts.payment = "#SKONTO#" },
    peppol("PEPPOL-EN16931-R010", "invoice_to_transmission_info") {
      $0.invoice.recipient.transmissionInfo = nil
      $0.context.electronic.orderEmail = ""
    },
    peppol("PEPPOL-EN16931-R020", "invoice_einvoice_endpoint") {
      $0.invoice.sender.country = "US"
      $0.context.electronic.contactMail = ""
    },
    peppol("PEPPOL-COMMON-R040", "invoice_to_transmission_info") {
      $0.invoice.recipient.transmissionInfo = .object(
        JSONObject([("transmission_peppol_participant_id", .string("0208:0355927445"))]))
    },
    peppol("PEPPOL-COMMON-R040", "invoice_einvoice_endpoint") { $0.context.electronic.endpoint = "0088:1234567890123" },
    peppol("PEPPOL-COMMON-R043", "invoice_einvoice_registration_id") {
      $0.context.electronic.registrationID = "0208:0355927445"
    },
    peppol("INV-PEPPOL-BE", "invoice_to_vat_id") { $0.invoice.recipient.vatID = "BE0728903431" },
    BrokenVariant(rule: "IT-R-004", field: "invoice_from_zipcode", kind: .ubl, start: { .peppol }) {
      $0.invoice.sender = ElectronicSample.italian.invoice.sender
      $0.invoice.sender.zipcode = ""
    },
  ]

  private static let italians: [BrokenVariant] = [
    italian("SDI-00301", "invoice_from_vat_id") { $0.invoice.sender.vatID = "IT04183010118" },
    italian("SDI-00300", "invoice_einvoice_it_transmitter") {
      $0.context.electronic.italian.transmitter = "IT12345678901"
    },
    italian("SDI-SEDE", "invoice_from") { $0.invoice.sender.address = "" },
    italian("SDI-CAP", "invoice_from_zipcode") { $0.invoice.sender.zipcode = "2012" },
    italian("SDI-REGIME", "invoice_einvoice_it_regime") { $0.context.electronic.italian.regime = "RF03" },
    italian("SDI-00417", "invoice_to_vat_id") { $0.invoice.recipient.vatID = nil },
    italian("SDI-00305", "invoice_to_vat_id") { $0.invoice.recipient.vatID = "IT39701810250" },
    italian("SDI-SEDE", "invoice_to_name") { ($0.invoice.recipient.company, $0.invoice.recipient.name) = (nil, "") },
    italian("SDI-SEDE", "invoice_to_street") { $0.invoice.recipient.street = "\u{7}" },
    italian("SDI-SEDE", "invoice_to_city") { $0.invoice.recipient.city = "" },
    italian("SDI-CAP", "invoice_to_zipcode") { $0.invoice.recipient.zipcode = "D-123" },
    italian("SDI-NAZIONE", "invoice_to_country") { $0.invoice.recipient.country = "XK" },
    italian("SDI-00426", "invoice_to_transmission_info") {
      $0.invoice.recipient.transmissionInfo = .object(JSONObject([("transmission_it_sdi_pec", .string("no address"))]))
    },
    italian("SDI-00425", "number") { $0.invoice.prefix = "A-VERY-LONG-PREFIX-OF-NUMBERS-" },
    italian("SDI-00425", "number") { ($0.invoice.prefix, $0.invoice.invoiceNo) = ("ABC", "") },
    italian("SDI-00418", "refers") {
      $0.invoice.refers = "SAMPLE-0"
      $0.context.refersDate = $0.invoice.date.adding(days: 1)
    },
    italian("SDI-LINES", "lines") { $0.invoice.lines = [] },
    italian("SDI-00400", "lines.tax_code") { $0.untax("E/VATEX-FR-FRANCHISE") },
    italian("SDI-00400", "lines.tax_code") {
      $0.untax("AE")
      $0.context.electronic.italian.reverseNatura = "N6"
    },
    italian("SDI-00424", "lines.tax_rate") { $0.invoice.lines[0].taxRate = TaxRate(tenThousandths: 81_250) },
    italian("SDI-DIVISA", "currency") { $0.invoice.currency = "euro" },
  ]
}
