// The row of references below the address: label above value, side by side.

struct ReferenceRow {
  private static let gap = mm(5)

  private let labels: [(x: Double, text: Paragraph)]
  private let values: [(x: Double, text: Paragraph)]

  /// Equal columns where the texts fit them, else columns as wide as their texts; the values shrink from 10 to 5
  /// points until the row fits the page (pretix-behaviour.md §9).
  init(_ items: [LabelledText], setter: TextSetter) {
    let sizes = stride(from: TextStyle.reference.size, through: 5, by: -0.5)
    let candidates = sizes.lazy.map { ReferenceRow.widths(items, size: $0, setter: setter) }
    let fitting = zip(sizes, candidates).first { $1.reduce(0, +) <= PageFrame.width }
    let size = fitting?.0 ?? 5
    let even = Double(PageFrame.width) / Double(max(1, items.count))
    let widths: [Double] =
      fitting.map { $0.1.allSatisfy { $0 <= even } ? items.map { _ in even } : ReferenceRow.spread($0.1) }
      ?? items.map { _ in even }
    var x = PageFrame.left
    var columns: [(x: Double, width: Double)] = []
    for width in widths {
      columns.append((x, width - ReferenceRow.gap))
      x += width
    }
    labels = zip(items, columns).map { item, column in
      (column.x, setter.fitted(item.label, .label, width: column.width, minimum: 5))
    }
    let style = TextStyle.reference.sized(size)
    values = zip(items, columns).map { item, column in
      (column.x, setter.fitted(item.value, style, width: column.width, minimum: 5))
    }
  }

  var height: Double { labelHeight + (values.map(\.text.height).max() ?? 0) }

  func draw(on canvas: Canvas, y: Double) {
    TableCells(cells: labels).draw(on: canvas, y: y)
    TableCells(cells: values).draw(on: canvas, y: y + labelHeight)
  }

  private var labelHeight: Double { (labels.map(\.text.height).max() ?? 0) + 1 }

  private static func widths(_ items: [LabelledText], size: Double, setter: TextSetter) -> [Double] {
    items.map { item in
      max(
        setter.naturalWidth(item.label, .label), setter.naturalWidth(item.value, TextStyle.reference.sized(size)))
        + gap
    }
  }

  /// Shares out what is left of the page's width.
  private static func spread(_ widths: [Double]) -> [Double] {
    let rest = max(0, PageFrame.width - widths.reduce(0, +)) / Double(max(1, widths.count))
    return widths.map { $0 + rest }
  }
}
