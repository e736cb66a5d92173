// What the books say about a number series: which numbers it gave out, and which are missing (product.md §5).

/// One series with its gaps.
public struct SeriesReport: Equatable, Sendable {
  public let series: NumberSeries
  /// The first number that was given out here; nil when all came from an import.
  public let firstIssued: Int64?
  /// Lowest and highest number that exists; nil for a series without invoices.
  public let existing: ClosedRange<Int64>?
  /// Numbers that exist.
  public let count: Int64
  /// The first missing ranges, at most `SeriesReport.shownGaps`.
  public let gaps: [ClosedRange<Int64>]

  public static let shownGaps = 100

  public init(
    series: NumberSeries, firstIssued: Int64?, existing: ClosedRange<Int64>?, count: Int64, gaps: [ClosedRange<Int64>]
  ) {
    self.series = series
    self.firstIssued = firstIssued
    self.existing = existing
    self.count = count
    self.gaps = gaps
  }

  /// Where the series should begin: at its first number here, or before it where an import brought older ones.
  public static func beginning(firstIssued: Int64?, lowest: Int64?) -> Int64 {
    switch (firstIssued, lowest) {
    case (let first?, let lowest?): min(first, lowest)
    case (let only?, nil), (nil, let only?): only
    case (nil, nil): 1
    }
  }

  /// Missing numbers among those that were given out here: there is no excuse for them. Test series are set back when their orders are
  /// deleted, so they are not asked.
  public var faults: [ClosedRange<Int64>] {
    guard let firstIssued, !series.isTest else { return [] }
    return gaps.filter { $0.upperBound >= firstIssued }.map { max($0.lowerBound, firstIssued)...$0.upperBound }
  }
}
