// Transmissions and attempts as rows. What a transmission sends is read only when it is asked for: it is the largest part of the row.

import Domain
import GRDB

enum TransmissionRows {
  static let columns = [
    "organizer_id", "id", "invoice_id", "version", "purpose", "type", "provider", "recipient", "status", "reason",
    "detail",
    "created_at", "updated_at", "message_id", "first_message_id", "fence", "owner", "lease_until", "attempts",
    "reference",
    "decide_at", "file_name", "is_repeat",
  ]
  static let light = "SELECT \(columns.joined(separator: ", ")) FROM transmissions"
  private static let whole = "SELECT \(columns.joined(separator: ", ")), prepared, content FROM transmissions"

  static func insert(_ transmission: Transmission, db: Database) throws -> Transmission.ID {
    try db.cachedStatement(
      sql: """
        INSERT INTO transmissions (organizer_id, invoice_id, version, purpose, type, recipient, status, created_at,
          updated_at, first_message_id, is_repeat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      transmission.organizer.value, transmission.invoice.value, transmission.version, transmission.purpose.rawValue,
      transmission.type, transmission.recipient, transmission.status.rawValue, transmission.createdAt.microseconds,
      transmission.updatedAt.microseconds, transmission.references, transmission.isRepeat,
    ])
    return Transmission.ID(db.lastInsertedRowID)
  }

  static func find(_ id: Transmission.ID, of organizer: Organizer.ID, db: Database) throws -> Transmission? {
    try SQLRows.first(
      "\(whole) WHERE id = ? AND organizer_id = ?", [id.value, organizer.value], db: db, transmission)
  }

  /// Those that `condition` finds, without what they send.
  static func all(_ condition: String, _ arguments: StatementArguments, db: Database) throws -> [Transmission] {
    try SQLRows.all("\(light) WHERE \(condition)", arguments, db: db, transmission)
  }

  /// Stores what changed, if status and fence are as expected; of one that was pending also what it sends.
  /// - Returns: false when they are not.
  static func replace(
    _ transmission: Transmission, expecting status: TransmissionStatus, fence: Int64, db: Database
  ) throws -> Bool {
    let prepared = status == .pending ? transmission.prepared : nil
    try db.cachedStatement(
      sql: """
        UPDATE transmissions SET version = ?, type = ?, provider = ?, recipient = ?, status = ?, reason = ?, detail = ?, updated_at = ?,
          message_id = ?, fence = ?, owner = ?, lease_until = ?, attempts = ?, reference = ?, decide_at = ?,
          file_name = ?
          \(prepared == nil ? "" : ", prepared = ?, content = ?")
        WHERE id = ? AND organizer_id = ? AND status = ? AND fence = ?
        """
    ).execute(
      arguments: [
        transmission.version, transmission.type, transmission.provider, transmission.recipient,
        transmission.status.rawValue, transmission.reason?.rawValue, transmission.detail,
        transmission.updatedAt.microseconds, transmission.messageID, transmission.fence, transmission.owner,
        transmission.leaseUntil?.microseconds, transmission.attempts, transmission.reference,
        transmission.decideAt?.microseconds, transmission.file,
      ] + (prepared.map { [row($0), SQLBlob($0.content)] } ?? []) + [
        transmission.id.value, transmission.organizer.value, status.rawValue, fence,
      ])
    return db.changesCount == 1
  }

  private static func row(_ prepared: PreparedTransmission) -> SQLBlob {
    var object = JSONObject([("recipient", .string(prepared.recipient)), ("fields", .object(prepared.fields))])
    object["documents"] = .array(prepared.documents.map { .string(Hex.text($0)) })
    return SQLResource.blob(object)
  }

  static func transmission(_ row: Row) throws -> Transmission {
    let (status, purpose, reason): (String, String, String?) = (row["status"], row["purpose"], row["reason"])
    var transmission = Transmission(
      id: .init(row["id"]), organizer: .init(row["organizer_id"]), invoice: .init(row["invoice_id"]),
      version: row["version"], purpose: Transmission.Purpose(rawValue: purpose) ?? .invoice, type: row["type"],
      provider: row["provider"], recipient: row["recipient"], status: TransmissionStatus(rawValue: status) ?? .unknown,
      reason: reason.map { TransmissionFailure(rawValue: $0) ?? .internalError }, detail: row["detail"],
      createdAt: Instant(microseconds: row["created_at"]), updatedAt: Instant(microseconds: row["updated_at"]),
      messageID: row["message_id"], references: row["first_message_id"], fence: row["fence"], owner: row["owner"],
      leaseUntil: SQLTime.instant(row["lease_until"]), attempts: row["attempts"], reference: row["reference"],
      decideAt: SQLTime.instant(row["decide_at"]), prepared: try prepared(row))
    transmission.file = row["file_name"]
    transmission.isRepeat = row["is_repeat"]
    return transmission
  }

  private static func prepared(_ row: Row) throws -> PreparedTransmission? {
    guard row.hasColumn("prepared"), let stored: SQLBlob = row["prepared"] else { return nil }
    let object = try JSON(parsing: stored.bytes)
    let content: SQLBlob? = row["content"]
    let documents = (object["documents"]?.array ?? []).compactMap { $0.string.flatMap(HexBytes.parse) }
    return PreparedTransmission(
      recipient: object["recipient"]?.string ?? "", fields: object["fields"]?.object ?? JSONObject(),
      content: content?.bytes ?? [], documents: documents)
  }
}

enum AttemptRows {
  static func all(of id: Transmission.ID, organizer: Organizer.ID, db: Database) throws -> [TransmissionAttempt] {
    try SQLRows.all(
      "SELECT * FROM transmission_attempts WHERE organizer_id = ? AND transmission_id = ? ORDER BY attempt",
      [organizer.value, id.value], db: db
    ) { row in
      let (phase, reason): (String, String?) = (row["phase"], row["reason"])
      let evidence: SQLBlob? = row["evidence"]
      return TransmissionAttempt(
        number: row["attempt"], owner: row["owner"], fence: row["fence"],
        phase: TransmissionAttempt.Phase(rawValue: phase) ?? .committedToSend,
        startedAt: Instant(microseconds: row["started_at"]), endedAt: SQLTime.instant(row["ended_at"]),
        outcome: row["outcome"], reason: reason.map { TransmissionFailure(rawValue: $0) ?? .internalError },
        evidence: try evidence.map { try JSON(parsing: $0.bytes).object ?? JSONObject() } ?? JSONObject())
    }
  }

  static func save(_ attempt: TransmissionAttempt, of transmission: Transmission, db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO transmission_attempts (organizer_id, transmission_id, attempt, owner, fence, phase, started_at,
          ended_at, outcome, reason, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET phase = excluded.phase, ended_at = excluded.ended_at, outcome = excluded.outcome,
          reason = excluded.reason, evidence = excluded.evidence
        """
    ).execute(arguments: [
      transmission.organizer.value, transmission.id.value, attempt.number, attempt.owner, attempt.fence,
      attempt.phase.rawValue, attempt.startedAt.microseconds, attempt.endedAt?.microseconds, attempt.outcome,
      attempt.reason?.rawValue, SQLResource.blob(attempt.evidence),
    ])
  }
}

/// Digests from their text.
enum HexBytes {
  /// nil unless it is an even number of hexadecimal digits.
  static func parse(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
