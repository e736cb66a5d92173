// Payment data as a panel below the payment text: the QR code on the side where reading starts, labels and values beside it.

/// The panel, measured and ready to draw.
struct TransferPanel {
  private static let codeSide = mm(26)
  private static let labelWidth = mm(34)
  private static let padding = mm(4)

  private let heading: Paragraph
  private let rows: [TableCells]
  private let code: QRCode?
  private let hint: Paragraph
  private let textLeft: Double

  init(_ transfer: TransferBlock, setter: TextSetter) {
    code = transfer.code.flatMap(QRCode.init)
    let (padding, side) = (TransferPanel.padding, TransferPanel.codeSide)
    let textLeft = PageFrame.left + padding + (code == nil ? 0 : side + mm(7))
    self.textLeft = textLeft
    let width = PageFrame.end - padding - textLeft
    heading = setter.fitted(transfer.heading, .heading, width: width, minimum: 5)
    rows = transfer.rows.map { row in
      TableCells(
        cells: [
          TableCells.Cell(
            x: textLeft, text: setter.fitted(row.label, .finePrint, width: TransferPanel.labelWidth, minimum: 5)),
          TableCells.Cell(
            x: textLeft + TransferPanel.labelWidth + mm(2),
            text: setter.fitted(
              row.value, .small, width: width - TransferPanel.labelWidth - mm(2), minimum: 5)),
        ])
    }
    hint = setter.clipped(transfer.hint, .returnLine, width: side + mm(6), lines: 2, align: .centre)
  }

  /// The panel as one piece of the body.
  var block: FlowBlock {
    let height = max(textHeight, code == nil ? 0 : codeHeight) + 2 * TransferPanel.padding
    return FlowBlock(height: height, space: 12) { canvas, y in
      canvas.frame(x: PageFrame.left, y: y, width: PageFrame.width, height: height, ink: .hairline)
      drawTexts(on: canvas, y: y + TransferPanel.padding)
      guard let code else { return }
      let (left, top) = (PageFrame.left + TransferPanel.padding, y + TransferPanel.padding)
      canvas.show(code, x: left, y: top, side: TransferPanel.codeSide)
      canvas.show(hint, as: .paragraph, x: left - mm(3), y: top + TransferPanel.codeSide + mm(1.5))
    }
  }

  private var codeHeight: Double { TransferPanel.codeSide + mm(1.5) + hint.height }
  private var textHeight: Double { rows.reduce(heading.height + 4) { $0 + $1.height + 2 } }

  private func drawTexts(on canvas: Canvas, y: Double) {
    canvas.show(heading, as: .paragraph, x: textLeft, y: y)
    var y = y + heading.height + 4
    canvas.tagged(.table) {
      for row in rows {
        row.draw(on: canvas, y: y, as: .cell)
        y += row.height + 2
      }
    }
  }
}
