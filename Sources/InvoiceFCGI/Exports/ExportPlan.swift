// What an export is made of: its kind as a format with everything that it needs, and its filter as a question to the store. Both are asked
// before it is put down, so that what cannot work is refused at once, and again when it runs.

import Domain
import Foundation
import Views

struct ExportPlan {
  let app: App

  /// - Throws: `DomainError.invalid` when a setting is missing or wrong.
  func format(of export: Export) throws -> any ExportFormat {
    try format(export.kind, of: export.organizer, language: export.language)
  }

  func format(_ kind: ExportKind, of organizer: Organizer.ID, language: String) throws -> any ExportFormat {
    let messages = Messages(Language(rawValue: language) ?? .english)
    let accounts = try BookkeepingAccounts(try app.companions.settings(of: organizer, event: nil))
    func table(_ table: ExportTable) -> TableFormat {
      TableFormat(table: table, dialect: CSVDialect(language: language), messages: messages, accounts: accounts)
    }
    switch kind {
    case .invoices: return table(.invoices)
    case .lines: return table(.lines)
    case .register: return table(.register)
    case .spreadsheet: return SpreadsheetFormat(messages: messages, accounts: accounts)
    case .datev: return try DATEVFormat(accounts)
    case .documents: return DocumentsFormat(entries: ArchiveEntries(app: app))
    case .audit:
      let found = try app.companions.organizers([organizer], page: PageRequest(number: 1, size: 1)).elements.first
      guard let found else { throw DomainError.notFound(what: "Organizer") }
      return AuditFormat(
        app: app, organizer: found, messages: messages, register: table(.register), entries: ArchiveEntries(app: app))
    }
  }

  /// What an export asks the store; what its maker may see now decides.
  /// - Throws: `DomainError.rejected` when the filter makes no sense any more, or its maker may not see the invoices any more.
  func query(of export: Export) throws -> InvoiceQuery {
    let messages = Messages(Language(rawValue: export.language) ?? .english)
    if let user = export.user {
      let readable = try app.store.actor(of: user).events(with: .readOrders, of: export.organizer)
      guard export.isVisible(to: readable) else { throw DomainError.rejected(messages.mayNotExport) }
    }
    return try query(
      filter: export.filter, readable: export.events, of: export.organizer, today: export.createdAt.day(in: .gmt),
      messages)
  }

  func query(
    filter: String, readable: EventSet, of organizer: Organizer.ID, today: LocalDate, _ messages: Messages
  ) throws -> InvoiceQuery {
    let events = try app.companions.eventNames(readable, of: organizer)
    do {
      return try ConsoleListQuery(
        filter: InvoiceFilter(parameters: try QueryParameters(decoding: filter).pairs), readable: readable,
        organizer: organizer, events: events, today: today, messages: messages
      ).query()
    } catch let refusal as ConsoleListQuery.Refusal {
      throw DomainError.rejected(refusal.problems.map { "\($0.field): \($0.message)" }.joined(separator: " "))
    }
  }
}

/// Takes away what is over: files of exports with their rows, archives of batches, and what processes that were killed left behind.
struct ExportSweeper: Sendable {
  let app: App

  var tick: JobTick {
    JobTick(name: "sweeping exports", seconds: 600) { [self] in try sweep() }
  }

  func sweep() throws {
    let now = app.clock.now
    for (id, organizer) in try app.exports.expiredExports(at: now) {
      try app.exports.delete(id, of: organizer)
      app.exportFiles.removeAll(prefix: ExportRunner.stem(id, of: organizer))
    }
    for name in try app.exports.forgetBatchFiles(before: now.adding(seconds: -Export.lifetime)) {
      app.batchFiles.remove(name)
    }
    // Nothing is written to for longer than a file is kept; locks and halves that nobody names go, too.
    let old = now.adding(seconds: -2 * Export.lifetime)
    for files in [app.exportFiles, app.batchFiles] {
      for name in files.names where (files.changedAt(name) ?? now) < old { files.remove(name) }
    }
  }
}
