// Every sealed row against its seal, and every seal against a row.

import Domain
import GRDB

enum SealCheck {
  static let tasks: [(VerificationArea, AuditTask)] = RowSeals.all.map { table in
    (.rows, { db in try check(table, db) })
  }

  private static func check(_ table: RowSeals.Table, _ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    guard try db.tableExists(table.name) else { return report }
    guard try !RowSeals.isBehind(table, db: db) else {
      report.find(.rows, "\(table.name) is not under seal: run `invoicefcgi migrate`")
      return report
    }
    let columns = try RowSeals.columns(of: table, db: db)
    let key = table.key.indices.map { RowSeals.part(table, $0, "t.") }.joined(separator: " || ' ' || ")
    let broken = try RawStatement(
      """
      SELECT CAST(\(key) AS TEXT), s.seal IS NULL FROM \(table.name) t LEFT JOIN row_seals s ON \(RowSeals.isOf(table, "t."))
      WHERE s.seal IS NOT \(RowSeals.seal("t.", columns)) LIMIT 20
      """, [], db: db)
    defer { broken.reset() }
    while try broken.step() {
      let fault = broken.int(1) != 0 ? "has no seal" : "was changed by something else than this program"
      report.find(.rows, "the row \(broken.text(0)) of \(table.name) \(fault)")
    }
    let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
    let seals = try Int.fetchOne(db, sql: "SELECT count(*) FROM row_seals WHERE table_id = \(table.id)") ?? 0
    if report.isGreen, rows != seals { report.find(.rows, "\(table.name) has \(rows) rows, but \(seals) were written") }
    report.count(.rows, rows)
    return report
  }
}
