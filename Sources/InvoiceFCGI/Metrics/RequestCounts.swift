// Requests counted since the start, by surface and outcome, with how long they took. Every worker counts here with every request, so
// the cells are atomic numbers without any order among them.

import Synchronization

/// Counters of answered requests.
final class RequestCounts: @unchecked Sendable {
  // Safe: the cells are made once, never move, and are only added to and read atomically.
  private let cells: UnsafeMutableBufferPointer<Atomic<Int>>

  /// Upper limits of the histogram, in microseconds; one cell more counts what takes longer.
  static let limits = [1_000, 5_000, 25_000, 100_000, 500_000, 2_000_000, 10_000_000]
  /// First digits of the statuses that are answered.
  static let classes = 2...5

  private static let width = classes.count + limits.count + 2
  private static let sum = classes.count + limits.count + 1

  init() {
    cells = .allocate(capacity: RequestCounts.width * Route.Surface.allCases.count)
    for index in cells.indices { cells.initializeElement(at: index, to: Atomic(0)) }
  }

  deinit {
    cells.deinitialize()
    cells.deallocate()
  }

  /// - Parameter microseconds: how long the answer took.
  func note(_ surface: Route.Surface, status: Int, microseconds: Int) {
    let first = RequestCounts.start(of: surface)
    let outcome = min(max(status / 100, RequestCounts.classes.lowerBound), RequestCounts.classes.upperBound)
    let bucket = RequestCounts.limits.firstIndex { microseconds <= $0 } ?? RequestCounts.limits.count
    add(1, at: first + outcome - RequestCounts.classes.lowerBound)
    add(1, at: first + RequestCounts.classes.count + bucket)
    add(microseconds, at: first + RequestCounts.sum)
  }

  /// Requests of a surface, by the first digit of their status.
  func answered(_ surface: Route.Surface, class digit: Int) -> Int {
    read(RequestCounts.start(of: surface) + digit - RequestCounts.classes.lowerBound)
  }

  /// How many requests of a surface took up to each limit, and all together, in the limits' order.
  func durations(_ surface: Route.Surface) -> (upTo: [Int], all: Int, microseconds: Int) {
    let first = RequestCounts.start(of: surface)
    var upTo: [Int] = []
    var all = 0
    for bucket in 0...RequestCounts.limits.count {
      all += read(first + RequestCounts.classes.count + bucket)
      upTo.append(all)
    }
    return (Array(upTo.dropLast()), all, read(first + RequestCounts.sum))
  }

  private static func start(of surface: Route.Surface) -> Int { surface.rawValue * width }

  private func add(_ number: Int, at index: Int) {
    cells[index].wrappingAdd(number, ordering: .relaxed)
  }

  private func read(_ index: Int) -> Int { cells[index].load(ordering: .relaxed) }
}
