// What stands on a printed invoice but not in it, kept with each version of the invoice.

/// Reading the surroundings of an invoice for documents.
public protocol PrintContextStore: Sendable {
  /// What was kept when this version was issued, with the logo's bytes. For an imported invoice the first call makes it from
  /// what is true now, and keeps it.
  func printContext(for stored: StoredInvoice) throws -> InvoicePrintContext
}
