// The schema that all migrations make together, as a file that a reviewer can read: Golden/schema.sql. `UPDATE_GOLDEN=1` rewrites it.

import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

struct SchemaTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/schema.sql")

  @Test func `All migrations together make the schema of the golden file`() throws {
    let fixture = try TemporaryStore()
    // Each table with its indexes and triggers; the seals' triggers are made from its columns.
    let statements = try fixture.store.pool.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_seal_*'
          ORDER BY tbl_name, type = 'trigger', type = 'index', name
          """)
    }
    #expect(statements.count > 100)
    let schema = statements.map { $0 + ";\n" }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(schema.utf8).write(to: Self.golden) }
    #expect(try schema == String(contentsOf: Self.golden, encoding: .utf8), "UPDATE_GOLDEN=1 rewrites the file")
  }
}
