// What an access point wants to know beside the document (documents.md §7.2). Everything but the country is taken from the document itself,
// so that envelope and content cannot disagree.

import Domain

/// Sender, receiver and kind of a Peppol document.
struct PeppolEnvelope: Equatable {
  let sender: String
  let receiver: String
  let documentType: String
  static let process = "cenbii-procid-ubl::urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
  private static let customization = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"

  /// - Parameter ubl: as our own writer made it.
  /// - Throws: `TransmissionRefusal` when it is no document for this network.
  init(ubl: [UInt8]) throws {
    let text = String(decoding: ubl, as: UTF8.self)
    guard text.contains("<cbc:CustomizationID>\(PeppolEnvelope.customization)</cbc:CustomizationID>") else {
      throw TransmissionRefusal(.documentFailed, "The document is no Peppol BIS Billing 3 document.")
    }
    let endpoints = PeppolEnvelope.endpoints(in: text)
    guard endpoints.count == 2, endpoints.allSatisfy({ $0.scheme != "EM" && !$0.value.isEmpty }) else {
      throw TransmissionRefusal(
        .documentFailed,
        "Sender or recipient has no Peppol participant ID: set invoice_einvoice_endpoint, such as 9930:DE123456789.")
    }
    sender = "iso6523-actorid-upis::\(endpoints[0].scheme):\(endpoints[0].value)".lowercased()
    receiver = "iso6523-actorid-upis::\(endpoints[1].scheme):\(endpoints[1].value)".lowercased()
    let root = text.contains("<CreditNote ") ? "CreditNote" : "Invoice"
    documentType =
      "busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:\(root)-2::\(root)##\(PeppolEnvelope.customization)::2.1"
  }

  /// The supplier's comes first in UBL.
  private static func endpoints(in text: String) -> [(scheme: String, value: String)] {
    text.components(startingWith: "<cbc:EndpointID schemeID=\"").map { rest in
      let scheme = rest.prefix { $0 != "\"" }
      let value = rest.dropFirst(scheme.count).drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
      return (String(scheme), String(value))
    }
  }
}

extension String {
  /// What follows each `mark`, as far as the next one.
  fileprivate func components(startingWith mark: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      found.append(rest.firstRange(of: mark).map { rest[..<$0.lowerBound] } ?? rest)
    }
    return found
  }
}
