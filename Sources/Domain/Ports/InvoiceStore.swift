// What handlers and use cases ask of stored invoices: pages of published documents, summaries for people, whole invoices, and the
// documents made of them. Stores implement it; tests use the real SQLite store.

/// Reading invoices.
public protocol InvoiceStore: Sendable {
  /// A page of published documents, JSON objects joined by commas, between the head and tail that `frame` makes for its place. In one
  /// piece because a page is 140 kB and copying it again would be felt.
  /// - Throws: `DomainError.invalidPage` beyond the last page.
  func documents(
    _ query: InvoiceQuery, page: PageRequest, framed frame: (InvoicePagePlace) -> InvoicePageFrame
  ) throws -> [UInt8]

  /// A value that changes whenever anything `documents` could return for this query changes.
  func revision(of scope: InvoiceQuery.Scope) throws -> Int64

  /// The published form of one invoice in `scope`; numbers are compared byte by byte.
  /// - Throws: `DomainError.notFound` when there is none in the scope.
  func document(number: String, in scope: InvoiceQuery.Scope) throws -> InvoiceDocument

  /// The heads of a page of invoices, for people.
  func summaries(_ query: InvoiceQuery, page: PageRequest) throws -> Page<InvoiceSummary>

  /// Number of invoices that `query` finds.
  func count(_ query: InvoiceQuery) throws -> Int

  /// What occurs among the scope's invoices, and how often.
  func facets(of scope: InvoiceQuery.Scope) throws -> InvoiceFacets

  /// One invoice with its lines.
  /// - Throws: `DomainError.notFound` when there is none in the scope.
  func invoice(number: String, in scope: InvoiceQuery.Scope) throws -> StoredInvoice

  /// The chain of corrections an invoice belongs to (same order), oldest first, itself included.
  func relations(of invoice: Invoice) throws -> [InvoiceSummary]

  /// The numbers before and behind `number` in the list that `query` asks for; nil at its ends.
  func neighbours(of number: String, in query: InvoiceQuery) throws -> (previous: String?, next: String?)
}

/// An invoice with what the store adds to it.
public struct StoredInvoice: Equatable, Sendable {
  public let invoice: Invoice
  /// Grows with every regeneration; 1 for the first.
  public let version: Int
  public let modifiedAt: Instant
  /// Number of its cancellation, if there is one.
  public let cancelledBy: String?
  /// A transmission of it reached the point from which on somebody may have received it.
  public let mayHaveBeenReceived: Bool

  public init(
    invoice: Invoice, version: Int, modifiedAt: Instant, cancelledBy: String?, mayHaveBeenReceived: Bool = false
  ) {
    self.invoice = invoice
    self.version = version
    self.modifiedAt = modifiedAt
    self.cancelledBy = cancelledBy
    self.mayHaveBeenReceived = mayHaveBeenReceived
  }
}

/// A document that was made of an invoice.
public struct StoredDocument: Equatable, Sendable {
  /// `pdf`, `ubl`, `cii`, `fatturapa`.
  public let kind: String
  public let version: Int
  /// SHA-256 of the bytes, which is also their name in the files.
  public let digest: [UInt8]
  public let size: Int
  public let createdAt: Instant

  public init(kind: String, version: Int, digest: [UInt8], size: Int, createdAt: Instant) {
    self.kind = kind
    self.version = version
    self.digest = digest
    self.size = size
    self.createdAt = createdAt
  }
}

/// Keeping documents: bytes in content-addressed files, rows that name them.
public protocol DocumentStore: Sendable {
  /// All documents of an invoice, newest version first.
  func documents(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> [StoredDocument]
  /// The bytes of a document.
  /// - Throws: `DomainError.storage` when the file is gone or its digest is wrong.
  func bytes(of digest: [UInt8]) throws -> [UInt8]
  /// Stores bytes durably, then the row; storing the same again changes nothing.
  func store(
    _ bytes: [UInt8], kind: String, version: Int, of invoice: Invoice.ID, organizer: Organizer.ID, at: Instant
  ) throws -> StoredDocument
}
