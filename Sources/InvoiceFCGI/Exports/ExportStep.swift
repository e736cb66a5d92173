// What a step of an export leaves to the next: how long each of its parts is, what was counted so far. Parts are appended to before the
// row says so; whatever a process that was killed had written beyond that is cut off again.

import Domain
import Foundation

/// The state between two steps, as it is kept with the row.
struct ExportCheckpoint: Codable, Equatable {
  /// A file that grows.
  struct Part: Codable, Equatable {
    var size = 0
    var rows = 0
    /// Days since 1970 of the first and the last invoice in it.
    var from: Int?
    var to: Int?
  }

  struct Sum: Codable, Equatable {
    var currency: String
    var count: Int
    var gross: Int64
    var tax: Int64
  }

  var parts: [String: Part] = [:]
  var sums: [Sum] = []
  /// Invoices that are not in the file, because their data was erased, or because they are tests.
  var leftOut = 0
  /// Number of the journal's last entry when the export began.
  var journal: Int64 = 0

  init() {}

  init(_ text: String) throws {
    self = try JSONDecoder().decode(ExportCheckpoint.self, from: Data(text.utf8))
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  var totals: [ExportTotal] {
    get {
      sums.map {
        ExportTotal(currency: $0.currency, count: $0.count, gross: Money(cents: $0.gross), tax: Money(cents: $0.tax))
      }
    }
    set {
      sums = newValue.map { Sum(currency: $0.currency, count: $0.count, gross: $0.gross.cents, tax: $0.tax.cents) }
    }
  }
}

/// One step under way: the checkpoint that it began with, and what it adds.
struct ExportStep {
  private(set) var checkpoint: ExportCheckpoint
  private(set) var added: [String: [UInt8]] = [:]
  private var totals: [ExportTotal]

  init(_ checkpoint: ExportCheckpoint) {
    self.checkpoint = checkpoint
    totals = checkpoint.totals
  }

  /// Adds bytes to a part.
  mutating func append(_ bytes: [UInt8], to part: String, rows: Int = 0, day: LocalDate? = nil) {
    added[part, default: []] += bytes
    var entry = checkpoint.parts[part] ?? ExportCheckpoint.Part()
    entry.rows += rows
    if let day = day?.daysSinceEpoch {
      entry.from = min(entry.from ?? day, day)
      entry.to = max(entry.to ?? day, day)
    }
    checkpoint.parts[part] = entry
  }

  mutating func count(_ invoice: Invoice) { totals.add(invoice) }
  mutating func leaveOut() { checkpoint.leftOut += 1 }
  mutating func note(journal number: Int64) { checkpoint.journal = number }

  /// Makes what was added durable behind what is there.
  /// - Returns: the checkpoint for the next step.
  mutating func write(to files: ProducedFiles, stem: String) throws -> ExportCheckpoint {
    for (part, bytes) in added.sorted(by: { $0.key < $1.key }) {
      let size = checkpoint.parts[part]?.size ?? 0
      try files.append(bytes, to: stem + part, at: size)
      checkpoint.parts[part]?.size = size + bytes.count
    }
    added = [:]
    checkpoint.totals = totals
    return checkpoint
  }
}
