// What SQLite's errors mean to the caller: the database is busy, the disk is full, the disk failed, or nothing can be promised
// (reliability.md F5, F7, F9).

import Domain
import GRDB
import GRDBSQLite

enum StoreFailure {
  /// - Parameter code: an extended result code.
  static func error(code: Int32) -> DomainError {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .diskFull
    // SQLITE_IOERR_SHMSIZE, the shared-memory file could not grow: no space, and nothing was written yet.
    case SQLITE_IOERR where code == SQLITE_IOERR | (19 << 8): .diskFull
    case SQLITE_IOERR: .diskFailed
    default: .storage("SQLite error \(code)")
    }
  }

  /// What `body` throws, in the domain's words where they matter to the caller.
  static func mapped<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_IOERR:
        throw StoreFailure.error(code: error.extendedResultCode.rawValue)
      default: throw error
      }
    }
  }
}
