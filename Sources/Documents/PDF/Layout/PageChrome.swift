// What stands on every page around the body: footer, page number, running title, test-mode mark and fold marks.

import Domain

/// The frame of all pages of one document.
struct PageChrome {
  private static let mostFooterLines = 18

  private let sheet: InvoiceSheet
  private let setter: TextSetter
  private let footer: [Paragraph]

  init(sheet: InvoiceSheet, setter: TextSetter) {
    self.sheet = sheet
    self.setter = setter
    let lines =
      sheet.footer.isBlank
      ? [] : setter.column(sheet.footer, .footer, width: PageFrame.width, align: .centre, limit: 1)
    let isCut = lines.count > PageChrome.mostFooterLines
    let more = isCut ? setter.column(RichText("…"), .footer, width: PageFrame.width, align: .centre) : []
    footer = lines.prefix(PageChrome.mostFooterLines) + more
  }

  /// What lies behind the text of every page.
  func drawBehind(on canvas: Canvas) {
    if sheet.copyNotice.watermark.isEmpty { return }
    let text = setter.fitted(
      sheet.copyNotice.watermark, .watermark, width: mm(240), minimum: 30, align: .centre)
    canvas.watermark(text)
  }

  /// Where the body begins on pages after the first.
  var laterTop: Double { mm(27) }

  /// Where the body must end.
  var bottom: Double { footerTop - mm(7) }

  func draw(page: Int, of pages: Int, on canvas: Canvas) {
    drawFooter(page: page, of: pages, on: canvas)
    if page > 1 { drawRunningTitle(on: canvas) } else if sheet.layout != .classic { drawFoldMarks(on: canvas) }
    if sheet.isTest { drawTestMark(on: canvas) }
  }

  private var footerTop: Double {
    footer.reduce(Canvas.height - mm(16)) { $0 - $1.height }
  }

  private func drawFooter(page: Int, of pages: Int, on canvas: Canvas) {
    var y = footerTop
    if !footer.isEmpty {
      canvas.rule(x: PageFrame.left, y: y - mm(2), length: PageFrame.width, thickness: 0.4, ink: .hairline)
    }
    if !footer.isEmpty { canvas.begin(.paragraph) }
    for paragraph in footer {
      canvas.show(paragraph, x: PageFrame.left, y: y)
      y += paragraph.height
    }
    if !footer.isEmpty { canvas.end(.paragraph) }
    let text = PrintWords.fill(sheet.words.pageOf, ["page": String(page), "pages": String(pages)])
    let number = setter.fitted(text, .footer, width: PageFrame.width, minimum: 5, align: .end)
    canvas.show(number, as: .paragraph, x: PageFrame.left, y: Canvas.height - mm(13))
  }

  private func drawRunningTitle(on canvas: Canvas) {
    let title = setter.fitted(sheet.runningTitle, .label, width: PageFrame.width, minimum: 5)
    canvas.show(title, as: .paragraph, x: PageFrame.left, y: mm(15))
  }

  private func drawTestMark(on canvas: Canvas) {
    let width = setter.naturalWidth(sheet.words.testMode, .testMark)
    let text = setter.fitted(sheet.words.testMode, .testMark, width: width, minimum: 5, align: .centre)
    let padding = (x: 8.0, y: 1.0)
    let x = (Canvas.width - width) / 2 - padding.x
    canvas.tagged(.paragraph) { canvas.framed(text, x: x, y: mm(7), padding: padding, degrees: 0) }
  }

  /// Fold marks at 105 and 210 mm, the punch mark between them (DIN 5008, form B).
  private func drawFoldMarks(on canvas: Canvas) {
    for (y, length) in [(105.0, 4.0), (148.5, 6.0), (210.0, 4.0)] {
      canvas.rule(x: mm(4), y: mm(y), length: mm(length), thickness: 0.3, ink: .quiet)
    }
  }
}
