// A range of invoice numbers: one row per organizer and prefix, moved on in the transaction that inserts the invoice
// (pretix-behaviour.md §3, product.md §5).

/// The numbers of one prefix.
public struct NumberSeries: Equatable, Sendable {
  public let prefix: String
  /// The last number given out; 0 before the first.
  public var lastNumber: Int64
  /// Belongs to test-mode orders: gap reports skip it.
  public var isTest: Bool
  /// This service has given out a number of it; foreign invoices are refused from then on (product.md §2).
  public var issuedHere: Bool

  public init(prefix: String, lastNumber: Int64, isTest: Bool, issuedHere: Bool) {
    self.prefix = prefix
    self.lastNumber = lastNumber
    self.isTest = isTest
    self.issuedHere = issuedHere
  }
}
