// Identifiers against the verdicts of python-stdnum (Fixtures/identifiers.txt, written by Tests/Validation/identifier_samples.py), and
// the messages and spellings that no oracle knows.

import Domain
import Foundation
import Testing

@Suite struct IdentifierTests {
  @Test func `Every sample gets the verdict of python-stdnum`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/identifiers.txt")
    let lines = try String(decoding: Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    var verdicts = [false: 0, true: 0]
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      try #require(fields.count == 3)
      let expected = fields[2] == "1"
      #expect(verdict(fields[0], fields[1]) == expected, "\(line)")
      verdicts[expected, default: 0] += 1
    }
    #expect(verdicts[true, default: 0] > 300 && verdicts[false, default: 0] > 600)
  }

  private func verdict(_ kind: String, _ text: String) -> Bool? {
    switch kind {
    case "vat": (try? VATID(text)) != nil
    case "iva": PartitaIVA(text) != nil
    case "fiscal": CodiceFiscale(text) != nil
    case "leitweg": LeitwegID(text) != nil
    case "iban": IBAN(text) != nil
    case "peppol": (try? PeppolParticipantID(text)) != nil
    default: nil
    }
  }

  @Test(arguments: [
    ("de 136.695-976", "DE136695976"), ("GR 094259216", "EL094259216"), ("CHE-116.281.710 MWST", "CHE116281710"),
    ("BE428759497", "BE0428759497"), ("NO 974 760 673 mva", "NO974760673"),
  ])
  func `What people type is brought into one spelling`(typed: String, stored: String) throws {
    #expect(try VATID(typed).text == stored)
  }

  @Test func `A country's VAT ID is taken without its prefix and refused with another's`() throws {
    #expect(try VATID("136695976", country: "DE").text == "DE136695976")
    #expect(try VATID("094259216", country: "GR").country == "GR")
    #expect(throws: VATIDProblem.self) { try VATID("DE136695976", country: "AT") }
    #expect(throws: VATIDProblem.unknownCountry("US")) { try VATID("123", country: "US") }
  }

  @Test(arguments: [
    ("", VATIDProblem.unknownCountry("")), ("DE12", .wrongForm(prefix: "DE", expected: "9 digits, the first not 0")),
    ("DE136695977", .wrongCheckDigit(prefix: "DE")),
    ("DE13669597\u{0667}", .wrongForm(prefix: "DE", expected: "9 digits, the first not 0")),
  ])
  func `A problem says what is wrong`(text: String, problem: VATIDProblem) {
    #expect(throws: problem) { try VATID(text) }
    #expect(problem.message.hasSuffix("."))
  }

  @Test(arguments: [
    ("BE0428759497", "A Peppol participant ID always starts with a prefix, followed by a colon (:)."),
    (":0428759497", "A Peppol participant ID always starts with a prefix, followed by a colon (:)."),
    ("1111:0428759497", "The Peppol participant ID prefix 1111 is not known to our system. "),
    ("0208:0428759498", "The Peppol participant ID does not match the validation rules for the prefix 0208. "),
    ("0208:0428759497 trailing", "The Peppol participant ID does not match the validation rules for the prefix 0208. "),
    ("0208:0428759497\n", "The Peppol participant ID does not match the validation rules for the prefix 0208. "),
    ("9930:", "The Peppol participant ID does not match the validation rules for the prefix 9930. "),
  ])
  func `A wrong participant id is answered as pretix answers`(text: String, message: String) {
    let problem = #expect(throws: PeppolParticipantProblem.self) { try PeppolParticipantID(text) }
    #expect(problem?.message.hasPrefix(message) == true)
  }

  @Test(arguments: [
    "0002:552100554", "0037:00372345671", "0183:CHE123456789", "0184:DK12345678", "0191:70000000", "0193:abcd",
    "0199:5493001KJTIIGC8Y1R12", "0201:ABC123", "0204:04011000-1234512345-06", "0211:IT12345678901", "0212:1234567-8",
    "0221:T1234567890123", "0246:DE123456789-00001.AB", "9909:NO999999999MVA", "9912:DE123", "9914:ATU12345678",
    "9918:DE89370400440532013000", "9919:A123B456C", "9930:DE123456789", "9956:0123456789", "0225:552100554_12",
  ])
  func `Every form of the code list is taken and its ends are anchored`(text: String) throws {
    let id = try PeppolParticipantID(text)
    #expect(id.text == text)
    #expect(throws: PeppolParticipantProblem.self) { try PeppolParticipantID("x" + text) }
    #expect(throws: PeppolParticipantProblem.self) { try PeppolParticipantID(text + " ü") }
  }

  @Test func `A Belgian participant must be the company of the VAT ID`() throws {
    let id = try PeppolParticipantID("0208:0428759497")
    #expect(id.agrees(withVATID: "BE 0428.759.497") && !id.agrees(withVATID: "BE0203201340"))
    #expect(id.canonical == "0208:0428759497")
  }

  @Test(arguments: [("abc123", true), ("0000000", false), ("XXXXXXX", false)])
  func `Six characters are a public body's code`(text: String, isPublic: Bool) {
    #expect(ItalianRecipientCode(text)?.isPublicBody == isPublic)
  }

  @Test(arguments: ["", "12345", "12345678", "ABC-12é"])
  func `Other lengths and characters are no recipient code`(text: String) {
    #expect(ItalianRecipientCode(text) == nil)
  }
}
