// The index of words against the invoices: each has its entry and nothing else has one, and some are looked for as a reader would.

import Domain
import GRDB

enum SearchCheck {
  static let tasks: [(VerificationArea, AuditTask)] = [(.search, completeness), (.search, samples)]

  /// So many invoices are looked for, evenly spread: looking for all would take longer than everything else.
  private static let sampleSize: Int64 = 500

  @Sendable private static func completeness(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let rows = try RawStatement(
      """
      SELECT count(*), sum(s.id IS NULL), (SELECT count(*) FROM invoice_search_docsize) FROM invoices i
      LEFT JOIN invoice_search_docsize s ON s.id = i.id
      """, [], db: db)
    defer { rows.reset() }
    guard try rows.step() else { return report }
    report.count(.search, Int(clamping: rows.int(0)))
    if rows.int(1) > 0 { report.find(.search, "\(rows.int(1)) invoices are missing in the index of words") }
    let extra = rows.int(2) - (rows.int(0) - rows.int(1))
    if extra > 0 { report.find(.search, "the index of words has \(extra) entries of invoices that are not there") }
    return report
  }

  @Sendable private static func samples(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let last = try RawStatement("SELECT max(id) FROM invoices", [], db: db)
    defer { last.reset() }
    let highest = try last.step() ? last.int(0) : 0
    let invoices = try RawStatement("SELECT id, number FROM invoices WHERE id >= ? ORDER BY id LIMIT 1", [], db: db)
    let search = try RawStatement(
      "SELECT 1 FROM invoice_search WHERE invoice_search MATCH ? AND rowid = ?", [], db: db)
    defer { invoices.reset(); search.reset() }
    for place in stride(from: Int64(1), through: highest, by: Int(max(1, highest / sampleSize))) {
      try invoices.rebind(.int(place), at: 1)
      guard try invoices.step() else { break }
      let (id, number) = (invoices.int(0), invoices.text(1))
      try search.rebind(.text("\"" + number.replacing("\"", with: "\"\"") + "\""), at: 1)
      try search.rebind(.int(id), at: 2)
      if try !search.step() { report.find(.search, "\(number) is not found by its number") }
    }
    return report
  }
}
