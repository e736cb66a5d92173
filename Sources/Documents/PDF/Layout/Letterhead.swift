// The head of page 1 after DIN 5008, form B: event, window address with the sender in one line above, sender block
// and the row of references.

/// What stands above the body of page 1, measured and ready to draw.
struct Letterhead {
  private static let windowWidth = mm(80)
  private static let addressTop = mm(63)
  private static let senderLeft = mm(125)
  private static let senderTop = mm(50)
  private static let referenceTop = mm(98)
  /// Longest address blocks; names may be 10,000 characters long, and a letterhead is not the place for them.
  private static let mostLines = 15

  private let event: [Paragraph]
  private let returnLine: Paragraph
  private let recipient: [Paragraph]
  private let sender: [(paragraph: Paragraph, space: Double)]
  private let reference: ReferenceRow

  init(sheet: InvoiceSheet, setter: TextSetter) {
    event = Letterhead.event(sheet, setter)
    returnLine = setter.fitted(
      sheet.sender.returnLine, .returnLine, width: Letterhead.windowWidth, minimum: 5)
    recipient = Letterhead.capped(sheet.recipient, .address, width: Letterhead.windowWidth, setter)
    let senderWidth = PageFrame.end - Letterhead.senderLeft
    let name = Letterhead.capped([sheet.sender.name], .strong, width: senderWidth, setter)
    let address = Letterhead.capped(sheet.sender.address, .small, width: senderWidth, setter)
    let identifiers = Letterhead.capped(sheet.sender.identifiers, .small, width: senderWidth, setter)
    sender =
      name.map { ($0, 0) } + address.map { ($0, 0) }
      + identifiers.enumerated().map { ($1, $0 == 0 ? 5 : 0) }
    reference = ReferenceRow(sheet.reference, setter: setter)
  }

  /// Where the body of page 1 begins.
  var bottom: Double { referenceTop + reference.height + mm(7) }

  func draw(on canvas: Canvas) {
    stack(event.map { ($0, 0) }, x: PageFrame.left, y: mm(16), on: canvas)
    let returnTop = mm(60.5) - returnLine.height
    canvas.show(returnLine, x: PageFrame.left, y: returnTop)
    canvas.rule(
      x: PageFrame.left, y: mm(61), length: Letterhead.windowWidth, thickness: 0.4, ink: .hairline)
    stack(recipient.map { ($0, 0) }, x: PageFrame.left, y: Letterhead.addressTop, on: canvas)
    stack(sender, x: Letterhead.senderLeft, y: Letterhead.senderTop, on: canvas)
    reference.draw(on: canvas, y: referenceTop)
  }

  private var referenceTop: Double {
    let recipientEnd = recipient.reduce(Letterhead.addressTop) { $0 + $1.height }
    let senderEnd = sender.reduce(Letterhead.senderTop) { $0 + $1.space + $1.paragraph.height }
    return max(Letterhead.referenceTop, recipientEnd + mm(5), senderEnd + mm(5))
  }

  private func stack(_ parts: [(Paragraph, Double)], x: Double, y: Double, on canvas: Canvas) {
    var y = y
    for (paragraph, space) in parts {
      canvas.show(paragraph, x: x, y: y + space)
      y += space + paragraph.height
    }
  }

  private static func event(_ sheet: InvoiceSheet, _ setter: TextSetter) -> [Paragraph] {
    if sheet.eventName.isEmpty { return [] }
    let name = setter.clipped(sheet.eventName, .event, width: mm(95), lines: 2)
    if sheet.eventDates.isEmpty { return [name] }
    return [name, setter.clipped(sheet.eventDates, .small, width: mm(95), lines: 1)]
  }

  /// At most `mostLines` printed lines, three for each line of text.
  private static func capped(
    _ lines: [String], _ style: TextStyle, width: Double, _ setter: TextSetter
  ) -> [Paragraph] {
    var room = mostLines
    var column: [Paragraph] = []
    for line in lines where room > 0 && !line.isEmpty {
      let paragraph = setter.clipped(line, style, width: width, lines: min(3, room))
      room -= paragraph.lineCount
      column.append(paragraph)
    }
    return column
  }
}
