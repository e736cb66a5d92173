// The files of documents against the digests that rows name.

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
    return stride(from: 0, to: digests.count, by: DocumentCheck.pieceLength).map { first in
      let piece = Array(digests[first..<min(first + DocumentCheck.pieceLength, digests.count)])
      let task: AuditTask = { _ in check(piece) }
      return (VerificationArea.documents, task)
    }
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
}
