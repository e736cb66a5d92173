// Organizers as rows.

import Domain
import Foundation
import GRDB

enum OrganizerRows {
  static func organizer(_ row: Row) throws -> Organizer {
    let resource: Data = row["resource"]
    return Organizer(
      id: Organizer.ID(row["id"]), slug: row["slug"], name: row["name"],
      resource: try SQLResource.object(resource))
  }

  static func row(slug: String, db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM organizers WHERE slug = ?"), arguments: [slug])
  }

  /// Those of `ids`, by slug.
  static func page(_ ids: Set<Organizer.ID>, page: PageRequest, db: Database) throws -> Page<Organizer> {
    let list = ids.map { String($0.value) }.sorted().joined(separator: ", ")
    return try SQLPage.fetch(
      "FROM organizers WHERE id IN (\(list))", [], order: "slug", page: page, db: db, organizer)
  }

  static func save(
    slug: String, name: String, resource: JSONObject, row: Organizer.ID?, importedDigest: [UInt8]?, db: Database
  ) throws -> Organizer.ID {
    if let row {
      try db.execute(
        sql: "UPDATE organizers SET name = ?, resource = ?, imported_digest = ? WHERE id = ?",
        arguments: [name, SQLResource.blob(resource), importedDigest.map(SQLBlob.init), row.value])
      return row
    }
    try db.execute(
      sql: "INSERT INTO organizers (slug, name, resource, imported_digest) VALUES (?, ?, ?, ?)",
      arguments: [slug, name, SQLResource.blob(resource), importedDigest.map(SQLBlob.init)])
    return Organizer.ID(db.lastInsertedRowID)
  }
}
