// How journal entries are chained (reliability.md §4): entry n is SHA-256 over domain, n, the entry before, action, time, actor, subject and
// the root of its fields. Fields are salted commitments, so a value can be erased together with its salt and the chain still holds.

/// One field of an entry as it is kept.
public enum JournalLeaf: Equatable, Sendable {
  /// A value that can still be read; `value` is compact JSON.
  case kept(name: String, salt: [UInt8], value: [UInt8])
  /// A value that was erased with its salt: what is left is the commitment.
  case erased(name: String, hash: [UInt8])

  public var name: String {
    switch self {
    case .kept(let name, _, _), .erased(let name, _): name
    }
  }
}

/// An entry as it lies in the journal.
public struct ChainedEntry: Equatable, Sendable {
  /// 1 for the first of an organizer.
  public let number: Int64
  public let at: Instant
  public let actor: String
  public let action: String
  public let subject: String
  /// Compact JSON, kept for ever.
  public let payload: [UInt8]
  public let payloadSalt: [UInt8]
  public var fields: [JournalLeaf]
  /// The hash of the entry before; `JournalChain.genesis` for the first.
  public let previous: [UInt8]
  public let hash: [UInt8]

  public init(
    number: Int64, at: Instant, actor: String, action: String, subject: String, payload: [UInt8], payloadSalt: [UInt8],
    fields: [JournalLeaf], previous: [UInt8], hash: [UInt8]
  ) {
    self.number = number
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.payload = payload
    self.payloadSalt = payloadSalt
    self.fields = fields
    self.previous = previous
    self.hash = hash
  }
}

/// Hashing of one organizer's journal.
public struct JournalChain: Sendable {
  public static let saltLength = 16
  private let digest: any Digest

  public init(digest: any Digest) {
    self.digest = digest
  }

  /// What stands before the first entry: it ties the chain to its organizer.
  public func genesis(organizer slug: String) -> [UInt8] {
    hasher.genesis(organizer: slug)
  }

  /// The entry that follows `previous`.
  /// - Parameter seed: 32 unpredictable bytes, from which the salts are derived; they are not kept.
  public func chained(_ entry: JournalEntry, number: Int64, previous: [UInt8], seed: [UInt8]) -> ChainedEntry {
    let payload = JournalChain.json(.object(entry.payload))
    let salts = (0...entry.erasable.members.count).map { index in
      Array(digest.sha256(seed + [UInt8(truncatingIfNeeded: index)]).prefix(JournalChain.saltLength))
    }
    let fields = zip(entry.erasable.members, salts.dropFirst()).map { member, salt in
      JournalLeaf.kept(name: member.name, salt: salt, value: JournalChain.json(member.value))
    }
    let open = ChainedEntry(
      number: number, at: entry.at, actor: entry.actor.text, action: entry.action.rawValue, subject: entry.subject,
      payload: payload, payloadSalt: salts[0], fields: fields, previous: previous, hash: [])
    return ChainedEntry(
      number: number, at: open.at, actor: open.actor, action: open.action, subject: open.subject, payload: payload,
      payloadSalt: open.payloadSalt, fields: fields, previous: previous, hash: hash(of: open))
  }

  /// What the entry's hash must be.
  public func hash(of entry: ChainedEntry) -> [UInt8] {
    // The leaves were written a moment ago by what reads them here.
    return (try? entry.lend { try hasher.hash(of: $0) }) ?? []
  }

  /// For many entries, one after the other.
  public var hasher: JournalHasher { JournalHasher(digest: digest) }

  /// The field without its value and salt; the chain still verifies.
  public func erased(_ field: JournalLeaf) -> JournalLeaf {
    guard case .kept(let name, let salt, let value) = field else { return field }
    return .erased(name: name, hash: hasher.commitment(name: name, salt: salt, value: value))
  }

  static func json(_ value: JSON) -> [UInt8] {
    var json = JSONWriter(reserving: 256)
    json.value(value)
    return json.bytes
  }
}
