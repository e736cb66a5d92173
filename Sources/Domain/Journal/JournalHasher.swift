// The arithmetic of the chain, entry after entry in memory that is used again: verifying a journal costs its digests and little else.

import Foundation

/// Hashes entries; one for each thread.
public final class JournalHasher {
  private let digest: any Digest
  private let message = HashMemory()
  private let fields = HashMemory()
  private let result = UnsafeMutableRawBufferPointer.allocate(byteCount: 32, alignment: 8)

  public init(digest: any Digest) {
    self.digest = digest
    result.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    result.deallocate()
  }

  /// What the entry's hash must be.
  /// - Throws: `DomainError.storage` for leaves that are not what `JournalLeafCoding` writes.
  public func hash(of entry: LentEntry) throws -> [UInt8] {
    try digestEntry(entry)
    return Array(result)
  }

  /// Whether the entry has the hash that it must have; leaves that cannot be read have none.
  public func fits(_ entry: LentEntry) -> Bool {
    guard (try? digestEntry(entry)) != nil else { return false }
    return entry.hash.hasBytes(UnsafeRawBufferPointer(result))
  }

  private func digestEntry(_ entry: LentEntry) throws {
    var leaves = try LentLeaves(entry.leaves)
    var root = fields.input(.fields, room: 32 * (1 + entry.leaves.count / LentLeaves.shortest))
    commit(name: JournalHasher.payloadName, salt: leaves.payloadSalt, value: entry.payload)
    root.append(fixed: UnsafeRawBufferPointer(result))
    while let leaf = try leaves.next() {
      switch leaf {
      case .kept(let name, let salt, let value):
        commit(name: name, salt: salt, value: value)
        root.append(fixed: UnsafeRawBufferPointer(result))
      case .erased(_, let hash): root.append(fixed: hash)
      }
    }
    finish(root)
    var input = message.input(
      .entry, room: 64 + entry.previous.count + entry.action.count + entry.actor.count + entry.subject.count, parts: 3)
    input.append(entry.number)
    input.append(fixed: entry.previous)
    input.append(entry.action)
    input.append(entry.at.microseconds)
    input.append(entry.actor)
    input.append(entry.subject)
    input.append(fixed: UnsafeRawBufferPointer(result))
    finish(input)
  }

  /// What stands before the first entry: it ties the chain to its organizer, and its entries to this way of hashing.
  func genesis(organizer slug: String) -> [UInt8] {
    let texts = [Array("invoicefcgi journal 2".utf8), Array(slug.utf8)]
    var input = message.input(.genesis, room: texts[0].count + texts[1].count, parts: 2)
    for text in texts { text.withUnsafeBytes { input.append($0) } }
    finish(input)
    return Array(result)
  }

  /// SHA-256 over salt, name and value: tells nothing about the value to whoever lacks the salt.
  func commitment(name: String, salt: [UInt8], value: [UInt8]) -> [UInt8] {
    Array(name.utf8).withUnsafeBytes { name in
      salt.withUnsafeBytes { salt in value.withUnsafeBytes { commit(name: name, salt: salt, value: $0) } }
    }
    return Array(result)
  }

  private func commit(name: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    var input = message.input(.leaf, room: salt.count + name.count + value.count, parts: 3)
    input.append(salt)
    input.append(name)
    input.append(value)
    finish(input)
  }

  private func finish(_ input: HashInput) {
    digest.sha256(input.bytes, into: result)
  }

  private static var payloadName: UnsafeRawBufferPointer {
    let name: StaticString = "payload"
    return UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  }
}

/// Memory for what is hashed, used again for the next.
private final class HashMemory {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 8)

  deinit {
    memory.deallocate()
  }

  /// An empty input, valid until the next one is asked for.
  /// - Parameters:
  ///   - room: the bytes that will be appended, without the lengths in front of parts.
  ///   - parts: how many of them have their length in front.
  func input(_ domain: HashInput.Domain, room: Int, parts: Int = 0) -> HashInput {
    let needed = 1 + room + parts * HashInput.longestLength
    if memory.count < needed {
      memory.deallocate()
      memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * needed, alignment: 8)
    }
    return HashInput(domain, in: memory)
  }
}

/// The bytes that are hashed: what they are for, then the parts; one of varying length has its length in front, so that no two contents
/// give the same bytes. Every byte counts: a digest works on 64 at a time.
private struct HashInput {
  enum Domain: UInt8 {
    case genesis, leaf, fields, entry
  }

  /// Bytes of the longest length that is written in front of a part.
  static let longestLength = 10
  private let memory: UnsafeMutableRawBufferPointer
  private var count = 0

  init(_ domain: Domain, in memory: UnsafeMutableRawBufferPointer) {
    self.memory = memory
    append(byte: domain.rawValue)
  }

  /// What was gathered.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { append(fixed: $0) }
  }

  mutating func append(_ part: UnsafeRawBufferPointer) {
    append(length: part.count)
    append(fixed: part)
  }

  /// A part whose length never varies.
  mutating func append(fixed part: UnsafeRawBufferPointer) {
    UnsafeMutableRawBufferPointer(rebasing: memory[count..<count + part.count]).copyMemory(from: part)
    count += part.count
  }

  /// Seven bits a byte, the lowest first; all but the last byte have their high bit set.
  private mutating func append(length: Int) {
    var rest = length
    while rest > 0x7F {
      append(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(byte: UInt8(truncatingIfNeeded: rest))
  }

  private mutating func append(byte: UInt8) {
    memory[count] = byte
    count += 1
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these are the same bytes as `other`.
  func hasBytes(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, count) == 0
  }

  func hasBytes(_ other: [UInt8]) -> Bool { other.withUnsafeBytes { hasBytes($0) } }
}
