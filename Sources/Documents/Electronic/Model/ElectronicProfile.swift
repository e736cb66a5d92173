// Which rules a document follows (BT-24): plain EN 16931, XRechnung for German public bodies, Peppol BIS Billing 3 (documents.md §3, §6.1).

import Domain

/// A specification of EN 16931 and its identifiers.
enum ElectronicProfile: Equatable, Sendable {
  case en16931
  case xrechnung
  case peppol

  /// BT-24
  var specification: String {
    switch self {
    case .en16931: "urn:cen.eu:en16931:2017"
    case .xrechnung: "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    case .peppol: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    }
  }

  /// BT-23
  static let process = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"

  /// For people.
  var name: String {
    switch self {
    case .en16931: "EN 16931"
    case .xrechnung: "XRechnung 3.0"
    case .peppol: "Peppol BIS Billing 3.0"
    }
  }

  /// UBL follows the recipient: a participant of Peppol, a German public body, or anybody.
  static func ubl(_ invoice: Invoice, context: InvoicePrintContext) -> ElectronicProfile {
    let participant = invoice.recipient.transmissionInfo?["transmission_peppol_participant_id"]?.string ?? ""
    if invoice.transmission.type == "peppol" || !participant.isEmpty { return .peppol }
    return cii(invoice, context: context)
  }

  /// CII is XRechnung where the recipient has a Leitweg-ID or the settings say so, else EN 16931.
  static func cii(_ invoice: Invoice, context: InvoicePrintContext) -> ElectronicProfile {
    let isPublic = LeitwegID(invoice.recipient.customField ?? "") != nil
    return isPublic || context.electronic.profile == .xrechnung ? .xrechnung : .en16931
  }
}
