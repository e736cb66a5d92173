// Texts that try to break out: every document stays valid, or the error says which field to mend.

import Domain
import Foundation
import Testing

@testable import Documents

@Suite struct HostileElectronicTests {
  /// U+FFFF and U+FDD0, which no literal may hold.
  private static let noncharacters = String(decoding: [0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)

  static let texts = [
    "</cbc:Name><cbc:Foo>", "]]>", "<!--", "<?php ?>", "&lt;&amp;&#0;", "\"'><script>alert(1)</script>",
    "\u{0}\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}\u{7F}\u{85}", "\u{FFFE}" + noncharacters + "", "a\r\nb\rc\u{2028}d",
    "\u{202E}evil\u{202C}",
    String(repeating: "ü", count: 10_000), String(repeating: "<&>", count: 4_000), "\u{1F600}\u{10FFFD}",
    "e\u{301}\u{327}",
    "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;", "{}$(id)`id`", "  ", "\u{200B}\u{FEFF}",
    String(decoding: [0xED, 0xA0, 0x80, 0x41] as [UInt8], as: UTF8.self),
  ]

  @Test(arguments: texts)
  func `No text breaks a document`(text: String) throws {
    for (kind, start) in [(DocumentKind.ubl, ElectronicSample.peppol), (.cii, .xrechnung), (.fatturapa, .italian)] {
      let sample = start.with { poison(&$0, text) }
      let build = try sample.build(kind)
      // A blank name is refused by a rule; nothing else is wrong, least of all the schema.
      let rules = Set(build.findings.filter { $0.severity == .fatal }.map(\.rule))
      #expect(
        rules.isSubset(of: ["BR-06", "BR-07", "BR-DE-5", "BR-DE-8", "BR-DE-3", "SDI-SEDE", "BR-DE-18"]),
        "\(kind) \(rules)")
      let schema: SchemaCheck.Name = kind == .ubl ? .invoice : kind == .cii ? .crossIndustry : .fatturaPA
      if rules.isEmpty { #expect(try SchemaCheck.named(schema).problems(in: build.bytes) == []) }
    }
  }

  private func poison(_ sample: inout ElectronicSample, _ text: String) {
    sample.invoice.sender.name = text
    sample.invoice.sender.address = text
    sample.invoice.recipient.company = text
    sample.invoice.recipient.name = text
    sample.invoice.recipient.street = text
    sample.invoice.recipient.city = text
    sample.invoice.recipient.internalReference = text
    sample.invoice.recipient.beneficiary = text
    sample.invoice.texts.introductory = text
    sample.invoice.texts.additional = text
    sample.invoice.texts.payment = text
    sample.invoice.texts.footer = text
    sample.context.eventName = text
    sample.context.electronic.contactName = text
    sample.context.electronic.exemptionReason = text
    for index in sample.invoice.lines.indices {
      sample.invoice.lines[index].description = text
      sample.invoice.lines[index].eventLocation = text
    }
  }

  @Test func `A hostile text comes out of the document as it went in`() throws {
    let text = "<b>&amp; \"quoted\" 'single' ]]> \u{1F600} ü"
    let sample = ElectronicSample.german.with { $0.invoice.sender.name = text }
    var read: String?
    _ = try SchemaCheck.named(.invoice).problems(in: try sample.build(.ubl).bytes) { root in
      read = root.all("AccountingSupplierParty", "Party", "PartyLegalEntity", "RegistrationName").first?.text
    }
    #expect(read == text)
  }

  @Test(arguments: [
    ("Łódź – “quoted” 100 €", "Lódz - \"quoted\" 100 EUR"), ("Grüße", "Grüße"), ("Иван", "Ivan"), ("東京", "dong jing"),
    ("a\u{0}b\nc", "ab c"), ("🎟️", "?"), ("Ż\u{301}", "Z"),
  ])
  func `FatturaPA's texts are Latin`(text: String, latin: String) {
    #expect(LatinText.latin1(text, 80) == latin)
  }

  @Test func `Long texts are cut and split`() {
    #expect(LatinText.latin1(String(repeating: "é", count: 300), 80).count == 80)
    #expect(LatinText.ascii("Größe ab", 5) == "Gross")
    #expect(LatinText.pieces(String(repeating: "x", count: 450), of: 200).map(\.count) == [200, 200, 50])
  }
}
