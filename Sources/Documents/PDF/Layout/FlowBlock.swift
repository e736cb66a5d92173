// A piece of the page's body that is never broken: its size for pagination and how to draw it.

/// One unbreakable block of the body.
struct FlowBlock {
  var metrics: BlockMetrics
  /// The running total to carry over when a page ends behind this block; nil outside the line table.
  var runningTotal: String?
  /// The table that the block is a part of; nil for texts. Blocks of one table that follow each other on a page form one
  /// element of the structure tree.
  var table: Int?
  /// Draws the block with its top edge at `y`.
  let draw: (Canvas, _ y: Double) -> Void

  init(
    height: Double, space: Double = 0, keepsWithNext: Bool = false, runningTotal: String? = nil, table: Int? = nil,
    draw: @escaping (Canvas, _ y: Double) -> Void
  ) {
    metrics = BlockMetrics(
      height: height, space: space, keepsWithNext: keepsWithNext, isRow: runningTotal != nil)
    self.runningTotal = runningTotal
    self.table = table
    self.draw = draw
  }

  /// A column of paragraphs at the body's left edge, one block each.
  static func text(
    _ paragraphs: [Paragraph], as tag: StructureTag = .paragraph, space: Double, keepsWithNext: Bool = false
  ) -> [FlowBlock] {
    paragraphs.enumerated().map { index, paragraph in
      FlowBlock(height: paragraph.height, space: index == 0 ? space : 0, keepsWithNext: keepsWithNext) {
        $0.show(paragraph, as: tag, x: PageFrame.left, y: $1)
      }
    }
  }
}

/// The fixed measures of the letter (DIN 5008, form B).
enum PageFrame {
  static let left = mm(25)
  static let right = mm(20)
  static let width = Canvas.width - left - right
  static let end = left + width
}
