// A journal entry whose bytes lie elsewhere, such as in a row of a database: what is hashed and compared when whole journals are verified,
// without a string or an array made for any of it.

/// An entry of the journal, valid while whoever lent it keeps the bytes.
public struct LentEntry {
  public let number: Int64
  public let at: Instant
  public let actor: UnsafeRawBufferPointer
  public let action: UnsafeRawBufferPointer
  public let subject: UnsafeRawBufferPointer
  public let payload: UnsafeRawBufferPointer
  /// The salted fields as `JournalLeafCoding` writes them.
  public let leaves: UnsafeRawBufferPointer
  public let previous: UnsafeRawBufferPointer
  public let hash: UnsafeRawBufferPointer

  public init(
    number: Int64, at: Instant, actor: UnsafeRawBufferPointer, action: UnsafeRawBufferPointer,
    subject: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer, leaves: UnsafeRawBufferPointer,
    previous: UnsafeRawBufferPointer, hash: UnsafeRawBufferPointer
  ) {
    self.number = number
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.payload = payload
    self.leaves = leaves
    self.previous = previous
    self.hash = hash
  }

  public func hasAction(startingWith prefix: StaticString) -> Bool {
    let wanted = UnsafeRawBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    return action.count >= wanted.count && UnsafeRawBufferPointer(rebasing: action[..<wanted.count]).hasBytes(wanted)
  }
}

/// One field of an entry where it lies.
public enum LentLeaf {
  case kept(name: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)
  case erased(name: UnsafeRawBufferPointer, hash: UnsafeRawBufferPointer)
}

extension ChainedEntry {
  /// Lends the entry's bytes to `body`.
  public func lend<T>(_ body: (LentEntry) throws -> T) rethrows -> T {
    let texts = [Array(actor.utf8), Array(action.utf8), Array(subject.utf8)]
    let leaves = JournalLeafCoding.bytes(of: self)
    return try ChainedEntry.lend(texts + [payload, leaves, previous, hash]) { parts in
      try body(
        LentEntry(
          number: number, at: at, actor: parts[0], action: parts[1], subject: parts[2], payload: parts[3],
          leaves: parts[4], previous: parts[5], hash: parts[6]))
    }
  }

  private static func lend<T>(
    _ arrays: [[UInt8]], _ lent: [UnsafeRawBufferPointer] = [], _ body: ([UnsafeRawBufferPointer]) throws -> T
  ) rethrows -> T {
    guard lent.count < arrays.count else { return try body(lent) }
    return try arrays[lent.count].withUnsafeBytes { try ChainedEntry.lend(arrays, lent + [$0], body) }
  }
}
