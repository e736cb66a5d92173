// Senders of Denmark, the Netherlands, Norway and Sweden over Peppol: sound ones, and each broken in one place.

import Domain

@testable import Documents

extension ElectronicSample {
  /// The sample over Peppol by a sender elsewhere, all rates moved to one of that country.
  private static func sender(
    _ country: String, vatID: String, zipcode: String, city: String, rate: Int64, endpoint: String
  ) -> ElectronicSample {
    peppol.with { sample in
      sample.invoice.sender = InvoiceSender(
        name: "Events", address: "Street 1", zipcode: zipcode, city: city, state: "", country: country, taxID: "",
        vatID: vatID)
      sample.context.electronic.endpoint = endpoint
      for index in sample.invoice.lines.indices {
        sample.invoice.lines[index].taxRate = TaxRate(tenThousandths: rate)
        sample.invoice.lines[index].taxCode = "S/standard"
        let gross = sample.invoice.lines[index].gross.cents
        sample.invoice.lines[index].tax = Money(cents: gross * rate / (1_000_000 + rate))
      }
    }
  }

  static var danish: ElectronicSample {
    sender("DK", vatID: "DK13585628", zipcode: "1050", city: "København", rate: 250_000, endpoint: "0184:DK13585628")
  }
  static var dutch: ElectronicSample {
    sender("NL", vatID: "NL004495445B01", zipcode: "1012 AB", city: "Amsterdam", rate: 210_000, endpoint: "")
      .with { $0.context.electronic.registrationID = "0106:12345678" }
  }
  static var norwegian: ElectronicSample {
    sender(
      "NO", vatID: "NO995525828MVA", zipcode: "0150", city: "Oslo", rate: 250_000, endpoint: "0192:995525828")
  }
  static var swedish: ElectronicSample {
    sender("SE", vatID: "SE197887653801", zipcode: "111 29", city: "Stockholm", rate: 60_000, endpoint: "")
  }
}

extension BrokenVariant {
  static let nationals: [BrokenVariant] = danes + dutch + northerners

  private static let danes: [BrokenVariant] = [
    BrokenVariant(rule: "DK-R-014", field: "invoice_einvoice_registration_id", kind: .ubl, start: { .danish }) {
      $0.context.electronic.registrationID = "0088:8586579086840"
    },
    BrokenVariant(rule: "DK-R-014", field: "invoice_einvoice_registration_id", kind: .ubl, start: { .danish }) {
      $0.invoice.sender.vatID = "DE195784823"
    },
  ]

  private static let dutch: [BrokenVariant] = [
    BrokenVariant(rule: "NL-R-002", field: "invoice_from", kind: .ubl, start: { .dutch }) {
      $0.invoice.sender.address = ""
    },
    BrokenVariant(rule: "NL-R-003", field: "invoice_einvoice_registration_id", kind: .ubl, start: { .dutch }) {
      $0.context.electronic.registrationID = "0088:8586579086840"
    },
    BrokenVariant(rule: "NL-R-004", field: "invoice_to_street", kind: .ubl, start: { .dutch }) {
      $0.invoice.recipient.country = "NL"
      $0.invoice.recipient.vatID = nil
      $0.invoice.recipient.transmissionInfo = .object(
        JSONObject([("transmission_peppol_participant_id", .string("0106:12345678"))]))
      $0.invoice.recipient.city = ""
    },
    BrokenVariant(rule: "NL-R-007", field: "payment_provider_text", kind: .ubl, start: { .dutch }) {
      $0.context.settlement.account = nil
    },
  ]

  private static let northerners: [BrokenVariant] = [
    BrokenVariant(rule: "NO-R-001", field: "invoice_from_vat_id", kind: .ubl, start: { .norwegian }) {
      $0.invoice.sender.vatID = "NO995525829MVA"
    },
    BrokenVariant(rule: "SE-R-001", field: "invoice_from_vat_id", kind: .ubl, start: { .swedish }) {
      $0.invoice.sender.vatID = "SE19788765380"
    },
    BrokenVariant(rule: "SE-R-005", field: "invoice_from_tax_id", kind: .ubl, start: { .swedish }) {
      $0.invoice.sender.taxID = "F-skatt"
      $0.context.electronic.registrationID = "0007:1978876538"
    },
    BrokenVariant(rule: "SE-R-006", field: "lines.tax_rate", kind: .ubl, start: { .swedish }) {
      $0.invoice.lines[0].taxRate = TaxRate(tenThousandths: 70_000)
    },
  ]
}
