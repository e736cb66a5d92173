// Transmissions against what they must have left behind: evidence with what is called completed, and an entry of the journal with every end.

import Domain
import GRDB
import Synchronization

/// How transmissions ended, as the journals tell it: the last word about each.
final class JournaledTransmissions: Sendable {
  struct End: Sendable {
    let transmission: Int64
    /// Of the entry in its organizer's journal.
    let number: Int64
    let status: TransmissionStatus
  }

  private let ends = Mutex<[Int64: End]>([:])

  subscript(transmission: Int64) -> TransmissionStatus? { ends.withLock { $0[transmission]?.status } }

  func add(_ found: [End]) {
    ends.withLock { ends in
      for end in found where end.number >= ends[end.transmission]?.number ?? 0 { ends[end.transmission] = end }
    }
  }

  /// The end that an entry tells of; nil for entries about anything else.
  static func end(_ entry: LentEntry) -> End? {
    guard entry.hasAction(startingWith: "transmission."), let payload = try? JSON(parsing: Array(entry.payload)),
      let transmission = payload["transmission"]?.int,
      let status = status(String(decoding: entry.action, as: UTF8.self), payload)
    else { return nil }
    return End(transmission: transmission, number: entry.number, status: status)
  }

  private static func status(_ action: String, _ payload: JSON) -> TransmissionStatus? {
    switch JournalAction(rawValue: action) {
    case .transmissionSent: .completed
    case .transmissionFailed: .failed
    case .transmissionIgnored: .testmodeIgnored
    // Without an outcome it is evidence that came too late and moved nothing.
    case .transmissionDecided: payload["outcome"] == nil ? nil : .completed
    default: nil
    }
  }
}

struct TransmissionCheck: Sendable {
  let journaled: JournaledTransmissions

  var tasks: [(VerificationArea, AuditTask)] { [(.transmissions, evidence), (.transmissions, ends)] }

  /// What is called completed must have something to show for it.
  @Sendable private func evidence(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let rows = try RawStatement(
      """
      SELECT i.number FROM transmissions t JOIN invoices i ON i.id = t.invoice_id
      WHERE t.status = 'completed' AND NOT EXISTS (SELECT 1 FROM transmission_attempts a
        WHERE a.organizer_id = t.organizer_id AND a.transmission_id = t.id AND length(a.evidence) > 0) LIMIT 20
      """, [], db: db)
    defer { rows.reset() }
    while try rows.step() {
      report.find(.transmissions, "the transmission of \(rows.text(0)) is completed without any evidence")
    }
    return report
  }

  /// Every end is in the journal, and nothing else is.
  @Sendable private func ends(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let rows = try RawStatement(
      "SELECT t.id, t.status, i.number FROM transmissions t LEFT JOIN invoices i ON i.id = t.invoice_id", [], db: db)
    defer { rows.reset() }
    while try rows.step() {
      report.count(.transmissions)
      let status = TransmissionStatus(rawValue: rows.text(1)) ?? .unknown
      let known = journaled[rows.int(0)]
      let hasEnded = [.completed, .failed, .testmodeIgnored].contains(status)
      guard hasEnded || known != nil, known != status, report.findings.count < 20 else { continue }
      report.find(
        .transmissions,
        "the transmission of \(rows.text(2)) is \(status.rawValue), but the journal "
          + (known.map { "says \($0.rawValue)" } ?? "does not know how it ended"))
    }
    return report
  }
}
