// Address lines below each other, limited in height: names may be 10,000 characters long, and a letterhead is not the place
// for them.

/// A measured column of short paragraphs.
struct AddressColumn {
  private static let mostLines = 15

  private(set) var parts: [(paragraph: Paragraph, space: Double)] = []
  private let width: Double
  private let setter: TextSetter

  init(width: Double, setter: TextSetter) {
    self.width = width
    self.setter = setter
  }

  var height: Double { parts.reduce(0) { $0 + $1.space + $1.paragraph.height } }

  /// Adds lines, at most `mostLines` printed ones, three for each line of text.
  mutating func add(_ lines: [String], _ style: TextStyle, space: Double = 0) {
    var room = AddressColumn.mostLines
    var isFirst = true
    for line in lines where room > 0 && !line.isEmpty {
      let paragraph = setter.clipped(line, style, width: width, lines: min(3, room))
      room -= paragraph.lineCount
      parts.append((paragraph, isFirst && !parts.isEmpty ? space : 0))
      isFirst = false
    }
  }

  /// Draws the column; lines without space between them are one paragraph of the structure tree.
  func draw(on canvas: Canvas, x: Double, y: Double) {
    var y = y
    for (index, (paragraph, space)) in parts.enumerated() {
      if index == 0 || space > 0 { canvas.begin(.paragraph) }
      canvas.show(paragraph, x: x, y: y + space)
      y += space + paragraph.height
      if index + 1 == parts.count || parts[index + 1].space > 0 { canvas.end(.paragraph) }
    }
  }
}
