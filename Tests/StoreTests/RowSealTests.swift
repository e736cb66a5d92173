// Seals are looked up by their whole key: with less, every update and every row of a verification would read all seals of its table.

import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

@Suite struct RowSealTests {
  let temporary: TemporaryStore

  init() throws {
    temporary = try TemporaryStore()
  }

  @Test func `A row's seal is found by all parts of its key`() throws {
    for table in RowSeals.all {
      let plan = try temporary.store.read {
        try Row.fetchAll(
          $0,
          sql: """
            EXPLAIN QUERY PLAN SELECT s.seal FROM \(table.name) t LEFT JOIN row_seals s ON \(RowSeals.isOf(table, "t."))
            """
        ).map { ($0["detail"] as String?) ?? "" }
      }
      #expect(plan.contains { $0.contains("(table_id=? AND a=? AND b=? AND c=?)") }, "\(table.name): \(plan)")
    }
  }

  @Test func `An update finds the old seal by all parts of its key`() throws {
    let seeks = try temporary.store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN UPDATE invoices SET transmission_status = 'pending' WHERE id = 1")
        .filter { $0["opcode"] == "SeekGE" }.map { ($0["p4"] as String?) ?? "" }
    }
    #expect(seeks.contains("4"), "parts of keys looked up: \(seeks)")
  }
}
