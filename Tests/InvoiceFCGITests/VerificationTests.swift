// Verification of the books: green after everything that the service does, and a plain sentence for each thing that is not right.

import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import InvoiceFCGI
@testable import SQLiteStore

/// A store that has done everything once, and copies of it to damage.
struct Books {
  static let written = Result { try write() }
  static let event = "/api/v1/organizers/bigevents/events/sampleconf/"

  private static func write() throws -> TestApp {
    let app = try TestApp()
    for (path, status) in [
      ("invoices/SAMPLECONF-00071/reissue/", 204), ("invoices/SAMPLECONF-00050/regenerate/", 204),
      ("orders/NIV01/create_invoice/", 201), ("invoices/SAMPLECONF-00070/reissue/", 204),
    ] { #expect(app.send("POST", event + path, token: "full").status == status) }
    let store = app.temporary.store
    let invoice = try store.invoice(number: "SAMPLECONF-00001", in: .organizer(.init(1), events: .all)).invoice
    _ = try store.store(
      Array("%PDF".utf8), kind: "pdf", version: 1, of: invoice.id, organizer: .init(1), at: app.clock.now)
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    return app
  }

  let directory: String
  let store: SQLiteStore

  /// - Parameter damage: changes the file before it is opened.
  init(_ damage: (inout Data) -> Void = { _ in }) throws {
    let app = try Self.written.get()
    directory = NSTemporaryDirectory() + "invoicefcgi-books-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: app.temporary.directory, toPath: directory)
    for extra in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: directory + "/test.db" + extra) }
    var file = try Data(contentsOf: URL(filePath: directory + "/test.db"))
    damage(&file)
    try file.write(to: URL(filePath: directory + "/test.db"))
    store = try SQLiteStore(path: directory + "/test.db", state: directory, digest: app.sodium)
  }
}

@Suite final class VerificationTests {
  let directory: String
  let store: SQLiteStore

