// The journal as rows: entries are appended behind the last one of their organizer, and read back page by page.

import Domain
import GRDB

enum JournalRows {
  /// Appends behind the organizer's last entry.
  static func append(
    _ entry: JournalEntry, of organizer: Organizer.ID, seed: [UInt8], chain: JournalChain, db: Database
  ) throws {
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
}
