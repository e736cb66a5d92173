// The body's blocks around the line table: title and notes before it; texts and tax tables behind it
// (order of pretix-behaviour.md §9).

/// Makes the blocks before and behind the line table.
struct SummaryBlocks {
  let sheet: InvoiceSheet
  let setter: TextSetter

  /// Title, notes and introduction.
  var opening: [FlowBlock] {
    let title = setter.column(RichText(sheet.title), .title, width: PageFrame.width)
    let notes = sheet.notes.flatMap { setter.column(RichText($0), .body, width: PageFrame.width) }
    return FlowBlock.text(title, space: 0, keepsWithNext: true) + FlowBlock.text(notes, space: 8)
      + text(sheet.introduction, space: 10)
  }

  /// Everything behind the total.
  var closing: [FlowBlock] {
    text(RichText(sheet.period), space: 12) + text(sheet.payment, space: 12)
      + text(sheet.additional, space: 12) + sheet.taxes.flatMap(blocks)
      + text(RichText(sheet.foreignSentence), space: 14)
  }

  private func text(_ text: RichText, space: Double) -> [FlowBlock] {
    if text.isBlank { return [] }
    return FlowBlock.text(setter.column(text, .body, width: PageFrame.width), space: space)
  }

  private func blocks(of table: TaxTable) -> [FlowBlock] {
    let heading = FlowBlock.text(
      setter.column(RichText(table.heading), .heading, width: PageFrame.width), space: 18, keepsWithNext: true)
    let note =
      table.note.isEmpty
      ? []
      : FlowBlock.text(
        setter.column(RichText(table.note), .finePrint, width: PageFrame.width), space: 0, keepsWithNext: true)
    let columns = TableColumns(
      widths: [87, 26, 26, 26].map(mm), aligns: [.start, .end, .end, .end])
    let rows =
      [(table.columns, TextStyle.tableHead)] + table.rows.map { ($0, TextStyle.small) }
      + (table.sum.map { [($0, TextStyle.smallStrong)] } ?? [])
    return heading + note
      + rows.enumerated().map { index, row in
        self.row(columns.row(row.0, style: row.1, setter: setter), isLast: index == rows.count - 1)
      }
  }

  private func row(_ cells: TableCells, isLast: Bool) -> FlowBlock {
    let padding = 2.0
    let height = cells.height + 2 * padding
    return FlowBlock(height: height, keepsWithNext: !isLast) { canvas, y in
      cells.draw(on: canvas, y: y + padding)
      if isLast { return }
      canvas.rule(x: PageFrame.left, y: y + height, length: PageFrame.width, thickness: 0.4, ink: .hairline)
    }
  }
}
