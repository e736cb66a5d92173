// Reading the plain parts of a PDF byte by byte: words that must stand somewhere, numbers, strings. Whatever does not stand there gives
// nil, and no offset out of the file is followed.

import Glibc

/// A place in a PDF's bytes.
struct PDFReader {
  let bytes: [UInt8]
  private(set) var place: Int

  /// At an offset from the file's start; one outside the file reads nothing.
  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = min(max(0, place), bytes.count)
  }

  /// Where in a range of the bytes a text begins first.
  static func place(of text: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let length = text.utf8CodeUnitCount
    return bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      let end = min(range.upperBound, buffer.count)
      var at = max(0, range.lowerBound)
      while at + length <= end {
        guard let first = memchr(base + at, Int32(text.utf8Start[0]), end - length - at + 1) else { return nil }
        at = UnsafeRawPointer(first) - base
        if memcmp(first, text.utf8Start, length) == 0 { return at }
        at += 1
      }
      return nil
    }
  }

  /// Whether a text stands here; moves behind it.
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - place >= count, (0..<count).allSatisfy({ bytes[place + $0] == text.utf8Start[$0] })
    else { return false }
    place += count
    return true
  }

  /// The digits that stand here, at most ten as in a cross-reference table; moves behind them.
  mutating func number() -> Int? {
    var (value, digits) = (0, 0)
    while place < bytes.count, digits < 10, (0x30...0x39).contains(bytes[place]) {
      value = value * 10 + Int(bytes[place] - 0x30)
      (place, digits) = (place + 1, digits + 1)
    }
    return digits == 0 ? nil : value
  }

  /// Moves over a number of bytes, if there are so many.
  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, bytes.count - place >= count else { return false }
    place += count
    return true
  }

  /// The text string that stands here: `(ASCII)` with backslashes, or `<FEFF…>` in UTF-16 (ISO 32000-1, 7.9.2.2); moves behind it.
  mutating func string() -> String? {
    if skip("<FEFF") { return wideString() }
    return skip("(") ? narrowString() : nil
  }

  private mutating func narrowString() -> String? {
    var text: [UInt8] = []
    var depth = 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      // Brackets in pairs need no backslash.
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return String(decoding: text, as: UTF8.self) }
        text.append(byte)
      case UInt8(ascii: "("):
        depth += 1
        text.append(byte)
      case UInt8(ascii: "\\"):
        guard place < bytes.count, [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\")].contains(bytes[place])
        else { return nil }
        text.append(bytes[place])
        place += 1
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func wideString() -> String? {
    var units: [UInt16] = []
    while !skip(">") {
      guard
        let unit = (0..<4).reduce(UInt16?(0), { unit, _ in unit.flatMap { high in hexDigit().map { high << 4 | $0 } } })
      else { return nil }
      units.append(unit)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func hexDigit() -> UInt16? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    switch bytes[place] {
    case let byte where (0x30...0x39).contains(byte): return UInt16(byte - 0x30)
    case let byte where (0x41...0x46).contains(byte): return UInt16(byte - 0x41 + 10)
    case let byte where (0x61...0x66).contains(byte): return UInt16(byte - 0x61 + 10)
    default: return nil
    }
  }
}
