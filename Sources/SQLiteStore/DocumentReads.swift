// The document port on SQLite: rows name what was made of an invoice, `DocumentFiles` keeps the bytes.

public import Domain
import GRDB

extension SQLiteStore: DocumentStore {
  public func documents(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> [StoredDocument] {
    try read { db in
      try SQLRows.all(
        """
        SELECT kind, version, sha256, size, created_at FROM documents
        WHERE organizer_id = ? AND invoice_id = ? ORDER BY version DESC, kind
        """, [organizer.value, invoice.value], db: db
      ) { row in
        let digest: SQLBlob = row["sha256"]
        return StoredDocument(
          kind: row["kind"], version: row["version"], digest: digest.bytes, size: row["size"],
          createdAt: Instant(microseconds: row["created_at"]))
      }
    }
  }

  public func bytes(of digest: [UInt8]) throws -> [UInt8] {
    let bytes = try files.read(digest)
    guard self.digest.sha256(bytes) == digest else {
      throw DomainError.storage("the document file \(Hex.text(digest)) is damaged")
    }
    return bytes
  }

  public func store(
    _ bytes: [UInt8], kind: String, version: Int, of invoice: Invoice.ID, organizer: Organizer.ID, at: Instant
  ) throws -> StoredDocument {
    let sha256 = digest.sha256(bytes)
    try files.write(bytes, digest: sha256)
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO documents (organizer_id, invoice_id, version, kind, sha256, size, created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
          """,
        arguments: [
          organizer.value, invoice.value, version, kind, SQLBlob(sha256), bytes.count, at.microseconds,
        ])
    }
    return StoredDocument(kind: kind, version: version, digest: sha256, size: bytes.count, createdAt: at)
  }
}
