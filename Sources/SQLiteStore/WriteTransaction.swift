// Beginning and ending write transactions and savepoints by hand; GRDB's own also tell observers, of which there are none.

public import Domain
import GRDB

enum WriteTransaction {
  /// Runs `body` between BEGIN IMMEDIATE and COMMIT.
  static func immediate<T>(_ db: Database, _ body: (Database) throws -> T) throws -> T {
    try RawStatement.run("BEGIN IMMEDIATE", db: db)
    do {
      let result = try body(db)
      try RawStatement.run("COMMIT", db: db)
      return result
    } catch {
      // A full disk ends the transaction by itself; then there is nothing to roll back.
      if db.isInsideTransaction { try RawStatement.run("ROLLBACK", db: db) }
      throw error
    }
  }

  /// Runs `body` as a part of the running transaction that can fail alone.
  static func savepoint<T>(_ db: Database, _ body: (Database) throws -> T) throws -> T {
    try RawStatement.run("SAVEPOINT part", db: db)
    do {
      let result = try body(db)
      try RawStatement.run("RELEASE part", db: db)
      return result
    } catch {
      if db.isInsideTransaction {
        try RawStatement.run("ROLLBACK TO part", db: db)
        try RawStatement.run("RELEASE part", db: db)
      }
      throw error
    }
  }
}

/// The kernel's random numbers.
public struct SystemEntropy: Entropy {
  public init() {}

  public func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    // Eight bytes for each question of the kernel.
    let words = (0..<(count + 7) / 8).map { _ in generator.next() }
    return words.withUnsafeBytes { Array($0.prefix(count)) }
  }
}
