// What markup is written with where it is made of many small pieces: rows of tables, chips, days, amounts. A nib has the page's memory to
// itself as long as it writes, so that a piece costs a look at the room that is left and a copy.

/// Writes at the end of a piece of HTML (`HTML.write`).
struct Nib: ~Copyable {
  private var bytes: HTMLBytes
  /// Where the next byte goes, and what lies behind the last for which there is room.
  private var place, end: UnsafeMutablePointer<UInt8>
  /// Where `bytes` ends without what was written since.
  private var start: UnsafeMutablePointer<UInt8>
  /// What was used.
  private(set) var icons: IconSet = []

  init(_ bytes: consuming HTMLBytes) {
    start = bytes.room(1)
    place = start
    end = start + bytes.left
    self.bytes = bytes
  }

  /// Ends the writing.
  consuming func finished() -> HTMLBytes {
    bytes.take(place - start)
    return bytes
  }

  @inline(__always)
  private mutating func reserve(_ size: Int) {
    if end - place < size { grow(size) }
  }

  @inline(never)
  private mutating func grow(_ size: Int) {
    bytes.take(place - start)
    start = bytes.room(size)
    place = start
    end = start + bytes.left
  }

  mutating func note(_ used: IconSet) { icons.formUnion(used) }

  /// Markup from the source code.
  @inline(__always)
  mutating func write(markup: StaticString) {
    let size = markup.utf8CodeUnitCount
    reserve(size)
    place.update(from: markup.utf8Start, count: size)
    place += size
  }

  /// Bytes that are markup already.
  mutating func write(bytes markup: UnsafeBufferPointer<UInt8>) {
    guard let source = markup.baseAddress else { return }
    reserve(markup.count)
    place.update(from: source, count: markup.count)
    place += markup.count
  }

  /// Text from anywhere, escaped.
  mutating func write(text: String) {
    guard text.utf8.withContiguousStorageIfAvailable({ writeEscaped($0) }) == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer { writeEscaped($0) }
  }

  /// An address, where an attribute's value stands.
  mutating func write(_ address: Href) { address.write(with: &self) }

  /// ` name="value"`, or nothing for nil.
  mutating func write(attribute name: StaticString, _ value: String?) {
    guard let value else { return }
    write(markup: " ")
    write(markup: name)
    write(markup: "=\"")
    write(text: value)
    write(markup: "\"")
  }

  /// ` name`, if it is on.
  mutating func write(flag name: StaticString, _ isOn: Bool) {
    guard isOn else { return }
    write(markup: " ")
    write(markup: name)
  }

  /// The digits of a number, with zeros in front up to `width` (20 at most).
  mutating func write(_ number: UInt64, width: Int = 1) {
    var (digits, rest) = (1, number)
    while rest >= 10 { (digits, rest) = (digits + 1, rest / 10) }
    digits = max(digits, width)
    reserve(digits)
    rest = number
    for index in stride(from: digits - 1, through: 0, by: -1) {
      place[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    place += digits
  }

  /// The digits of a number in groups of three.
  mutating func write(_ number: UInt64, groupedBy separator: StaticString) {
    guard number >= 1000 else { return write(number) }
    write(number / 1000, groupedBy: separator)
    write(markup: separator)
    write(number % 1000, width: 3)
  }

  // MARK: Escaping

  /// UTF-8 so that it is text in element content and in quoted attributes. It is copied and looked at in one go, eight bytes at a time; nearly all
  /// texts are plain.
  private mutating func writeEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    guard let text = source.baseAddress else { return }
    reserve(source.count)
    var (found, index) = (UInt64(0), 0)
    let last = source.count - 8
    while index < last {
      found |= copyWord(text + index, to: place + index)
      index += 8
    }
    if last >= 0 {
      // What is left of it, with some that was looked at before.
      found |= copyWord(text + last, to: place + last)
    } else {
      for index in source.indices {
        place[index] = text[index]
        found |= Escape.isNeeded(text[index]) ? 1 : 0
      }
    }
    if found == 0 { place += source.count } else { writeReplacing(source) }
  }

  /// - Returns: not zero if one of the eight bytes may have to be replaced.
  @inline(__always)
  private func copyWord(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> UInt64 {
    let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
    UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
    return Escape.marks(word)
  }

  @inline(never)
  private mutating func writeReplacing(_ source: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in source.indices where Escape.isNeeded(source[index]) {
      write(bytes: UnsafeBufferPointer(rebasing: source[copied..<index]))
      write(markup: Escape.replacement(for: source[index]))
      copied = index + 1
    }
    write(bytes: UnsafeBufferPointer(rebasing: source[copied...]))
  }
}

/// Which bytes cannot stand for themselves in text or in a double-quoted attribute: `"` `&` `'` `<` `>`, and the controls but tab, line
/// feed and carriage return (HTML §13.2.3.5 calls them errors).
private enum Escape {
  /// One bit for each byte below 64.
  private static let special: UInt64 =
    0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)
    | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  @inline(__always)
  static func isNeeded(_ byte: UInt8) -> Bool { byte < 64 && special &>> UInt64(byte) & 1 == 1 }

  /// Not zero if one of eight bytes is special, or a tab or line break. A byte is found by the borrow that it causes when something is
  /// taken off all of them.
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    func below(_ limit: UInt64, _ bytes: UInt64) -> UInt64 { (bytes &- (each &* limit)) & ~bytes & (each &* 0x80) }
    let ampersandOrApostrophe = (word & (each &* 0xFE)) ^ (each &* 0x26)
    let lessOrGreater = (word & (each &* 0xFD)) ^ (each &* 0x3C)
    return below(0x20, word) | below(1, word ^ (each &* 0x22)) | below(1, ampersandOrApostrophe)
      | below(1, lessOrGreater)
  }

  static func replacement(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}

/// Markup that a table repeats in its rows: all of it lies in one memory, so that no references are counted for each piece.
struct Stamps: Sendable {
  private var ink = HTML.empty

  /// Keeps what is written.
  mutating func cut(_ write: (inout Nib) -> Void) -> Stamp {
    let start = ink.count
    var used = IconSet()
    ink.write { nib in
      write(&nib)
      used = nib.icons
    }
    return Stamp(start: start, count: ink.count - start, icons: used)
  }

  func write(_ stamp: Stamp, with nib: inout Nib) {
    ink.withBytes { nib.write(bytes: UnsafeBufferPointer(rebasing: $0[stamp.start..<stamp.start + stamp.count])) }
    nib.note(stamp.icons)
  }
}

/// A piece of markup that was cut from `Stamps`.
struct Stamp: Sendable {
  fileprivate let start, count: Int
  fileprivate let icons: IconSet
}
