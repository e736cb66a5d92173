// The port to whatever turns an invoice into a document for people.

/// Makes PDFs. Equal input gives equal bytes.
public protocol DocumentRenderer: Sendable {
  /// - Returns: the PDF's bytes.
  /// - Throws: when the drawing library reports an error.
  func pdf(of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8]
}
