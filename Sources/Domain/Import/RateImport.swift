// Keeping published exchange rates: what the source has said for a day stays, so reading a file again changes nothing.

/// Stores the rates of a file.
public struct RateImport: Sendable {
  private let store: any ImportStore

  public init(store: any ImportStore) {
    self.store = store
  }

  /// Stores the rates that are new, all or none of them.
  /// - Returns: how many were new.
  /// - Throws: what the store throws.
  public func run(_ rates: [ExchangeRate]) throws -> Int {
    try store.importing { transaction in
      try rates.count { try transaction.insert($0) }
    }
  }
}