  init() throws {
    let books = try Books()
    (directory, store) = (books.directory, books.store)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// Changes the database as somebody would who knows how to go round the triggers.
  private func tamper(_ sql: String) throws {
    try store.pool.writeWithoutTransaction { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.inTransaction {
        for row in triggers { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
        try db.execute(sql: sql)
        for row in triggers { try db.execute(sql: row["sql"] as String) }
        return .commit
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  @Test func `The books are green after everything that was done`() throws {
    let report = try store.verify()
    #expect(report.findings == [])
    #expect(report.counts[.invoices] == 94)
    #expect(report.counts[.journal] == 7)
    #expect(report.counts[.documents] == 1)
    #expect(report.heads.first { $0.organizer == "bigevents" }?.number == 7)
    #expect(try store.verify(heads: report.heads).isGreen)
  }

  @Test(arguments: [
    ("UPDATE journal SET payload = x'7b7d' WHERE seq = 2", "was changed after it was written"),
    ("UPDATE journal SET at = at + 1 WHERE seq = 3", "was changed after it was written"),
    ("DELETE FROM journal WHERE seq = 4", "entries are missing"),
    ("DELETE FROM journal WHERE seq > 5", "the journal does not know of it"),
    ("UPDATE invoices SET locale = 'xx' WHERE number = 'SAMPLECONF-00003'", "does not say what its columns say"),
    ("UPDATE invoice_lines SET gross_value = 1 WHERE invoice_id = 3", "does not say what its columns say"),
    (
      "UPDATE invoice_documents SET document = CAST(document || x'20' AS BLOB) WHERE invoice_id = 3",
      "does not say what its columns say"
    ),
    ("UPDATE invoice_documents SET digest = x'00' WHERE invoice_id = 3", "does not fit its digest"),
    ("UPDATE invoice_documents SET published_at = 1 WHERE invoice_id = 3", "does not say when it was changed"),
    ("DELETE FROM invoice_documents WHERE invoice_id = 3", "does not say what its columns say"),
    ("UPDATE invoices SET gross_total = 1 WHERE id = 3", "are not the sums of its lines"),
    ("UPDATE invoices SET search_email = 'x' WHERE id = 3", "something else than this program"),
    ("UPDATE invoice_versions SET document = x'7b7d'", "does not fit its digest"),
    ("UPDATE orders SET email = 'x@example.org' WHERE code = 'NIV03'", "of orders was changed"),
    ("UPDATE order_positions SET tax_correction = 1 WHERE order_id = 3", "of order_positions was changed"),
    ("UPDATE settings SET value = '\"x\"' WHERE key = 'invoice_address_from'", "of settings was changed"),
    ("DELETE FROM api_tokens WHERE id = 1", "rows, but"),
    ("UPDATE number_series SET last_number = 12 WHERE prefix = 'SAMPLECONF-'", "but 80 exists"),
    ("UPDATE number_series SET last_number = 90 WHERE prefix = 'SAMPLECONF-'", "numbers 81 to 90 are missing"),
    ("UPDATE invoice_counters SET value = value + 1 WHERE key = 'all'", "the counter all"),
    ("DELETE FROM invoices WHERE number = 'SAMPLECONF-00079'", "number 79 is missing"),
    ("DELETE FROM invoices WHERE number = 'SAMPLECONF-00079'", "issued SAMPLECONF-00079, which is not there"),
    (
      "UPDATE invoices SET refers = 'SAMPLECONF-99999' WHERE number = 'SAMPLECONF-00077'",
      "an invoice that is not there"
    ),
    ("DROP INDEX invoices_e_number", "the schema is not this program's"),
    (
      "INSERT INTO order_fees SELECT * FROM order_fees LIMIT 0; UPDATE documents SET invoice_id = 9999",
      "refers to a row of"
    ),
    (
      """
      INSERT INTO transmissions (organizer_id, id, invoice_id, version, type, recipient, status, created_at, updated_at)
        SELECT organizer_id, 1, id, 1, 'email', '', 'completed', 0, 0 FROM invoices WHERE id = 3
      """, "completed without any evidence"
    ),
  ])
  func `What is wrong is said in a sentence`(sql: String, sentence: String) throws {
    try tamper(sql)
    let sentences = try store.verify().findings.map(\.sentence)
    #expect(sentences.contains { $0.contains(sentence) }, "\(sentences)")
  }

  @Test func `An invoice changed with its digest, its seal and its document is betrayed by the journal`() throws {
    let number = "SAMPLECONF-00078"
    var invoice = try store.invoice(number: number, in: .organizer(.init(1), events: .all)).invoice
    invoice.texts.footer = "Another footer"
    let document = InvoiceResource.document(invoice)
    try store.pool.writeWithoutTransaction { db in
      try db.execute(
        sql: "UPDATE invoices SET footer_text = ? WHERE number = ?", arguments: [invoice.texts.footer, number])
      try db.execute(
        sql: """
          UPDATE invoice_documents SET document = ?, digest = ?
          WHERE invoice_id = (SELECT id FROM invoices WHERE number = ?)
          """, arguments: [SQLBlob(document), SQLBlob(store.digest.sha256(document)), number])
    }
    #expect(try store.verify().findings.map(\.area) == [.invoices])
    #expect(try store.verify().findings.first?.sentence.contains("behind the journal's back") == true)
  }

  @Test func `A damaged and a missing document file are found`() throws {
    let folder = directory + "/documents"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let file = folder + "/" + (try #require(files.first { $0.count > 60 }))
    try Data("x".utf8).write(to: URL(filePath: file))
    #expect(try store.verify().findings.map(\.sentence).contains { $0.hasSuffix("is damaged") })
    try FileManager.default.removeItem(atPath: file)
    #expect(try store.verify().findings.map(\.sentence).contains { $0.hasSuffix("missing or unreadable") })
  }

  @Test func `A journal that was cut off or written anew does not hold a head that was noted`() throws {
    let heads = try store.verify().heads
    try tamper("DELETE FROM journal WHERE seq > 6")
    let report = try store.verify(heads: heads)
    #expect(report.findings.contains { $0.sentence.contains("cut off or written anew") })
  }

  @Test func `Erasing fields keeps everything green and says no more`() throws {
    let chain = JournalChain(digest: store.digest)
    let entries = try store.journal(of: .init(1), page: PageRequest(number: 1, size: 50)).elements
    for var entry in entries {
      entry.fields = entry.fields.map(chain.erased)
      try store.write { db in
        try db.execute(
          sql: "UPDATE journal SET leaves = ? WHERE seq = ?",
          arguments: [SQLBlob(JournalLeafCoding.bytes(of: entry)), entry.number])
      }
    }
    let findings = try store.verify().findings
    #expect(findings.allSatisfy { $0.area != .journal })
    let line = try store.journal(of: .init(1), page: PageRequest(number: 1, size: 1)).elements.map {
      String(decoding: JournalExport.line($0, organizer: "bigevents"), as: UTF8.self)
    }
    #expect(line.first?.contains("John Doe") == false)
  }

  @Test func `An exported journal verifies without a database, and any changed character is found`() throws {
    var lines: [[UInt8]] = []
    try store.exportJournal(of: .init(1)) { lines.append(JournalExport.line($0, organizer: "bigevents")) }
    func verified(_ lines: [[UInt8]], heads: [JournalHead] = []) -> VerificationReport {
      var verification = ExportVerification(digest: store.digest, heads: heads)
      for line in lines { verification.add(line) }
      return verification.finished()
    }
    let report = verified(lines)
    let heads = try store.verify().heads.filter { $0.organizer == "bigevents" }
    #expect(report.isGreen && report.heads == heads)
    #expect(verified(Array(lines.dropLast()), heads: report.heads).isGreen == false)
    #expect(verified(Array(lines.dropFirst())).isGreen == false)
    for place in stride(from: 0, to: lines[0].count, by: 3) {
      var changed = lines
      changed[0][place] ^= 1
      #expect(verified(changed).isGreen == false, "byte \(place)")
    }
  }

  @Test func `The books are shown page by page to those who may see all orders`() throws {
    let app = try Books.written.get()
    let journal = try app.get("/api/v1/organizers/bigevents/journal/?page_size=3&page=2").json()
    #expect(journal["count"]?.int == 7)
    #expect(journal["results"]?.array?.map { $0["number"]?.int } == [4, 5, 6])
    let series = try app.get("/api/v1/organizers/bigevents/series/").json()["results"]?.array ?? []
    let sampleconf = try #require(series.first { $0["prefix"]?.string == "SAMPLECONF-" })
    #expect(sampleconf["last_number"]?.int == 80 && sampleconf["is_gapless"]?.bool == true)
    #expect(sampleconf["first_issued_here"]?.int == 77)
    #expect(app.get("/api/v1/organizers/bigevents/journal/", token: "limited").status == 403)
  }
}
