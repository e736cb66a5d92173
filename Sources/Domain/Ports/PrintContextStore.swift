// What stands on a printed invoice but not in it: the event's name and dates, the label of the custom field.

/// Reading the surroundings of an invoice for print.
public protocol PrintContextStore: Sendable {
  func printContext(for invoice: Invoice) throws -> InvoicePrintContext
}
