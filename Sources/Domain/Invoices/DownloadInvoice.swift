// Getting the PDF of an invoice: the stored bytes of its version, or a fresh rendering that is stored before it is handed out, so that
// what was given away can be given away again, byte for byte.

/// The download use case.
public struct DownloadInvoice: Sendable {
  private let documents: any DocumentStore
  private let context: any PrintContextStore
  private let renderer: any DocumentRenderer
  private let clock: any Clock

  public init(
    documents: any DocumentStore, context: any PrintContextStore, renderer: any DocumentRenderer, clock: any Clock
  ) {
    self.documents = documents
    self.context = context
    self.renderer = renderer
    self.clock = clock
  }

  /// The stored PDF of the invoice's current version; nil when there is none yet.
  /// - Throws: `DomainError.shredded` when it was erased.
  public func existing(_ stored: StoredInvoice) throws -> StoredDocument? {
    if stored.invoice.shredded { throw DomainError.shredded }
    return try documents.documents(of: stored.invoice.id, organizer: stored.invoice.organizer)
      .first { $0.kind == "pdf" && $0.version == stored.version }
  }

  /// The PDF of the invoice's current version.
  /// - Throws: `DomainError.shredded` when it was erased; rendering and storage errors.
  public func pdf(of stored: StoredInvoice) throws -> StoredDocument {
    if let existing = try existing(stored) { return existing }
    let invoice = stored.invoice
    let bytes = try renderer.pdf(of: invoice, context: try context.printContext(for: stored))
    return try documents.store(
      bytes, kind: "pdf", version: stored.version, of: invoice.id, organizer: invoice.organizer, at: clock.now)
  }
}
