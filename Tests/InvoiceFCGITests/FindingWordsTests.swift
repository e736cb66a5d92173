// The German of what e-invoice rules find and of what the rules of addresses refuse: every sentence of every rule has one.

import Domain
import Testing
import Transmission

@testable import Documents
@testable import Views

@Suite struct FindingWordsTests {
  @Test func `Every sentence of the rules for e-invoices has a German one`() {
    let german = Messages(.german)
    let sentences =
      (SemanticRules.all + ProfileRules.every).flatMap { [$0.message, $0.remedy] }
      + ItalianRules.all.flatMap { [$0.message, $0.remedy] }
    #expect(sentences.count > 90)
    for sentence in sentences { #expect(german.finding(sentence) != sentence, "\(sentence)") }
    #expect(Messages(.english).finding(sentences[0]) == sentences[0])
    #expect(german.finding("Element 'x': not expected.") == "Element 'x': not expected.")
  }

  @Test func `Every sentence that refuses what somebody typed into the address form has a German one`() throws {
    let german = Messages(.german)
    var sentences = [
      Subdivision.problem("XX", in: "IT"), Subdivision.problem("XX", in: "DE"), "\"XX\" is not a valid choice.",
      "Ensure this field has no more than 255 characters.", "Ensure this name has no more than 255 characters.",
      "This field may not be blank.", "This field is only available for business addresses.",
      "This field is not available for business addresses.", "Unknown transmission type.",
      "The selected transmission type is not available for this country or address type.",
      "This field is required for the selected type of invoice transmission.",
      PeppolParticipantProblem.unknownPrefix("1").message, PeppolParticipantProblem.notRegistered.message,
    ].compactMap(\.self)
    for type in TransmissionCatalog.standard.types {
      sentences += type.fields.flatMap { field in ["?", "0088:1"].compactMap { field.check($0) } }
    }
    #expect(sentences.count > 18, "\(sentences)")
    for sentence in sentences { #expect(german.problem(sentence) != sentence, "\(sentence)") }
  }
}
