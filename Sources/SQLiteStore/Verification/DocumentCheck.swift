// The files of documents against the digests that rows name, and transmissions against the evidence they must have left.

import Domain
import GRDB

struct DocumentCheck: Sendable {
  let files: DocumentFiles
  let digest: any Digest
  static let pieceLength = 500

  func tasks(_ db: Database) throws -> [(VerificationArea, AuditTask)] {
    let statement = try RawStatement(
      """
      SELECT DISTINCT sha256 FROM (SELECT sha256 FROM documents UNION ALL SELECT pdf_sha256 FROM billing_invoices) ORDER BY 1
      """, [], db: db)
    defer { statement.reset() }
    var digests: [[UInt8]] = []
    while try statement.step() { digests.append(statement.withBytes(0) { Array($0) }) }
    let pieces = stride(from: 0, to: digests.count, by: DocumentCheck.pieceLength).map { first in
      let piece = Array(digests[first..<min(first + DocumentCheck.pieceLength, digests.count)])
      let task: AuditTask = { _ in check(piece) }
      return (VerificationArea.documents, task)
    }
    return pieces + [(.transmissions, DocumentCheck.transmissions)]
  }

  private func check(_ digests: [[UInt8]]) -> VerificationReport {
    var report = VerificationReport()
    for expected in digests {
      report.count(.documents)
      guard let bytes = try? files.read(expected) else {
        report.find(.documents, "the document file \(Hex.text(expected)) is missing or unreadable")
        continue
      }
      if digest.sha256(bytes) != expected {
        report.find(.documents, "the document file \(Hex.text(expected)) is damaged")
      }
    }
    return report
  }

  /// What is called completed must have something to show for it.
  @Sendable private static func transmissions(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let rows = try String.fetchAll(
      db,
      sql: """
        SELECT CAST(i.number AS TEXT) FROM transmissions t JOIN invoices i ON i.id = t.invoice_id
        WHERE t.status = 'completed' AND NOT EXISTS (SELECT 1 FROM transmission_attempts a
          WHERE a.organizer_id = t.organizer_id AND a.transmission_id = t.id AND length(a.evidence) > 0) LIMIT 20
        """)
    for number in rows {
      report.find(.transmissions, "the transmission of \(number) is completed without any evidence")
    }
    report.count(.transmissions, try Int.fetchOne(db, sql: "SELECT count(*) FROM transmissions") ?? 0)
    return report
  }
}
