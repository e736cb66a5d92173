// What verifying the books found: one sentence for each thing that is wrong, in words for whoever has to act on it.

/// What is verified.
public enum VerificationArea: String, CaseIterable, Sendable {
  /// The database file: its structure, references between tables, its schema.
  case database
  /// Rows against the seals that were made when they were written.
  case rows
  /// The hash chain of each organizer's journal.
  case journal
  /// Published documents against columns and digests, and both against the journal.
  case invoices
  /// Number series: gaps, and what the series rows say.
  case numbers
  case cancellations
  /// Files of PDF and XML documents.
  case documents
  case transmissions
  /// The index of words, which is made of the invoices.
  case search
}

/// One thing that is wrong.
public struct VerificationFinding: Equatable, Sendable {
  public let area: VerificationArea
  public let sentence: String

  public init(_ area: VerificationArea, _ sentence: String) {
    self.area = area
    self.sentence = sentence
  }
}

/// The last entry of a journal: kept outside of the database, it proves later that nothing was cut off.
public struct JournalHead: Equatable, Sendable {
  public let organizer: String
  /// 0 for a journal without entries.
  public private(set) var number: Int64
  public private(set) var hash: [UInt8]

  public init(organizer: String, number: Int64, hash: [UInt8]) {
    self.organizer = organizer
    self.number = number
    self.hash = hash
  }

  /// Moves on to an entry that follows.
  public mutating func move(to entry: LentEntry) {
    number = entry.number
    if hash.count == entry.hash.count {
      hash.withUnsafeMutableBytes { $0.copyMemory(from: entry.hash) }
    } else {
      hash = Array(entry.hash)
    }
  }

  /// What to say when a journal does not hold this entry any more.
  public var absence: String {
    "entry \(number) of \(organizer)'s journal is not the one that was noted: the journal was cut off or written anew"
  }
}

/// Everything that was found.
public struct VerificationReport: Equatable, Sendable {
  public var findings: [VerificationFinding] = []
  /// What is worth knowing but not wrong, such as gaps that an import brought along.
  public var notes: [String] = []
  /// How many things of each area were looked at.
  public var counts: [VerificationArea: Int] = [:]
  public var heads: [JournalHead] = []

  public init() {}

  public var isGreen: Bool { findings.isEmpty }

  public mutating func add(_ other: VerificationReport) {
    findings += other.findings
    notes += other.notes
    heads += other.heads
    counts.merge(other.counts) { $0 + $1 }
  }

  public mutating func count(_ area: VerificationArea, _ number: Int = 1) { counts[area, default: 0] += number }
  public mutating func find(_ area: VerificationArea, _ sentence: String) {
    findings.append(VerificationFinding(area, sentence))
  }
}
