// The package for an auditor: register, documents, the invoices as they were issued, the organizer's journal and number series, a list of
// checksums, and a page that says in plain words how to check it all without us.

import Documents
import Domain
import Foundation
import Views

struct AuditFormat: ExportFormat {
  static let invoices = "invoices.jsonl"

  let app: App
  let organizer: Organizer
  let messages: Messages
  let register: TableFormat
  let entries: ArchiveEntries

  func suffix(_ checkpoint: ExportCheckpoint) -> String { "zip" }
  var portion: Int { 20 }

  func begin(_ step: inout ExportStep) throws {
    register.begin(&step)
    step.append([], to: AuditFormat.invoices)
    let last = try app.ledger.journal(of: organizer.id, page: PageRequest(number: nil, size: 1)).elements.last
    step.note(journal: last?.number ?? 0)
  }

  func add(_ stored: StoredInvoice, to step: inout ExportStep) throws {
    // Counts the invoice; one whose data was erased still has its row.
    register.add(stored, to: &step)
    step.append(stored.invoice.issuedDocument + [0x0A], to: AuditFormat.invoices, rows: 1)
    guard !stored.invoice.shredded else { return step.leaveOut() }
    let all = try entries.all(of: stored)
    step.append(all.flatMap { CellSpool.bytes($0.cells) }, to: DocumentsFormat.part, rows: all.count)
  }

  func pack(_ work: ExportPacking) throws {
    let journal = work.path + ".journal"
    let sums = work.path + ".sums"
    defer {
      unlink(journal)
      unlink(sums)
    }
    let head = try writeJournal(to: journal, work)
    let archive = try ZIPArchive(path: work.path)
    let list = try SumsFile(path: sums)
    func add(_ name: String, file path: String) throws {
      try archive.add(name, file: path, at: work.export.createdAt)
      try list.note(try app.sodium.sha256(file: path), name)
    }
    func add(_ name: String, _ bytes: [UInt8]) throws {
      try archive.add(name, bytes, at: work.export.createdAt)
      try list.note(app.digest.sha256(bytes), name)
    }
    try add("README.txt", Array(readme(work, head).utf8))
    try add("register.csv", file: work.files.path(work.stem + TableFormat.part))
    try add("invoices.jsonl", file: work.files.path(work.stem + AuditFormat.invoices))
    try add("journal.jsonl", file: journal)
    try add("series.csv", try series())
    if var rows = try work.rows(of: DocumentsFormat.part) {
      while let row = try rows.next() {
        try work.goOn()
        let entry = try ArchiveEntry(row)
        try entries.add(entry, folder: "documents/", to: archive)
        try list.note(entry.digest, "documents/" + entry.name)
      }
    }
    try list.close()
    try archive.add("SHA256SUMS", file: sums, at: work.export.createdAt)
    try archive.close()
  }

  /// The journal up to where it was when the export began.
  private func writeJournal(to path: String, _ work: ExportPacking) throws -> JournalHead {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw DomainError.storage("cannot write \(path)") }
    defer { try? file.close() }
    let chain = JournalChain(digest: app.digest)
    var head = JournalHead(organizer: organizer.slug, number: 0, hash: chain.genesis(organizer: organizer.slug))
    var lines: [UInt8] = []
    try app.ledger.exportJournal(of: organizer.id) { entry in
      guard entry.number <= work.checkpoint.journal else { return }
      head = JournalHead(organizer: organizer.slug, number: entry.number, hash: entry.hash)
      lines += JournalExport.line(entry, organizer: organizer.slug) + [0x0A]
      if lines.count > 1 << 20 {
        try work.goOn()
        try file.write(contentsOf: lines)
        lines = []
      }
    }
    try file.write(contentsOf: lines)
    return head
  }

  /// What the numbers of each series are, and which are missing.
  private func series() throws -> [UInt8] {
    var bytes = CSVDialect.byteOrderMark
    register.dialect.append(messages.seriesHeadings.map { .text($0) }, to: &bytes)
    for report in try app.ledger.series(of: organizer.id, page: PageRequest(number: 1, size: 10_000)).elements {
      let gaps = report.gaps.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      register.dialect.append(
        [
          .text(report.series.prefix), .flag(report.series.isTest),
          .text(report.existing.map { String($0.lowerBound) } ?? ""), .number(report.series.lastNumber),
          .number(Int64(report.count)), .number(Int64(report.gaps.map(\.count).reduce(0, +))),
          .text(gaps.joined(separator: ", ")),
        ], to: &bytes)
    }
    return bytes
  }

  private func readme(_ work: ExportPacking, _ head: JournalHead) -> String {
    let export = work.export
    return messages.auditReadme(
      AuditReadme(
        organizer: "\(organizer.name) (\(organizer.slug))", made: export.createdAt, version: Version.text,
        filter: export.filter, totals: work.checkpoint.totals, leftOut: work.checkpoint.leftOut,
        journalEntries: head.number, head: "\(head.organizer):\(head.number):\(Hex.text(head.hash))"))
  }
}

/// The list of checksums, as `sha256sum -c` reads it.
private final class SumsFile {
  private let file: FileHandle
  private var lines: [UInt8] = []

  init(path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw DomainError.storage("cannot write \(path)") }
    self.file = file
  }

  func note(_ digest: [UInt8], _ name: String) throws {
    // `sha256sum` takes a backslash for an escape; names have none.
    lines += Array("\(Hex.text(digest))  \(name)\n".utf8)
    if lines.count > 1 << 20 { try flush() }
  }

  private func flush() throws {
    try file.write(contentsOf: lines)
    lines = []
  }

  func close() throws {
    try flush()
    try file.close()
  }
}
