// ZIP of the documents: while it collects, each is rendered and kept unless it was before; packing copies the kept bytes. Batches pack by
// the same rules, so that a document has one name wherever it is met.

import Documents
import Domain
import Views

struct DocumentsFormat: ExportFormat {
  static let part = "documents"

  let entries: ArchiveEntries

  func suffix(_ checkpoint: ExportCheckpoint) -> String { "zip" }
  var portion: Int { 20 }

  func add(_ stored: StoredInvoice, to step: inout ExportStep) throws {
    guard !stored.invoice.shredded else { return step.leaveOut() }
    step.append(CellSpool.bytes(try entries.pdf(of: stored).cells), to: DocumentsFormat.part, rows: 1)
    step.count(stored.invoice)
  }

  func pack(_ work: ExportPacking) throws {
    let archive = try ZIPArchive(path: work.path)
    if var rows = try work.rows(of: DocumentsFormat.part) {
      while let row = try rows.next() {
        try work.goOn()
        try entries.add(try ArchiveEntry(row), folder: "", to: archive)
      }
    }
    try archive.close()
  }
}

/// A kept document with its name in an archive.
struct ArchiveEntry: Equatable {
  /// Without a folder.
  let name: String
  let digest: [UInt8]
  let moment: Instant

  init(name: String, digest: [UInt8], moment: Instant) {
    self.name = name
    self.digest = digest
    self.moment = moment
  }

  var cells: [ExportCell] { [.text(name), .text(Hex.text(digest)), .number(moment.microseconds)] }

  init(_ cells: [ExportCell]) throws {
    guard cells.count == 3, case .text(let name) = cells[0], case .text(let hex) = cells[1],
      let digest = Hex.bytes(hex),
      case .number(let moment) = cells[2]
    else { throw DomainError.storage("the list of documents of an export is damaged") }
    self.init(name: name, digest: digest, moment: Instant(microseconds: moment))
  }
}

/// Documents of invoices as entries of archives.
struct ArchiveEntries: Sendable {
  let app: App

  /// - Throws: `DomainError.shredded`; rendering and storage errors.
  func pdf(of stored: StoredInvoice) throws -> ArchiveEntry {
    let document = try app.making.document(.pdf, of: stored)
    return try entry(document, "pdf", of: stored)
  }

  /// The PDF, and every structured document that was made of the current version.
  func all(of stored: StoredInvoice) throws -> [ArchiveEntry] {
    let pdf = try pdf(of: stored)
    let others = try app.making.all(of: stored).filter { $0.version == stored.version && $0.kind != "pdf" }
    return try [pdf] + others.sorted { $0.kind < $1.kind }.map { try entry($0, "\($0.kind).xml", of: stored) }
  }

  private func entry(_ document: Domain.StoredDocument, _ suffix: String, of stored: StoredInvoice) throws
    -> ArchiveEntry
  {
    let invoice = stored.invoice
    let hasTwin = try app.exports.hasTwin(invoice.number, of: invoice.organizer)
    let name = DocumentName.name(of: invoice.number, twin: hasTwin ? invoice.id.value : nil)
    return ArchiveEntry(name: "\(name).\(suffix)", digest: document.digest, moment: invoice.createdAt)
  }

  func add(_ entry: ArchiveEntry, folder: String, to archive: ZIPArchive) throws {
    try archive.add(folder + entry.name, try app.store.bytes(of: entry.digest), at: entry.moment)
  }
}
