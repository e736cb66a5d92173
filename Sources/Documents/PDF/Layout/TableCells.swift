// Rows of cells with aligned baselines, shared by the line table and the tax tables.

/// The column positions of a table.
struct TableColumns {
  struct Column {
    /// From the left edge of the page.
    let x: Double
    let width: Double
    let align: TextSetter.Alignment
  }

  let columns: [Column]

  /// Columns side by side from the body's left edge; the gap lies at the start of each but the first.
  init(widths: [Double], aligns: [TextSetter.Alignment], gap: Double = mm(2)) {
    var x = PageFrame.left
    columns = zip(widths, aligns).enumerated().map { index, column in
      defer { x += column.0 }
      let gap = index == 0 ? 0 : gap
      return Column(x: x + gap, width: column.0 - gap, align: column.1)
    }
  }

  /// Sets one line per cell; a text that is too wide gets smaller.
  func row(_ texts: [String], style: TextStyle, setter: TextSetter) -> TableCells {
    TableCells(
      cells: zip(columns, texts).compactMap { column, text in
        if text.isEmpty { return nil }
        let paragraph = setter.fitted(text, style, width: column.width, minimum: 5, align: column.align)
        return (column.x, paragraph)
      })
  }
}

/// Cells of one row, drawn on a common baseline.
struct TableCells {
  private(set) var cells: [(x: Double, text: Paragraph)]

  private var baseline: Double { cells.map(\.text.baseline).max() ?? 0 }

  /// From the top of the highest cell to the bottom of the deepest.
  var height: Double {
    let baseline = baseline
    return cells.map { baseline - $0.text.baseline + $0.text.height }.max() ?? 0
  }

  mutating func add(_ text: Paragraph, x: Double) {
    cells.append((x, text))
  }

  func draw(on canvas: Canvas, y: Double) {
    let baseline = baseline
    for cell in cells { canvas.show(cell.text, x: cell.x, y: y + baseline - cell.text.baseline) }
  }
}
