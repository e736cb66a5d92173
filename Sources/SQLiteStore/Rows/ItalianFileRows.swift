// Files for Italy's exchange and the numbers of their transmitters, as rows; and messages that nobody understood.

public import Domain
import GRDB

enum ItalianFileRows {
  static func last(of invoice: Invoice, db: Database) throws -> ItalianFile? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT transmitter, number, document, answered_at IS NOT NULL AS is_answered FROM italian_files
          WHERE organizer_id = ? AND invoice_id = ? ORDER BY taken_at DESC, number DESC LIMIT 1
          """), arguments: [invoice.organizer.value, invoice.id.value])
    guard let row, let name = FatturaPAFileName(transmitter: row["transmitter"], progressive: row["number"]) else {
      return nil
    }
    let document: SQLBlob = row["document"]
    return ItalianFile(name: name, document: document.bytes, isAnswered: row["is_answered"], address: nil)
  }

  static func nextNumber(of transmitter: String, first: Int64, db: Database) throws -> Int64 {
    let number = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO italian_transmitters (transmitter, last_number) VALUES (?1, ?2)
          ON CONFLICT DO UPDATE SET last_number = max(last_number + 1, ?2) RETURNING last_number
          """), arguments: [transmitter, first])
    guard let number else { throw DomainError.storage("no number for a file of \(transmitter)") }
    return number
  }

  static func insert(_ file: ItalianFile, of invoice: Invoice, at now: Instant, db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO italian_files (organizer_id, invoice_id, transmitter, number, name, document, taken_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      invoice.organizer.value, invoice.id.value, file.name.transmitter, file.name.progressive, file.name.text,
      SQLBlob(file.document), now.microseconds,
    ])
  }

  static func address(of transmitter: String, db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT address FROM italian_transmitters WHERE transmitter = ?"),
      arguments: [transmitter])
  }

  static func noteAnswer(of file: String, from address: String?, isFinal: Bool, at now: Instant, db: Database) throws {
    if isFinal {
      try db.cachedStatement(sql: "UPDATE italian_files SET answered_at = ? WHERE name = ? AND answered_at IS NULL")
        .execute(arguments: [now.microseconds, file])
    }
    guard let address else { return }
    try db.cachedStatement(
      sql: """
        UPDATE italian_transmitters SET address = ?, address_at = ?
        WHERE transmitter = (SELECT transmitter FROM italian_files WHERE name = ?) AND address IS NULL
        """
    ).execute(arguments: [address, now.microseconds, file])
  }
}

enum ParkedMessageRows {
  /// More are not kept: somebody has to look.
  static let limit = 10_000

  static func insert(_ message: [UInt8], digest: [UInt8], reason: String, at now: Instant, db: Database) throws -> Int64
  {
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM parked_messages WHERE digest = ?"), arguments: [SQLBlob(digest)])
    if let known { return known }
    let count = try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM parked_messages")) ?? 0
    guard count < limit else {
      throw DomainError.storage(
        "\(limit) messages are parked already: look at them with `invoicefcgi receive-mail --list`")
    }
    try db.cachedStatement(
      sql: "INSERT INTO parked_messages (received_at, digest, reason, message) VALUES (?, ?, ?, ?)"
    )
    .execute(arguments: [now.microseconds, SQLBlob(digest), reason, SQLBlob(message)])
    return db.lastInsertedRowID
  }
}

extension SQLiteStore: ParkedMessageStore {
  public func parkedMessages() throws -> [ParkedMessage] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, received_at, reason, length(message) AS size FROM parked_messages ORDER BY id"
      ).map {
        ParkedMessage(
          id: $0["id"], receivedAt: Instant(microseconds: $0["received_at"]), reason: $0["reason"], size: $0["size"])
      }
    }
  }

  public func parkedMessage(_ id: Int64) throws -> [UInt8]? {
    try read { db in
      try SQLBlob.fetchOne(db, sql: "SELECT message FROM parked_messages WHERE id = ?", arguments: [id])?.bytes
    }
  }

  public func dropParkedMessage(_ id: Int64) throws -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM parked_messages WHERE id = ?", arguments: [id])
      return db.changesCount == 1
    }
  }
}
