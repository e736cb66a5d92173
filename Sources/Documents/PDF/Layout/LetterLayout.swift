// The window letter: puts a sheet on A4 pages. All texts are set once and measured, pages are planned, then drawn, so
// the number of pages is known on page 1.

/// Lays out a sheet after DIN 5008, form B.
struct LetterLayout {
  let sheet: InvoiceSheet
  let setter: TextSetter

  /// Draws all pages.
  func draw(on canvas: Canvas) {
    let head = Letterhead(sheet: sheet, setter: setter)
    let chrome = PageChrome(sheet: sheet, setter: setter)
    let table = LineTable(sheet: sheet, setter: setter)
    let summary = SummaryBlocks(sheet: sheet, setter: setter)
    let blocks = summary.opening + table.blocks + summary.closing
    // Texts are missing, so drawing would be in vain.
    guard setter.isComplete else { return }
    let room = PageRoom(
      firstTop: head.bottom, laterTop: chrome.laterTop, bottom: chrome.bottom, headHeight: table.headHeight,
      carryHeight: table.carryHeight)
    let pages = Pagination.plan(blocks.map(\.metrics), room: room)
    for (index, page) in pages.enumerated() {
      chrome.draw(page: index + 1, of: pages.count, on: canvas)
      if index == 0 { head.draw(on: canvas) }
      draw(page, blocks: blocks, table: table, on: canvas)
      canvas.endPage()
    }
  }

  private func draw(_ page: PagePlan, blocks: [FlowBlock], table: LineTable, on canvas: Canvas) {
    if let y = page.repeatedHead { table.drawHead(on: canvas, y: y) }
    if let y = page.carriedIn, let first = page.blocks.first, first.block > 0 {
      table.drawCarried(blocks[first.block - 1].runningTotal ?? "", on: canvas, y: y)
    }
    for placed in page.blocks { blocks[placed.block].draw(canvas, placed.y) }
    if let y = page.carriedOut, let last = page.blocks.last {
      table.drawCarried(blocks[last.block].runningTotal ?? "", on: canvas, y: y)
    }
  }
}
