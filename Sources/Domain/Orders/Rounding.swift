// Reconciling an order's lines with the tax of their sums (pretix-behaviour.md §2.8): per rate and code, some lines get one smallest
// unit more or less. What a line got is kept on it, so that the next change of the order starts from the unrounded amounts.

/// What rounding reads and writes of a position or fee; canceled ones take no part.
public struct RoundingLine: Equatable, Sendable {
  /// With the correction in it.
  public var gross: Money
  public var tax: Money
  public let rate: TaxRate
  public let code: String?
  /// What rounding added to `gross` and `tax` before; zero for a new line.
  public var grossCorrection: Money
  public var taxCorrection: Money

  public init(
    gross: Money, tax: Money, rate: TaxRate, code: String?, grossCorrection: Money = .zero,
    taxCorrection: Money = .zero
  ) {
    self.gross = gross
    self.tax = tax
    self.rate = rate
    self.code = code
    self.grossCorrection = grossCorrection
    self.taxCorrection = taxCorrection
  }

  /// Adds to tax and, unless the net amount is to take it, to gross.
  fileprivate mutating func correct(gross grossStep: Money, tax taxStep: Money) {
    gross = gross + grossStep
    grossCorrection = grossCorrection + grossStep
    tax = tax + taxStep
    taxCorrection = taxCorrection + taxStep
  }

  fileprivate mutating func undo() {
    correct(gross: -grossCorrection, tax: -taxCorrection)
  }
}

/// Rounds the lines of one order.
public struct Rounding: Sendable {
  private let mode: RoundingMode
  private let arithmetic: TaxArithmetic

  /// - Parameter isBusiness: the order's address is that of a business.
  public init(_ mode: RoundingMode, currency: Currency, isBusiness: Bool) {
    self.mode =
      mode == .sumByNetOnlyBusiness ? (isBusiness ? .sumByNet : .line) : mode
    arithmetic = TaxArithmetic(currency)
  }

  /// Takes earlier corrections back and makes those of the mode. Lines are in the order's order: positions, then fees.
  public func apply(to lines: inout [RoundingLine]) {
    for index in lines.indices { lines[index].undo() }
    guard mode != .line else { return }
    var groups: [Group: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      groups[Group(rate: line.rate, code: line.code ?? ""), default: []].append(index)
    }
    for (group, members) in groups {
      // Swift's sort is stable: equal amounts stay in the order's order.
      let sorted = members.sorted { lines[$0].gross > lines[$1].gross }
      reconcile(sorted, at: group.rate, of: &lines)
    }
  }

  private struct Group: Hashable {
    let rate: TaxRate
    let code: String
  }

  private func reconcile(_ members: [Int], at rate: TaxRate, of lines: inout [RoundingLine]) {
    let gross = members.map { lines[$0].gross }.total
    let net = members.map { lines[$0].gross - lines[$0].tax }.total
    switch mode {
    case .sumByNet:
      spread(arithmetic.gross(ofNet: net, rate: rate) - gross, over: members) { step, index in
        lines[index].correct(gross: step, tax: step)
      }
    case .sumByNetKeepGross:
      let targetNet = arithmetic.net(ofGross: gross, rate: rate)
      let taken = spread(arithmetic.gross(ofNet: targetNet, rate: rate) - gross, over: members) { step, index in
        lines[index].correct(gross: step, tax: step)
      }
      // Behind the lines that took gross (recorded: 15.00/2.40, then 14.99/2.40).
      spread(targetNet - net, over: members, from: taken) { step, index in
        lines[index].correct(gross: .zero, tax: -step)
      }
    case .line, .sumByNetOnlyBusiness: break
    }
  }

  /// Gives one unit of the difference to each member in turn, from the top or behind the first ones, until less than a unit is left.
  /// - Returns: how many units were given.
  @discardableResult
  private func spread(
    _ difference: Money, over members: [Int], from start: Int = 0, _ give: (Money, Int) -> Void
  ) -> Int {
    let unit = arithmetic.currency.unit
    let step = Money(cents: difference.cents < 0 ? -unit : unit)
    let units = Int(difference.cents.magnitude / unit.magnitude)
    for turn in 0..<units { give(step, members[(start + turn) % members.count]) }
    return units
  }
}

extension Order {
  /// Reconciles the positions and fees that are not canceled and sets `total` to their sum. A canceled line keeps what it had.
  public mutating func round(in currency: Currency) {
    let keptPositions = positions.indices.filter { !positions[$0].canceled }
    let keptFees = fees.indices.filter { !fees[$0].canceled }
    var lines = keptPositions.map { positions[$0].roundingLine } + keptFees.map { fees[$0].roundingLine }
    Rounding(roundingMode, currency: currency, isBusiness: invoiceAddress?.isBusiness ?? false).apply(to: &lines)
    for (index, line) in zip(keptPositions, lines) { positions[index].take(line) }
    for (index, line) in zip(keptFees, lines.dropFirst(keptPositions.count)) { fees[index].take(line) }
    total = lines.map(\.gross).total
  }
}

extension OrderPosition {
  fileprivate var roundingLine: RoundingLine {
    RoundingLine(
      gross: price, tax: taxValue, rate: taxRate, code: taxCode, grossCorrection: grossCorrection,
      taxCorrection: taxCorrection)
  }

  fileprivate mutating func take(_ line: RoundingLine) {
    price = line.gross
    taxValue = line.tax
    grossCorrection = line.grossCorrection
    taxCorrection = line.taxCorrection
  }
}

extension OrderFee {
  fileprivate var roundingLine: RoundingLine {
    RoundingLine(
      gross: value, tax: taxValue, rate: taxRate, code: taxCode, grossCorrection: grossCorrection,
      taxCorrection: taxCorrection)
  }

  fileprivate mutating func take(_ line: RoundingLine) {
    value = line.gross
    taxValue = line.tax
    grossCorrection = line.grossCorrection
    taxCorrection = line.taxCorrection
  }
}
