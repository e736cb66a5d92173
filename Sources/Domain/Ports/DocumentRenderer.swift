// The ports to whatever turns an invoice into documents, for people and for machines.

/// Makes PDFs. Equal input gives equal bytes.
public protocol DocumentRenderer: Sendable {
  /// - Returns: the PDF's bytes.
  /// - Throws: when the drawing library reports an error.
  func pdf(of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8]
}

/// Makes documents of every kind and checks them. Equal input gives equal bytes.
public protocol ElectronicRenderer: DocumentRenderer {
  /// The bytes of a document.
  /// - Throws: `DomainError.invalid` naming field and remedy when the kind makes no sense for this invoice or a rule is broken.
  func document(_ kind: DocumentKind, of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8]

  /// Holds an invoice against the rules of each electronic kind that could be meant for its recipient.
  func checks(of invoice: Invoice, context: InvoicePrintContext) throws -> [DocumentCheck]
}
