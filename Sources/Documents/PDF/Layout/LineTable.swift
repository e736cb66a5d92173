// The table of invoice lines: head, rows, carried-over lines and total.

/// Makes the blocks of the line table.
struct LineTable {
  /// Its number among the document's tables.
  static let number = 0

  private static let padding = 3.5
  private static let longestBlock = 150.0
  /// From so many rows on, each is one cell of the structure tree: cells of their own double a document's size and add half to
  /// its time.
  private static let longTable = 100

  private let sheet: InvoiceSheet
  private let setter: TextSetter
  private let columns: TableColumns
  private let description: TableColumns.Column
  private let head: TableCells

  init(sheet: InvoiceSheet, setter: TextSetter) {
    self.sheet = sheet
    self.setter = setter
    let widths: [Double] = sheet.table.showsTax ? [9, 71, 14, 19, 26, 26] : [9, 110, 18, 28]
    columns = TableColumns(
      widths: widths.map(mm), aligns: [.start, .start] + Array(repeating: .end, count: widths.count - 2),
      gap: mm(1.5))
    description = columns.columns[1]
    let words = sheet.words
    let amounts = sheet.table.showsTax ? [words.net, words.gross] : [words.amount]
    head = columns.row(
      [words.position, words.description, words.quantity] + (sheet.table.showsTax ? [words.taxRate] : [])
        + amounts.map { "\($0) (\(sheet.currency))" },
      style: .tableHead, setter: setter)
  }

  var headHeight: Double { head.height + 2 * LineTable.padding }
  var carryHeight: Double { carried("0").height + 2 * LineTable.padding }

  /// Head, rows, total and what was paid. The last row stays with the total.
  var blocks: [FlowBlock] {
    let first = FlowBlock(
      height: headHeight, space: 14, keepsWithNext: true, table: LineTable.number, draw: drawHead)
    let rows = sheet.table.rows.enumerated().flatMap { index, row in
      blocks(of: row, isLast: index == sheet.table.rows.count - 1)
    }
    return [first] + rows + [total] + settlement
  }

  func drawHead(on canvas: Canvas, y: Double) {
    head.draw(on: canvas, y: y + LineTable.padding, as: .headCell)
    canvas.rule(x: PageFrame.left, y: y + headHeight, length: PageFrame.width, thickness: 1, ink: .accent)
  }

  func drawCarried(_ total: String, on canvas: Canvas, y: Double) {
    carried(total).draw(on: canvas, y: y + LineTable.padding, as: .cell)
  }

  private func carried(_ total: String) -> TableCells {
    var texts = Array(repeating: "", count: columns.columns.count)
    texts[1] = sheet.words.carriedOver
    texts[texts.count - 1] = total
    return columns.row(texts, style: .smallStrong, setter: setter)
  }

  private var total: FlowBlock {
    let amountWidth = min(setter.naturalWidth(sheet.table.total, .total), PageFrame.width * 0.4)
    let labelWidth = min(setter.naturalWidth(sheet.totalLabel, .total), PageFrame.width * 0.4)
    let amount = setter.fitted(sheet.table.total, .total, width: amountWidth, minimum: 5, align: .end)
    let label = setter.fitted(sheet.totalLabel, .total, width: labelWidth, minimum: 5)
    let cells = LineTable.ends(label, amount)
    let stamp = sheet.stamp.map { Stamp($0, widest: PageFrame.width - labelWidth - amountWidth, setter: setter) }
    let height = max(cells.height, stamp?.height ?? 0) + 11
    return FlowBlock(
      height: height, keepsWithNext: !sheet.settlement.isEmpty,
      runningTotal: sheet.table.rows.last?.runningTotal ?? "", table: LineTable.number
    ) { canvas, y in
      canvas.rule(x: PageFrame.left, y: y, length: PageFrame.width, thickness: 1, ink: .accent)
      cells.draw(on: canvas, y: y + (height - cells.height) / 2, as: .cell)
      guard let stamp else { return }
      stamp.draw(on: canvas, end: PageFrame.end - amountWidth - mm(6), y: y + (height - stamp.height) / 2)
    }
  }

