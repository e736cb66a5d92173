// Rows read where their statement stands. A row that GRDB has copied finds a column by putting all names in lower case and comparing
// them one after the other; for an invoice's seventy columns that cost more than everything else of a mail that was sent.

import GRDB

enum SQLRows {
  /// `value` of the first row of a cached statement; nil without one. `value` must not run the same statement.
  static func first<Value>(
    _ sql: String, _ arguments: StatementArguments, db: Database, _ value: (Row) throws -> Value
  ) throws -> Value? {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    // A cursor that is let go resets its statement, and the row with it.
    return try withExtendedLifetime(rows) { try rows.next().map(value) }
  }

  /// `value` of every row, in order.
  static func all<Value>(
    _ sql: String, _ arguments: StatementArguments, db: Database, _ value: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try value(row)) }
    return values
  }
}
