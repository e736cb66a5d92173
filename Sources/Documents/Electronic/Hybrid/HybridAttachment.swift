// The invoice's data on their way into its PDF, with the names that Factur-X and ZUGFeRD fix (documents.md §3).

import Domain

/// What is put in.
struct HybridAttachment {
  let xml: [UInt8]
  let profile: HybridProfile
  let date: LocalDate
  /// BCP 47.
  let language: String

  /// The name that the specification fixes.
  var fileName: String { profile == .xrechnung ? "xrechnung.xml" : "factur-x.xml" }
  var level: String { profile == .xrechnung ? "XRECHNUNG" : "EN 16931" }

  /// The date as PDF writes it.
  var moment: String { "D:" + date.text.filter { $0 != "-" } + "000000Z" }

  /// The metadata that agree with the document's information (ISO 19005-3, 6.6.3).
  func metadata(title: String, author: String) -> [UInt8] {
    XMPPacket(title: title, author: author, date: date.text + "T00:00:00Z", fileName: fileName, level: level).bytes()
  }
}
