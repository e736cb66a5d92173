// The hot path's statement: GRDB's cached statement, stepped through SQLite's own functions, so that a page of published documents is
// a copy of bytes (stack.md §4a). Everything else uses GRDB.

import Domain
import GRDB
import GRDBSQLite

/// A value to bind.
enum RawValue: Equatable, Hashable, Sendable {
  case int(Int64)
  case text(String)
  case blob([UInt8])
}

/// A cached statement for one use inside one database access.
struct RawStatement {
  private let statement: OpaquePointer

  /// Prepares (or finds) `sql` and binds `values` to `?1`, `?2`, ….
  init(_ sql: String, _ values: [RawValue], db: Database) throws {
    statement = try db.cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(statement)
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
  }

  /// A statement that its owner keeps and that has no parameters.
  init(_ kept: Statement) {
    statement = kept.sqliteStatement
  }

  /// Runs a statement without results.
  static func run(_ sql: String, db: Database) throws {
    let statement = try RawStatement(sql, [], db: db)
    _ = try statement.step()
    statement.reset()
  }

  /// Binds one value, for a statement that is run several times.
  func rebind(_ value: RawValue, at index: Int32) throws {
    sqlite3_reset(statement)
    try bind(value, at: index)
  }

  private func bind(_ value: RawValue, at index: Int32) throws {
    let code =
      switch value {
      case .int(let number): sqlite3_bind_int64(statement, index, number)
      case .text(let text): bindText(text, at: index)
      case .blob(let bytes): sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), RawStatement.transient)
      }
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
  private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  private func bindText(_ text: String, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(statement, index, $0.baseAddress, Int32($0.count), RawStatement.transient)
      }
    }
  }

  /// Moves to the next row; false at the end.
  /// - Throws: `DomainError.busy` or `.storage`.
  func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    return String(decoding: bytes, as: UTF8.self)
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// The bytes of a blob or text column; valid until the next step.
  func withBytes<T>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try body(lent(column))
  }

  /// The bytes of a blob or text column where SQLite keeps them; valid until the next step.
  func lent(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// Every row's first column as an integer.
  func allInts() throws -> [Int64] {
    var values: [Int64] = []
    while try step() { values.append(int(0)) }
    return values
  }

  /// Ends the use: the cached statement must not keep a read open.
  func reset() {
    sqlite3_reset(statement)
  }

  private func failure(_ code: Int32) -> DomainError {
    sqlite3_reset(statement)
    return StoreFailure.error(code: code)
  }
}
