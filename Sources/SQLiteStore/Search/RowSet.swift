// A set of row ids (or of places in a list) as one bit each: a million rows are 125 kB, and what two words have in common is found
// sixty-four rows at a time.

/// A growing set of small numbers.
struct RowSet: Sendable, Equatable {
  private var bits: [UInt64] = []
  private(set) var count = 0

  /// - Parameter capacity: one more than the largest number expected; larger ones make the set grow.
  init(capacity: Int = 0) {
    bits = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  /// Memory in bytes.
  var size: Int { bits.count * 8 }

  func contains(_ number: UInt32) -> Bool {
    let word = Int(number >> 6)
    return word < bits.count && bits[word] & (1 << UInt64(number & 63)) != 0
  }

  mutating func insert(_ number: UInt32) {
    let (word, bit) = (Int(number >> 6), 1 << UInt64(number & 63) as UInt64)
    if word >= bits.count { bits += Array(repeating: 0, count: word + 1 - bits.count) }
    if bits[word] & bit == 0 { count += 1 }
    bits[word] |= bit
  }

  mutating func remove(_ number: UInt32) {
    guard contains(number) else { return }
    bits[Int(number >> 6)] &= ~(1 << UInt64(number & 63))
    count -= 1
  }

  /// What both hold.
  func intersection(_ other: RowSet) -> RowSet {
    var common = RowSet()
    common.bits.reserveCapacity(min(bits.count, other.bits.count))
    for (mine, theirs) in zip(bits, other.bits) {
      let both = mine & theirs
      common.bits.append(both)
      common.count += both.nonzeroBitCount
    }
    return common
  }

  /// Every number, rising.
  func forEach(_ body: (UInt32) -> Void) {
    for (index, word) in bits.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(UInt32(truncatingIfNeeded: index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  /// `length` numbers, rising, without the `offset` smallest.
  func slice(offset: Int, length: Int) -> [UInt32] {
    var (skipping, found) = (offset, [UInt32]())
    for (index, word) in bits.enumerated() where word != 0 {
      guard found.count < length else { break }
      let held = word.nonzeroBitCount
      if held <= skipping {
        skipping -= held
        continue
      }
      var rest = word
      while rest != 0 && found.count < length {
        if skipping > 0 {
          skipping -= 1
        } else {
          found.append(UInt32(truncatingIfNeeded: index * 64 + rest.trailingZeroBitCount))
        }
        rest &= rest - 1
      }
    }
    return found
  }
}
