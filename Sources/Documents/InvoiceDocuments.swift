// All documents of an invoice behind one port: the PDF, plain or hybrid, and the electronic kinds with their checks. This is what the
// composition root hands to downloads, channels and the command line.

public import Domain

/// Makes and checks every kind of document. Share one between threads.
public struct InvoiceDocuments: ElectronicRenderer {
  private let renderer: any DocumentRenderer
  private let hybrid: HybridPDF

  /// - Parameter renderer: draws the pages.
  /// - Throws: `DomainError.storage` when the program's files are not installed.
  public init(renderer: any DocumentRenderer) throws {
    self.renderer = renderer
    hybrid = try HybridPDF(profile: try Resources.bytes("sRGB.icc"))
  }

  /// The PDF: with the invoice's data inside where the settings say so and the data keeps all rules, else plain. The check says why
  /// one is plain.
  public func pdf(of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8] {
    let plain = try renderer.pdf(of: invoice, context: context)
    guard let xml = try embedded(invoice, context: context) else { return plain }
    let attachment = HybridAttachment(
      xml: xml, profile: context.electronic.profile, date: invoice.date,
      language: invoice.locale == "de-informal" ? "de" : invoice.locale)
    return try hybrid.bytes(of: plain, with: attachment)
  }

  private func embedded(_ invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8]? {
    guard context.electronic.profile != .off, invoice.recipient.country != nil else { return nil }
    let profile: ElectronicProfile = context.electronic.profile == .xrechnung ? .xrechnung : .en16931
    let build = try ElectronicBuild(.cii, of: invoice, context: context, profile: profile)
    return build.findings.contains { $0.severity == .fatal } ? nil : build.bytes
  }

  public func document(_ kind: DocumentKind, of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8] {
    if kind == .pdf { return try pdf(of: invoice, context: context) }
    try InvoiceDocuments.requireSense(kind, of: invoice)
    let build = try ElectronicBuild(kind, of: invoice, context: context)
    if let finding = build.findings.first(where: { $0.severity == .fatal }) {
      throw DomainError.invalid(
        field: finding.field, message: "\(finding.message) \(finding.remedy) (\(finding.rule))")
    }
    return build.bytes
  }

  public func checks(of invoice: Invoice, context: InvoicePrintContext) throws -> [DocumentCheck] {
    let kinds = DocumentKind.electronic.filter { $0 != .fatturapa || InvoiceDocuments.isItalian(invoice) }
    return try kinds.map { kind in
      let build = try ElectronicBuild(kind, of: invoice, context: context)
      return DocumentCheck(kind: kind, profile: build.profile, findings: build.findings)
    }
  }

  /// The XML of an electronic kind with nothing looked at, for measuring.
  package func written(_ kind: DocumentKind, of invoice: Invoice, context: InvoicePrintContext) -> [UInt8] {
    ElectronicBuild.written(kind, of: invoice, context: context)
  }

  /// What the schema of a kind objects to in the XML of an invoice, for measuring.
  package func schemaProblems(in xml: [UInt8], _ kind: DocumentKind) throws -> [String] {
    try SchemaCheck.named(kind == .fatturapa ? .fatturaPA : kind == .cii ? .crossIndustry : .invoice).problems(in: xml)
  }

  private static func isItalian(_ invoice: Invoice) -> Bool {
    invoice.sender.country == "IT" || invoice.transmission.type == "it_sdi"
  }

  /// - Throws: `DomainError.invalid` for a kind that cannot be meant for this invoice.
  private static func requireSense(_ kind: DocumentKind, of invoice: Invoice) throws {
    if invoice.shredded { throw DomainError.shredded }
    if kind == .fatturapa, invoice.sender.country != "IT" {
      throw DomainError.invalid(
        field: "invoice_from_country",
        message: "FatturaPA is for senders in Italy. Take ubl or cii, or choose Italy as the sender's country.")
    }
  }
}
