// The documents of an invoice and their check (product.md §4): what was made, any kind as a download, and what a rule objects to.

import Domain

enum DocumentAPI {
  /// All versions that were made, newest first.
  static func list(_ call: Call) throws -> Response {
    let stored = try call.findInvoice { try call.app.store.invoice(number: $0, in: $1) }
    let documents = try call.app.making.all(of: stored)
    let results = documents.map(DocumentJSON.bytes).joined(separator: [UInt8(ascii: ",")])
    return .json(
      ListEnvelope.bytes(
        count: documents.count, page: 1, size: max(1, documents.count), results: Array(results), call: call))
  }

  /// One document as a download: of the current version, made if need be, or of an older one that was kept.
  static func download(_ call: Call) throws -> Response {
    let kind = try kind(of: call)
    let stored = try call.findInvoice { try call.app.store.invoice(number: $0, in: $1) }
    let document = try document(kind, of: stored, version: try version(of: call) ?? stored.version, call)
    return ConditionalRequest.document(
      try call.app.making.bytes(of: document), digest: document.digest, contentType: kind.contentType,
      disposition: ConditionalRequest.disposition("attachment", filename: stored.invoice.number + kind.fileExtension),
      request: call.request)
  }

  private static func document(
    _ kind: DocumentKind, of stored: StoredInvoice, version: Int, _ call: Call
  ) throws -> StoredDocument {
    if version == stored.version {
      // PDFs take longer than a request may, so they go through the queue.
      return kind == .pdf
        ? try call.app.downloading.pdf(of: stored) : try call.app.making.document(kind, of: stored)
    }
    if stored.invoice.shredded { throw DomainError.shredded }
    let kept = try call.app.making.all(of: stored).first { $0.kind == kind.rawValue && $0.version == version }
    guard let kept else { throw DomainError.notFound(what: "Document") }
    return kept
  }

  private static func kind(of call: Call) throws -> DocumentKind {
    let name = try call.parameter("kind")
    guard let kind = DocumentKind(rawValue: name) else {
      let known = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw DomainError.invalid(field: "kind", message: "There is no kind \"\(name)\". Take one of \(known).")
    }
    return kind
  }

  private static func version(of call: Call) throws -> Int? {
    guard let text = call.query["version"] else { return nil }
    guard let version = Int(text), version > 0 else {
      throw DomainError.invalid(field: "version", message: "A version is a whole number from 1 on.")
    }
    return version
  }

  /// The check's findings for each electronic kind.
  static func check(_ call: Call) throws -> Response {
    let stored = try call.findInvoice { try call.app.store.invoice(number: $0, in: $1) }
    return .json(DocumentJSON.bytes(try call.app.making.checks(of: stored), number: stored.invoice.number))
  }
}
