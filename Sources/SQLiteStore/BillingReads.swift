// The billing port on SQLite. The PDF's bytes are files like every document's.

public import Domain
import GRDB

extension SQLiteStore: BillingStore {
  public func billingInvoices(
    of organizer: Organizer.ID, newestFirst: Bool, page: PageRequest
  ) throws -> Page<BillingInvoice> {
    try read { db in
      let count =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM billing_invoices WHERE organizer_id = ?", arguments: [organizer.value]) ?? 0
      let (number, offset) = try page.resolve(count: count)
      let direction = newestFirst ? "DESC" : "ASC"
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM billing_invoices WHERE organizer_id = ?
          ORDER BY date_issued \(direction), number \(direction) LIMIT ? OFFSET ?
          """, arguments: [organizer.value, page.size, offset])
      return Page(elements: rows.map(SQLiteStore.billingInvoice), count: count, number: number, size: page.size)
    }
  }

  public func billingInvoice(number: String, of organizer: Organizer.ID) throws -> BillingInvoice {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM billing_invoices WHERE organizer_id = ? AND number = ?",
        arguments: [organizer.value, number])
      guard let row else { throw DomainError.notFound(what: "BillingInvoice") }
      return SQLiteStore.billingInvoice(row)
    }
  }

  public func load(_ batches: [BillingBatch]) throws {
    // Files first: a row names only what is durable. A file without a row is harmless.
    let digests = try batches.map { batch in
      try batch.entries.map { entry in
        let sha256 = digest.sha256(entry.pdf)
        try files.write(entry.pdf, digest: sha256)
        return sha256
      }
    }
    try write { db in
      for (batch, digests) in zip(batches, digests) {
        let organizer = try SQLiteStore.organizerID(batch.organizer, db: db)
        for (entry, sha256) in zip(batch.entries, digests) {
          try SQLiteStore.upsert(entry, sha256, organizer, db: db)
        }
      }
    }
  }

  private static func upsert(_ entry: BillingBatch.Entry, _ sha256: [UInt8], _ organizer: Int64, db: Database) throws {
    try refuseChange(of: entry.number, entry.dateIssued, sha256, organizer, db: db)
    try db.execute(
      sql: """
        INSERT INTO billing_invoices (organizer_id, number, date_issued, released, pdf_sha256) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET date_issued = excluded.date_issued, pdf_sha256 = excluded.pdf_sha256,
          released = max(released, excluded.released)
        """,
      arguments: [organizer, entry.number, entry.dateIssued.daysSinceEpoch, entry.released, SQLBlob(sha256)])
  }

  public func release(number: String, organizer slug: String) throws {
    try write { db in
      let organizer = try SQLiteStore.organizerID(slug, db: db)
      try db.execute(
        sql: "UPDATE billing_invoices SET released = 1 WHERE organizer_id = ? AND number = ?",
        arguments: [organizer, number])
      guard db.changesCount == 1 else {
        throw DomainError.invalid(field: "release", message: "\(slug) has no billing invoice \"\(number)\".")
      }
    }
  }

  private static func refuseChange(
    of number: String, _ date: LocalDate, _ sha256: [UInt8], _ organizer: Int64, db: Database
  ) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM billing_invoices WHERE organizer_id = ? AND number = ?",
      arguments: [organizer, number])
    guard let existing = row.map(billingInvoice), existing.released else { return }
    guard existing.dateIssued == date, existing.pdfDigest == sha256 else {
      throw DomainError.invalid(
        field: "number", message: "\"\(number)\" is released already; a released billing invoice never changes.")
    }
  }

  private static func organizerID(_ slug: String, db: Database) throws -> Int64 {
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM organizers WHERE slug = ?", arguments: [slug])
    guard let id else {
      throw DomainError.invalid(field: "organizer", message: "There is no organizer \"\(slug)\".")
    }
    return id
  }

  private static func billingInvoice(_ row: Row) -> BillingInvoice {
    let sha256: SQLBlob = row["pdf_sha256"]
    return BillingInvoice(
      organizer: Organizer.ID(row["organizer_id"]), number: row["number"],
      dateIssued: LocalDate(daysSinceEpoch: row["date_issued"]), released: row["released"],
      pdfDigest: sha256.bytes)
  }
}
