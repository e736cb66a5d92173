// Puts a sheet on A4 pages, whatever its head. All texts are set once and measured, pages are planned, then drawn, so the
// number of pages is known on page 1.

import Domain

/// What stands above the body of page 1, measured and ready to draw.
protocol PageHead {
  /// Where the body of page 1 begins.
  var bottom: Double { get }

  func draw(on canvas: Canvas)
}

/// Lays out a sheet: head, body, frame of each page.
struct LetterLayout {
  let sheet: InvoiceSheet
  let setter: TextSetter

  /// Draws all pages.
  func draw(on canvas: Canvas) {
    let head: any PageHead =
      switch sheet.layout {
      case .modern, .modernSimplified: Letterhead(sheet: sheet, setter: setter)
      case .classic: ClassicHead(sheet: sheet, setter: setter)
      }
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
    canvas.begin(.document)
    for (index, page) in pages.enumerated() {
      chrome.drawBehind(on: canvas)
      if index == 0 { head.draw(on: canvas) }
      draw(page, blocks: blocks, table: table, on: canvas)
      chrome.draw(page: index + 1, of: pages.count, on: canvas)
      if index == pages.count - 1 { canvas.end(.document) }
      canvas.endPage()
    }
  }

  private func draw(_ page: PagePlan, blocks: [FlowBlock], table: LineTable, on canvas: Canvas) {
    var open: Int?
    func enter(_ table: Int?) {
      if open == table { return }
      if open != nil { canvas.end(.table) }
      if table != nil { canvas.begin(.table) }
      open = table
    }
    if let y = page.repeatedHead {
      enter(LineTable.number)
      table.drawHead(on: canvas, y: y)
    }
    if let y = page.carriedIn, let first = page.blocks.first, first.block > 0 {
      table.drawCarried(blocks[first.block - 1].runningTotal ?? "", on: canvas, y: y)
    }
    for placed in page.blocks {
      enter(blocks[placed.block].table)
      blocks[placed.block].draw(canvas, placed.y)
    }
    if let y = page.carriedOut, let last = page.blocks.last {
      enter(LineTable.number)
      table.drawCarried(blocks[last.block].runningTotal ?? "", on: canvas, y: y)
    }
    enter(nil)
  }
}
