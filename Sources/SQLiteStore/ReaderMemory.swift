// What a reading connection has found out while nothing changed: whose a token is, which ids slugs stand for, what counters say. SQLite
// tells every connection whether anybody, in whatever process, has committed since; then all of it is forgotten. So a token that was
// revoked is refused by the next request that begins, as if that had looked it up; so is a session that was ended.

import Domain
import GRDB

/// The memory of one connection and its read transactions; used by the thread that has the connection.
final class ReaderMemory {
  let tokens = Known<[UInt8], KnownToken>()
  let organizers = Known<ExactText, Organizer.ID>()
  let events = Known<EventName, Event.ID>()
  let counters = Known<Counter, Int64>()
  let sessions = Known<SessionKey, Session>()
  let actors = Known<Int64, Actor>()
  let organizerRecords = Known<ExactText, Organizer>()
  let eventNames = Known<EventsKey, [Domain.EventName]>()
  /// Sessions that nobody left a message for.
  let silences = Known<[UInt8], Bool>()
  /// What others made of the invoices of a scope.
  let texts = Known<TextKey, String>()
  /// What others made of what they read, by their own key; few, because some are large.
  let made = Known<ExactText, any Sendable>(limit: 40)
  /// What it knows stays true when the database changes.
  let documents = DocumentReader()

  struct EventName: Hashable {
    let organizer: Organizer.ID
    let slug: ExactText
  }

  struct SessionKey: Hashable {
    let digest: [UInt8]
    let userAgentDigest: [UInt8]
  }

  struct EventsKey: Hashable {
    let organizer: Organizer.ID
    let events: EventSet
  }

  struct Counter: Hashable {
    let key: String
    let scope: InvoiceQuery.Scope
  }

  struct TextKey: Hashable {
    let scope: InvoiceQuery.Scope
    let key: ExactText
  }

  private var version: Int64?
  /// `PRAGMA data_version`; while it stands on its row, SQLite keeps the read transaction that it began.
  private var statement: Statement?

  /// Begins a read transaction, and forgets everything if the database has changed since it was found out. `BEGIN` and `COMMIT` around
  /// every request would be two statements more.
  func begin(_ db: Database) throws {
    var found: Int64?
    defer {
      // Also when the database did not answer.
      if found == nil || found != version { forget() }
      version = found
    }
    let statement = try self.statement ?? db.makeStatement(sql: "PRAGMA data_version")
    self.statement = statement
    let moment = RawStatement(statement)
    if try moment.step() { found = moment.int(0) }
  }

  /// Ends the transaction.
  func end() {
    if let statement { RawStatement(statement).reset() }
  }

  private func forget() {
    tokens.forget()
    organizers.forget()
    events.forget()
    counters.forget()
    sessions.forget()
    actors.forget()
    organizerRecords.forget()
    eventNames.forget()
    silences.forget()
    texts.forget()
    made.forget()
  }
}

/// Answers by what was asked for. What does not exist is not remembered, or strangers could fill the memory.
final class Known<Key: Hashable, Value> {
  private var values: [Key: Value] = [:]
  /// The same is often asked for again and again; to compare costs a third of looking it up.
  private var last: (key: Key, value: Value)?

  /// More than one connection meets between two changes; a table that is full begins anew.
  private let limit: Int

  init(limit: Int = 200) {
    self.limit = limit
  }

  /// The answer to `key`: remembered, or what `find` finds now.
  func value(_ key: Key, else find: () throws -> Value?) rethrows -> Value? {
    if let last, last.key == key { return last.value }
    if let known = values[key] {
      last = (key, known)
      return known
    }
    guard let found = try find() else { return nil }
    if values.count >= limit { values.removeAll() }
    values[key] = found
    last = (key, found)
    return found
  }

  func forget() {
    if values.isEmpty { return }
    values.removeAll()
    last = nil
  }
}

/// A text that equals another only byte by byte: to Swift a Kelvin sign is a `K`.
struct ExactText: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (one: ExactText, other: ExactText) -> Bool {
    var (one, other) = (one.text, other.text)
    return one.withUTF8 { one in other.withUTF8 { other in one.elementsEqual(other) } }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
