// Names of Peppol participants in the domain name system, and what their records and publishers say.

import Domain
import Testing

@testable import Transmission

@Suite struct ParticipantNameTests {
  @Test func `A participant's name is the hash of its identifier in small letters`() throws {
    let names = try ParticipantName(zone: "acc.edelivery.tech.ec.europa.eu")
    let name = try #require(names.name(of: try PeppolParticipantID("0208:0677424046")))
    // As a published example has it (documents.md §7.2).
    #expect(name.hasPrefix("yrudm3nq"))
    #expect(name.hasSuffix(".iso6523-actorid-upis.acc.edelivery.tech.ec.europa.eu"))
    #expect(name.prefix { $0 != "." }.count == 52)
  }

  @Test func `Base32 is that of RFC 4648, small and without padding`() {
    let vectors = [
      "": "", "f": "my", "fo": "mzxq", "foo": "mzxw6", "foob": "mzxw6yq", "fooba": "mzxw6ytb", "foobar": "mzxw6ytboi",
    ]
    for (text, expected) in vectors { #expect(ParticipantName.base32(Array(text.utf8)) == expected) }
  }

  @Test(arguments: [
    ("!^.*$!https://smp.example.org!", "U", "Meta:SMP", "https://smp.example.org"),
    ("!.*!https://smp.example.org/!", "u", "meta:smp", "https://smp.example.org"),
    ("|^.*$|https://smp.example.org/a!b|", "U", "Meta:SMP", "https://smp.example.org/a!b"),
    ("!^(.*)$!https://\\1!", "U", "Meta:SMP", nil), ("!^.*$!https://smp.example.org!", "S", "Meta:SMP", nil),
    ("!^.*$!https://smp.example.org!", "U", "E2U+sip", nil), ("", "U", "Meta:SMP", nil),
    ("!^.*$!!", "U", "Meta:SMP", nil),
  ])
  func `A publisher is named by a record that stands for everything`(
    regexp: String, flags: String, services: String, expected: String?
  ) {
    let record = NAPTRLookup.Record(order: 1, preference: 1, flags: flags, services: services, regexp: regexp)
    #expect(PeppolDirectory.publisher(in: [record]) == expected)
  }

  @Test func `The record of the lowest order is taken, then of the lowest preference`() {
    func record(_ order: UInt16, _ preference: UInt16, _ host: String) -> NAPTRLookup.Record {
      .init(order: order, preference: preference, flags: "U", services: "Meta:SMP", regexp: "!.*!https://\(host)!")
    }
    let records = [record(2, 1, "c"), record(1, 9, "b"), record(1, 2, "a")]
    #expect(PeppolDirectory.publisher(in: records) == "https://a")
  }
}
