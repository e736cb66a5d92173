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
    try bytes.withUnsafeBytes { bytes in
      var leaves = try LentLeaves(bytes)
      var fields: [JournalLeaf] = []
      while let leaf = try leaves.next() { fields.append(JournalLeaf(leaf)) }
      return (Array(leaves.payloadSalt), fields)
    }
  }

  private static func append(_ part: [UInt8], to bytes: inout [UInt8]) {
    let count = UInt32(truncatingIfNeeded: part.count)
    for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes += part
  }
}

/// The fields of an entry, read where they lie.
public struct LentLeaves {
  public let payloadSalt: UnsafeRawBufferPointer
  private var rest: UnsafeRawBufferPointer

  /// - Throws: `DomainError.storage` for bytes that `JournalLeafCoding` never writes; so does `next`.
  public init(_ bytes: UnsafeRawBufferPointer) throws {
    rest = bytes
    payloadSalt = try LentLeaves.take(JournalChain.saltLength, from: &rest)
  }

  /// The next field; nil behind the last.
  public mutating func next() throws -> LentLeaf? {
    guard let kind = rest.first else { return nil }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    let name = try takePart()
    switch kind {
    case 0: return .erased(name: name, hash: try LentLeaves.take(32, from: &rest))
    case 1:
      let salt = try LentLeaves.take(JournalChain.saltLength, from: &rest)
      return .kept(name: name, salt: salt, value: try takePart())
    default: throw DomainError.storage("a journal entry's field has the unknown kind \(kind)")
    }
  }

  private mutating func takePart() throws -> UnsafeRawBufferPointer {
    let length = try LentLeaves.take(4, from: &rest).reduce(0) { $0 << 8 | Int($1) }
    return try LentLeaves.take(length, from: &rest)
  }

  private static func take(_ count: Int, from rest: inout UnsafeRawBufferPointer) throws -> UnsafeRawBufferPointer {
    guard rest.count >= count else { throw DomainError.storage("a journal entry's fields end early") }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count)) }
    return UnsafeRawBufferPointer(rebasing: rest.prefix(count))
  }
}

extension JournalLeaf {
  init(_ leaf: LentLeaf) {
    switch leaf {
    case .kept(let name, let salt, let value):
      self = .kept(name: String(decoding: name, as: UTF8.self), salt: Array(salt), value: Array(value))
    case .erased(let name, let hash): self = .erased(name: String(decoding: name, as: UTF8.self), hash: Array(hash))
    }
  }
}
