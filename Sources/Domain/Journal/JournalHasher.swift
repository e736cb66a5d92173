// The arithmetic of the chain, entry after entry in memory that is used again: verifying a journal costs its digests and little else.

/// Hashes entries; one for each thread.
public final class JournalHasher {
  private let digest: any Digest
  private let input = HashInput()
  private let root = HashInput()
  private var result = [UInt8](repeating: 0, count: 32)

  public init(digest: any Digest) {
    self.digest = digest
  }

  /// What the entry's hash must be.
  /// - Throws: `DomainError.storage` for leaves that are not what `JournalLeafCoding` writes.
  public func hash(of entry: LentEntry) throws -> [UInt8] {
    try digestEntry(entry)
    return result
  }

  /// Whether the entry has the hash that it must have; leaves that cannot be read have none.
  public func fits(_ entry: LentEntry) -> Bool {
    guard (try? digestEntry(entry)) != nil else { return false }
    return entry.hash.hasBytes(result)
  }

  private func digestEntry(_ entry: LentEntry) throws {
    var leaves = try LentLeaves(entry.leaves)
    root.restart(.fields)
    commit(name: JournalHasher.payloadName, salt: leaves.payloadSalt, value: entry.payload)
    root.append(fixed: result)
    while let leaf = try leaves.next() {
      switch leaf {
      case .kept(let name, let salt, let value):
        commit(name: name, salt: salt, value: value)
        root.append(fixed: result)
      case .erased(_, let hash): root.append(fixed: hash)
      }
    }
    finish(root)
    input.restart(.entry)
    input.append(entry.number)
    input.append(fixed: entry.previous)
    input.append(entry.action)
    input.append(entry.at.microseconds)
    input.append(entry.actor)
    input.append(entry.subject)
    input.append(fixed: result)
    finish(input)
  }

  /// What stands before the first entry: it ties the chain to its organizer, and its entries to this way of hashing.
  func genesis(organizer slug: String) -> [UInt8] {
    input.restart(.genesis)
    for text in ["invoicefcgi journal 2", slug] { Array(text.utf8).withUnsafeBytes { input.append($0) } }
    finish(input)
    return result
  }

  /// SHA-256 over salt, name and value: tells nothing about the value to whoever lacks the salt.
  func commitment(name: String, salt: [UInt8], value: [UInt8]) -> [UInt8] {
    Array(name.utf8).withUnsafeBytes { name in
      salt.withUnsafeBytes { salt in value.withUnsafeBytes { commit(name: name, salt: salt, value: $0) } }
    }
    return result
  }

  private func commit(name: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    input.restart(.leaf)
    input.append(salt)
    input.append(name)
    input.append(value)
    finish(input)
  }

  private func finish(_ input: HashInput) {
    result.withUnsafeMutableBytes { digest.sha256(input.bytes, into: $0) }
  }

  private static var payloadName: UnsafeRawBufferPointer {
    let name: StaticString = "payload"
    return UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  }
}

/// The bytes that are hashed: what they are for, then the parts; one of varying length has its length in front, so that no two contents
/// give the same bytes. Every byte counts: a digest works on 64 at a time.
final class HashInput {
  enum Domain: UInt8 {
    case genesis, leaf, fields, entry
  }

  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 8)
  private var count = 0

  deinit {
    memory.deallocate()
  }

  /// What was gathered; valid until more is.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  /// Begins anew, for what belongs to `domain`.
  func restart(_ domain: Domain) {
    count = 0
    append(byte: domain.rawValue)
  }

  func append(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { append(fixed: $0) }
  }

  func append(_ part: UnsafeRawBufferPointer) {
    append(length: part.count)
    append(fixed: part)
  }

  /// A part whose length never varies.
  func append(fixed part: [UInt8]) {
    part.withUnsafeBytes { append(fixed: $0) }
  }

  /// A part whose length never varies.
  func append(fixed part: UnsafeRawBufferPointer) {
    reserve(part.count)
    UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: part)
    count += part.count
  }

  /// Seven bits a byte, the lowest first; all but the last byte have their high bit set.
  private func append(length: Int) {
    var rest = length
    while rest > 0x7F {
      append(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(byte: UInt8(truncatingIfNeeded: rest))
  }

  private func append(byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count += 1
  }

  private func reserve(_ more: Int) {
    guard memory.count - count < more else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * (count + more), alignment: 8)
    larger.copyMemory(from: bytes)
    memory.deallocate()
    memory = larger
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these are the same bytes as `other`; eight at a time, since whole journals are compared.
  func hasBytes(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return other.withUnsafeBytes { other in
      let whole = count & ~7
      for place in stride(from: 0, to: whole, by: 8)
      where loadUnaligned(fromByteOffset: place, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      return self[whole...].elementsEqual(other[whole...])
    }
  }
}
