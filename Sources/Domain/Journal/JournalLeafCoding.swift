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
  /// A kept field without a name and a value: no field takes fewer bytes.
  static let shortest = 1 + 4 + JournalChain.saltLength + 4
  public let payloadSalt: UnsafeRawBufferPointer
  private let bytes: UnsafeRawBufferPointer
  private var place: Int

  /// - Throws: `DomainError.storage` for bytes that `JournalLeafCoding` never writes; so does `next`.
  public init(_ bytes: UnsafeRawBufferPointer) throws {
    guard bytes.count >= JournalChain.saltLength else { throw LentLeaves.shortage }
    self.bytes = bytes
    payloadSalt = UnsafeRawBufferPointer(rebasing: bytes[..<JournalChain.saltLength])
    place = JournalChain.saltLength
  }

  /// The next field; nil behind the last.
  public mutating func next() throws -> LentLeaf? {
    guard place < bytes.count else { return nil }
    let kind = bytes[place]
    place += 1
    let name = try takePart()
    switch kind {
    case 0: return .erased(name: name, hash: try take(32))
    case 1:
      let salt = try take(JournalChain.saltLength)
      return .kept(name: name, salt: salt, value: try takePart())
    default: throw DomainError.storage("a journal entry's field has the unknown kind \(kind)")
    }
  }

  private mutating func takePart() throws -> UnsafeRawBufferPointer {
    try take(Int(UInt32(bigEndian: take(4).loadUnaligned(as: UInt32.self))))
  }

  private mutating func take(_ count: Int) throws -> UnsafeRawBufferPointer {
    guard bytes.count - place >= count else { throw LentLeaves.shortage }
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
  }

  private static var shortage: DomainError { .storage("a journal entry's fields end early") }
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
