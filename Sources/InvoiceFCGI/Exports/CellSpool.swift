// Rows of a table between being collected and being packed: cells with their kinds, one behind the other. Collecting can be interrupted
// and goes on; packing formats that are written in one go (spreadsheets, archives) begins anew and is quick.

import Domain
import Foundation

/// The bytes of rows.
enum CellSpool {
  static func bytes(_ cells: [ExportCell]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(Int64(cells.count), to: &bytes)
    for cell in cells { append(cell, to: &bytes) }
    return bytes
  }

  private static func append(_ cell: ExportCell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text):
      bytes.append(0)
      append(Int64(text.utf8.count), to: &bytes)
      bytes += text.utf8
    case .money(let money): append(1, money.cents, to: &bytes)
    case .rate(let rate): append(2, rate.tenThousandths, to: &bytes)
    case .date(let date): append(3, date.map { Int64($0.daysSinceEpoch) } ?? .min, to: &bytes)
    case .number(let number): append(4, number, to: &bytes)
    case .flag(let flag): append(5, flag ? 1 : 0, to: &bytes)
    }
  }

  private static func append(_ kind: UInt8, _ number: Int64, to bytes: inout [UInt8]) {
    bytes.append(kind)
    append(number, to: &bytes)
  }

  static func append(_ number: Int64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
    bytes.reversed().reduce(0) { $0 << 8 | Int64($1) }
  }
}

/// Reads rows back, a block at a time.
struct CellReader {
  private let file: FileHandle
  private var block: [UInt8] = []
  private var place = 0
  /// Bytes of the file that have not been read.
  private var left: Int

  /// - Parameter size: of what was written for good; what lies behind it is not read.
  init(path: String, size: Int) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw DomainError.storage("cannot read \(path)") }
    self.file = file
    left = size
  }

  /// nil at the end.
  mutating func next() throws -> [ExportCell]? {
    guard place < block.count || left > 0 else { return nil }
    let count = try number()
    guard (0...1_000).contains(count) else { throw CellReader.damaged }
    return try (0..<Int(count)).map { _ in try cell() }
  }

  private mutating func cell() throws -> ExportCell {
    let kind = try take(1)
    let number = try number()
    switch kind.first {
    case 0:
      guard (0...Int64(1 << 30)).contains(number) else { throw CellReader.damaged }
      return .text(String(decoding: try take(Int(number)), as: UTF8.self))
    case 1: return .money(Money(cents: number))
    case 2: return .rate(TaxRate(tenThousandths: number))
    case 3: return .date(number == .min ? nil : LocalDate(daysSinceEpoch: Int(number)))
    case 4: return .number(number)
    case 5: return .flag(number != 0)
    default: throw CellReader.damaged
    }
  }

  private mutating func number() throws -> Int64 { CellSpool.number(try take(8)) }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    while block.count - place < count {
      let data = try file.read(upToCount: min(left, 1 << 20)) ?? Data()
      guard !data.isEmpty else { throw CellReader.damaged }
      left -= data.count
      block = Array(block[place...]) + Array(data)
      place = 0
    }
    defer { place += count }
    return block[place..<place + count]
  }

  private static let damaged = DomainError.storage("the rows of an export are damaged")
}
