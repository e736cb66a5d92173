// One request, one snapshot: reads inside `snapshot` share a connection and see one moment. Inside `write` they see the transaction's
// own writes. Write transactions are begun by hand: GRDB's own also tell observers, of which there are none.

public import Domain
import GRDB
import Synchronization

/// The connection that this thread's running snapshot or transaction uses; never leaves the closure it was made for.
private final class CurrentConnection: @unchecked Sendable {
  // Safe: the value is only reachable through the task-local below, on the thread that is inside `readers.use` or the writer.
  let store: ObjectIdentifier
  let db: Database
  let memory: ReaderMemory?
  var isWriting: Bool { memory == nil }

  /// - Parameter memory: of a reading connection; nil for the writer's.
  init(of store: SQLiteStore, db: Database, memory: ReaderMemory?) {
    self.store = ObjectIdentifier(store)
    self.db = db
    self.memory = memory
  }
}

private enum Snapshot {
  @TaskLocal static var current: CurrentConnection?
}

extension SQLiteStore: ScopeStore {
  /// What this thread is inside of; another store's snapshot or transaction is none of this one's.
  private var current: CurrentConnection? {
    guard let current = Snapshot.current, current.store == ObjectIdentifier(self) else { return nil }
    return current
  }

  public func snapshot<T>(_ body: () throws -> T) throws -> T {
    if current != nil { return try body() }
    return try moment { db, memory in
      try Snapshot.$current.withValue(CurrentConnection(of: self, db: db, memory: memory), operation: body)
    }
  }

  public func keepingConnection(_ body: () -> Void) {
    var hasRun = false
    // Whoever cannot have a connection now asks for one with each request, and answers with what goes wrong then.
    try? readers.keeping {
      hasRun = true
      body()
    }
    if !hasRun { body() }
  }

  /// Reads within the running transaction or snapshot, or in one of its own.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    if let current { return try body(current.db) }
    return try moment { db, _ in try body(db) }
  }

  /// The same with what the connection remembers of an unchanged database; nothing while a transaction runs, whose rows may never become
  /// true.
  func recall<T>(_ body: (Database, ReaderMemory) throws -> T) throws -> T {
    guard let current else { return try moment(body) }
    return try body(current.db, current.memory ?? ReaderMemory())
  }

  /// Whether this thread is inside a write transaction.
  var isWriting: Bool { current?.isWriting == true }

  /// What is remembered of lists and searches; nothing while a transaction runs, whose rows may never become true.
  var listingCache: ListingCache { current?.isWriting == true ? ListingCache() : cache }
  var searchMemory: SearchMemory { current?.isWriting == true ? SearchMemory() : memory }

  /// Runs `body` in one IMMEDIATE transaction: everything or, when it throws, nothing. Writers of this process queue up, other
  /// processes are waited for (5 s). Inside a running transaction of this thread it is a savepoint of that one. A snapshot that is
  /// open around it ends before and moves on to what was written.
  /// - Throws: what `body` throws, after a rollback; `DomainError.busy` when another process holds the database.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    let outer = current
    if let outer, outer.isWriting { return try WriteTransaction.savepoint(outer.db, body) }
    // A log that somebody reads is not begun anew, and whoever commits to one of more than a thousand pages copies them and waits for the
    // disk once more: a snapshot must not stay open while its thread waits for the writers before it.
    outer?.memory?.end()
    defer {
      // What was written is durable already; without a snapshot, reads go on one by one.
      if let outer { try? outer.memory?.begin(outer.db) }
    }
    let result = try failingStop {
      try pool.writeWithoutTransaction { db in
        try WriteTransaction.immediate(db) { db in
          let current = CurrentConnection(of: self, db: db, memory: nil)
          return try Snapshot.$current.withValue(current) { try body(db) }
        }
      }
    }
    work.announce()
    return result
  }

  /// Runs a write; after the disk has failed once there is no other (reliability.md R3): the kernel may have dropped what it could not
  /// write, and only a new process can see what is there.
  private func failingStop<T>(_ body: () throws -> T) throws -> T {
    if hasFailed.load(ordering: .acquiring) { throw DomainError.diskFailed }
    do {
      return try StoreFailure.mapped(body)
    } catch DomainError.diskFailed {
      hasFailed.store(true, ordering: .releasing)
      throw DomainError.diskFailed
    }
  }

  /// One moment for all that `body` reads, on a connection of its own.
  private func moment<T>(_ body: (Database, ReaderMemory) throws -> T) throws -> T {
    try readers.use { db, memory in
      try memory.begin(db)
      defer { memory.end() }
      return try body(db, memory)
    }
  }

  public func remembered<T: Sendable>(_ key: String, _ make: () throws -> T) throws -> T {
    try recall { _, memory in
      let key = ExactText(key)
      if let known = try memory.made.value(key, else: make) as? T { return known }
      return try make()
    }
  }

  public func remembered(
    _ key: String, of scope: InvoiceQuery.Scope, _ make: () throws -> String
  ) throws -> String {
    try recall { _, memory in
      let key = ReaderMemory.TextKey(scope: scope, key: ExactText(key))
      return try memory.texts.value(key, else: make) ?? make()
    }
  }

  public func organizerID(slug: String) throws -> Organizer.ID? {
    try recall { db, memory in
      try memory.organizers.value(ExactText(slug)) {
        let statement = try RawStatement("SELECT id FROM organizers WHERE slug = ?", [.text(slug)], db: db)
        defer { statement.reset() }
        return try statement.step() ? Organizer.ID(statement.int(0)) : nil
      }
    }
  }

  public func eventID(slug: String, of organizer: Organizer.ID) throws -> Event.ID? {
    try recall { db, memory in
      try memory.events.value(ReaderMemory.EventName(organizer: organizer, slug: ExactText(slug))) {
        let statement = try RawStatement(
          "SELECT id FROM events WHERE organizer_id = ? AND slug = ?", [.int(organizer.value), .text(slug)], db: db)
        defer { statement.reset() }
        return try statement.step() ? Event.ID(statement.int(0)) : nil
      }
    }
  }
}
