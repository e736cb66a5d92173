// Seals: for every row that matters 64 bits over its columns, kept in a table of their own by triggers, whoever writes. SQLite's own check
// found 7 of 200 flipped bits (reliability.md, finding 5); with seals verification finds every one of them.

import Domain
import GRDB

/// The tables under seal, and how a row of each is named.
enum RowSeals {
  /// A table whose rows are sealed.
  struct Table: Sendable {
    /// Stands for the table in every seal; never given to another.
    let id: Int
    let name: String
    /// Up to three columns, or expressions over them, that name a row.
    let key: [String]
  }

  static let all: [Table] = [
    Table(id: 1, name: "organizers", key: ["@id"]), Table(id: 2, name: "events", key: ["@id"]),
    Table(id: 3, name: "settings", key: ["@organizer_id", "@event_id", "@key"]),
    Table(id: 4, name: "teams", key: ["@organizer_id", "@id"]),
    Table(id: 5, name: "team_events", key: ["@organizer_id", "@team_id", "@event_id"]),
    Table(id: 6, name: "api_tokens", key: ["@id"]), Table(id: 7, name: "users", key: ["@id"]),
    Table(id: 8, name: "team_members", key: ["@organizer_id", "@team_id", "@user_id"]),
    Table(id: 9, name: "items", key: ["@organizer_id", "@event_id", "@id"]),
    Table(id: 10, name: "tax_rules", key: ["@organizer_id", "@event_id", "@id"]),
    Table(id: 11, name: "subevents", key: ["@organizer_id", "@event_id", "@id"]),
    Table(id: 12, name: "questions", key: ["@organizer_id", "@event_id", "@id"]),
    Table(
      id: 13, name: "exchange_rates", key: ["@source", "@source_currency || ' ' || @other_currency", "@source_date"]),
    Table(id: 14, name: "orders", key: ["@id"]),
    Table(id: 15, name: "order_positions", key: ["@organizer_id", "@order_id", "@id"]),
    Table(id: 16, name: "order_fees", key: ["@organizer_id", "@order_id", "@id"]),
    Table(id: 17, name: "order_payments", key: ["@organizer_id", "@order_id", "@local_id"]),
    Table(id: 18, name: "order_refunds", key: ["@organizer_id", "@order_id", "@local_id"]),
    Table(id: 19, name: "invoice_addresses", key: ["@organizer_id", "@order_id"]),
    Table(id: 20, name: "number_series", key: ["@organizer_id", "@prefix"]),
    Table(id: 21, name: "invoices", key: ["@id"]),
    Table(id: 22, name: "invoice_versions", key: ["@organizer_id", "@invoice_id", "@version"]),
    Table(id: 23, name: "documents", key: ["@organizer_id", "@invoice_id", "@version || ' ' || @kind"]),
    Table(id: 24, name: "billing_invoices", key: ["@organizer_id", "@number"]),
    Table(id: 25, name: "transmissions", key: ["@id"]),
    Table(id: 26, name: "transmission_attempts", key: ["@organizer_id", "@transmission_id", "@attempt"]),
    Table(id: 27, name: "invoice_print_contexts", key: ["@organizer_id", "@invoice_id", "@version"]),
    Table(id: 28, name: "line_ids", key: ["@organizer_id"]),
    Table(id: 121, name: "italian_transmitters", key: ["@transmitter"]),
    Table(id: 122, name: "italian_files", key: ["@name"]),
    Table(id: 123, name: "parked_messages", key: ["@id"]),
    Table(
      id: 131, name: "organizer_exchange_rates",
      key: ["@organizer_id", "@source || ' ' || @source_currency || ' ' || @other_currency", "@source_date"]),
    Table(id: 141, name: "webhooks", key: ["@id"]),
    Table(id: 142, name: "webhook_events", key: ["@organizer_id", "@webhook_id", "@event_id"]),
    Table(id: 143, name: "webhook_actions", key: ["@organizer_id", "@action", "@webhook_id"]),
    Table(id: 144, name: "second_factors", key: ["@user_id"]),
    Table(id: 145, name: "recovery_codes", key: ["@user_id", "@digest"]),
    Table(id: 146, name: "saved_views", key: ["@organizer_id", "@id"]),
    Table(id: 147, name: "installation", key: ["@one"]),
    Table(id: 151, name: "document_patterns", key: ["@id"]),
    Table(id: 152, name: "invoice_documents", key: ["@invoice_id"]),
  ]

