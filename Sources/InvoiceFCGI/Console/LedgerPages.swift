// The books in the console: number series with a statement on each, the journal with its verification and the file that proves it.

import Domain
import Views

enum LedgerPages {
  static func series(_ call: Call) throws -> Response {
    let organizer = try call.auditedOrganizer()
    let found = try call.app.ledger.series(of: organizer.id, page: try InvoiceParameters.page(call.query))
    return call.page(
      SeriesPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, series: found.map(SeriesEntry.init)
      ).html)
  }

  static func statement(_ call: Call) throws -> Response {
    let organizer = try call.auditedOrganizer()
    let prefix = Array(try call.parameter("prefix").utf8)
    let report = try call.allSeries(of: organizer.id).first { Array($0.series.prefix.utf8) == prefix }
    guard let report else { throw DomainError.notFound(what: "Series") }
    let head = try call.journalHead(of: organizer)
    return call.page(
      SeriesStatementPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, entry: SeriesEntry(report),
        journalNumber: head.number, journalHash: Hex.text(head.hash)
      ).html)
  }

  static func journal(_ call: Call) throws -> Response {
    try journal(call, verification: nil)
  }

  /// Walks the chain from its beginning.
  static func verify(_ call: Call) throws -> Response {
    _ = try call.form()
    let organizer = try call.auditedOrganizer()
    let report = try call.app.ledger.verifyJournal(of: organizer.id)
    guard let head = report.heads.first, report.isGreen else {
      return try journal(call, verification: .broken(report.findings.prefix(20).map(\.sentence)))
    }
    let verification = JournalPage.Verification.sound(
      entries: Int(clamping: head.number), head: Hex.text(head.hash))
    return try journal(call, verification: verification)
  }

  private static func journal(_ call: Call, verification: JournalPage.Verification?) throws -> Response {
    let organizer = try call.auditedOrganizer()
    let entries = try call.newestJournal(of: organizer, page: call.method == "POST" ? 1 : try call.pageNumber())
    return call.page(
      JournalPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, entries: entries,
        verification: verification
      ).html)
  }

  /// The whole journal as JSON lines, which `invoicefcgi verify` reads anywhere.
  static func journalFile(_ call: Call) throws -> Response {
    let organizer = try call.auditedOrganizer()
    var body: [UInt8] = []
    try call.app.ledger.exportJournal(of: organizer.id) { entry in
      body += JournalExport.line(entry, organizer: organizer.slug)
      body.append(0x0A)
    }
    return Response(
      status: 200,
      headers: [
        ("Content-Type", "application/x-ndjson"), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Content-Disposition", "attachment; filename=\"journal.jsonl\""),
      ], body: body)
  }
}

extension SeriesEntry {
  init(_ report: SeriesReport) {
    self.init(
      prefix: report.series.prefix, isTest: report.series.isTest, existing: report.existing, count: report.count,
      gaps: report.gaps, faults: report.faults, firstIssued: report.firstIssued)
  }
}

extension Call {
  var method: String { request.method }

  /// - Throws: `DomainError.invalidPage`.
  func pageNumber() throws -> Int { try InvoiceParameters.page(query).number ?? 1 }

  /// Whether the reader may see the books: they hold every event's numbers.
  func mayAudit() throws -> Bool {
    let organizer = try organizer()
    let actor = try authenticated()
    return actor.events(with: .readOrders, of: organizer) == .all
  }

  /// - Throws: `DomainError.forbidden` for readers of some events only.
  func auditedOrganizer() throws -> Organizer {
    guard try mayAudit() else { throw DomainError.forbidden }
    return try organizerRecord()
  }

  func allSeries(of organizer: Organizer.ID) throws -> [SeriesReport] {
    try app.ledger.series(of: organizer, page: PageRequest(number: 1, size: 10_000)).elements
  }

  func journalHead(of organizer: Organizer) throws -> JournalHead {
    let last = try app.ledger.journal(of: organizer.id, page: PageRequest(number: nil, size: 1)).elements.last
    let genesis = JournalChain(digest: app.digest).genesis(organizer: organizer.slug)
    return JournalHead(organizer: organizer.slug, number: last?.number ?? 0, hash: last?.hash ?? genesis)
  }

  /// A page of the journal counted from its end. The store counts from the beginning, so that what stands on a page there never
  /// moves; here a page is cut out of at most two of those.
  func newestJournal(of organizer: Organizer, page: Int, size: Int = PageRequest.maximumSize) throws -> Page<
    JournalLine
  > {
    let last = try app.ledger.journal(of: organizer.id, page: PageRequest(number: nil, size: size))
    let (number, offset) = try PageRequest(number: page, size: size).resolve(count: last.count)
    let high = last.count - offset
    let low = max(0, high - size)
    var entries: [ChainedEntry] = []
    if high > 0 {
      for part in (low / size)...((high - 1) / size) {
        let found = try app.ledger.journal(of: organizer.id, page: PageRequest(number: part + 1, size: size)).elements
        entries += found.enumerated().filter { (low..<high).contains(part * size + $0.offset) }.map(\.element)
      }
    }
    return Page(
      elements: entries.reversed().map { line($0, organizer.slug) }, count: last.count, number: number, size: size)
  }

  private func line(_ entry: ChainedEntry, _ organizer: String) -> JournalLine {
    let payload = (try? JSON(parsing: entry.payload))?.object ?? JSONObject()
    return JournalLine(
      number: entry.number, at: entry.at, actor: entry.actor, action: entry.action, subject: entry.subject,
      href: subjectLink(entry, payload, organizer), details: JournalLine.Detail.all(of: payload),
      hash: Hex.text(entry.hash))
  }

  private func subjectLink(_ entry: ChainedEntry, _ payload: JSONObject, _ organizer: String) -> Href? {
    if entry.action.hasPrefix("invoice.") || entry.action.hasPrefix("transmission.") {
      return entry.action == "invoice.failed" ? nil : app.links.invoice(organizer, entry.subject)
    }
    guard entry.action.hasPrefix("order."), entry.action != "order.deleted", let event = payload["event"]?.string else {
      return nil
    }
    return app.links.order(organizer, event, entry.subject)
  }
}
