// What the scanner lets through to libfcgi and what it refuses, whichever way the bytes are cut. The whole table of malformed
// requests goes through the real socket in Tests/EndToEnd/test_edge.py.

import Testing

@testable import InvoiceFCGI

@Suite struct FastCGIRecordScannerTests {
  static let begin: [UInt8] = [1, 1, 0, 1, 0, 8, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
  static let endOfParameters: [UInt8] = [1, 4, 0, 1, 0, 0, 0, 0]
  static let endOfBody: [UInt8] = [1, 5, 0, 1, 0, 0, 0, 0]

  static func record(_ type: UInt8, _ content: [UInt8], padding: UInt8 = 0, id: UInt8 = 1) -> [UInt8] {
    let length = [UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
    return [1, type, 0, id] + length + [padding, 0] + content + [UInt8](repeating: 0, count: Int(padding))
  }

  static let request =
    begin + record(4, [1, 2, 0x41, 0x78, 0x79], padding: 3) + endOfParameters + record(5, [7, 7, 7]) + endOfBody

  /// Feeds the records in pieces of so many bytes; a limit of 100 bytes of parameters.
  private func scan(_ records: [UInt8]..., piece: Int = 1_000) throws -> RecordScanner {
    var scanner = RecordScanner(parameterLimit: 100)
    let bytes = Array(records.joined())
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try bytes[start..<min(start + piece, bytes.count)].withUnsafeBytes { try scanner.scan($0) }
    }
    return scanner
  }

  @Test(arguments: 1...request.count)
  func `A request is followed however it is cut`(piece: Int) throws {
    let scanner = try scan(Self.request, piece: piece)
    #expect(scanner.isComplete)
    #expect(!scanner.hasForbiddenBytes)
    #expect(scanner.requestID == 1)
  }

  @Test(arguments: 0..<request.count)
  func `Nothing shorter than the request is complete`(count: Int) throws {
    let scanner = try scan(Array(Self.request[..<count]))
    #expect(!scanner.isComplete)
    #expect(scanner.isHeadComplete == (count >= 40))
    #expect(scanner.bytesAfterHead == max(0, count - 40))
  }

  @Test func `A byte behind the end is refused`() {
    #expect(throws: RecordScanner.Refusal.malformed) { try scan(Self.request, [1]) }
  }

  @Test(arguments: [
    record(9, [14, 0], id: 0), record(4, [1], id: 2), record(5, [1]), record(1, [0, 1, 1, 0, 0, 0, 0, 0]),
    record(2, []),
    record(4, [], padding: 1), record(4, [1, 1, 0x41]) + endOfParameters, record(4, [0x80, 0]) + endOfParameters,
  ])
  func `Behind BEGIN only the request's own whole parameters may come`(bytes: [UInt8]) {
    #expect(throws: RecordScanner.Refusal.malformed) { try scan(Self.begin, bytes) }
  }

  @Test(
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xC0, 0, 0, 0, 0xC0, 0, 0, 0], [0, 0x80, 0, 0, 101], [100, 1],
    ] as [[UInt8]])
  func `Lengths beyond the limit are refused before a byte of the pair is there`(lengths: [UInt8]) {
    #expect(throws: RecordScanner.Refusal.parametersTooLong) { try scan(Self.begin, Self.record(4, lengths)) }
  }

  @Test func `All parameters together are limited`() throws {
    let pair = Self.record(4, [1, 47] + [UInt8](repeating: 0x61, count: 48))
    #expect(try scan(Self.begin, pair, pair).requestID == 1)
    #expect(throws: RecordScanner.Refusal.parametersTooLong) { try scan(Self.begin, pair, pair, Self.record(4, [0])) }
  }

  @Test(arguments: [[1, 1, 0x41, 0], [1, 1, 0, 0x41], [2, 0, 0x41, 0x3D]] as [[UInt8]])
  func `NUL bytes, and names with an equals sign, are noticed`(pair: [UInt8]) throws {
    #expect(try scan(Self.begin, Self.record(4, pair), Self.endOfParameters).hasForbiddenBytes)
  }

  @Test(arguments: [0, 2, 3, 255] as [UInt8])
  func `Roles other than responder are told apart from nonsense`(role: UInt8) {
    var bytes = Self.begin
    bytes[9] = role
    #expect(throws: RecordScanner.Refusal.unknownRole) { try scan(bytes) }
  }
}
