// One page of a list, and how a page is asked for.

/// Which part of a list is wanted.
public struct PageRequest: Equatable, Sendable {
  /// One-based; nil means the last page.
  public let number: Int?
  public let size: Int

  public init(number: Int?, size: Int) {
    self.number = number
    self.size = size
  }

  public static let maximumSize = 50

  /// Page number and offset for a list of `count` entries.
  /// - Throws: `DomainError.invalidPage` beyond the last page; an empty list still has a first page.
  public func resolve(count: Int) throws(DomainError) -> (number: Int, offset: Int) {
    let pages = max(1, (count + size - 1) / size)
    let wanted = number ?? pages
    guard wanted >= 1, wanted <= pages else { throw .invalidPage }
    return (wanted, (wanted - 1) * size)
  }
}

/// A page of a list with the count of the whole list.
public struct Page<Element: Sendable>: Sendable {
  public let elements: [Element]
  /// Entries in the whole list.
  public let count: Int
  /// One-based.
  public let number: Int
  public let size: Int

  public init(elements: [Element], count: Int, number: Int, size: Int) {
    self.elements = elements
    self.count = count
    self.number = number
    self.size = size
  }

  public var pageCount: Int { max(1, (count + size - 1) / size) }
  public var hasNext: Bool { number < pageCount }
  public var hasPrevious: Bool { number > 1 }

  public func map<T: Sendable>(_ transform: (Element) throws -> T) rethrows -> Page<T> {
    Page<T>(elements: try elements.map(transform), count: count, number: number, size: size)
  }
}
