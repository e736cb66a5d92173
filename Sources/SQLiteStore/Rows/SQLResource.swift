// Stored API objects: compact JSON bytes as `JSONWriter` writes them, read back into objects.

import Domain
import Foundation
import GRDB

enum SQLResource {
  static func blob(_ object: JSONObject) -> SQLBlob {
    SQLBlob(ImportContent.resource(object))
  }

  static func blob(_ json: JSON) -> SQLBlob {
    SQLBlob(ImportContent.value(json))
  }

  static func json(_ data: Data) throws -> JSON {
    do {
      return try JSON(parsing: Array(data))
    } catch {
      throw DomainError.storage("a stored object is not JSON: \(error.message)")
    }
  }

  static func object(_ data: Data) throws -> JSONObject {
    guard let object = try json(data).object else { throw DomainError.storage("a stored object is no JSON object") }
    return object
  }

  /// The copy that the importer compares: the resource is its own canonical content.
  static func copy(_ row: Row, id: Int64) -> StoredCopy {
    let content: Data = row["resource"]
    return StoredCopy(id: id, content: Array(content), importedDigest: digest(row))
  }

  static func digest(_ row: Row) -> [UInt8]? {
    let digest: Data? = row["imported_digest"]
    return digest.map { Array($0) }
  }
}
