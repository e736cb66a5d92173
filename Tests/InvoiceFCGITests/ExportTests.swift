// Exports from the list to the file: what is in them, who gets them, how they go on after the process was killed, and when they are gone.

import Domain
import Foundation
import TestSupport
import Testing
import Views

@testable import InvoiceFCGI

@Suite struct ExportTests {
  let app: TestApp
  private var inside: App { app.application.app }
  private var store: any App.Store { inside.store }
  private let base = "/console/bigevents/exports/"

  init() throws {
    app = try TestApp()
  }

  private func organizer() throws -> Organizer.ID { try #require(try store.organizerID(slug: "bigevents")) }

  /// Puts an export down as the command line does.
  private func put(
    _ kind: ExportKind, filter: String = "", language: String = "en", events: EventSet = .all
  ) throws -> Export.ID {
    try inside.exports.insert(
      NewExport(
        organizer: try organizer(), user: nil, kind: kind, filter: filter, events: events, language: language,
        at: app.clock.now))
  }

  /// Makes one and gives its bytes.
  private func bytes(_ kind: ExportKind, filter: String = "", language: String = "en") throws -> [UInt8] {
    let id = try put(kind, filter: filter, language: language)
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
    return try bytes(of: id)
  }

  private func bytes(of id: Export.ID) throws -> [UInt8] {
    let export = try inside.exports.export(id, of: try organizer())
    #expect(export.state == .done, "\(export.message ?? "")")
    let file = try #require(export.file)
    let bytes = Array(try Data(contentsOf: URL(filePath: inside.exportFiles.path(file.name))))
    #expect(file.size == bytes.count && file.digest == app.sodium.sha256(bytes))
    return bytes
  }

  private func query(_ filter: String) throws -> InvoiceQuery {
    try ExportPlan(app: inside).query(
      filter: filter, readable: .all, of: try organizer(), today: app.clock.now.day(in: .gmt), Messages(.english))
  }

  /// The rows of a CSV file whose cells hold no line breaks.
  private func rows(_ bytes: [UInt8], separator: Character = ",") -> [[String]] {
    String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map { line in
      var (cells, isQuoted): ([String], Bool) = ([""], false)
      for character in line {
        if character == "\"" { isQuoted.toggle() }
        if character == separator && !isQuoted { cells.append("") } else { cells[cells.count - 1].append(character) }
      }
      return cells
    }
  }

  private func setBookkeeping() throws {
    let response = app.send(
      "PATCH", "/api/v1/organizers/bigevents/settings/", token: "full", headers: ["CONTENT_TYPE": "application/json"],
      body: """
        {"invoice_bookkeeping_consultant": 1001, "invoice_bookkeeping_client": 7,
         "invoice_bookkeeping_revenue_accounts": "19=8400, 7=8300, 0=8200, 20=8420, 22=8422, 25.5=8425, 10=8410"}
        """)
    #expect(response.status == 200, "\(response.text)")
  }

  // MARK: What is in them

  @Test func `The tables are as in their golden files`() throws {
    try GoldenBytes.check(try bytes(.invoices), "invoices.csv")
    try GoldenBytes.check(try bytes(.invoices, filter: "event=sampleconf", language: "de"), "invoices-de.csv")
    try GoldenBytes.check(try bytes(.lines, filter: "q=SAMPLECONF-0000"), "lines.csv")
    try GoldenBytes.check(try bytes(.register, filter: "ordering=nr"), "register.csv")
    try GoldenBytes.check(try bytes(.register, filter: "is_cancellation=true", language: "de"), "register-de.csv")
  }

  @Test func `Bookings are as in their golden file`() throws {
    try setBookkeeping()
    try GoldenBytes.check(try bytes(.datev, filter: "date_from=2026-01-01&date_to=2026-12-31"), "datev.csv")
  }

  @Test(arguments: [
    "", "event=sampleconf", "is_cancellation=true", "q=gross:>100", "q=john", "transmission_status=completed",
    "date_from=2026-06-01&ordering=nr", "country=DE", "q=-kind:test+tax:19", "q=no-such-word",
  ]) func `The register has the sums that the list's filter promises`(_ filter: String) throws {
    let promised = try inside.exports.totals(try query(filter))
    let counted = try store.count(try query(filter))
    #expect(promised.map(\.count).reduce(0, +) == counted)
    let table = rows(try bytes(.register, filter: filter))
    let columns = ExportTable.register.columns
    var sums: [String: [Int64]] = [:]
    for row in table.dropFirst() {
      let cells = Dictionary(uniqueKeysWithValues: zip(columns, row))
      let amounts = [ExportColumn.net, .tax, .gross].map { cells[$0].flatMap { Money($0) }?.cents ?? .min }
      let currency = cells[.currency] ?? ""
      sums[currency] = zip(sums[currency] ?? [0, 0, 0], amounts).map { $0 + $1 }
    }
    #expect(
      sums
        == Dictionary(
          uniqueKeysWithValues: promised.map { ($0.currency, [$0.net.cents, $0.tax.cents, $0.gross.cents]) }))
  }

