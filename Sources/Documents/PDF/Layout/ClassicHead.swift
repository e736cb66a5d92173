// The head of page 1 in the classic layout: sender and recipient below each other on the left, references and event in a column
// on the right, the logo in the middle above (pretix-behaviour.md §9).

/// The head of the classic layout.
struct ClassicHead: PageHead {
  private static let top = mm(20)
  private static let columnWidth = mm(85)
  private static let rightLeft = mm(125)
  private static let logoSide = mm(25)

  private let logo: LogoBox?
  private let parties: AddressColumn
  private let facts: AddressColumn

  init(sheet: InvoiceSheet, setter: TextSetter) {
    let words = sheet.words
    logo = LogoBox(
      sheet.logo, x: (Canvas.width - ClassicHead.logoSide) / 2, y: mm(12), width: ClassicHead.logoSide,
      height: ClassicHead.logoSide, anchor: .centre)
    var parties = AddressColumn(width: ClassicHead.columnWidth, setter: setter)
    parties.add([words.invoiceFrom], .label)
    parties.add([sheet.sender.name], .strong)
    parties.add(sheet.sender.address, .small)
    parties.add(sheet.sender.identifiers, .small, space: 3)
    if !sheet.recipient.isEmpty {
      parties.add([words.invoiceTo], .label, space: mm(9))
      parties.add(sheet.recipient, .address)
    }
    self.parties = parties
    var facts = AddressColumn(width: PageFrame.end - ClassicHead.rightLeft, setter: setter)
    for item in sheet.reference {
      facts.add([item.label], .label, space: mm(2.5))
      facts.add([item.value], item.hint.isEmpty ? .reference : .highlighted)
      facts.add([item.hint], .label)
    }
    if !sheet.eventName.isEmpty {
      facts.add([sheet.eventName], .strong, space: mm(7))
      facts.add([sheet.eventDates], .small)
    }
    self.facts = facts
  }

  var bottom: Double { sideTop + max(parties.height, facts.height) + mm(10) }

  func draw(on canvas: Canvas) {
    logo?.draw(on: canvas)
    parties.draw(on: canvas, x: PageFrame.left, y: sideTop)
    facts.draw(on: canvas, x: ClassicHead.rightLeft, y: sideTop)
  }

  /// Both columns begin below the logo where there is one.
  private var sideTop: Double { logo == nil ? ClassicHead.top : mm(12) + ClassicHead.logoSide + mm(5) }
}
