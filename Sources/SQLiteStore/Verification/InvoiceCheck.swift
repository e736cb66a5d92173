// Every invoice: the published document rebuilt from its columns, its digest, and what the journal says it was when it was issued.

import Domain
import GRDB

struct InvoiceCheck: Sendable {
  static let pieceLength: Int64 = 2_000
  let digest: any Digest
  let journaled: JournaledInvoices

  func tasks(_ db: Database) throws -> [(VerificationArea, AuditTask)] {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM invoices") ?? 0
    let pieces = stride(from: Int64(1), through: last, by: Int(InvoiceCheck.pieceLength)).map { first in
      let task: AuditTask = { db in try check(first..<(first + InvoiceCheck.pieceLength), db) }
      return (VerificationArea.invoices, task)
    }
    return pieces + [(.invoices, versions)]
  }

  private func check(_ ids: Range<Int64>, _ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let rows = try RawInvoiceRows(ids, db: db)
    while let row = try rows.next() {
      report.count(.invoices)
      let number = row.invoice.number
      guard row.document == InvoiceResource.document(row.invoice) else {
        report.find(.invoices, "the published document of \(number) does not say what its columns say")
        continue
      }
      guard digest.sha256(row.document) == row.documentDigest else {
        report.find(.invoices, "the published document of \(number) does not fit its digest")
        continue
      }
      guard row.isPublishedAsModified else {
        report.find(.invoices, "the published document of \(number) does not say when it was changed")
        continue
      }
      if let fault = fault(of: row) { report.find(.invoices, fault) }
    }
    return report
  }

  private func fault(of row: RawInvoiceRows.Element) -> String? {
    let invoice = row.invoice
    if row.total != invoice.grossTotal || row.tax != invoice.taxTotal {
      return "the totals of \(invoice.number) are not the sums of its lines"
    }
    guard let entry = journaled[invoice.id.value] else {
      return row.isImported && row.version == 1
        ? nil : "\(invoice.number) was issued or regenerated here, but the journal does not know of it"
    }
    if entry.version != row.version {
      return "\(invoice.number) is version \(row.version), but the journal knows version \(entry.version)"
    }
    let issued = isAsIssued(invoice) ? row.documentDigest : invoice.issuedDigest(by: digest)
    return Array(issued.prefix(16)) == entry.digest
      ? nil : "\(invoice.number) is not what the journal says was issued: it was changed behind the journal's back"
  }

  private func isAsIssued(_ invoice: Invoice) -> Bool {
    invoice.transmission
      == InvoiceTransmission(type: invoice.transmission.type, provider: nil, status: .pending, date: nil)
  }

  /// Superseded versions are kept with their bytes.
  @Sendable private func versions(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let statement = try RawStatement(
      "SELECT invoice_id, version, document, document_digest FROM invoice_versions", [], db: db)
    defer { statement.reset() }
    let reader = DocumentReader()
    while try statement.step() {
      let document = try? reader.document(statement.lent(2), db: db)
      let fits = document.map(digest.sha256) == statement.withBytes(3) { Array($0) }
      if !fits {
        report.find(
          .invoices, "version \(statement.int(1)) of invoice \(statement.int(0)) does not fit its digest")
      }
    }
    return report
  }
}