  @Test func `Rows come in the list's order, each once`() throws {
    for filter in ["", "ordering=nr", "ordering=-nr", "ordering=date", "q=john"] {
      let listed = try store.summaries(try query(filter), page: PageRequest(number: 1, size: 1_000)).elements.map(
        \.number)
      #expect(rows(try bytes(.invoices, filter: filter)).dropFirst().map { $0[0] } == listed)
    }
  }

  @Test func `Bookings of several fiscal years come as an archive of stacks`() throws {
    try setBookkeeping()
    var format = try DATEVFormat(
      try BookkeepingAccounts(try inside.companions.settings(of: try organizer(), event: nil)))
    format.limit = 3
    var step = ExportStep(ExportCheckpoint())
    for (number, day) in ["2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03"].enumerated() {
      let invoice = Fixtures.invoice(number: "\(number)", date: try #require(LocalDate(day)))
      try format.add(
        StoredInvoice(invoice: invoice, version: 1, modifiedAt: app.clock.now, cancelledBy: nil), to: &step)
    }
    #expect(
      step.checkpoint.parts.keys.sorted() == ["2025-01-01-01", "2026-01-01-01", "2026-01-01-02", "2026-01-01-03"])
    #expect(step.checkpoint.parts.values.allSatisfy { $0.rows == 2 })
    #expect(format.suffix(step.checkpoint) == "zip")
  }

  // MARK: Crashes

  @Test(arguments: [ExportKind.invoices, .lines, .register, .datev, .spreadsheet, .documents, .audit])
  func `An export that is interrupted anywhere ends with the same bytes`(_ kind: ExportKind) throws {
    try setBookkeeping()
    let filter = "event=sampleconf&date_from=2026-01-01"
    let whole = try bytes(kind, filter: filter)
    let id = try put(kind, filter: filter)
    // Ids and times of exports stand in no file but in names.
    let stem = ExportRunner.stem(id, of: try organizer())
    var (left, rounds) = (0, 0)
    while try !SmallSteps(app: inside).run(id, of: try organizer(), stopAfter: left) {
      // What a process that was killed had written beyond its last place.
      for name in inside.exportFiles.names
      where name.hasPrefix(stem) && !name.hasSuffix("rows") && !name.hasSuffix("lock") {
        let handle = try #require(FileHandle(forWritingAtPath: inside.exportFiles.path(name)))
        _ = try handle.seekToEnd()
        try handle.write(contentsOf: Data("torn".utf8))
        try handle.close()
      }
      rounds += 1
      left = rounds
      #expect(rounds < 1_000)
      if rounds >= 1_000 { return }
    }
    #expect(rounds > 3)
    #expect(try bytes(of: id) == whole)
    #expect(inside.exportFiles.names.filter { $0.hasPrefix(stem) }.count == 1)
  }

  @Test func `An export whose parts did not survive begins anew`() throws {
    let whole = try bytes(.register)
    let id = try put(.register)
    #expect(try !SmallSteps(app: inside).run(id, of: try organizer(), stopAfter: 3))
    inside.exportFiles.remove(ExportRunner.stem(id, of: try organizer()) + TableFormat.part)
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
    #expect(try bytes(of: id) == whole)
  }

  @Test func `What is issued meanwhile is not in an export that has begun`() throws {
    let count = rows(try bytes(.invoices)).count
    let id = try put(.invoices)
    #expect(try !SmallSteps(app: inside).run(id, of: try organizer(), stopAfter: 2))
    let made = app.send(
      "POST", "/api/v1/organizers/bigevents/events/sampleconf/invoices/SAMPLECONF-00071/reissue/", token: "full")
    #expect(made.status == 204)
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
    #expect(rows(try bytes(of: id)).count == count)
    #expect(rows(try bytes(.invoices)).count == count + 2)
  }

