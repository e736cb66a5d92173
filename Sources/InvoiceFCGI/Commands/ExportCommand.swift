// `invoicefcgi export`: what the console's exports make, for operators and cron; the same steps, the same bytes.

import ArgumentParser
import Domain
import Foundation
import Logging
import SQLiteStore
import Views

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Make a file of an organizer's invoices: CSV, XLSX, ZIP, register, DATEV, auditor package.",
    discussion: """
      The service may run meanwhile. The filter is what stands behind the question mark of the console's invoice list, such as \
      'q=gross:>100&date_from=2026-01-01'. Without --output the file stays in the state directory for a week, where the console \
      lists it. The last line tells the file, its invoices, its size and its SHA-256. Exit status: 0 it is there, 1 it is not.
      """)

  @Argument(help: "The organizer's slug.")
  var organizer: String

  @Option(help: "invoices, lines, spreadsheet, documents, register, datev or audit.")
  var kind: String

  @Option(help: "Which invoices, as a query string of the console's list; all without it.")
  var filter = ""

  @Option(help: "Of headings and numbers: en or de.")
  var language = "en"

  @Option(help: "Where to put the file; one that is there is replaced when the new one is complete.")
  var output: String?

  @Option(help: "Go on with this export, by its number, which an earlier call could not finish.")
  var resume: Int64?

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let config = try options.load()
    let sodium = try Sodium()
    let store = try config.openCurrentStore(digest: sodium)
    let app = try App(
      store: store, sodium: sodium, clock: SystemClock(), publicURL: try config.publicURL(), log: config.logger(),
      outbox: try OutboxSettings(config))
    let owner = try owner(app)
    let id = try resume.map { Export.ID($0) } ?? putDown(app, owner)
    let runner = ExportRunner(app: app, fault: app.outbox.settings.hooks.reach)
    guard try runner.run(id, of: owner, isDraining: { false }) else {
      throw DomainError.storage("another process works on this export")
    }
    let export = try app.exports.export(id, of: owner)
    guard let file = export.file else {
      try app.exports.delete(id, of: owner)
      throw DomainError.rejected(export.message ?? "The export failed.")
    }
    if let message = export.message { FileHandle.standardError.write(Data("\(message)\n".utf8)) }
    let place = try output.map { try move(file, to: $0, export, app) } ?? app.exportFiles.path(file.name)
    print(
      "\(place): \(export.totals.map(\.count).reduce(0, +)) invoices, \(file.size) bytes, SHA-256 \(Hex.text(file.digest))"
    )
  }

  /// The export as a row, after everything that can be wrong with it was asked.
  private func putDown(_ app: App, _ owner: Organizer.ID) throws -> Export.ID {
    guard let kind = ExportKind(rawValue: kind) else {
      let kinds = ExportKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw DomainError.invalid(field: "--kind", message: "There are \(kinds).")
    }
    guard let language = Language(rawValue: language) else {
      throw DomainError.invalid(field: "--language", message: "There are en and de.")
    }
    let plan = ExportPlan(app: app)
    let now = app.clock.now
    _ = try plan.format(kind, of: owner, language: language.code)
    let filter = try checkedFilter().query
    let query = try plan.query(
      filter: filter, readable: .all, of: owner, today: now.day(in: .gmt), Messages(.english))
    let export = NewExport(
      organizer: owner, user: nil, kind: kind, filter: filter,
      events: kind.tellsEverything ? .all : query.scope.events, language: language.code, at: now)
    return try app.exports.insert(export)
  }

  private func owner(_ app: App) throws -> Organizer.ID {
    guard let owner = try app.store.organizerID(slug: organizer) else {
      throw DomainError.invalid(field: "organizer", message: "There is no organizer \"\(organizer)\".")
    }
    return owner
  }

  /// A name that is none would be ignored in a browser; here it would quietly export too much.
  private func checkedFilter() throws -> InvoiceFilter {
    let pairs = try QueryParameters(decoding: filter).pairs
    for (name, _) in pairs where InvoiceFilter.Field(rawValue: name) == nil && !["ordering", "cols"].contains(name) {
      let names = InvoiceFilter.Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw DomainError.invalid(field: "--filter", message: "There is no \"\(name)\"; there are \(names).")
    }
    return InvoiceFilter(parameters: pairs)
  }

  /// Copies the file beside its place, then puts it there; the export's own is gone afterwards.
  private func move(_ file: ExportFile, to output: String, _ export: Export, _ app: App) throws -> String {
    let source = app.exportFiles.path(file.name)
    let place = URL(filePath: output).absoluteURL
    let target = ProducedFiles(directory: place.deletingLastPathComponent().path(percentEncoded: false))
    let name = place.lastPathComponent
    let part = ".\(name).part"
    target.remove(part)
    try FileManager.default.copyItem(atPath: source, toPath: target.path(part))
    try target.publish(part, as: name)
    try app.exports.delete(export.id, of: export.organizer)
    app.exportFiles.removeAll(prefix: ExportRunner.stem(export.id, of: export.organizer))
    return output
  }
}
