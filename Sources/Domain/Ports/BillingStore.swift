// Billing invoices as kept: what the platform charged an organizer, loaded and released by the operator.

/// Reading and loading billing invoices.
public protocol BillingStore: Sendable {
  /// A page, ordered by date of issue, then number.
  func billingInvoices(of organizer: Organizer.ID, newestFirst: Bool, page: PageRequest) throws -> Page<BillingInvoice>
  /// - Throws: `DomainError.notFound`.
  func billingInvoice(number: String, of organizer: Organizer.ID) throws -> BillingInvoice
  /// Adds or replaces unreleased billing invoices, all or none; a released one never changes.
  /// - Throws: `DomainError.invalid` naming the number that is released already with another PDF or date.
  func load(_ batches: [BillingBatch]) throws
  /// - Throws: `DomainError.invalid` when the organizer has no such invoice.
  func release(number: String, organizer slug: String) throws
}

/// Billing invoices to load for one organizer.
public struct BillingBatch: Sendable {
  /// What the platform issued: number, date, whether review is done, and the PDF.
  public typealias Entry = (number: String, dateIssued: LocalDate, released: Bool, pdf: [UInt8])

  public let organizer: String
  public var entries: [Entry]

  public init(organizer: String, entries: [Entry]) {
    self.organizer = organizer
    self.entries = entries
  }
}
