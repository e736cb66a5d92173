// Getting any document of an invoice: the stored bytes of its version, or fresh ones that are stored before anybody sees them. Downloads,
// channels and the command line all come through here, so that what left the house can be shown again, byte for byte.

/// The use case for every kind of document.
public struct MakeDocument: Sendable {
  private let documents: any DocumentStore
  private let context: any PrintContextStore
  private let renderer: any ElectronicRenderer
  private let clock: any Clock

  public init(
    documents: any DocumentStore, context: any PrintContextStore, renderer: any ElectronicRenderer, clock: any Clock
  ) {
    self.documents = documents
    self.context = context
    self.renderer = renderer
    self.clock = clock
  }

  /// All documents that were made of an invoice, newest version first.
  public func all(of stored: StoredInvoice) throws -> [StoredDocument] {
    try documents.documents(of: stored.invoice.id, organizer: stored.invoice.organizer)
  }

  /// The stored document of the invoice's current version; nil when there is none yet.
  /// - Throws: `DomainError.shredded` when it was erased.
  public func existing(_ kind: DocumentKind, of stored: StoredInvoice) throws -> StoredDocument? {
    if stored.invoice.shredded { throw DomainError.shredded }
    return try all(of: stored).first { $0.kind == kind.rawValue && $0.version == stored.version }
  }

  /// A document of the invoice's current version, made when there is none yet.
  /// - Throws: `DomainError.shredded` when it was erased; `DomainError.invalid` naming field and remedy when the kind makes no sense
  ///   for this invoice or a rule is broken; rendering and storage errors.
  public func document(_ kind: DocumentKind, of stored: StoredInvoice) throws -> StoredDocument {
    if let existing = try existing(kind, of: stored) { return existing }
    let invoice = stored.invoice
    let bytes = try renderer.document(kind, of: invoice, context: try context.printContext(for: stored))
    return try documents.store(
      bytes, kind: kind.rawValue, version: stored.version, of: invoice.id, organizer: invoice.organizer, at: clock.now)
  }

  /// The bytes of a document.
  /// - Throws: `DomainError.storage` when its file is gone or damaged.
  public func bytes(of document: StoredDocument) throws -> [UInt8] {
    try documents.bytes(of: document.digest)
  }

  /// Holds the current version against the rules of each electronic kind; nothing is stored.
  /// - Throws: `DomainError.shredded` when the invoice was erased.
  public func checks(of stored: StoredInvoice) throws -> [DocumentCheck] {
    if stored.invoice.shredded { throw DomainError.shredded }
    return try renderer.checks(of: stored.invoice, context: try context.printContext(for: stored))
  }
}
