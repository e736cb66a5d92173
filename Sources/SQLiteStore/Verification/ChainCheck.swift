// The chains of all journals, in pieces: each thread hashes some entries and looks whether the piece hangs on the one before.

import Domain
import GRDB
import Synchronization

/// What the journals say that invoices are: for each invoice the newest version and the first half of its digest.
final class JournaledInvoices: Sendable {
  struct Entry: Sendable {
    let version: Int
    let digest: [UInt8]
  }

  private let entries = Mutex<[Int64: Entry]>([:])

  subscript(invoice: Int64) -> Entry? { entries.withLock { $0[invoice] } }

  func add(_ found: [(invoice: Int64, entry: Entry)]) {
    entries.withLock { entries in
      for (invoice, entry) in found where entry.version >= entries[invoice]?.version ?? 0 { entries[invoice] = entry }
    }
  }
}

struct ChainCheck: Sendable {
  static let pieceLength: Int64 = 5_000
  let chain: JournalChain
  let journaled: JournaledInvoices

  /// One task for each piece of each journal.
  func tasks(_ db: Database) throws -> [(VerificationArea, AuditTask)] {
    var tasks: [(VerificationArea, AuditTask)] = []
    for row in try Row.fetchAll(db, sql: "SELECT id, slug FROM organizers ORDER BY id") {
      let organizer: Int64 = row[0]
      let slug: String = row[1]
      let last =
        try Int64.fetchOne(db, sql: "SELECT max(seq) FROM journal WHERE organizer_id = ?", arguments: [organizer]) ?? 0
      for first in stride(from: 1, through: max(1, last), by: Int(ChainCheck.pieceLength)) {
        let range = first...min(first + ChainCheck.pieceLength - 1, max(1, last))
        tasks.append((.journal, { db in try check(range, last: last, organizer, slug, db) }))
      }
    }
    return tasks
  }

  private func check(
    _ range: ClosedRange<Int64>, last: Int64, _ organizer: Int64, _ slug: String, _ db: Database
  ) throws -> VerificationReport {
    var report = VerificationReport()
    var head = JournalHead(organizer: slug, number: range.lowerBound - 1, hash: chain.genesis(organizer: slug))
    var found: [(invoice: Int64, entry: JournaledInvoices.Entry)] = []
    let lookup = InvoiceByNumber(organizer: organizer, db: db)
    if range.lowerBound > 1 {
      let hash = try SQLBlob.fetchOne(
        db, sql: "SELECT hash FROM journal WHERE organizer_id = ? AND seq = ?", arguments: [organizer, head.number])
      head = JournalHead(organizer: slug, number: head.number, hash: hash?.bytes ?? [])
    }
    try JournalRows.each(of: Organizer.ID(organizer), in: range, db: db) { entry in
      if let fault = chain.fault(in: entry, after: head) { report.find(.journal, fault) }
      head = JournalHead(organizer: slug, number: entry.number, hash: entry.hash)
      report.count(.journal)
      guard let document = ChainCheck.document(of: entry) else { return }
      if let invoice = try lookup.id(of: entry.subject) {
        found.append((invoice, document))
      } else if !ChainCheck.isOfTestMode(entry) {
        report.find(.journal, "entry \(entry.number) of \(slug)'s journal issued \(entry.subject), which is not there")
      }
    }
    journaled.add(found)
    if head.number == last { report.heads = [head] }
    return report
  }

  /// Version and digest that an entry about an invoice holds, unless they were erased.
  private static func document(of entry: ChainedEntry) -> JournaledInvoices.Entry? {
    guard entry.action.hasPrefix("invoice.") else { return nil }
    for case .kept("document", _, let value) in entry.fields {
      let parts = value.dropFirst().dropLast().split(separator: UInt8(ascii: ":"))
      guard parts.count == 2, let version = Int(String(decoding: parts[0], as: UTF8.self)),
        let digest = Hex.bytes(String(decoding: parts[1], as: UTF8.self))
      else { return nil }
      return JournaledInvoices.Entry(version: version, digest: Array(digest.prefix(16)))
    }
    return nil
  }

  /// Invoices of test orders may be deleted with their order.
  private static func isOfTestMode(_ entry: ChainedEntry) -> Bool {
    (try? JSON(parsing: entry.payload))?["test_mode"]?.bool == true
  }
}

/// Keys of invoices by number.
struct InvoiceByNumber {
  let organizer: Int64
  let db: Database

  func id(of number: String) throws -> Int64? {
    let statement = try RawStatement(
      "SELECT id FROM invoices INDEXED BY invoices_o_number WHERE organizer_id = ? AND number = ?",
      [.int(organizer), .text(number)], db: db)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }
}
