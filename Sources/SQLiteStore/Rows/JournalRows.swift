// The journal as rows: entries are appended behind the last one of their organizer, and read back page by page.

import Domain
import GRDB

enum JournalRows {
  /// Appends behind the organizer's last entry.
  /// - Returns: the entry's number.
  @discardableResult
  static func append(
    _ entry: JournalEntry, of organizer: Organizer.ID, seed: [UInt8], chain: JournalChain, db: Database
  ) throws -> Int64 {
    let head = try head(of: organizer, chain: chain, db: db)
    let chained = chain.chained(entry, number: head.number + 1, previous: head.hash, seed: seed)
    try db.cachedStatement(
      sql: """
        INSERT INTO journal (organizer_id, seq, at, actor, action, subject, payload, leaves, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      organizer.value, chained.number, chained.at.microseconds, chained.actor, chained.action, chained.subject,
      SQLBlob(chained.payload), SQLBlob(JournalLeafCoding.bytes(of: chained)), SQLBlob(chained.previous),
      SQLBlob(chained.hash),
    ])
    return chained.number
  }

  /// Number and hash of the last entry; before the first one, 0 and what the chain begins with.
  static func head(
    of organizer: Organizer.ID, chain: JournalChain, db: Database
  ) throws -> (number: Int64, hash: [UInt8]) {
    let statement = try RawStatement(
      "SELECT seq, hash FROM journal WHERE organizer_id = ? ORDER BY seq DESC LIMIT 1", [.int(organizer.value)], db: db)
    defer { statement.reset() }
    if try statement.step() { return (statement.int(0), statement.withBytes(1) { Array($0) }) }
    let slug = try String.fetchOne(
      db.cachedStatement(sql: "SELECT slug FROM organizers WHERE id = ?"), arguments: [organizer.value])
    guard let slug else { throw DomainError.forbidden }
    return (0, chain.genesis(organizer: slug))
  }

  /// The number of the last entry, 0 for an empty journal.
  static func last(of organizer: Int64, db: Database) throws -> Int64 {
    let statement = try RawStatement(
      "SELECT max(seq) FROM journal WHERE organizer_id = ?", [.int(organizer)], db: db)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : 0
  }

  private static let columns = "seq, at, actor, action, subject, payload, leaves, previous, hash"

  /// Every entry of an organizer with a number in `range`, in order.
  static func each(
    of organizer: Organizer.ID, in range: ClosedRange<Int64>, db: Database, _ body: (ChainedEntry) throws -> Void
  ) throws {
    try eachLent(of: organizer, in: range, db: db) { try body(entry($0)) }
  }

  /// The same without copies: an entry is lent until `body` returns.
  static func eachLent(
    of organizer: Organizer.ID, in range: ClosedRange<Int64>, db: Database, _ body: (LentEntry) throws -> Void
  ) throws {
    let statement = try RawStatement(
      "SELECT \(columns) FROM journal WHERE organizer_id = ? AND seq BETWEEN ? AND ? ORDER BY seq",
      [.int(organizer.value), .int(range.lowerBound), .int(range.upperBound)], db: db)
    defer { statement.reset() }
    while try statement.step() { try body(lent(statement)) }
  }

  private static func lent(_ row: RawStatement) -> LentEntry {
    LentEntry(
      number: row.int(0), at: Instant(microseconds: row.int(1)), actor: row.lent(2), action: row.lent(3),
      subject: row.lent(4), payload: row.lent(5), leaves: row.lent(6), previous: row.lent(7), hash: row.lent(8))
  }

  /// The first entries about a subject, oldest first.
  static func about(_ subject: String, of organizer: Organizer.ID, db: Database) throws -> [ChainedEntry] {
    let statement = try RawStatement(
      "SELECT \(columns) FROM journal WHERE organizer_id = ? AND subject = ? ORDER BY seq LIMIT 300",
      [.int(organizer.value), .text(subject)], db: db)
    defer { statement.reset() }
    var entries: [ChainedEntry] = []
    while try statement.step() { entries.append(try entry(lent(statement))) }
    return entries
  }

  private static func entry(_ row: LentEntry) throws -> ChainedEntry {
    let (salt, fields) = try JournalLeafCoding.fields(Array(row.leaves))
    func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
    return ChainedEntry(
      number: row.number, at: row.at, actor: text(row.actor), action: text(row.action), subject: text(row.subject),
      payload: Array(row.payload), payloadSalt: salt, fields: fields, previous: Array(row.previous),
      hash: Array(row.hash))
  }

  /// Whether the entry that was once the last is there still.
  static func holds(_ head: JournalHead, db: Database) throws -> Bool {
    if head.number == 0 { return true }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM journal WHERE organizer_id = (SELECT id FROM organizers WHERE slug = ?) AND seq = ? AND hash = ?)
        """, arguments: [head.organizer, head.number, SQLBlob(head.hash)]) ?? false
  }

  /// A page, oldest first. Numbers have no gaps, so a page is a range of them.
  static func page(of organizer: Organizer.ID, _ page: PageRequest, db: Database) throws -> Page<ChainedEntry> {
    let count = Int(clamping: try last(of: organizer.value, db: db))
    let (number, offset) = try page.resolve(count: count)
    var entries: [ChainedEntry] = []
    try each(of: organizer, in: Int64(offset + 1)...Int64(offset + page.size), db: db) { entries.append($0) }
    return Page(elements: entries, count: count, number: number, size: page.size)
  }
}
