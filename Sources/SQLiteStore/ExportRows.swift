// Exports on SQLite: rows that only move forward. A step that finds its row somewhere else than it left it must not go on.

public import Domain
import GRDB

extension SQLiteStore: ExportStore {
  public func insert(_ export: NewExport) throws -> Export.ID {
    try write { db in
      let running =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM exports WHERE organizer_id = ? AND state = 'running' AND user_id IS NOT NULL",
          arguments: [export.organizer.value]) ?? 0
      guard running < Export.limitAtOnce || export.user == nil else {
        throw DomainError.rejected("\(running) exports are under way already; wait for one of them.")
      }
      try db.execute(
        sql: """
          INSERT INTO exports (organizer_id, user_id, kind, filter, events, language, state, done, checkpoint, totals,
            created_at, expires_at)
          VALUES (?, ?, ?, ?, ?, ?, 'running', 0, '', '[]', ?, ?)
          """,
        arguments: [
          export.organizer.value, export.user, export.kind.rawValue, export.filter,
          SQLiteStore.text(of: export.events), export.language, export.at.microseconds,
          export.expiresAt.microseconds,
        ])
      return Export.ID(db.lastInsertedRowID)
    }
  }

  private static func text(of events: EventSet) -> String? {
    guard case .some(let events) = events else { return nil }
    return events.map(\.value).sorted().map { String($0) }.joined(separator: ",")
  }

  private static func events(_ text: String?) -> EventSet {
    guard let text else { return .all }
    return .some(Set(text.split(separator: ",").compactMap { Int64($0) }.map { Event.ID($0) }))
  }

  private static let export = """
    SELECT e.*, u.email, u.name, u.language AS user_language FROM exports e LEFT JOIN users u ON u.id = e.user_id
    """

  private static func export(_ row: Row) throws -> Export {
    let (kind, state): (String, String) = (row["kind"], row["state"])
    guard let kind = ExportKind(rawValue: kind), let state = Export.State(rawValue: state) else {
      throw DomainError.storage("an export is a \"\(kind)\" that is \"\(state)\", which this program does not know")
    }
    let user: Int64? = row["user_id"]
    let (name, digest): (String?, SQLBlob?) = (row["file"], row["file_sha256"])
    let totals: String = row["totals"]
    return Export(
      id: Export.ID(row["id"]), organizer: Organizer.ID(row["organizer_id"]),
      user: user.map {
        User(id: $0, email: row["email"] ?? "", name: row["name"] ?? "", language: row["user_language"])
      },
      kind: kind, filter: row["filter"], events: events(row["events"]), language: row["language"], state: state,
      done: row["done"], total: row["total"], checkpoint: row["checkpoint"], message: row["message"],
      file: name.flatMap { name in
        digest.map {
          ExportFile(name: name, title: row["file_title"] ?? name, size: row["file_size"] ?? 0, digest: $0.bytes)
        }
      },
      totals: ExportTotal.all(try JSON(parsing: Array(totals.utf8))),
      createdAt: Instant(microseconds: row["created_at"]), finishedAt: SQLTime.instant(row["finished_at"]),
      expiresAt: Instant(microseconds: row["expires_at"]))
  }

  public func export(_ id: Export.ID, of organizer: Organizer.ID) throws -> Export {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: SQLiteStore.export + " WHERE e.organizer_id = ? AND e.id = ?", arguments: [organizer.value, id.value])
      guard let row else { throw DomainError.notFound(what: "Export") }
      return try SQLiteStore.export(row)
    }
  }

  public func exports(
    of organizer: Organizer.ID, visibleTo events: EventSet, page: PageRequest
  ) throws -> Page<Export> {
    try read { db in
      // A week's exports of one organizer are few, and which of them somebody may see is no condition of SQL.
      let all = try Row.fetchAll(
        db, sql: SQLiteStore.export + " WHERE e.organizer_id = ? ORDER BY e.id DESC", arguments: [organizer.value]
      ).map(SQLiteStore.export).filter { $0.isVisible(to: events) }
      let (number, offset) = try page.resolve(count: all.count)
      return Page(
        elements: Array(all.dropFirst(offset).prefix(page.size)), count: all.count, number: number, size: page.size)
    }
  }

  public func advance(
    _ id: Export.ID, of organizer: Organizer.ID, from done: Int, to next: Int, of total: Int, checkpoint: String
  ) throws -> Bool {
    try write { db in
      try db.execute(
        sql: """
          UPDATE exports SET done = ?, total = ?, checkpoint = ?
          WHERE organizer_id = ? AND id = ? AND done = ? AND state = 'running'
          """, arguments: [next, total, checkpoint, organizer.value, id.value, done])
      return db.changesCount == 1
    }
  }

  public func finish(
    _ id: Export.ID, of organizer: Organizer.ID, file: ExportFile?, totals: [ExportTotal], message: String?, at: Instant
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE exports SET state = ?, file = ?, file_title = ?, file_size = ?, file_sha256 = ?, totals = ?, message = ?,
            finished_at = ?, checkpoint = '' WHERE organizer_id = ? AND id = ?
          """,
        arguments: [
          (file == nil ? Export.State.failed : .done).rawValue, file?.name, file?.title, file?.size,
          file.map { SQLBlob($0.digest) }, String(decoding: ExportTotal.json(totals), as: UTF8.self), message,
          at.microseconds, organizer.value, id.value,
        ])
    }
  }

  public func delete(_ id: Export.ID, of organizer: Organizer.ID) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM exports WHERE organizer_id = ? AND id = ?", arguments: [organizer.value, id.value])
    }
  }

  public func expiredExports(at now: Instant) throws -> [(id: Export.ID, organizer: Organizer.ID)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, organizer_id FROM exports WHERE expires_at <= ? ORDER BY id", arguments: [now.microseconds]
      ).map { (Export.ID($0["id"]), Organizer.ID($0["organizer_id"])) }
    }
  }

  public func forgetBatchFiles(before moment: Instant) throws -> [String] {
    let condition = "file IS NOT NULL AND finished_at < ?"
    let old = try read { db in
      try String.fetchAll(
        db, sql: "SELECT file FROM batches WHERE \(condition) ORDER BY id", arguments: [moment.microseconds])
    }
    if old.isEmpty { return [] }
    try write { db in
      try db.execute(
        sql: "UPDATE batches SET file = NULL, file_size = NULL WHERE \(condition)", arguments: [moment.microseconds])
    }
    return old
  }

  // MARK: What they read

  public func invoiceIDs(_ query: InvoiceQuery) throws -> [Invoice.ID] {
    try read { db in
      let listing = InvoiceListing(query, db: db, store: self)
      let count = try listing.count()
      return try listing.ids(offset: 0, size: count, count: count).map { Invoice.ID($0) }
    }
  }

  public func totals(_ query: InvoiceQuery) throws -> [ExportTotal] {
    try read { try InvoiceListing(query, db: $0, store: self).totals() }
  }

  public func invoices(_ ids: ArraySlice<Invoice.ID>, of organizer: Organizer.ID) throws -> [StoredInvoice] {
    try read { db in
      try ids.compactMap { id in
        do {
          return try InvoiceRows.stored(id: id, of: organizer, db: db)
        } catch DomainError.notFound {
          return nil
        }
      }
    }
  }

  public func hasTwin(_ number: String, of organizer: Organizer.ID) throws -> Bool {
    try read { db in
      let count = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM invoices WHERE organizer_id = ? AND number_folded = ?"),
        arguments: [organizer.value, SearchWords.folded(number)])
      return (count ?? 0) > 1
    }
  }
}
