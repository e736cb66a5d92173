// How domain values are bound and read: byte arrays as blobs, JSON as compact text, moments as microseconds.

import Domain
import Foundation
import GRDB

/// A blob from bytes, without a detour through text.
struct SQLBlob: DatabaseValueConvertible {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> SQLBlob? {
    Data.fromDatabaseValue(value).map { SQLBlob(Array($0)) }
  }
}

enum SQLJSON {
  static func text(_ json: JSON) -> String {
    var writer = JSONWriter()
    writer.value(json)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

enum SQLTime {
  static func instant(_ microseconds: Int64?) -> Instant? {
    microseconds.map { Instant(microseconds: $0) }
  }
}
