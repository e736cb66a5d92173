// The journal's chain as a property: whatever entries it holds, it verifies, erasing any field keeps it whole, changing any byte breaks it.

import Domain
import TestSupport
import Testing

@Suite struct JournalChainTests {
  let chain = JournalChain(digest: FoldingDigest())

  /// Entries with growing numbers of fields.
  private func entries(_ count: Int) -> [ChainedEntry] {
    var entries: [ChainedEntry] = []
    for index in 0..<count {
      let entry = JournalEntry(
        at: Instant(microseconds: Int64(index) * 1_000), actor: .token(id: Int64(index), name: "n\(index)"),
        action: JournalAction.allCases[index % JournalAction.allCases.count], subject: "A-\(index)",
        payload: JSONObject([("total", .string("\(index).00"))]),
        erasable: JSONObject((0..<(index % 4)).map { ("field\($0)", .string("value \(index)")) }))
      entries.append(
        chain.chained(
          entry, number: Int64(index + 1), previous: entries.last?.hash ?? chain.genesis(organizer: "big"),
          seed: Array(repeating: UInt8(truncatingIfNeeded: index), count: 32)))
    }
    return entries
  }

  @Test func `Every entry hashes to its hash and stands on the one before`() {
    let entries = entries(30)
    for (index, entry) in entries.enumerated() {
      #expect(chain.hash(of: entry) == entry.hash)
      #expect(entry.previous == (index == 0 ? chain.genesis(organizer: "big") : entries[index - 1].hash))
    }
    #expect(Set(entries.map(\.hash)).count == 30)
  }

  @Test func `Erasing any field keeps the hash and leaves neither value nor salt`() throws {
    for entry in entries(30) {
      var erased = entry
      for index in entry.fields.indices {
        erased.fields[index] = chain.erased(entry.fields[index])
        #expect(chain.hash(of: erased) == entry.hash)
        #expect(chain.erased(erased.fields[index]) == erased.fields[index])
      }
      let bytes = JournalLeafCoding.bytes(of: erased)
      #expect(String(decoding: bytes, as: UTF8.self).contains("value") == false)
      let read = try JournalLeafCoding.fields(bytes)
      #expect(read.fields == erased.fields && read.payloadSalt == entry.payloadSalt)
    }
  }

  @Test func `Any changed bit of payload, salt or field breaks the hash`() throws {
    let entry = entries(4)[3]
    func hash(payload: [UInt8]? = nil, leaves: [UInt8]? = nil) -> [UInt8]? {
      guard let parts = try? JournalLeafCoding.fields(leaves ?? JournalLeafCoding.bytes(of: entry)) else { return nil }
      return chain.hash(
        of: ChainedEntry(
          number: entry.number, at: entry.at, actor: entry.actor, action: entry.action, subject: entry.subject,
          payload: payload ?? entry.payload, payloadSalt: parts.payloadSalt, fields: parts.fields,
          previous: entry.previous, hash: entry.hash))
    }
    #expect(hash() == entry.hash)
    for bit in 0..<(entry.payload.count * 8) {
      var changed = entry.payload
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(hash(payload: changed) != entry.hash)
    }
    let leaves = JournalLeafCoding.bytes(of: entry)
    for bit in 0..<(leaves.count * 8) {
      var changed = leaves
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(hash(leaves: changed) != entry.hash, "bit \(bit)")
    }
  }

  @Test func `Number, time, actor, action, subject and the entry before are all part of the hash`() {
    let entry = entries(3)[2]
    func variant(
      number: Int64 = 3, at: Instant? = nil, actor: String? = nil, action: String? = nil, subject: String? = nil,
      previous: [UInt8]? = nil
    ) -> [UInt8] {
      chain.hash(
        of: ChainedEntry(
          number: number, at: at ?? entry.at, actor: actor ?? entry.actor, action: action ?? entry.action,
          subject: subject ?? entry.subject, payload: entry.payload, payloadSalt: entry.payloadSalt,
          fields: entry.fields, previous: previous ?? entry.previous, hash: []))
    }
    #expect(variant() == entry.hash)
    let others = [
      variant(number: 4), variant(at: Instant(microseconds: 1)), variant(actor: entry.actor + " "),
      variant(action: "x"), variant(subject: "A-"), variant(previous: entry.hash),
    ]
    #expect(Set(others + [entry.hash]).count == 7)
  }
}
