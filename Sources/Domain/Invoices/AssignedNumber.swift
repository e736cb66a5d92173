// The number that a new invoice gets, in its two parts (pretix-behaviour.md §3).

/// Prefix and number of an invoice; both together are its full number.
public struct AssignedNumber: Equatable, Sendable {
  public let prefix: String
  public let invoiceNo: String

  public init(prefix: String, invoiceNo: String) {
    self.prefix = prefix
    self.invoiceNo = invoiceNo
  }
}
