// Row identifiers that cannot be mixed up: an `Identifier<Event>` is never taken for an `Identifier<Invoice>`.

/// The key of a stored object of one kind.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
  public let value: Int64

  public init(_ value: Int64) {
    self.value = value
  }

  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

extension Identifier {
  /// Stands in a value that no store has seen yet; rows count from 1.
  public static var unassigned: Self { Self(0) }
}
