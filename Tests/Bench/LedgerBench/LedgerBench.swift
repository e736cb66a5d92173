// Two figures of the ledger that need its types: what building an invoice costs, and how fast a journal is verified beside plain SHA-256
// over the same bytes on all processors. Run by Tests/Bench/ledger.py; prints numbers only.

import CSodium
import Domain
import Foundation
import SQLiteStore

@main
enum LedgerBench {
  static func main() throws {
    guard sodium_init() >= 0, CommandLine.arguments.count > 3 else {
      throw DomainError.invalid(
        field: "usage", message: "ledger-bench build DATABASE EVENT ORDER | journal DIRECTORY ENTRIES")
    }
    let arguments = CommandLine.arguments
    switch arguments[1] {
    case "build": print(try microsecondsToBuild(arguments[2], event: arguments[3], order: arguments[4]))
    default: print(try sharesOfPlainDigest(arguments[2], entries: Int(arguments[3]) ?? 100_000))
    }
  }

  /// Microseconds for one invoice, everything it is made of read beforehand.
  private static func microsecondsToBuild(_ database: String, event slug: String, order code: String) throws -> Double {
    let store = try SQLiteStore(path: database, state: database + "-state", digest: ProgramDigest())
    return try store.transaction { tx in
      guard let organizer = try store.organizerID(slug: "demo"),
        let event = try store.eventID(slug: slug, of: organizer)
      else { throw DomainError.forbidden }
      let order = try tx.order(code: code, of: EventKey(organizer: organizer, event: event))
      let source = try InvoiceSource(order: order, in: tx, now: order.datetime)
      let numbered = AssignedNumber(prefix: "BENCH-", invoiceNo: "00001")
      var bytes = 0
      func build(_ times: Int) throws {
        for _ in 0..<times {
          bytes += InvoiceResource.document(try InvoiceBuilder.invoice(from: source, numbered: numbered)).count
        }
      }
      try build(500)
      let begin = ContinuousClock.now
      try build(2_000)
      return microseconds(ContinuousClock.now - begin) / 2_000
    }
  }

  /// Time of plain SHA-256 over every entry's bytes on all processors, divided by the time in which the store verifies the journal: the
  /// median of rounds that take turns, so that whatever else the machine does meets all of them. First with the program's SHA-256, the
  /// fastest it has, then with libsodium's portable C.
  private static func sharesOfPlainDigest(_ directory: String, entries count: Int) throws -> String {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let digest = ProgramDigest()
    let store = try SQLiteStore(path: directory + "/journal.db", state: directory, digest: digest)
    _ = try store.migrate()
    let organizer = try store.createOrganizer(slug: "bench", name: "Bench").id
    for first in stride(from: 0, to: count, by: 1_000) {
      try store.transaction { tx in
        for number in first..<min(first + 1_000, count) { try tx.append(entry(number), of: organizer) }
      }
    }
    let contents = try contents(of: organizer, in: store)
    var shares: (program: [Double], portable: [Double]) = ([], [])
    for _ in 0..<9 {
      let program = time { hash(contents, with: digest) }
      let verified = try time {
        guard try store.verifyJournal(of: organizer).isGreen else {
          throw DomainError.storage("the journal is not green")
        }
      }
      shares.program.append(program / verified)
      shares.portable.append(time { hash(contents, with: PortableDigest()) } / verified)
    }
    return "\(median(shares.program)) \(median(shares.portable))"
  }

  private static func median(_ figures: [Double]) -> Double { figures.sorted()[figures.count / 2] }

  /// Every entry as one piece of bytes.
  private static func contents(of organizer: Organizer.ID, in store: SQLiteStore) throws -> [[UInt8]] {
    var contents: [[UInt8]] = []
    try store.exportJournal(of: organizer) { entry in
      let texts = Array((entry.action + entry.actor + entry.subject).utf8)
      contents.append(JournalLeafCoding.bytes(of: entry) + entry.payload + texts + entry.previous + entry.hash)
    }
    return contents
  }

  private static func hash(_ contents: [[UInt8]], with digest: some Digest) {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: processors) { worker in
      var result = [UInt8](repeating: 0, count: 32)
      result.withUnsafeMutableBytes { result in
        for index in stride(from: worker, to: contents.count, by: processors) {
          contents[index].withUnsafeBytes { digest.sha256($0, into: result) }
        }
      }
    }
  }

  private static func time(_ body: () throws -> Void) rethrows -> Double {
    let begin = ContinuousClock.now
    try body()
    return microseconds(ContinuousClock.now - begin)
  }

  /// As large as what an order's change leaves behind.
  private static func entry(_ number: Int) -> JournalEntry {
    JournalEntry(
      at: Instant(microseconds: Int64(number)), actor: .token(id: 7, name: "bench"), action: .orderChanged,
      subject: "Q\(number)",
      payload: JSONObject([
        ("event", .string("conference")), ("total", .string("119.00")), ("status", .string("p")),
        ("note", .string(String(repeating: "x", count: 200))),
      ]), erasable: JSONObject([("email", .string("buyer\(number)@example.org"))]))
  }

  private static func microseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e6 + Double(duration.components.attoseconds) / 1e12
  }
}

/// The program's own SHA-256: `SecureHash.swift` beside this file is a link to the program's.
private struct ProgramDigest: Digest {
  func sha256(_ bytes: [UInt8]) -> [UInt8] { SecureHash.digest(bytes) }

  func sha256(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer) {
    SecureHash.digest(bytes, into: out)
  }
}

/// What a processor without instructions for SHA-256 would need.
private struct PortableDigest: Digest {
  func sha256(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      bytes.withUnsafeBytes { sha256($0, into: UnsafeMutableRawBufferPointer(out)) }
      count = 32
    }
  }

  func sha256(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer) {
    guard out.count >= 32, let start = out.bindMemory(to: UInt8.self).baseAddress else { return }
    crypto_hash_sha256(start, bytes.bindMemory(to: UInt8.self).baseAddress, UInt64(bytes.count))
  }
}
