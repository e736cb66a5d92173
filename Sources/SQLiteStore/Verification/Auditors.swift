// Threads that verify side by side, all of them reading the same moment of the database.

import Domain
import Foundation
import GRDB
import Synchronization

/// A piece of verification that one thread does with a connection of its own.
typealias AuditTask = @Sendable (Database) throws -> VerificationReport

/// Connections whose transactions began together.
final class Auditors: Sendable {
  private let connections: [DatabaseQueue]

  /// - Parameter store: nobody writes to it while the transactions begin.
  init(_ store: SQLiteStore, count: Int) throws {
    var configuration = store.readers.configuration
    configuration.allowsUnsafeTransactions = true
    connections = try (0..<max(1, count)).map { [configuration] _ in
      try DatabaseQueue(path: store.readers.path, configuration: configuration)
    }
    try store.write { [connections] _ in
      for connection in connections {
        try connection.unsafeRead { db in
          try db.execute(sql: "BEGIN DEFERRED")
          _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM organizers")
        }
      }
    }
  }

  deinit {
    for connection in connections { try? connection.unsafeRead { try $0.execute(sql: "COMMIT") } }
  }

  /// Runs one piece on this thread.
  func one<T>(_ body: (Database) throws -> T) throws -> T { try connections[0].unsafeRead(body) }

  /// Runs all tasks; what one cannot read becomes a finding of its area.
  func run(_ tasks: [(VerificationArea, AuditTask)]) -> VerificationReport {
    let next = Atomic(0)
    let report = Mutex(VerificationReport())
    DispatchQueue.concurrentPerform(iterations: connections.count) { worker in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < tasks.count else { return }
        let (area, task) = tasks[index]
        let part = Auditors.outcome(area) { try connections[worker].unsafeRead(task) }
        report.withLock { $0.add(part) }
      }
    }
    return report.withLock { $0 }
  }

  private static func outcome(_ area: VerificationArea, _ body: () throws -> VerificationReport) -> VerificationReport {
    do {
      return try body()
    } catch {
      var report = VerificationReport()
      report.find(area, "the database cannot be read here: \(error)")
      return report
    }
  }
}
