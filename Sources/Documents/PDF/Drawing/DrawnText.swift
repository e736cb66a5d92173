// A text as it stands on a page, for the comparison with a program that draws the same texts and nothing else
// (Tests/Bench/pages.c).

/// One laid-out text; lengths in points.
package struct DrawnText: Equatable, Sendable {
  /// From 0.
  package let page: Int
  package let x: Double
  package let y: Double
  /// Negative for a single line of any width.
  package let width: Double
  /// pango's number: 0 left, 1 centre, 2 right.
  package let alignment: Int
  package let size: Double
  /// 400 to 700.
  package let weight: Int
  package let text: String
}
