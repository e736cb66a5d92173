// Numbers: no gap among those given out here, series rows that agree with the invoices, one cancellation for an invoice.

import Domain
import GRDB

enum NumberCheck {
  static func tasks(_ db: Database) throws -> [(VerificationArea, AuditTask)] {
    let organizers = try RawStatement("SELECT id, slug FROM organizers ORDER BY id", [], db: db)
    defer { organizers.reset() }
    var tasks: [(VerificationArea, AuditTask)] = [(.numbers, orders), (.cancellations, cancellations)]
    while try organizers.step() {
      let (organizer, slug) = (Organizer.ID(organizers.int(0)), organizers.text(1))
      tasks.append((.numbers, { db in try series(organizer, slug, db) }))
    }
    return tasks
  }

  private static func series(_ organizer: Organizer.ID, _ slug: String, _ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    for series in try SeriesReports.all(of: organizer, db: db) {
      report.count(.numbers)
      let name = "series \(series.series.prefix) of \(slug)"
      for gap in series.faults {
        report.find(.numbers, "\(name): \(text(gap)) missing, though given out here")
      }
      let imported = series.gaps.count - series.faults.count
      if imported > 0, !series.series.isTest {
        report.notes.append("\(name): numbers are missing that were given out before it was imported")
      }
      if let existing = series.existing, existing.upperBound > series.series.lastNumber {
        report.find(
          .numbers,
          "\(name) says that \(series.series.lastNumber) was its last number, but \(existing.upperBound) exists")
      }
    }
    return report
  }

  private static func text(_ gap: ClosedRange<Int64>) -> String {
    gap.lowerBound == gap.upperBound
      ? "number \(gap.lowerBound) is" : "numbers \(gap.lowerBound) to \(gap.upperBound) are"
  }

  /// Numbers that count an order's own invoices begin at 1 and have no gap.
  @Sendable private static func orders(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let broken = try RawStatement(
      """
      SELECT prefix, order_code FROM (
        SELECT prefix, order_code, count(*) AS number, max(CAST(substr(invoice_no, length(order_code) + 2) AS INTEGER)) AS highest
        FROM invoices WHERE instr(invoice_no, '-') > 0 AND substr(invoice_no, 1, length(order_code) + 1) = order_code || '-'
          AND test_mode = 0
        GROUP BY organizer_id, event_id, prefix, order_code)
      WHERE number <> highest LIMIT 20
      """, [], db: db)
    defer { broken.reset() }
    while try broken.step() {
      report.find(
        .numbers, "the invoices of order \(broken.text(1)) under \(broken.text(0)) are not numbered 1, 2, 3 and so on")
    }
    return report
  }

  @Sendable private static func cancellations(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let rows = try RawStatement(
      """
      SELECT CAST(c.number AS TEXT), CAST(c.refers AS TEXT),
        CASE WHEN i.id IS NULL THEN 'refers to an invoice that is not there'
          WHEN i.is_cancellation AND NOT c.imported THEN 'cancels a cancellation'
          WHEN i.gross_total <> -c.gross_total AND NOT c.imported THEN 'does not take back what was invoiced'
          WHEN c.is_cancellation AND (SELECT count(*) FROM invoices o WHERE o.organizer_id = c.organizer_id
            AND o.event_id = c.event_id AND o.refers = c.refers AND o.is_cancellation = 1) > 1 THEN 'is not the only one'
        END AS fault
      FROM invoices c LEFT JOIN invoices i ON i.organizer_id = c.organizer_id AND i.number = c.refers AND i.event_id = c.event_id
      WHERE c.is_cancellation = 1 AND fault IS NOT NULL LIMIT 20
      """, [], db: db)
    defer { rows.reset() }
    while try rows.step() {
      report.find(.cancellations, "cancellation \(rows.text(0)) of \(rows.text(1)) \(rows.text(2))")
    }
    report.count(
      .cancellations, try Int.fetchOne(db, sql: "SELECT count(*) FROM invoices WHERE is_cancellation = 1") ?? 0)
    return report
  }
}
