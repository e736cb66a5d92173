// Small things that are put together from digits and words — days, moments, ages — written at once into room that was made for all of
// it: a list has hundreds, and each asks for room but once.

/// Writes into a place of limited size; what no longer fits is left out.
struct Nib {
  private let start: UnsafeMutablePointer<UInt8>
  private let size: Int
  private(set) var count = 0

  init(_ start: UnsafeMutablePointer<UInt8>, size: Int) {
    self.start = start
    self.size = size
  }

  /// Markup from the source code.
  mutating func write(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes in
      guard let source = bytes.baseAddress, bytes.count <= size - count else { return }
      (start + count).update(from: source, count: bytes.count)
      count += bytes.count
    }
  }

  /// The digits of a number, with zeros in front up to `width`.
  mutating func write(_ number: UInt64, width: Int = 1) {
    var (digits, limit) = (max(1, width), UInt64(10))
    var (power, isOver) = (1, false)
    while !isOver, limit <= number {
      power += 1
      (limit, isOver) = limit.multipliedReportingOverflow(by: 10)
    }
    digits = max(digits, power)
    guard digits <= size - count else { return }
    var rest = number
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }
}

extension HTML {
  /// Appends what `write` writes, `size` bytes at most.
  @inline(__always)
  mutating func append(upTo size: Int, _ write: (inout Nib) -> Void) {
    append(atMost: size) { place in
      var nib = Nib(place, size: size)
      write(&nib)
      return nib.count
    }
  }
}
