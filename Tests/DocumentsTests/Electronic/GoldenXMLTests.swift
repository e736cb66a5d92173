// Reference documents, compared with the files in Golden/electronic. `UPDATE_GOLDEN=1` rewrites them.

import Domain
import Foundation
import Testing

@testable import Documents

@Suite struct GoldenXMLTests {
  static let references: [(name: String, kind: DocumentKind, sample: ElectronicSample)] = [
    ("german-cii", .cii, .german), ("german-ubl", .ubl, .german), ("xrechnung-ubl", .ubl, .xrechnung),
    ("peppol-ubl", .ubl, .peppol), ("credit-note-ubl", .ubl, .cancellation), ("credit-note-cii", .cii, .cancellation),
    ("italian-fatturapa", .fatturapa, .italian),
    ("untaxed-fatturapa", .fatturapa, .italian.with { $0.untax("E") }),
    ("reverse-charge-cii", .cii, .german.with { $0.untax("AE") }),
  ]

  @Test(arguments: references.indices)
  func `A document is the golden one`(index: Int) throws {
    let reference = GoldenXMLTests.references[index]
    let xml = String(decoding: try reference.sample.build(reference.kind).bytes, as: UTF8.self)
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/electronic/\(reference.name).xml")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(xml.utf8).write(to: golden) }
    #expect(try String(decoding: Data(contentsOf: golden), as: UTF8.self) == xml)
  }
}
