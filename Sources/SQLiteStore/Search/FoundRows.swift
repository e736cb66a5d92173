// Rows that hold a word, and rows that a whole search found in the order of its list: few as plain numbers, many as a `RowSet`.

/// The ids of the rows that satisfy one demand of a search.
enum WordRows: Sendable {
  /// Rising.
  case few([UInt32])
  case many(RowSet)

  /// Memory in bytes.
  var size: Int {
    switch self {
    case .few(let ids): ids.count * 4 + 64
    case .many(let set): set.size + 64
    }
  }

  var count: Int {
    switch self {
    case .few(let ids): ids.count
    case .many(let set): set.count
    }
  }

  func contains(_ id: UInt32) -> Bool {
    switch self {
    case .few(let ids):
      let place = ids.partitionPoint { $0 >= id }
      return place < ids.count && ids[place] == id
    case .many(let set): return set.contains(id)
    }
  }

  /// What both hold; few when that is at most `fewLimit`.
  func intersection(_ other: WordRows, fewLimit: Int) -> WordRows {
    switch (self, other) {
    case (.many(let one), .many(let two)):
      let both = one.intersection(two)
      if both.count > fewLimit { return .many(both) }
      return .few(both.slice(offset: 0, length: both.count))
    case (.few(let ids), _): return .few(ids.filter(other.contains))
    case (_, .few(let ids)): return .few(ids.filter(contains))
    }
  }
}

/// All that a search found, in the list's order.
enum FoundRows: Sendable {
  case ids([UInt32])
  /// Places in the `ListingOrder` of that generation.
  case places(RowSet, generation: Int)

  var count: Int {
    switch self {
    case .ids(let ids): ids.count
    case .places(let set, generation: _): set.count
    }
  }

  /// Memory in bytes.
  var size: Int {
    switch self {
    case .ids(let ids): ids.count * 4
    case .places(let set, generation: _): set.size
    }
  }
}

extension Array {
  /// The first index whose element satisfies `isBehind`, in an array whose elements that do so stand last; its count if none does.
  func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
