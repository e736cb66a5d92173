// The import port on SQLite: one IMMEDIATE transaction per organizer, rows through the same types that everything else uses.

public import Domain
import Foundation
import GRDB

extension SQLiteStore: ImportStore {
  public func importing<Result>(_ body: (any ImportTransaction) throws -> Result) throws -> Result {
    try write { try body(SQLiteImport(db: $0, digest: digest)) }
  }
}

/// One organizer's import under way.
struct SQLiteImport: ImportTransaction {
  let db: Database
  let digest: any Digest
  private let documents = DocumentReader()

  init(db: Database, digest: any Digest) {
    self.db = db
    self.digest = digest
  }

  func organizer(slug: String) throws -> StoredCopy? {
    try OrganizerRows.row(slug: slug, db: db).map { SQLResource.copy($0, id: $0["id"]) }
  }

  func save(_ organizer: ImportedOrganizer, row: Organizer.ID?, digest: [UInt8]) throws -> Organizer.ID {
    try OrganizerRows.save(
      slug: organizer.slug, name: organizer.name, resource: organizer.resource, row: row,
      importedDigest: digest, db: db)
  }

  func event(slug: String, of organizer: Organizer.ID) throws -> StoredCopy? {
    try EventRows.row(slug: slug, of: organizer, db: db).map { SQLResource.copy($0, id: $0["id"]) }
  }

  func save(
    _ event: ImportedEvent, of organizer: Organizer.ID, row: Event.ID?, digest: [UInt8]
  ) throws -> Event.ID {
    try EventRows.save(event, of: organizer, row: row, importedDigest: digest, db: db)
  }

  func settings(of organizer: Organizer.ID, event: Event.ID?) throws -> [String: StoredCopy] {
    try SettingsRows.copies(of: organizer, event: event, db: db)
  }

  func save(
    _ setting: ImportedSetting, of organizer: Organizer.ID, event: Event.ID?, digest: [UInt8]
  ) throws {
    try SettingsRows.save(
      setting.name, setting.value, of: organizer, event: event, importedDigest: digest, db: db)
  }

  func team(_ id: Team.ID, of organizer: Organizer.ID) throws -> StoredCopy? {
    try TeamRows.row(id, of: organizer, db: db).map { row in
      StoredCopy(
        id: id.value, content: ImportContent.team(try TeamRows.team(row, db: db)),
        importedDigest: SQLResource.digest(row))
    }
  }

  func save(_ team: Team, of organizer: Organizer.ID, digest: [UInt8]) throws {
    try TeamRows.save(team, of: organizer, importedDigest: digest, db: db)
  }

  func token(secretDigest: [UInt8]) throws -> StoredToken? {
    try TeamRows.token(secretDigest: secretDigest, db: db)
  }

  func insertToken(
    name: String, active: Bool, secretDigest: [UInt8], team: Team.ID, of organizer: Organizer.ID, at: Instant
  ) throws {
    try TeamRows.insertToken(
      name: name, active: active, secretDigest: secretDigest, team: team, of: organizer, at: at, db: db)
  }

  func deactivateToken(secretDigest: [UInt8]) throws {
    try TeamRows.deactivateToken(secretDigest: secretDigest, db: db)
  }

  func catalog(_ kind: CatalogKind, of event: EventKey) throws -> [Int64: StoredCopy] {
    try CatalogRows.copies(kind, of: event, db: db)
  }

  func save(_ entry: CatalogEntry, of event: EventKey, digest: [UInt8]) throws {
    try CatalogRows.save(entry, of: event, importedDigest: digest, db: db)
  }

  func order(code: String, of organizer: Organizer.ID) throws -> StoredCopy? {
    try OrderRows.copy(code: code, of: organizer, db: db)
  }

  func save(_ order: Order, row: Order.ID?, digest: [UInt8]) throws {
    _ = try OrderRows.save(order, row: row, importedDigest: digest, db: db)
    try OrderLineIDs.skip(pastThoseOf: order, db: db)
  }

  func invoice(number: String, of organizer: Organizer.ID) throws -> StoredInvoiceCopy? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT document, imported, version, shredded FROM invoices JOIN invoice_documents ON invoice_id = id
          WHERE organizer_id = ? AND number = ?
          """),
      arguments: [organizer.value, number])
    return try row.map {
      let stored: SQLBlob = $0["document"]
      return StoredInvoiceCopy(
        document: try documents.document(stored.bytes, db: db), imported: $0["imported"], version: $0["version"],
        shredded: $0["shredded"])
    }
  }

  func insert(_ invoice: Invoice, email: String?, at: Instant) throws {
    _ = try InvoiceRows.insert(
      invoice, email: email, imported: true, modifiedAt: at, digest: digest, db: db)
  }

  func series(prefix: String, of organizer: Organizer.ID) throws -> NumberSeries? {
    try SeriesRows.series(prefix: prefix, of: organizer, db: db)
  }

  func save(_ series: NumberSeries, of organizer: Organizer.ID) throws {
    try SeriesRows.save(series, of: organizer, db: db)
  }

  func insert(_ rate: ExchangeRate) throws -> Bool {
    try ExchangeRateRows.insert(rate, db: db)
  }
}
