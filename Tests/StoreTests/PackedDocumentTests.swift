// Documents as they lie in rows: what is read is what was written, whatever the invoice; damage is an error; patterns name nobody.

import Domain
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

struct PackedDocumentTests {
  private let fixture: TemporaryStore
  private var store: SQLiteStore { fixture.store }

  init() throws {
    fixture = try TemporaryStore()
    try fixture.importing(BundleFixtures.small())
  }

  @Test func `Whatever the invoice, what is read is what was published`() throws {
    var invoices = RandomInvoices(seed: 59)
    try writing { db in
      let reader = DocumentReader()
      for number in 1...400 {
        let invoice = invoices.invoice(number).invoice
        let document = InvoiceResource.document(invoice)
        let packed = try DocumentPattern.packed(document, of: invoice, digest: store.digest, db: db)
        #expect(try reader.document(packed, db: db) == document)
      }
    }
  }

  @Test func `A document of its event's kind takes less than a quarter of its length`() throws {
    let invoice = Fixtures.invoice(name: "Maximiliane Oberhuber-Łukasiewicz", company: nil)
    let document = InvoiceResource.document(invoice)
    let packed = try writing { try DocumentPattern.packed(document, of: invoice, digest: store.digest, db: $0) }
    #expect(packed.count * 4 < document.count)
  }

  @Test func `Invoices of the same settings share a pattern, and it names no customer`() throws {
    let one = Fixtures.invoice(order: "ONE01", number: "00001", name: "Jo Example", company: "Example Ltd")
    let other = Fixtures.invoice(order: "TWO02", number: "00002", refers: "SAMPLE-00001", name: "Kim Different")
    let pattern = InvoiceResource.pattern(of: one)
    #expect(pattern == InvoiceResource.pattern(of: other))
    let text = String(decoding: pattern, as: UTF8.self)
    for word in ["Jo Example", "Example Ltd", "ONE01", "00001"] { #expect(!text.contains(word)) }
    #expect(text.contains("Big Events"))
  }

  @Test func `An event keeps at most a hundred patterns, and its documents are read all the same`() throws {
    try writing { db in
      let reader = DocumentReader()
      for number in 1...130 {
        var invoice = Fixtures.invoice(number: String(number))
        invoice.texts.footer = "Footer \(number)"
        let document = InvoiceResource.document(invoice)
        let packed = try DocumentPattern.packed(document, of: invoice, digest: store.digest, db: db)
        #expect(packed.count < document.count)
        #expect(try reader.document(packed, db: db) == document)
      }
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM document_patterns WHERE event_id = 1") == 100)
    }
  }

  @Test func `A pattern of a transaction that is undone is made anew by the next`() throws {
    let invoice = Fixtures.invoice()
    let document = InvoiceResource.document(invoice)
    #expect(throws: FixtureError.self) {
      try writing { db in
        _ = try DocumentPattern.packed(document, of: invoice, digest: store.digest, db: db)
        throw FixtureError(message: "undone")
      }
    }
    let packed = try writing { try DocumentPattern.packed(document, of: invoice, digest: store.digest, db: $0) }
    #expect(try store.recall { db, known in try known.documents.document(packed, db: db) } == document)
  }

  @Test func `Documents from before patterns are read as they are`() throws {
    let plain = Array(#"{"number":"SAMPLE-00001"}"#.utf8)
    #expect(try store.read { try DocumentReader().document(plain, db: $0) } == plain)
  }

  /// A few changes make another block of the same text; the row's seal finds those.
  @Test func `Damage is an error or a text, never a trap`() throws {
    let invoice = Fixtures.invoice()
    let document = InvoiceResource.document(invoice)
    try writing { db in
      let packed = try DocumentPattern.packed(document, of: invoice, digest: store.digest, db: db)
      let reader = DocumentReader()
      var different = 0
      for bit in 0..<packed.count * 8 {
        var damaged = packed
        damaged[bit / 8] ^= 1 << UInt8(bit % 8)
        let found = try? reader.document(damaged, db: db)
        different += found == document ? 0 : 1
      }
      #expect(different * 100 > packed.count * 8 * 99)
      for length in 1..<packed.count {
        #expect(throws: DomainError.self) { try reader.document(Array(packed.prefix(length)), db: db) }
      }
      #expect(try reader.document(packed, db: db) == document)
    }
  }

  @Test func `A pattern is neither changed nor deleted`() throws {
    for sql in ["UPDATE document_patterns SET bytes = x''", "DELETE FROM document_patterns"] {
      #expect(throws: (any Error).self) { try writing { try $0.execute(sql: sql) } }
    }
  }

  private func writing<T>(_ body: (Database) throws -> T) throws -> T {
    try store.write(body)
  }
}
