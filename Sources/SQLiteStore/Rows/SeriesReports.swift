// Number series with their gaps, found by walking the index of their numbers.

import Domain
import GRDB

enum SeriesReports {
  static func page(of organizer: Organizer.ID, _ page: PageRequest, db: Database) throws -> Page<SeriesReport> {
    try SQLPage.fetch(
      "FROM number_series WHERE organizer_id = ?", [organizer.value], order: "prefix", page: page, db: db
    ) { try report($0, of: organizer, db: db) }
  }

  static func all(of organizer: Organizer.ID, db: Database) throws -> [SeriesReport] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM number_series WHERE organizer_id = ? ORDER BY prefix", arguments: [organizer.value]
    ).map { try report($0, of: organizer, db: db) }
  }

  private static func report(_ row: Row, of organizer: Organizer.ID, db: Database) throws -> SeriesReport {
    let series = SeriesRows.series(row)
    let firstIssued: Int64? = row["first_issued"]
    var numbers = try numbers(prefix: series.prefix, of: organizer, db: db)
    numbers.sort()
    let beginning = SeriesReport.beginning(firstIssued: firstIssued, lowest: numbers.first)
    var gaps: [ClosedRange<Int64>] = []
    var expected = beginning
    for number in numbers + [series.lastNumber + 1] where gaps.count < SeriesReport.shownGaps {
      if number > expected { gaps.append(expected...(number - 1)) }
      if number >= expected { expected = number + 1 }
    }
    let existing = numbers.first.flatMap { first in numbers.last.map { first...$0 } }
    return SeriesReport(
      series: series, firstIssued: firstIssued, existing: existing, count: Int64(numbers.count), gaps: gaps)
  }

  /// The consecutive numbers that exist under a prefix; those with a hyphen count their own order's invoices.
  private static func numbers(prefix: String, of organizer: Organizer.ID, db: Database) throws -> [Int64] {
    let statement = try RawStatement(
      """
      SELECT CAST(invoice_no AS INTEGER) FROM invoices
      WHERE organizer_id = ? AND prefix = ? AND instr(invoice_no, '-') = 0 AND length(invoice_no) < 19
      """, [.int(organizer.value), .text(prefix)], db: db)
    defer { statement.reset() }
    return try statement.allInts()
  }
}
