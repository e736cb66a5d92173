// The memory in which a page grows: as an array of bytes, but appended to in a few instructions, because a page is put together from some
// thousand pieces of a few bytes each. A copy shares the memory until one of the two is appended to.

/// Bytes that grow at the end.
struct HTMLBytes: @unchecked Sendable {
  // Safe to share: what is shared is only read; who appends has the memory alone.
  private var owner: ManagedBuffer<Void, UInt8>?
  /// The memory of `owner`, which would be counted up and down at each use.
  private var memory = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var count = 0

  /// A copy for who needs an array.
  var array: [UInt8] {
    withBytes { source in
      Array(unsafeUninitializedCapacity: source.count) { place, size in
        if let start = source.baseAddress { place.baseAddress?.initialize(from: start, count: source.count) }
        size = source.count
      }
    }
  }

  func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    withExtendedLifetime(owner) { body(UnsafeBufferPointer(start: memory.baseAddress, count: count)) }
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    room(source.count).update(from: start, count: source.count)
    count += source.count
  }

  mutating func append(_ other: HTMLBytes) {
    other.withBytes { append($0) }
  }

  /// How many bytes can be put behind the last.
  var left: Int { memory.count - count }

  /// Where the next bytes go; what is put there counts once `take` has been told of it.
  /// - Parameter size: how many bytes there is room for, at least.
  @inline(__always)
  mutating func room(_ size: Int) -> UnsafeMutablePointer<UInt8> {
    guard let start = memory.baseAddress, left >= size, isKnownUniquelyReferenced(&owner) else {
      return move(leaving: size)
    }
    return start + count
  }

  /// Takes what was put behind the last byte, `left` bytes at most.
  @inline(__always)
  mutating func take(_ size: Int) { count += size }

  /// Makes room, so that a page is not copied again and again while it grows.
  mutating func reserve(_ size: Int) { _ = room(size) }

  /// Moves to memory of its own.
  /// - Returns: the place behind the last byte.
  private mutating func move(leaving size: Int) -> UnsafeMutablePointer<UInt8> {
    let capacity = max(count + size, 2 * count, 64)
    let grown = ManagedBuffer<Void, UInt8>.create(minimumCapacity: capacity) { _ in }
    let place = grown.withUnsafeMutablePointerToElements { $0 }
    withBytes { source in
      if let start = source.baseAddress { place.update(from: start, count: source.count) }
    }
    (owner, memory) = (grown, UnsafeMutableBufferPointer(start: place, count: capacity))
    return place + count
  }
}

extension HTMLBytes: Equatable {
  static func == (one: HTMLBytes, other: HTMLBytes) -> Bool {
    one.withBytes { left in other.withBytes { left.elementsEqual($0) } }
  }
}