  /// What was paid at issue and what is left; the last stands out.
  private var settlement: [FlowBlock] {
    sheet.settlement.enumerated().map { index, item in
      let isLast = index == sheet.settlement.count - 1
      let style = isLast ? TextStyle.strong : .body
      let width = PageFrame.width / 2
      let cells = LineTable.ends(
        setter.fitted(item.label, style, width: width, minimum: 5),
        setter.fitted(item.value, style, width: width, minimum: 5, align: .end))
      let height = cells.height + 2 * LineTable.padding
      return FlowBlock(height: height, keepsWithNext: !isLast, table: LineTable.number) { canvas, y in
        canvas.rule(x: PageFrame.left, y: y, length: PageFrame.width, thickness: 0.4, ink: .hairline)
        cells.draw(on: canvas, y: y + LineTable.padding, as: .cell)
      }
    }
  }

  /// A label at the start of the line and an amount at its end.
  private static func ends(_ label: Paragraph, _ amount: Paragraph) -> TableCells {
    TableCells(
      cells: [
        TableCells.Cell(x: PageFrame.left, text: label),
        TableCells.Cell(x: PageFrame.end - amount.width, text: amount),
      ])
  }
}

/// The paid stamp between the total's label and amount: a framed word, slightly turned (pretix-behaviour.md §9).
private struct Stamp {
  private static let padding = (x: 9.0, y: 1.0)
  private let text: Paragraph

  init(_ text: String, widest: Double, setter: TextSetter) {
    let room = widest - mm(12) - 2 * Stamp.padding.x
    let width = min(setter.naturalWidth(text, .stamp), max(room, mm(10)))
    self.text = setter.fitted(text, .stamp, width: width, minimum: 5, align: .centre)
  }

  var height: Double { text.height + 2 * Stamp.padding.y }

  func draw(on canvas: Canvas, end: Double, y: Double) {
    let x = end - text.width - 2 * Stamp.padding.x
    canvas.tagged(.paragraph) { canvas.framed(text, x: x, y: y, padding: Stamp.padding, degrees: 2) }
  }
}

extension LineTable {
  /// A description is set piece by piece; pieces share a block until it is high, so that only very long rows can break.
  private func blocks(of row: SheetRow, isLast: Bool) -> [FlowBlock] {
    let indent = row.isAddOn ? mm(4) : 0
    let width = description.width - indent
    let headline = setter.column(RichText(row.headline), .body, width: width)
    let finePrint = row.finePrint.flatMap { setter.column(RichText($0), .finePrint, width: width) }
    let numbers = columns.row(
      [row.number, "", row.quantity] + (sheet.table.showsTax ? [row.taxRate, row.net] : []) + [row.gross],
      style: .body, setter: setter)
    let parts = LineTable.parts(headline + finePrint)
    let isLong = sheet.table.rows.count >= LineTable.longTable
    return parts.enumerated().map { index, part in
      let isEnd = index == parts.count - 1
      var cells = index == 0 ? numbers : TableCells(cells: [])
      if let first = part.first {
        let cell = TableCells.Cell(x: description.x + indent, text: first, below: Array(part.dropFirst()))
        cells.insert(cell, at: 1)
      }
      let top = index == 0 ? LineTable.padding : 0
      let height = top + cells.height + (isEnd ? LineTable.padding : 0)
      let keeps = isLast ? true : !isEnd && index == 0
      return FlowBlock(
        height: height, keepsWithNext: keeps, runningTotal: row.runningTotal, table: LineTable.number
      ) { canvas, y in
        cells.draw(on: canvas, y: y + top, as: .cell, isOneCell: isLong)
        if isEnd && !isLast {
          canvas.rule(
            x: PageFrame.left, y: y + height, length: PageFrame.width, thickness: 0.4, ink: .hairline)
        }
      }
    }
  }

  private static func parts(_ paragraphs: [Paragraph]) -> [[Paragraph]] {
    var parts: [[Paragraph]] = [[]]
    var height = 0.0
    for paragraph in paragraphs {
      if height > 0, height + paragraph.height > longestBlock {
        parts.append([])
        height = 0
      }
      parts[parts.count - 1].append(paragraph)
      height += paragraph.height
    }
    return parts
  }
}
