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
        return TableCells.Cell(x: column.x, text: paragraph)
      })
  }
}

/// Cells of one row, drawn on a common baseline.
struct TableCells {
  struct Cell {
    let x: Double
    let text: Paragraph
    /// Further paragraphs of the cell, below the row's first line.
    var below: [Paragraph] = []
  }

  private(set) var cells: [Cell]

  init(cells: [Cell]) {
    self.cells = cells
  }

  /// The baseline below the top, and the height from the top of the highest cell to the bottom of the deepest without what stands
  /// below.
  private var line: (baseline: Double, height: Double) {
    var (baseline, depth) = (0.0, 0.0)
    for cell in cells {
      baseline = max(baseline, cell.text.baseline)
      depth = max(depth, cell.text.height - cell.text.baseline)
    }
    return (baseline, baseline + depth)
  }

  /// From the top of the highest cell to the bottom of the deepest.
  var height: Double {
    var below = 0.0
    for cell in cells where !cell.below.isEmpty { below = max(below, cell.below.reduce(0) { $0 + $1.height }) }
    return line.height + below
  }

  /// Puts a cell in its place in reading order.
  mutating func insert(_ cell: Cell, at index: Int) {
    cells.insert(cell, at: min(index, cells.count))
  }

  /// Draws the row as one of the structure tree.
  /// - Parameters:
  ///   - tag: what its cells are.
  ///   - isOneCell: make one cell of the whole row.
  func draw(on canvas: Canvas, y: Double, as tag: StructureTag, isOneCell: Bool = false) {
    let (baseline, lineHeight) = line
    canvas.begin(.row)
    if isOneCell { canvas.begin(tag) }
    for cell in cells {
      if !isOneCell { canvas.begin(tag) }
      canvas.show(cell.text, x: cell.x, y: y + baseline - cell.text.baseline)
      var below = y + lineHeight
      for paragraph in cell.below {
        canvas.show(paragraph, x: cell.x, y: below)
        below += paragraph.height
      }
      if !isOneCell { canvas.end(tag) }
    }
    if isOneCell { canvas.end(tag) }
    canvas.end(.row)
  }
}
