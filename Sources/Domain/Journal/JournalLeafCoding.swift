// The salted fields of an entry as bytes, for the one column that holds them: short, and quick to read when a whole journal is verified.

/// Writes and reads the fields of an entry.
public enum JournalLeafCoding {
  /// The payload's salt, then every field: kind, name, and salt with value, or the commitment that is left.
  public static func bytes(of entry: ChainedEntry) -> [UInt8] {
    var bytes = entry.payloadSalt
    for field in entry.fields {
      switch field {
      case .kept(let name, let salt, let value):
        bytes.append(1)
        append(Array(name.utf8), to: &bytes)
        bytes += salt
        append(value, to: &bytes)
      case .erased(let name, let hash):
        bytes.append(0)
        append(Array(name.utf8), to: &bytes)
        bytes += hash
      }
    }
    return bytes
  }

  /// - Throws: `DomainError.storage` for bytes that `bytes(of:)` never writes.
  public static func fields(_ bytes: [UInt8]) throws -> (payloadSalt: [UInt8], fields: [JournalLeaf]) {
    var rest = bytes[...]
    let salt = try take(JournalChain.saltLength, from: &rest)
    var fields: [JournalLeaf] = []
    while let kind = rest.popFirst() {
      let name = String(decoding: try takePart(from: &rest), as: UTF8.self)
      switch kind {
      case 0: fields.append(.erased(name: name, hash: try take(32, from: &rest)))
      case 1:
        let salt = try take(JournalChain.saltLength, from: &rest)
        fields.append(.kept(name: name, salt: salt, value: try takePart(from: &rest)))
      default: throw DomainError.storage("a journal entry's field has the unknown kind \(kind)")
      }
    }
    return (salt, fields)
  }

  private static func append(_ part: [UInt8], to bytes: inout [UInt8]) {
    let count = UInt32(truncatingIfNeeded: part.count)
    for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes += part
  }

  private static func takePart(from rest: inout ArraySlice<UInt8>) throws -> [UInt8] {
    let length = try take(4, from: &rest).reduce(0) { $0 << 8 | Int($1) }
    return try take(length, from: &rest)
  }

  private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) throws -> [UInt8] {
    guard rest.count >= count else { throw DomainError.storage("a journal entry's fields end early") }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}
