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
    let series = try SeriesRows.series(row)
    let firstIssued = try row.decode(Int64?.self, forColumn: "first_issued")
    let (count, existing, isUnambiguous) = try extent(prefix: series.prefix, of: organizer, db: db)
    let beginning = SeriesReport.beginning(firstIssued: firstIssued, lowest: existing?.lowerBound)
    // As many different numbers as there is room for leave no gap, and nothing has to be read one by one.
    let room = max(0, Int128(series.lastNumber) - Int128(beginning) + 1)
    let isInside = existing.map { beginning <= $0.lowerBound && $0.upperBound <= series.lastNumber } ?? true
    let gaps =
      isUnambiguous && isInside && Int128(count) == room
      ? [] : try missing(prefix: series.prefix, from: beginning, to: series.lastNumber, of: organizer, db: db)
    return SeriesReport(series: series, firstIssued: firstIssued, existing: existing, count: count, gaps: gaps)
  }

  private static func missing(
    prefix: String, from beginning: Int64, to last: Int64, of organizer: Organizer.ID, db: Database
  ) throws -> [ClosedRange<Int64>] {
    let statement = try RawStatement(
      "SELECT CAST(invoice_no AS INTEGER) \(consecutive) ORDER BY 1", [.int(organizer.value), .text(prefix)], db: db)
    defer { statement.reset() }
    var gaps: [ClosedRange<Int64>] = []
    var expected = beginning
    for number in try statement.allInts() + [min(last, Int64.max - 1) + 1] where gaps.count < SeriesReport.shownGaps {
      if number > expected { gaps.append(expected...(number - 1)) }
      if number >= expected { expected = number + 1 }
    }
    return gaps
  }

  /// How many consecutive numbers exist under a prefix, and between which. Unambiguous are texts of which no two mean the same number:
  /// those with leading zeros are all of one length, and none is shorter.
  private static func extent(
    prefix: String, of organizer: Organizer.ID, db: Database
  ) throws -> (count: Int64, existing: ClosedRange<Int64>?, isUnambiguous: Bool) {
    let statement = try RawStatement(
      """
      SELECT count(*), min(number), max(number), max(padded) IS NULL OR max(padded) <= min(length)
      FROM (SELECT CAST(invoice_no AS INTEGER) AS number, length(invoice_no) AS length,
        CASE WHEN invoice_no < '1' THEN length(invoice_no) END AS padded \(consecutive))
      """, [.int(organizer.value), .text(prefix)], db: db)
    defer { statement.reset() }
    guard try statement.step(), statement.int(0) > 0 else { return (0, nil, true) }
    let existing = statement.int(1)...max(statement.int(1), statement.int(2))
    return (statement.int(0), existing, statement.int(3) != 0)
  }

  /// Read from the index alone. Numbers with a hyphen count their own order's invoices.
  private static let consecutive = """
    FROM invoices WHERE organizer_id = ? AND prefix = ? AND instr(invoice_no, '-') = 0 AND length(invoice_no) < 19
    """
}