  @Test func `Two processes do not work on one export`() throws {
    let id = try put(.invoices)
    let stem = ExportRunner.stem(id, of: try organizer())
    let result = try inside.exportFiles.alone(stem + "lock") {
      try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false })
    }
    #expect(result == false)
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
  }

  // MARK: The console

  private func start(_ browser: ConsoleBrowser, _ kind: String, query: String = "") -> Response {
    browser.post(base, [("csrf_token", browser.csrf), ("query", query), ("kind", kind), ("language", "en")])
  }

  @Test func `A person starts an export from the list's filters and fetches it`() throws {
    let browser = try ConsoleBrowser(app)
    let list = browser.get("/console/bigevents/invoices/?q=kind%3Acancellation&ordering=nr")
    #expect(list.text.contains("href=\"/console/bigevents/exports/?q=kind%3Acancellation&amp;ordering=nr\""))
    let page = browser.get(base + "?q=kind%3Acancellation&ordering=nr").text
    let count = try store.facets(of: .organizer(try organizer(), events: .all)).cancellations
    #expect(page.contains("\(count) invoices and cancellations:"))
    let started = start(browser, "register", query: "q=kind%3Acancellation&ordering=nr")
    let address = try #require(started.header("Location"))
    #expect(browser.get(address).text.contains("data-refresh"))
    let id = Export.ID(try #require(Int64(address.split(separator: "/").last ?? "")))
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
    #expect(browser.get(address).text.contains("Finished on"))
    let file = browser.get(address + "file")
    #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
    #expect(file.header("Content-Disposition") == "attachment; filename=\"register-20261121-\(id.value).csv\"")
    #expect(file.content == (try bytes(of: id)))
    #expect(browser.post(address + "delete/", [("csrf_token", browser.csrf)]).status == 303)
    #expect(browser.get(address).status == 404)
    #expect(!inside.exportFiles.names.contains { $0.hasSuffix("file.csv") })
  }

  @Test func `What cannot work is refused at once`() throws {
    let browser = try ConsoleBrowser(app)
    #expect(start(browser, "datev").header("Location") == base)
    #expect(browser.get(base).text.contains("invoice_bookkeeping_consultant"))
    #expect(start(browser, "nonsense").header("Location") == base)
    #expect(browser.get(base).text.contains("Choose what to make."))
    #expect(browser.get(base + "?date_from=yesterday").status == 400)
    for _ in 1...Export.limitAtOnce { #expect(start(browser, "lines").header("Location") != base) }
    #expect(start(browser, "lines").header("Location") == base)
    #expect(browser.get(base).text.contains("exports are under way already"))
  }

  @Test func `Who may not see the invoices sees neither page nor export nor file`() throws {
    let id = try put(.invoices)
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
    let nobody = try ConsoleBrowser(app, as: "none@example.org")
    #expect(nobody.get(base).status == 403)
    #expect(start(nobody, "invoices").status == 403)
    for address in ["\(base)\(id.value)/", "\(base)\(id.value)/file"] { #expect(nobody.get(address).status == 404) }
    #expect(nobody.post("\(base)\(id.value)/delete/", [("csrf_token", nobody.csrf)]).status == 404)
    #expect(try ConsoleBrowser(app, as: "view@example.org").get("\(base)\(id.value)/file").status == 200)
  }

  @Test func `An export ends when its maker may not see the invoices any more`() throws {
    let user = try #require(try store.credentials(email: "none@example.org")).user
    let id = try inside.exports.insert(
      NewExport(
        organizer: try organizer(), user: user.id, kind: .invoices, filter: "", events: .all, language: "en",
        at: app.clock.now))
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
    #expect(try inside.exports.export(id, of: try organizer()).state == .failed)
  }

  // MARK: The end

  @Test func `After a week files and rows are gone, archives of batches too`() throws {
    let id = try put(.invoices)
    #expect(try ExportRunner(app: inside).run(id, of: try organizer(), isDraining: { false }))
    let browser = try ConsoleBrowser(app)
    let chosen = browser.post(
      "/console/bigevents/bulk/",
      [("csrf_token", browser.csrf), ("query", "q=SAMPLECONF-00001"), ("scope", "all"), ("action", "download")])
    let job = try #require(chosen.header("Location"))
    _ = browser.post(job + "start/", [("csrf_token", browser.csrf)])
    let batch = Batch.ID(try #require(Int64(job.split(separator: "/").last ?? "")))
    #expect(try BatchRunner(app: inside).run(batch, of: try organizer(), isDraining: { false }))
    try ExportSweeper(app: inside).sweep()
    #expect(try inside.exports.export(id, of: try organizer()).file != nil)
    #expect(inside.batchFiles.names.count == 1)
    app.clock.now = app.clock.now.adding(seconds: Export.lifetime + 1)
    try ExportSweeper(app: inside).sweep()
    #expect(throws: DomainError.notFound(what: "Export")) { try inside.exports.export(id, of: try organizer()) }
    #expect(inside.exportFiles.names.isEmpty && inside.batchFiles.names.isEmpty)
    #expect(try store.batch(batch, of: try organizer()).file == nil)
  }
}

/// Runs exports in steps of a few invoices, so that there are places to be interrupted at.
private struct SmallSteps {
  let app: App

  /// - Parameter count: questions after which the process is about to end.
  func run(_ id: Export.ID, of organizer: Organizer.ID, stopAfter count: Int) throws -> Bool {
    var asked = 0
    return try ExportRunner(app: app, largestPortion: 7).run(id, of: organizer) {
      asked += 1
      return asked > count
    }
  }
}

/// Compares with, or rewrites, `Golden/<name>`.
private enum GoldenBytes {
  static func check(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == nil else {
      return try Data(bytes).write(to: file)
    }
    let expected = Array(try Data(contentsOf: file))
    #expect(bytes == expected, "\(name) differs; UPDATE_GOLDEN=1 rewrites it", sourceLocation: sourceLocation)
  }
}