  /// `a`, `b`, `c`: the row's key, 0 where it has fewer parts.
  static let table = """
    CREATE TABLE row_seals (
      table_id INTEGER NOT NULL, a ANY NOT NULL, b ANY NOT NULL, c ANY NOT NULL,
      seal INTEGER NOT NULL,
      PRIMARY KEY (table_id, a, b, c)
    ) STRICT, WITHOUT ROWID;
    """

  /// Brings the seals in line with the schema: new tables and new columns come under seal. Part of every `migrate`.
  static func follow(_ db: Database) throws {
    let behind = try all.filter { try isBehind($0, db: db) }
    if behind.isEmpty { return }
    try db.inTransaction(.exclusive) {
      for table in behind { try install(on: table, db: db) }
      return .commit
    }
  }

  /// Whether a table is not sealed with exactly the columns that it has, in exactly this program's way.
  static func isBehind(_ table: Table, db: Database) throws -> Bool {
    guard try db.tableExists(table.name) else { return false }
    let installed = try String.fetchSet(
      db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name LIKE ?",
      arguments: [table.name, "%_seal_%"])
    return installed != Set(triggers(table, try columns(of: table, db: db)))
  }

  private static func install(on table: Table, db: Database) throws {
    for change in ["insert", "update", "delete"] {
      try db.execute(sql: "DROP TRIGGER IF EXISTS \(table.name)_seal_\(change)")
    }
    try db.execute(sql: "DELETE FROM row_seals WHERE table_id = \(table.id)")
    let columns = try self.columns(of: table, db: db)
    for trigger in triggers(table, columns) { try db.execute(sql: trigger) }
    try db.execute(sql: "INSERT INTO row_seals SELECT \(values(table, "t.", columns)) FROM \(table.name) t")
  }

  private static func triggers(_ table: Table, _ columns: [String]) -> [String] {
    [
      """
      CREATE TRIGGER \(table.name)_seal_insert AFTER INSERT ON \(table.name) BEGIN
        INSERT INTO row_seals VALUES (\(values(table, "NEW.", columns)))
          ON CONFLICT DO UPDATE SET seal = excluded.seal;
      END
      """,
      """
      CREATE TRIGGER \(table.name)_seal_update AFTER UPDATE ON \(table.name) BEGIN
        UPDATE row_seals SET (table_id, a, b, c, seal) = (\(values(table, "NEW.", columns)))
          WHERE \(isOf(table, "OLD."));
      END
      """,
      """
      CREATE TRIGGER \(table.name)_seal_delete AFTER DELETE ON \(table.name) BEGIN
        DELETE FROM row_seals WHERE \(isOf(table, "OLD."));
      END
      """,
    ]
  }

  /// `1, NEW.id, 0, 0, row_seal(…)`.
  private static func values(_ table: Table, _ row: String, _ columns: [String]) -> String {
    let key = (0..<3).map { part(table, $0, row) }.joined(separator: ", ")
    return "\(table.id), \(key), \(seal(row, columns))"
  }

  static func seal(_ row: String, _ columns: [String]) -> String {
    "row_seal(\(columns.map { row + "\"\($0)\"" }.joined(separator: ", ")))"
  }

  /// The condition under which a seal is that of `row`. The plus takes the column's type from the comparison: with it SQLite would convert
  /// `a`, `b` and `c`, which have none, and could look up no more than the table in their index.
  static func isOf(_ table: Table, _ row: String) -> String {
    let parts = zip(["a", "b", "c"], 0..<3).map { "\($0) = +\(part(table, $1, row))" }
    return "table_id = \(table.id) AND \(parts.joined(separator: " AND "))"
  }

  static func part(_ table: Table, _ index: Int, _ row: String) -> String {
    index < table.key.count ? table.key[index].replacing("@", with: row) : "0"
  }

  static func columns(of table: Table, db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table.name])
  }
}
