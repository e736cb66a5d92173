// The SQLite store: one pool of reading connections, one writer at a time, settings that durability depends on read back at open.
// Rules live in Domain; SQL lives in `Rows/` and `InvoiceListing`.

import CSQLiteConfig
public import Domain
import GRDB
import GRDBSQLite
import Synchronization

/// Opens and owns the database. Safe to use from any thread; calls block.
public final class SQLiteStore: Sendable {
  let pool: DatabasePool
  let readers: Readers
  let cache = ListingCache()
  let memory = SearchMemory()
  let events = EventCache()
  let invoiceMemory = InvoiceMemory()
  /// The disk failed under a write.
  let hasFailed = Atomic(false)
  let writerHealth = Mutex(WriterHealth())
  let groups = GroupCommit()
  let work = WorkAnnouncement()
  let files: DocumentFiles
  let logos: DocumentFiles
  let digest: any Digest
  /// The directory for files beside the database.
  public let state: String
  let entropy: any Entropy

  /// Opens the file at `path` without touching its schema; see `migrate()` and `requireCurrentSchema()`.
  /// - Parameters:
  ///   - path: the database file; created when missing.
  ///   - state: the directory that holds the files of documents and logos.
  ///   - digest: SHA-256, for documents and tokens.
  ///   - entropy: unpredictable bytes, for the salts of the journal.
  /// - Throws: `DomainError.storage` when a setting that durability depends on does not hold.
  public init(
    path: String, state: String, digest: any Digest, entropy: any Entropy = SystemEntropy()
  ) throws {
    self.digest = digest
    self.state = state
    self.entropy = entropy
    files = DocumentFiles(directory: state + "/documents")
    logos = DocumentFiles(directory: state + "/logos")
    var configuration = Configuration()
    // The pool writes, migrates and backs up; requests read through `readers`.
    configuration.maximumReaderCount = 2
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.label = "store"
    configuration.prepareDatabase { db in
      // Seven invoices on a page: lists whose rows lie apart read fewer bytes than with stack.md's 16 kB, which was for documents that were
      // not packed (docs/decisions/0059). No effect on an existing file.
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA page_size = 8192") }
      // KiB for each connection, private memory. A reader's holds the inner pages of a million invoices' table and of its indexes
      // (docs/decisions/0011); a page of documents is read from the system's page cache each time. The writer's holds what an invoice
      // touches of their indexes and words too: with 2 MB it read 70 pages an invoice instead of 15.
      try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -3072 : -8192)")
      // A search sorts what it found; 250,000 numbers are 10 MB, and a spill would cost more than the search.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      guard csqlite_set_defensive(db.sqliteConnection) == 0 else {
        throw DomainError.storage("SQLite refused the defensive setting")
      }
      // Filters of a list that partial indexes name, too, were planned anew with every request: a fifth of a page's time.
      guard csqlite_set_stable_plans(db.sqliteConnection) == 0 else {
        throw DomainError.storage("SQLite refused to keep its plans")
      }
      try SQLiteStore.registerFunctions(db)
    }
    pool = try DatabasePool(path: path, configuration: configuration)
    configuration.readonly = true
    readers = Readers(path: path, configuration: configuration)
    // GRDB sets its writer to NORMAL after prepareDatabase; a number that was given out must survive power loss.
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // Bytes of the log that are left once it is begun anew behind a large transaction.
      try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
      try SQLiteStore.requireDurable(db)
    }
  }

  /// What triggers of the schema call.
  @Sendable static func registerFunctions(_ db: Database) throws {
    guard csqlite_register_row_seal(db.sqliteConnection) == 0 else {
      throw DomainError.storage("SQLite refused the function of the row seals")
    }
  }

  private static func requireDurable(_ db: Database) throws {
    let expected = [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")]
    for (pragma, value) in expected {
      let found = try String.fetchOne(db, sql: "SELECT CAST(\(pragma) AS TEXT) FROM pragma_\(pragma)") ?? ""
      guard found == value else {
        throw DomainError.storage("PRAGMA \(pragma) is \(found), not \(value)")
      }
    }
  }

  /// Gives back what reading connections hold that nobody uses, the writer's cached pages, and what the heap holds for nobody; for after
  /// much work.
  public func letGo() {
    readers.letGo()
    pool.writeWithoutTransaction { db in _ = sqlite3_db_release_memory(db.sqliteConnection) }
    csqlite_trim_heap()
  }

  /// Moves what was written from the log into the file and leaves an empty log, as far as others do not read it; for after a large
  /// import. The pages of a large log lie in the system's cache in large pieces, and each commit would walk through them.
  public func emptyLog() throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Applies missing migrations; returns their names.
  public func migrate() throws -> [String] {
    try Migration.run(on: pool)
  }

  /// The names of the migrations that `migrate()` would apply, and whether the database holds anything yet.
  public func missingMigrations() throws -> (names: [String], isNew: Bool) {
    try read { (try Migration.missing($0), try Migration.version($0) == 0) }
  }

  /// - Throws: `DomainError.storage` naming the command to run when the schema does not fit this program.
  public func requireCurrentSchema() throws {
    try read(Migration.requireCurrent)
  }
}
