// Bars drawn as SVG on the server: presentation attributes and classes only, so that the content policy holds. Every chart is a figure
// with a caption and its numbers as a table behind a fold.

import Domain

/// Pairs of bars along a row of slots; negative values stand below the line.
struct BarChart: Sendable {
  struct Slot: Sendable {
    /// Beneath the slot; `""` leaves it out.
    let label: String
    /// One for each series, in its order.
    let values: [Int64]
  }

  /// Class of the bars and name in the legend.
  struct Series: Sendable {
    let tone: StaticString
    let name: String
  }

  let series: [Series]
  let slots: [Slot]
  /// One bar for all series of a slot, else side by side.
  var isStacked = false
  /// The scale's text for a value.
  let scale: @Sendable (Int64) -> String
  let description: String

  private static let width = 360
  private static let left = 34
  private static let height = 120
  private static let top = 8

  var svg: HTML {
    """
    <svg class="chart" viewBox="0 0 \(BarChart.width) \(BarChart.height + 26)" role="img" aria-label="\(description)">\
    \(each: ticks, tick)\(each: Array(slots.enumerated()), { slot($0.offset, $0.element) })</svg>
    """
  }

  var legend: HTML {
    """
    <ul class="key">\(each: series, { "<li class=\"\(markup: $0.tone)\">\($0.name)</li>" })</ul>
    """
  }

  // MARK: Scale

  private var highest: Int64 { max(slots.flatMap(\.values).max() ?? 0, 0) }
  private var lowest: Int64 { min(slots.flatMap(\.values).min() ?? 0, 0) }

  /// The distance of the lines: 1, 2 or 5 times a power of ten, so that there are about four.
  private var step: Int64 {
    let span = max((highest - lowest) / 4, 1)
    var power: Int64 = 1
    while power <= span / 10 { power *= 10 }
    for factor in [1, 2, 5, 10] as [Int64] where power * factor >= span { return power * factor }
    return power * 10
  }

  private var floor: Int64 { lowest == 0 ? 0 : -((-lowest + step - 1) / step) * step }
  private var ceiling: Int64 { max((highest + step - 1) / step * step, floor + step) }
  private var ticks: [Int64] { Array(stride(from: floor, through: ceiling, by: Int(step))) }

  private func y(_ value: Int64) -> Int {
    let share = Double(value - floor) / Double(ceiling - floor)
    return BarChart.top + Int((1 - share) * Double(BarChart.height - BarChart.top))
  }

  private func tick(_ value: Int64) -> HTML {
    """
    <path class="\(markup: value == 0 ? "axis" : "grid")" d="M\(BarChart.left) \(y(value))H\(BarChart.width)"/>\
    <text x="\(BarChart.left - 4)" y="\(y(value) + 3)" text-anchor="end">\(scale(value))</text>
    """
  }

  // MARK: Bars

  private func slot(_ index: Int, _ slot: Slot) -> HTML {
    let room = BarChart.width - BarChart.left
    let from = BarChart.left + room * index / slots.count
    let to = BarChart.left + room * (index + 1) / slots.count
    let gap = max((to - from) / 6, 1)
    let count = isStacked ? 1 : slot.values.count
    let wide = max((to - from - 2 * gap) / max(count, 1), 2)
    return """
      \(each: Array(slot.values.enumerated()), { bar($0.offset, $0.element, x: from + gap, wide) })\
      \(when: !slot.label.isEmpty, label(slot.label, (from + to) / 2))
      """
  }

  private func bar(_ index: Int, _ value: Int64, x: Int, _ wide: Int) -> HTML {
    guard value != 0, series.indices.contains(index) else { return .empty }
    let (from, to) = (min(y(0), y(value)), max(y(0), y(value)))
    return """
      <rect class="\(markup: series[index].tone)" x="\(isStacked ? x : x + index * wide)" y="\(from)" width="\(wide)" \
      height="\(max(to - from, 1))"/>
      """
  }

  private func label(_ text: String, _ x: Int) -> HTML {
    "<text x=\"\(x)\" y=\"\(BarChart.height + 18)\" text-anchor=\"middle\">\(text)</text>"
  }
}
