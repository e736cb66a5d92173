// The head of page 1 after DIN 5008, form B: event and logo, window address with the sender in one line above, sender block and
// the row of references. The simplified form has a wide logo and neither event nor return line.

import Domain

/// The head of the window letter.
struct Letterhead: PageHead {
  private static let windowWidth = mm(80)
  private static let addressTop = mm(63)
  private static let senderLeft = mm(125)
  private static let senderTop = mm(50)
  private static let referenceTop = mm(98)

  private let logo: LogoBox?
  private let event: [Paragraph]
  private let returnLine: Paragraph?
  private let recipient: AddressColumn
  private let sender: AddressColumn
  private let reference: ReferenceRow

  init(sheet: InvoiceSheet, setter: TextSetter) {
    let isSimplified = sheet.layout == .modernSimplified
    let logoWidth = isSimplified ? PageFrame.width : mm(75)
    logo = LogoBox(
      sheet.logo, x: PageFrame.end - logoWidth, y: mm(13), width: logoWidth, height: mm(25), anchor: .end)
    let eventWidth = logo.map { PageFrame.width - $0.width - mm(8) } ?? mm(110)
    event = isSimplified ? [] : Letterhead.event(sheet, setter, width: min(mm(110), eventWidth))
    returnLine =
      isSimplified
      ? nil : setter.fitted(sheet.sender.returnLine, .returnLine, width: Letterhead.windowWidth, minimum: 5)
    var recipient = AddressColumn(width: Letterhead.windowWidth, setter: setter)
    recipient.add(sheet.recipient, .address)
    self.recipient = recipient
    var sender = AddressColumn(width: PageFrame.end - Letterhead.senderLeft, setter: setter)
    sender.add([sheet.sender.name], .strong)
    sender.add(sheet.sender.address, .small)
    sender.add(sheet.sender.identifiers, .small, space: 5)
    self.sender = sender
    reference = ReferenceRow(sheet.reference, setter: setter)
  }

  var bottom: Double { referenceTop + reference.height + mm(7) }

  func draw(on canvas: Canvas) {
    logo?.draw(on: canvas)
    var y = mm(16)
    for paragraph in event {
      canvas.show(paragraph, as: .paragraph, x: PageFrame.left, y: y)
      y += paragraph.height
    }
    if let returnLine {
      canvas.show(returnLine, as: .paragraph, x: PageFrame.left, y: mm(60.5) - returnLine.height)
      canvas.rule(
        x: PageFrame.left, y: mm(61), length: Letterhead.windowWidth, thickness: 0.4, ink: .hairline)
    }
    recipient.draw(on: canvas, x: PageFrame.left, y: Letterhead.addressTop)
    sender.draw(on: canvas, x: Letterhead.senderLeft, y: Letterhead.senderTop)
    reference.draw(on: canvas, y: referenceTop)
  }

  private var referenceTop: Double {
    max(
      Letterhead.referenceTop, Letterhead.addressTop + recipient.height + mm(5),
      Letterhead.senderTop + sender.height + mm(5))
  }

  private static func event(_ sheet: InvoiceSheet, _ setter: TextSetter, width: Double) -> [Paragraph] {
    if sheet.eventName.isEmpty { return [] }
    let name = setter.clipped(sheet.eventName, .event, width: width, lines: 2)
    if sheet.eventDates.isEmpty { return [name] }
    return [name, setter.clipped(sheet.eventDates, .small, width: width, lines: 1)]
  }
}
