// Published documents as they lie in rows: what each says beyond the pattern of its event's invoices, as an LZ4 block. A list reads a
// quarter of the bytes that the documents themselves would take (docs/decisions/0059).

import CLZ4
import Domain
import GRDB

/// The form of a stored document: the JSON as it is, which begins with a brace; or `mark`, the pattern's id (8 bytes, little-endian), the
/// JSON's length (4), and an LZ4 block with the pattern as its dictionary.
struct PackedDocument {
  let pattern: Int64
  /// Bytes of the JSON.
  let length: Int
  let block: UnsafeRawBufferPointer

  private static let mark: UInt8 = 1
  private static let headLength = 13
  /// Levels from here on give smaller blocks with fewer and longer copies, which are read twice as fast as those of plain LZ4; higher ones
  /// gain nothing (docs/decisions/0059).
  private static let level: Int32 = 3

  /// - Returns: nil when `stored` is the JSON itself.
  /// - Throws: `DomainError.storage` for bytes that were never packed.
  init?(_ stored: UnsafeRawBufferPointer) throws {
    guard stored.first == PackedDocument.mark else { return nil }
    guard stored.count > PackedDocument.headLength else { throw PackedDocument.damaged }
    pattern = Int64(littleEndian: stored.loadUnaligned(fromByteOffset: 1, as: Int64.self))
    length = Int(UInt32(littleEndian: stored.loadUnaligned(fromByteOffset: 9, as: UInt32.self)))
    block = UnsafeRawBufferPointer(rebasing: stored[PackedDocument.headLength...])
    // No byte of LZ4 stands for more than 255.
    guard length <= block.count * 255 else { throw PackedDocument.damaged }
  }

  static var damaged: DomainError {
    .storage("a stored invoice document is damaged: `invoicefcgi verify` says which")
  }

  /// What is stored of `document`; the JSON itself where that is no longer.
  static func packing(_ document: [UInt8], pattern: Int64, _ dictionary: [UInt8]) -> [UInt8] {
    guard let length = UInt32(exactly: document.count),
      let block = block(of: document, dictionary, atMost: document.count - headLength)
    else { return document }
    var packed = [mark]
    packed.reserveCapacity(headLength + block.count)
    withUnsafeBytes(of: pattern.littleEndian) { packed.append(contentsOf: $0) }
    withUnsafeBytes(of: length.littleEndian) { packed.append(contentsOf: $0) }
    return packed + block
  }

  private static func block(of document: [UInt8], _ dictionary: [UInt8], atMost room: Int) -> [UInt8]? {
    guard let size = Int32(exactly: document.count), let dictionarySize = Int32(exactly: dictionary.count), room > 0,
      let stream = LZ4_createStreamHC()
    else { return nil }
    defer { LZ4_freeStreamHC(stream) }
    LZ4_resetStreamHC_fast(stream, level)
    // The dictionary is read where it lies for as long as the stream is used.
    let block = dictionary.withUnsafeBytes { dictionary in
      LZ4_loadDictHC(stream, dictionary.baseAddress, dictionarySize)
      return document.withUnsafeBytes { document in
        [UInt8](unsafeUninitializedCapacity: room) { block, count in
          count = Int(LZ4_compress_HC_continue(stream, document.baseAddress, block.baseAddress, size, Int32(room)))
        }
      }
    }
    return block.isEmpty ? nil : block
  }
}

/// Reads stored documents on one connection; used by the thread that has the connection.
final class DocumentReader {
  /// Patterns never change and never go, so they stay known through commits.
  private let patterns = Known<Int64, [UInt8]>(limit: 64)
  /// The pattern read last, and room behind it: LZ4 copies fastest from what lies before its output.
  private var room: [UInt8] = []
  private var loaded: (pattern: Int64, length: Int)?

  /// Appends the JSON of a stored document to `bytes`.
  /// - Throws: `DomainError.storage` when it is damaged.
  func append(_ stored: UnsafeRawBufferPointer, to bytes: inout [UInt8], db: Database) throws {
    guard let packed = try PackedDocument(stored) else { return bytes.append(contentsOf: stored) }
    let begin = try load(packed.pattern, db: db)
    makeRoom(begin + packed.length)
    try room.withUnsafeMutableBytes { room in
      guard let start = room.baseAddress, let block = packed.block.baseAddress,
        let size = Int32(exactly: packed.block.count), let capacity = Int32(exactly: room.count - begin)
      else { throw PackedDocument.damaged }
      let written = LZ4_decompress_safe_usingDict(block, start + begin, size, capacity, start, Int32(begin))
      guard Int(written) == packed.length else { throw PackedDocument.damaged }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: start + begin, count: packed.length))
    }
  }

  /// The JSON of a stored document.
  func document(_ stored: UnsafeRawBufferPointer, db: Database) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try append(stored, to: &bytes, db: db)
    return bytes
  }

  /// The JSON of a stored document that was read.
  func document(_ stored: [UInt8], db: Database) throws -> [UInt8] {
    try stored.withUnsafeBytes { try document($0, db: db) }
  }

  /// Puts the pattern in front of the room.
  /// - Returns: its length.
  private func load(_ pattern: Int64, db: Database) throws -> Int {
    if let loaded, loaded.pattern == pattern { return loaded.length }
    let bytes = try patterns.value(pattern) { try DocumentPattern.bytes(pattern, db: db) }
    guard let bytes else { throw PackedDocument.damaged }
    makeRoom(bytes.count)
    room.replaceSubrange(..<bytes.count, with: bytes)
    loaded = (pattern, bytes.count)
    return bytes.count
  }

  private func makeRoom(_ count: Int) {
    // LZ4 copies in long strides while some room is left behind what it writes.
    let missing = count + 64 - room.count
    if missing > 0 { room.append(contentsOf: repeatElement(0, count: missing)) }
  }
}
