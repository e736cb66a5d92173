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
  let transmissions: JournaledTransmissions

  /// One task for each piece of each journal.
  func tasks(_ db: Database) throws -> [(VerificationArea, AuditTask)] {
    let organizers = try RawStatement("SELECT id, slug FROM organizers ORDER BY id", [], db: db)
    defer { organizers.reset() }
    var tasks: [(VerificationArea, AuditTask)] = []
    while try organizers.step() { tasks += try self.tasks(of: organizers.int(0), slug: organizers.text(1), db) }
    return tasks
  }

  /// One task for each piece of one organizer's journal; none for an organizer who is not there.
  func tasks(of organizer: Organizer.ID, _ db: Database) throws -> [(VerificationArea, AuditTask)] {
    let slug = try RawStatement("SELECT slug FROM organizers WHERE id = ?", [.int(organizer.value)], db: db)
    defer { slug.reset() }
    return try slug.step() ? try tasks(of: organizer.value, slug: slug.text(0), db) : []
  }

  private func tasks(of organizer: Int64, slug: String, _ db: Database) throws -> [(VerificationArea, AuditTask)] {
    let last = max(1, try JournalRows.last(of: organizer, db: db))
    return stride(from: 1, through: last, by: Int(ChainCheck.pieceLength)).map { first in
      let range = first...min(first + ChainCheck.pieceLength - 1, last)
      return (.journal, { db in try check(range, isLast: range.upperBound == last, organizer, slug, db) })
    }
  }

  private func check(
    _ range: ClosedRange<Int64>, isLast: Bool, _ organizer: Int64, _ slug: String, _ db: Database
  ) throws -> VerificationReport {
    var report = VerificationReport()
    var found: [(invoice: Int64, entry: JournaledInvoices.Entry)] = []
    var ends: [JournaledTransmissions.End] = []
    var head = try headBefore(range.lowerBound, organizer, slug, db)
    let hasher = chain.hasher
    let lookup = try InvoiceByNumber(organizer: organizer, db: db)
    var entries = 0
    try JournalRows.eachLent(of: Organizer.ID(organizer), in: range, db: db) { entry in
      entries += 1
      if let fault = hasher.fault(in: entry, after: head) { report.find(.journal, fault) }
      head.move(to: entry)
      if let end = JournaledTransmissions.end(entry) { ends.append(end) }
      guard let document = ChainCheck.document(of: entry) else { return }
      let number = String(decoding: entry.subject, as: UTF8.self)
      if let invoice = try lookup.id(of: number) {
        found.append((invoice, document))
      } else if !ChainCheck.isOfTestMode(entry) {
        report.find(.journal, "entry \(entry.number) of \(slug)'s journal issued \(number), which is not there")
      }
    }
    report.count(.journal, entries)
    journaled.add(found)
    transmissions.add(ends)
    if isLast { report.heads = [head] }
    return report
  }

  /// What a piece hangs on.
  private func headBefore(_ first: Int64, _ organizer: Int64, _ slug: String, _ db: Database) throws -> JournalHead {
    if first == 1 { return JournalHead(organizer: slug, number: 0, hash: chain.genesis(organizer: slug)) }
    let statement = try RawStatement(
      "SELECT hash FROM journal WHERE organizer_id = ? AND seq = ?", [.int(organizer), .int(first - 1)], db: db)
    defer { statement.reset() }
    return JournalHead(
      organizer: slug, number: first - 1, hash: try statement.step() ? Array(statement.lent(0)) : [])
  }

  /// Version and digest that an entry about an invoice holds, unless they were erased.
  private static func document(of entry: LentEntry) -> JournaledInvoices.Entry? {
    guard entry.hasAction(startingWith: "invoice."), var leaves = try? LentLeaves(entry.leaves) else { return nil }
    while let leaf = try? leaves.next() {
      guard case .kept(let name, _, let value) = leaf, name.elementsEqual("document".utf8) else { continue }
      let parts = value.dropFirst().dropLast().split(separator: UInt8(ascii: ":"))
      guard parts.count == 2, let version = Int(String(decoding: parts[0], as: UTF8.self)),
        let digest = Hex.bytes(String(decoding: parts[1].prefix(32), as: UTF8.self))
      else { return nil }
      return JournaledInvoices.Entry(version: version, digest: digest)
    }
    return nil
  }

  /// Invoices of test orders may be deleted with their order.
  private static func isOfTestMode(_ entry: LentEntry) -> Bool {
    (try? JSON(parsing: Array(entry.payload)))?["test_mode"]?.bool == true
  }
}

/// Keys of invoices by number.
struct InvoiceByNumber {
  private let statement: RawStatement

  init(organizer: Int64, db: Database) throws {
    statement = try RawStatement(
      "SELECT id FROM invoices INDEXED BY invoices_o_number WHERE organizer_id = ? AND number = ?", [.int(organizer)],
      db: db)
  }

  func id(of number: String) throws -> Int64? {
    try statement.rebind(.text(number), at: 2)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }
}
