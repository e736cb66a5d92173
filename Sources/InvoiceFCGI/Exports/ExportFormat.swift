// What every kind of export has to say for itself: what it adds for an invoice, and how its parts become the file that people get.

import Domain
import Foundation
import Views

/// One kind of export at work.
protocol ExportFormat {
  /// Of the file, `csv`.
  func suffix(_ checkpoint: ExportCheckpoint) -> String
  /// Invoices of one step: few where each is rendered.
  var portion: Int { get }
  /// What stands before the first invoice.
  func begin(_ step: inout ExportStep) throws
  /// Adds one invoice.
  /// - Throws: `DomainError.invalid`, which ends the export with that sentence.
  func add(_ stored: StoredInvoice, to step: inout ExportStep) throws
  /// Makes the file of the complete parts.
  func pack(_ work: ExportPacking) throws
}

extension ExportFormat {
  var portion: Int { 200 }
  func begin(_ step: inout ExportStep) throws {}
}

/// What packing has at hand.
struct ExportPacking {
  let export: Export
  let checkpoint: ExportCheckpoint
  let files: ProducedFiles
  /// What the names of this export's files begin with.
  let stem: String
  /// To be written; it is put in its place afterwards.
  let path: String
  let isDraining: () -> Bool

  /// - Throws: `Interrupted` when the process is about to end.
  func goOn() throws {
    if isDraining() { throw Interrupted() }
  }

  /// The process is about to end; packing begins anew in the next.
  struct Interrupted: Error {}

  func rows(of part: String) throws -> CellReader? {
    try checkpoint.parts[part].map { try CellReader(path: files.path(stem + part), size: $0.size) }
  }
}

/// CSV of one table.
struct TableFormat: ExportFormat {
  static let part = "table"

  let table: ExportTable
  let dialect: CSVDialect
  let messages: Messages
  let accounts: BookkeepingAccounts

  func suffix(_ checkpoint: ExportCheckpoint) -> String { "csv" }

  func begin(_ step: inout ExportStep) {
    var bytes = CSVDialect.byteOrderMark
    dialect.append(table.columns.map { .text(messages.heading(of: $0)) }, to: &bytes)
    step.append(bytes, to: TableFormat.part)
  }

  func add(_ stored: StoredInvoice, to step: inout ExportStep) {
    var bytes: [UInt8] = []
    let rows = table.rows(of: stored, accounts)
    for row in rows { dialect.append(row, to: &bytes) }
    step.append(bytes, to: TableFormat.part, rows: rows.count)
    step.count(stored.invoice)
  }

  /// Nothing is left to do.
  func pack(_ work: ExportPacking) throws {
    let part = work.files.path(work.stem + TableFormat.part)
    guard link(part, work.path) == 0 else {
      throw DomainError.file(cannot: "link \(part)", errno: errno)
    }
  }
}
