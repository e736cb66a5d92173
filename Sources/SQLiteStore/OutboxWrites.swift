// The outbox's changes on SQLite: the invoicing transaction with transmissions, attempts and jobs in it. Compare-and-set throughout.

public import Domain
import GRDB

extension SQLiteStore: OutboxStore {
  public func outbox<Result>(_ body: (any OutboxTransaction) throws -> Result) throws -> Result {
    try write { db in try body(SQLiteInvoicing(db: db, store: self)) }
  }

  public func grouped<Result: Sendable>(
    _ body: @escaping @Sendable (any OutboxTransaction) throws -> Result
  ) throws -> Result {
    try groups.run(in: self) { db in try body(SQLiteInvoicing(db: db, store: self)) }
  }
}

extension SQLiteInvoicing: OutboxTransaction {
  func invoice(id: Invoice.ID, of organizer: Organizer.ID) throws -> StoredInvoice {
    try store.invoiceMemory.invoice(id, of: organizer, db: db)
  }

  func transmission(_ id: Transmission.ID, of organizer: Organizer.ID) throws -> Transmission? {
    try TransmissionRows.find(id, of: organizer, db: db)
  }

  func openTransmission(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> Transmission? {
    try TransmissionRows.all(
      "organizer_id = ? AND invoice_id = ? AND purpose = 'invoice' AND status IN ('pending', 'inflight')",
      [organizer.value, invoice.value], db: db
    ).first
  }

  func firstMessageID(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT message_id FROM transmissions WHERE organizer_id = ? AND invoice_id = ? AND purpose = 'invoice'
            AND message_id IS NOT NULL ORDER BY id LIMIT 1
          """), arguments: [organizer.value, invoice.value])
  }

  func transmissions(with key: InboundFinding.Key) throws -> [Transmission] {
    switch key {
    case .messageID(let id): try TransmissionRows.all("message_id = ? ORDER BY id", [id], db: db)
    case .reference(let reference): try TransmissionRows.all("reference = ? ORDER BY id", [reference], db: db)
    case .file(let name): try TransmissionRows.all("file_name = ? ORDER BY id", [name], db: db)
    }
  }

  func newestTransmission(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> Transmission.ID? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM transmissions WHERE organizer_id = ? AND invoice_id = ? AND purpose = 'invoice'
          ORDER BY id DESC LIMIT 1
          """), arguments: [organizer.value, invoice.value]
    ).map { Transmission.ID($0) }
  }

  func lastItalianFile(of invoice: Invoice) throws -> ItalianFile? { try ItalianFileRows.last(of: invoice, db: db) }
  func nextItalianFileNumber(of transmitter: String, first: Int64) throws -> Int64 {
    try ItalianFileRows.nextNumber(of: transmitter, first: first, db: db)
  }
  func insert(_ file: ItalianFile, of invoice: Invoice, at now: Instant) throws {
    try ItalianFileRows.insert(file, of: invoice, at: now, db: db)
  }
  func italianAddress(of transmitter: String) throws -> String? {
    try ItalianFileRows.address(of: transmitter, db: db)
  }
  func noteAnswer(of file: String, from address: String?, isFinal: Bool, at now: Instant) throws {
    try ItalianFileRows.noteAnswer(of: file, from: address, isFinal: isFinal, at: now, db: db)
  }

  func park(_ message: [UInt8], reason: String, at now: Instant) throws -> Int64 {
    try ParkedMessageRows.insert(message, digest: store.digest.sha256(message), reason: reason, at: now, db: db)
  }

  func insert(_ transmission: Transmission) throws -> Transmission.ID {
    try TransmissionRows.insert(transmission, db: db)
  }

  func replace(_ transmission: Transmission, expecting status: TransmissionStatus, fence: Int64) throws -> Bool {
    try TransmissionRows.replace(transmission, expecting: status, fence: fence, db: db)
  }

  func attempts(of transmission: Transmission) throws -> [TransmissionAttempt] {
    try AttemptRows.all(of: transmission.id, organizer: transmission.organizer, db: db)
  }

  func save(_ attempt: TransmissionAttempt, of transmission: Transmission) throws {
    try AttemptRows.save(attempt, of: transmission, db: db)
  }

  func commitToSend(_ transmission: Transmission, at now: Instant) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE transmission_attempts SET phase = 'committed_to_send'
        WHERE organizer_id = ?1 AND transmission_id = ?2 AND fence = ?3 AND phase = 'claimed' AND ended_at IS NULL
          AND EXISTS (SELECT 1 FROM transmissions WHERE id = ?2 AND organizer_id = ?1 AND fence = ?3
            AND status = 'inflight' AND lease_until > ?4)
        """)
    try statement.execute(arguments: [
      transmission.organizer.value, transmission.id.value, transmission.fence, now.microseconds,
    ])
    return db.changesCount == 1
  }

  func setSentToOrganizer(_ sent: Bool, invoice: Invoice.ID) throws {
    try db.cachedStatement(sql: "UPDATE invoices SET sent_to_organizer = ? WHERE id = ?")
      .execute(arguments: [sent, invoice.value])
  }

  func settle(_ job: ClaimedJob, _ outcome: JobOutcome, at now: Instant) throws {
    try JobClaims.settle(job, outcome, at: now, db: db)
  }

  func hurry(_ kind: JobKind, key: String, of organizer: Organizer.ID, at now: Instant) throws {
    try db.cachedStatement(
      sql: """
        UPDATE jobs SET run_after = min(run_after, ?), retry = 0
        WHERE organizer_id = ? AND kind = ? AND key = ? AND state = 'open'
        """
    ).execute(arguments: [now.microseconds, organizer.value, kind.rawValue, key])
    store.work.mark()
  }

  func note(_ lane: String, isDown: Bool, at now: Instant) throws {
    try DestinationRows.note(lane, isDown: isDown, at: now, db: db)
  }
}
