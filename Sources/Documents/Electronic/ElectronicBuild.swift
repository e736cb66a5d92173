// One electronic document from invoice to checked bytes: model, rules, XML, schema, comparison with print. Whoever wants the bytes and
// whoever wants the findings ask the same value.

import Domain

/// The result of building one kind.
struct ElectronicBuild {
  let kind: DocumentKind
  let profile: String
  let bytes: [UInt8]
  let findings: [CheckFinding]

  /// - Throws: `DomainError.storage` when a schema is not installed.
  init(
    _ kind: DocumentKind, of invoice: Invoice, context: InvoicePrintContext, profile forced: ElectronicProfile? = nil
  ) throws {
    self.kind = kind
    var findings: [CheckFinding]
    let schema: SchemaCheck.Name
    if kind == .fatturapa {
      let content = FatturaPA(invoice, context: context)
      profile = "FatturaPA 1.2.2 \(content.format)"
      findings = ItalianRules.all.filter { $0.isBroken(content) }.map { $0.finding(kind) }
      bytes = FatturaPADocument(invoice: content).bytes()
      schema = .fatturaPA
    } else {
      let chosen = forced ?? (kind == .ubl ? .ubl(invoice, context: context) : .cii(invoice, context: context))
      let subject = RuleSubject(
        invoice: invoice, context: context,
        model: ElectronicBuild.model(invoice, context: context, profile: chosen), profile: chosen)
      profile = chosen.name
      let rules = SemanticRules.all + ProfileRules.all(for: subject)
      findings = rules.filter { $0.isBroken(subject) }.map { $0.finding(kind) }
      bytes =
        kind == .ubl
        ? UBLDocument(invoice: subject.model, profile: chosen).bytes()
        : CIIDocument(invoice: subject.model, profile: chosen).bytes()
      schema = kind == .cii ? .crossIndustry : invoice.isCancellation ? .creditNote : .invoice
    }
    let printed = StatedAmounts(printed: invoice, context: context, kind: kind)
    // Where a rule names the cause, the schema's words about the same gap would only confuse.
    let isBroken = findings.contains { $0.severity == .fatal }
    if !isBroken { findings += try ElectronicBuild.check(bytes, schema, printed, kind) }
    self.findings = findings
  }

  /// The XML alone.
  static func written(_ kind: DocumentKind, of invoice: Invoice, context: InvoicePrintContext) -> [UInt8] {
    if kind == .fatturapa { return FatturaPADocument(invoice: FatturaPA(invoice, context: context)).bytes() }
    let profile = kind == .ubl ? ElectronicProfile.ubl(invoice, context: context) : .cii(invoice, context: context)
    let model = model(invoice, context: context, profile: profile)
    return kind == .ubl
      ? UBLDocument(invoice: model, profile: profile).bytes() : CIIDocument(invoice: model, profile: profile).bytes()
  }

  private static func model(
    _ invoice: Invoice, context: InvoicePrintContext, profile: ElectronicProfile
  ) -> ElectronicInvoice {
    var model = ElectronicInvoice(invoice, context: context)
    if profile == .peppol { model.fitToSendersCountry() }
    if profile == .xrechnung, model.payment.meansCode == "59" {
      // A debit would need the payer's account (BR-DE-31), which no order tells.
      model.payment.meansCode = "ZZZ"
      model.payment.mandate = ""
      model.payment.creditorID = ""
    }
    return model
  }

  /// Schema and comparison.
  static func check(
    _ bytes: [UInt8], _ schema: SchemaCheck.Name, _ printed: StatedAmounts, _ kind: DocumentKind
  ) throws -> [CheckFinding] {
    var agrees = true
    let problems = try SchemaCheck.named(schema).problems(in: bytes) { agrees = StatedAmounts($0) == printed }
    var findings = problems.map { problem in
      CheckFinding(
        rule: "XSD", severity: .fatal, kind: kind, field: "document",
        message: "The document breaks its schema: \(problem)",
        remedy: "Report this invoice's number: a text or an amount has a form that the format does not take.",
        place: .program)
    }
    if !agrees {
      findings.append(
        CheckFinding(
          rule: "INV-PRINT", severity: .fatal, kind: kind, field: "document",
          message: "The amounts of the document differ from those of the printed invoice.",
          remedy: "Report this invoice's number: both are made from the same lines.", place: .program))
    }
    return findings
  }
}
