// A journal as JSON lines, one entry each, that can be verified without the database it came from.

/// Writes and reads exported entries.
public enum JournalExport {
  /// One entry as a line without its end.
  public static func line(_ entry: ChainedEntry, organizer slug: String) -> [UInt8] {
    var json = JSONWriter(reserving: 1024)
    json.beginObject()
    json.member("organizer", slug)
    json.member("number", entry.number)
    json.member("time", entry.at)
    json.member("actor", entry.actor)
    json.member("action", entry.action)
    json.member("subject", entry.subject)
    json.name("payload")
    json.document(entry.payload)
    json.member("payload_salt", Hex.text(entry.payloadSalt))
    json.name("fields")
    json.beginArray()
    for field in entry.fields { write(field, to: &json) }
    json.endArray()
    json.member("previous", Hex.text(entry.previous))
    json.member("hash", Hex.text(entry.hash))
    json.endObject()
    return json.bytes
  }

  /// What a line is made of. A field that was erased has its hash in place of value and salt.
  public static var shape: JSONShape {
    func hex(_ bytes: Int) -> JSONShape { .text(format: "^[0-9a-f]{\(2 * bytes)}$") }
    let name = JSONShape.Member("name", .text(format: nil))
    let fields = JSONShape.either([
      .object([name, .init("value", .any), .init("salt", hex(JournalChain.saltLength))]),
      .object([name, .init("hash", hex(32))]),
    ])
    return .object([
      .init("organizer", .text(format: nil)), .init("number", .integer), .init("time", .text(format: "date-time")),
      .init("actor", .text(format: nil)), .init("action", .words(JournalAction.allCases.map(\.rawValue))),
      .init("subject", .text(format: nil)), .init("payload", .mapping(.any)),
      .init("payload_salt", hex(JournalChain.saltLength)), .init("fields", .array(fields)),
      .init("previous", hex(32)), .init("hash", hex(32)),
    ])
  }

  private static func write(_ field: JournalLeaf, to json: inout JSONWriter) {
    json.beginObject()
    json.member("name", field.name)
    switch field {
    case .kept(_, let salt, let value):
      json.name("value")
      json.document(value)
      json.member("salt", Hex.text(salt))
    case .erased(_, let hash): json.member("hash", Hex.text(hash))
    }
    json.endObject()
  }

  /// - Throws: `DomainError.invalid` that names what is wrong with the line.
  static func entry(_ line: [UInt8]) throws -> (organizer: String, entry: ChainedEntry) {
    func wrong(_ what: String) -> DomainError {
      .invalid(field: what, message: "is missing or not what an export holds")
    }
    let json: JSON
    do { json = try JSON(parsing: line) } catch { throw wrong("the line's JSON") }
    func text(_ name: String) throws -> String {
      guard let text = json[name]?.string else { throw wrong(name) }
      return text
    }
    func bytes(_ json: JSON?, _ name: String, _ count: Int) throws -> [UInt8] {
      guard let bytes = json?[name]?.string.flatMap(Hex.bytes), bytes.count == count else { throw wrong(name) }
      return bytes
    }
    guard let number = json["number"]?.int else { throw wrong("number") }
    guard let at = Instant(try text("time")) else { throw wrong("time") }
    guard let payload = json["payload"] else { throw wrong("payload") }
    let fields = try (json["fields"]?.array ?? []).map { field in
      guard let name = field["name"]?.string else { throw wrong("name") }
      guard let value = field["value"] else {
        return JournalLeaf.erased(name: name, hash: try bytes(field, "hash", 32))
      }
      return .kept(name: name, salt: try bytes(field, "salt", JournalChain.saltLength), value: JournalChain.json(value))
    }
    return (
      try text("organizer"),
      ChainedEntry(
        number: number, at: at, actor: try text("actor"), action: try text("action"), subject: try text("subject"),
        payload: JournalChain.json(payload), payloadSalt: try bytes(json, "payload_salt", JournalChain.saltLength),
        fields: fields, previous: try bytes(json, "previous", 32), hash: try bytes(json, "hash", 32))
    )
  }
}

/// Verifies an exported journal, line after line; several organizers may stand in one file.
public struct ExportVerification {
  private let chain: JournalChain
  private let hasher: JournalHasher
  private var heads: [String: JournalHead] = [:]
  private var lines = 0
  private var wanted: [JournalHead]
  public private(set) var report = VerificationReport()

  /// - Parameter heads: heads that were noted earlier; the journal must still hold those entries.
  public init(digest: any Digest, heads: [JournalHead] = []) {
    chain = JournalChain(digest: digest)
    hasher = chain.hasher
    wanted = heads
  }

  public mutating func add(_ line: [UInt8]) {
    lines += 1
    do {
      let (organizer, entry) = try JournalExport.entry(line)
      let head =
        heads[organizer]
        ?? JournalHead(organizer: organizer, number: 0, hash: chain.genesis(organizer: organizer))
      if let wrong = entry.lend({ hasher.fault(in: $0, after: head) }) {
        report.find(.journal, "line \(lines): \(wrong)")
      }
      heads[organizer] = JournalHead(organizer: organizer, number: entry.number, hash: entry.hash)
      wanted.removeAll { $0.organizer == organizer && $0.number == entry.number && $0.hash == entry.hash }
      report.count(.journal)
    } catch DomainError.invalid(let field, let message) {
      report.find(.journal, "line \(lines): \(field) \(message)")
    } catch {
      report.find(.journal, "line \(lines): \(error)")
    }
  }

  /// The report with each journal's head.
  public func finished() -> VerificationReport {
    var report = report
    for head in wanted { report.find(.journal, head.absence) }
    report.heads = heads.values.sorted { $0.organizer < $1.organizer }
    return report
  }
}

extension JournalHasher {
  /// What is wrong with an entry that should follow `head`; nil when nothing is.
  public func fault(in entry: LentEntry, after head: JournalHead) -> String? {
    func place() -> String { "entry \(entry.number) of \(head.organizer)'s journal" }
    guard head.number.addingReportingOverflow(1) == (entry.number, false) else {
      return "\(place()) follows entry \(head.number): entries are missing or out of order"
    }
    if !entry.previous.hasBytes(head.hash) {
      return "\(place()) does not stand on the entry before: one of them was replaced"
    }
    return fits(entry) ? nil : "\(place()) was changed after it was written: its hash does not fit"
  }
}
