// The German of what e-invoice rules find: every sentence of every rule has one.

import Testing

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
}
