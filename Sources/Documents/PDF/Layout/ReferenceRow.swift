// The row of references below the address: label above value, side by side.

struct ReferenceRow {
  private static let gap = mm(5)

  private struct Column {
    let x: Double
    let label: Paragraph
    let value: Paragraph
    let hint: Paragraph?
  }

  private let columns: [Column]

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
    columns = zip(items, widths).map { item, width in
      defer { x += width }
      let width = width - ReferenceRow.gap
      return Column(
        x: x, label: setter.fitted(item.label, .label, width: width, minimum: 5),
        value: setter.fitted(item.value, ReferenceRow.style(item).sized(size), width: width, minimum: 5),
        hint: item.hint.isEmpty ? nil : setter.clipped(item.hint, .label, width: width, lines: 2))
    }
  }

  var height: Double { labelHeight + valueHeight + (columns.compactMap(\.hint?.height).max() ?? 0) }

  func draw(on canvas: Canvas, y: Double) {
    let labelLine = y + (columns.map(\.label.baseline).max() ?? 0)
    let valueLine = y + labelHeight + (columns.map(\.value.baseline).max() ?? 0)
    for column in columns {
      canvas.tagged(.paragraph) {
        canvas.show(column.label, x: column.x, y: labelLine - column.label.baseline)
        canvas.show(column.value, x: column.x, y: valueLine - column.value.baseline)
        if let hint = column.hint { canvas.show(hint, x: column.x, y: y + labelHeight + valueHeight) }
      }
    }
  }

  private var labelHeight: Double { ReferenceRow.height(columns.map(\.label)) + 1 }
  private var valueHeight: Double { ReferenceRow.height(columns.map(\.value)) }

  private static func height(_ texts: [Paragraph]) -> Double {
    (texts.map(\.baseline).max() ?? 0) + (texts.map { $0.height - $0.baseline }.max() ?? 0)
  }

  private static func style(_ item: LabelledText) -> TextStyle {
    item.hint.isEmpty ? .reference : .highlighted
  }

  private static func widths(_ items: [LabelledText], size: Double, setter: TextSetter) -> [Double] {
    items.map { item in
      max(
        setter.naturalWidth(item.label, .label), setter.naturalWidth(item.value, style(item).sized(size)))
        + gap
    }
  }

  /// Shares out what is left of the page's width.
  private static func spread(_ widths: [Double]) -> [Double] {
    let rest = max(0, PageFrame.width - widths.reduce(0, +)) / Double(max(1, widths.count))
    return widths.map { $0 + rest }
  }
}
