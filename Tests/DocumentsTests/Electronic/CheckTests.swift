// The check before sending: sound invoices pass, every broken one is refused by the rule that is broken, with field and remedy.

import Domain
import Foundation
import Testing

@testable import Documents

@Suite struct CheckTests {
  @Test(arguments: [
    (DocumentKind.ubl, "german"), (.cii, "german"), (.ubl, "xrechnung"), (.cii, "xrechnung"), (.ubl, "peppol"),
    (.ubl, "cancellation"), (.cii, "cancellation"), (.fatturapa, "italian"), (.ubl, "danish"), (.ubl, "dutch"),
    (.ubl, "norwegian"), (.ubl, "swedish"),
  ])
  func `A sound invoice has no findings`(kind: DocumentKind, name: String) throws {
    #expect(try sample(name).build(kind).findings == [])
  }

  private func sample(_ name: String) -> ElectronicSample {
    switch name {
    case "xrechnung": .xrechnung
    case "peppol": .peppol
    case "cancellation": .cancellation
    case "italian": .italian
    case "danish": .danish
    case "dutch": .dutch
    case "norwegian": .norwegian
    case "swedish": .swedish
    default: .german
    }
  }

  @Test(arguments: BrokenVariant.all)
  func `A broken invoice is refused by the rule it breaks`(variant: BrokenVariant) throws {
    let findings = try variant.sample.build(variant.kind).findings
    let finding = findings.first { $0.rule == variant.rule && $0.field == variant.field }
    #expect(finding?.severity == .fatal, "\(findings.map { $0.rule + " " + $0.field })")
    #expect(finding?.message.hasSuffix(".") == true && finding?.remedy.hasSuffix(".") == true)
    #expect(try variant.start().build(variant.kind).findings == [])
  }

  @Test(arguments: [
    ("DK", "banktransfer", "DKK", "58"), ("DK", "stripe", "DKK", "1"), ("DK", "boxoffice", "DKK", "10"),
    ("DK", "giftcard", "DKK", "97"),
    ("NL", "stripe", "EUR", ""), ("NL", "banktransfer", "EUR", "58"), ("SE", "stripe", "SEK", "68"),
  ])
  func `Payment means are those that the sender's country takes`(
    country: String, provider: String, currency: String, code: String
  ) throws {
    let start: ElectronicSample = country == "DK" ? .danish : country == "NL" ? .dutch : .swedish
    let sample = start.with { sample in
      sample.invoice.currency = currency
      sample.invoice.recipient.country = country == "DK" ? "DK" : "BE"
      sample.invoice.recipient.vatID = nil
      sample.context.settlement.provider = provider
      sample.context.settlement.isPending = provider == "banktransfer"
      sample.context.settlement.isPaid = provider != "banktransfer"
    }
    let build = try sample.build(.ubl)
    let xml = String(decoding: build.bytes, as: UTF8.self)
    #expect(build.findings.filter { $0.severity == .fatal } == [])
    #expect(xml.contains("<cbc:PaymentMeansCode>\(code)</cbc:PaymentMeansCode>") == !code.isEmpty)
    #expect(xml.contains("<cac:PaymentMeans>") == !code.isEmpty)
  }

  @Test(arguments: ["NO995525828MVA", "NO 995 525 828", "995525828"])
  func `A Norwegian sender's VAT ID ends with MVA, however it was entered`(text: String) throws {
    let build = try ElectronicSample.norwegian.with { $0.invoice.sender.vatID = text }.build(.ubl)
    #expect(build.findings == [])
    #expect(String(decoding: build.bytes, as: UTF8.self).contains("<cbc:CompanyID>NO995525828MVA</cbc:CompanyID>"))
  }

  @Test func `A Danish sender's register number is its VAT ID unless another is set`() throws {
    let xml = String(decoding: try ElectronicSample.danish.build(.ubl).bytes, as: UTF8.self)
    #expect(xml.contains(#"<cbc:CompanyID schemeID="0184">DK13585628</cbc:CompanyID>"#))
  }

  @Test func `At least thirty variants are broken`() {
    #expect(BrokenVariant.all.count >= 30)
  }

  @Test(arguments: [
    ("<cbc:IssueDate>", "<cbc:IssueDay>"), ("cbc:IssueDate>2026", "cbc:IssueDate>26"),
    ("unitCode=\"C62\"", "unit=\"C62\""),
    ("<cbc:ID>SAMPLE-00001</cbc:ID>", ""), ("</Invoice>", ""),
    ("<cac:AccountingSupplierParty>", "<cac:Foo/><cac:AccountingSupplierParty>"), ("currencyID=\"EUR\"", ""),
    (">23.00<", ">1,00<"), ("<cbc:ID>1</cbc:ID>", "<cbc:ID/><cbc:ID>1</cbc:ID>"),
  ])
  func `The schema refuses a document that was damaged`(whole: String, damaged: String) throws {
    let xml = String(decoding: try ElectronicSample.german.build(.ubl).bytes, as: UTF8.self)
    let broken = xml.contains(whole) ? xml.replacing(whole, with: damaged) : xml.replacing(">19.00<", with: ">x<")
    let check = try SchemaCheck.named(.invoice)
    #expect(check.problems(in: Array(xml.utf8)) == [])
    #expect(!check.problems(in: Array(broken.utf8)).isEmpty)
  }

  @Test(arguments: [
    (DocumentKind.ubl, "PayableAmount"), (.cii, "DuePayableAmount"), (.ubl, "TaxableAmount"),
    (.cii, "CalculatedAmount"),
  ])
  func `A document whose amounts are not the printed ones is refused`(kind: DocumentKind, element: String) throws {
    let sample = ElectronicSample.german
    let xml = String(decoding: try sample.build(kind).bytes, as: UTF8.self)
    let changed = xml.replacing(try Regex("\(element)([^>]*)>[0-9.]+<"), maxReplacements: 1) { match in
      "\(element)\(match.output[1].substring ?? "")>0.01<"
    }
    #expect(changed != xml)
    let findings = try ElectronicBuild.check(
      Array(changed.utf8), kind == .ubl ? .invoice : .crossIndustry,
      StatedAmounts(printed: sample.invoice, context: sample.context, kind: kind), kind)
    #expect(findings.map(\.rule) == ["INV-PRINT"])
  }

  @Test func `A kind that makes no sense names the field and what to do`() throws {
    let documents = try InvoiceDocuments(renderer: try PDFRenderer())
    let sample = ElectronicSample.german
    let error = #expect(throws: DomainError.self) {
      try documents.document(.fatturapa, of: sample.invoice, context: sample.context)
    }
    guard case .invalid(let field, let message)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(field == "invoice_from_country" && message.contains("Take ubl or cii"))
  }

  @Test func `Many threads check with one schema`() throws {
    let bytes = try ElectronicSample.german.build(.ubl).bytes
    let check = try SchemaCheck.named(.invoice)
    DispatchQueue.concurrentPerform(iterations: 32) { _ in #expect(check.problems(in: bytes) == []) }
  }
}
