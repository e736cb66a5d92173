// The body's blocks around the line table: title and notes before it; texts and tax tables behind it
// (order of pretix-behaviour.md §9).

/// Makes the blocks before and behind the line table.
struct SummaryBlocks {
  let sheet: InvoiceSheet
  let setter: TextSetter

  /// Title, notice of a copy, notes and introduction.
  var opening: [FlowBlock] {
    let title = setter.column(RichText(sheet.title), .title, width: PageFrame.width)
    let notes = sheet.notes.flatMap { setter.column(RichText($0), .body, width: PageFrame.width) }
    return FlowBlock.text(title, as: .heading, space: 0, keepsWithNext: true) + notice
      + FlowBlock.text(notes, space: 8)
      + text(sheet.introduction, space: 10)
  }

  /// Everything behind the total.
  var closing: [FlowBlock] {
    text(RichText(sheet.period), space: 12) + text(sheet.payment, space: 12)
      + (sheet.transfer.map { [TransferPanel($0, setter: setter).block] } ?? [])
      + text(sheet.additional, space: 12)
      + sheet.taxes.enumerated().flatMap { blocks(of: $1, number: LineTable.number + 1 + $0) }
      + text(RichText(sheet.foreignSentence), space: 14)
  }

  private func text(_ text: RichText, space: Double) -> [FlowBlock] {
    if text.isBlank { return [] }
    return FlowBlock.text(setter.column(text, .body, width: PageFrame.width), space: space)
  }

  /// The framed sentence that another document counts.
  private var notice: [FlowBlock] {
    if sheet.copyNotice.sentence.isEmpty { return [] }
    let padding = 6.0
    let text = setter.paragraph(
      RichText(sheet.copyNotice.sentence), .small, width: PageFrame.width - 2 * padding)
    return [
      FlowBlock(height: text.height + 2 * padding, space: 8) { canvas, y in
        canvas.frame(
          x: PageFrame.left, y: y, width: PageFrame.width, height: text.height + 2 * padding, ink: .accent)
        canvas.show(text, as: .paragraph, x: PageFrame.left + padding, y: y + padding)
      }
    ]
  }

  private func blocks(of table: TaxTable, number: Int) -> [FlowBlock] {
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
        self.row(
          columns.row(row.0, style: row.1, setter: setter), table: number, isHead: index == 0,
          isLast: index == rows.count - 1)
      }
  }

  private func row(_ cells: TableCells, table: Int, isHead: Bool, isLast: Bool) -> FlowBlock {
    let padding = 2.0
    let height = cells.height + 2 * padding
    return FlowBlock(height: height, keepsWithNext: !isLast, table: table) { canvas, y in
      cells.draw(on: canvas, y: y + padding, as: isHead ? .headCell : .cell)
      if isLast { return }
      canvas.rule(x: PageFrame.left, y: y + height, length: PageFrame.width, thickness: 0.4, ink: .hairline)
    }
  }
}
