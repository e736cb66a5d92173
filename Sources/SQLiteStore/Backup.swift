// A copy of everything that is kept, taken while the service runs: the database at one moment, then the files that its rows name.
// Files are content-addressed and never change, so those copied after the database hold all that the database speaks of. One sync(2)
// at the end serves thousands of files; on Linux it returns when all is on disk.

import Domain
public import Foundation
import GRDB

extension SQLiteStore {
  /// Directories of content-addressed files under the state directory; what else lies there can be made again.
  static let kept = ["documents", "logos"]

  /// Copies database and files into `directory` as `invoicefcgi.db`, `documents/` and `logos/`, all of it on disk at return. Writers go
  /// on meanwhile: the copy is what was committed when it began.
  /// - Parameter directory: made by this; its parent has to exist.
  /// - Throws: `DomainError.invalid` when the directory exists; `DomainError.storage` or `.diskFull` when a copy fails.
  public func backUp(to directory: URL) throws {
    guard !FileManager.default.fileExists(atPath: directory.path) else {
      throw DomainError.invalid(field: "directory", message: "\"\(directory.path)\" exists; name a new one.")
    }
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o750])
    try copyDatabase(to: directory.appending(path: SQLiteStore.backupName).path)
    for name in SQLiteStore.kept {
      try DocumentFiles(directory: state + "/" + name).copy(to: DocumentFiles(directory: directory.path + "/" + name))
    }
    sync()
  }

  /// The database's name within a backup.
  public static let backupName = "invoicefcgi.db"

  /// Copies the database alone, at one moment, page by page (SQLite's backup interface), and syncs the copy.
  public func copyDatabase(to path: String) throws {
    try StoreFailure.mapped {
      let copy = try DatabaseQueue(path: path)
      try pool.backup(to: copy)
      // Journalling of the copy is the one who opens it's choice; a rollback journal leaves one file.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
    sync()
  }
}
