// The lines of an order while they change: each step re-prices what it touches by the rules of intake (pretix-behaviour.md §7.9).

/// An order's lines under change.
struct OrderContents {
  private(set) var order: Order
  private let context: IntakeContext
  private let nextID: () throws -> Int64
  private let pricing: LinePricing

  init(order: Order, context: IntakeContext, nextID: @escaping () throws -> Int64) {
    self.order = order
    self.context = context
    self.nextID = nextID
    pricing = LinePricing(context: context, address: order.invoiceAddress)
  }

  mutating func apply(_ request: ChangeRequest) throws {
    for patch in request.patches { try apply(patch) }
    for id in request.canceled { cancel(position: id) }
    for draft in request.created { try add(draft) }
    for patch in request.patchedFees { try setFee(patch.id, to: patch.value) }
    for id in request.canceledFees {
      for index in order.fees.indices where order.fees[index].id == id { order.fees[index].canceled = true }
    }
    for draft in request.createdFees {
      order.fees += try pricing.fees(draft, products: order.positions, nextID: nextID)
    }
    if let recalculation = request.recalculation { try recalculate(recalculation) }
    guard order.positions.contains(where: { !$0.canceled }) else {
      throw DomainError.invalidRequest(
        .late("This operation would leave the order empty. Please cancel the order itself instead."))
    }
  }

  private mutating func apply(_ patch: ChangeRequest.PositionPatch) throws {
    guard let index = order.positions.firstIndex(where: { $0.id == patch.id }) else { return }
    var position = order.positions[index]
    position.validFrom = patch.validFrom.or(position.validFrom)
    position.validUntil = patch.validUntil.or(position.validUntil)
    let isOther = patch.item != nil || patch.variation.isSent || patch.subevent != nil
    if isOther {
      position.item = patch.item?.id ?? position.item
      position.variation = patch.variation.or(position.variation)
      position.subevent = patch.subevent?.id ?? position.subevent
    }
    if isOther || patch.price != nil || patch.taxRule != nil {
      try reprice(&position, isOther: isOther, price: patch.price, rule: patch.taxRule)
    }
    order.positions[index] = position
  }

  /// Another product costs what the catalogue says; another tax rule keeps the gross amount.
  private func reprice(_ position: inout OrderPosition, isOther: Bool, price: Money?, rule: TaxRule?) throws {
    guard let item = context.catalog.items[position.item] else { return }
    let kept = position.price - position.grossCorrection
    let charge: LinePricing.Charge
    if let rule {
      charge = try pricing.fee(price ?? kept, rule: rule)
    } else {
      let subevent = position.subevent.flatMap { context.catalog.subevents[$0] }
      charge = try pricing.product(
        item, variation: position.variation, subevent: subevent, price: price ?? (isOther ? nil : kept))
    }
    position.take(charge)
  }

  /// Add-ons go with their product.
  private mutating func cancel(position id: Int64) {
    for index in order.positions.indices where order.positions[index].id == id || order.positions[index].addonTo == id {
      order.positions[index].canceled = true
    }
  }

  private mutating func add(_ draft: PositionDraft) throws {
    let assembly = OrderAssembly(context: context, nextID: nextID)
    let number = (order.positions.map(\.positionID).max() ?? 0) + 1
    order.positions.append(
      try assembly.position(draft, number: number, parent: draft.addonTo.map(Int64.init), pricing))
  }

  private mutating func setFee(_ id: Int64, to value: Money) throws {
    guard let index = order.fees.firstIndex(where: { $0.id == id }) else { return }
    let rule = order.fees[index].taxRule.flatMap { context.catalog.taxRules[$0] }
    order.fees[index].take(try pricing.fee(value, rule: rule))
  }

  private mutating func recalculate(_ mode: ChangeRequest.Recalculation) throws {
    let arithmetic = TaxArithmetic(context.event.money)
    for index in order.positions.indices where !order.positions[index].canceled {
      let position = order.positions[index]
      let rule = position.taxRule.flatMap { context.catalog.taxRules[$0] }
      var charge = try pricing.fee(position.price - position.grossCorrection, rule: rule)
      if mode == .keepNet {
        let net = position.price - position.grossCorrection - (position.taxValue - position.taxCorrection)
        charge.amount = arithmetic.fromNet(net, rate: charge.rate)
      }
      order.positions[index].take(charge)
    }
    for index in order.fees.indices where !order.fees[index].canceled {
      let fee = order.fees[index]
      let rule = fee.taxRule.flatMap { context.catalog.taxRules[$0] }
      order.fees[index].take(try pricing.fee(fee.value - fee.grossCorrection, rule: rule))
    }
  }
}

extension OrderPosition {
  fileprivate mutating func take(_ charge: LinePricing.Charge) {
    (price, taxValue, taxRate) = (charge.amount.gross, charge.amount.tax, charge.rate)
    (taxCode, taxRule) = (charge.code, charge.rule)
    (grossCorrection, taxCorrection) = (.zero, .zero)
  }
}

extension OrderFee {
  fileprivate mutating func take(_ charge: LinePricing.Charge) {
    (value, taxValue, taxRate) = (charge.amount.gross, charge.amount.tax, charge.rate)
    (taxCode, taxRule) = (charge.code, charge.rule)
    (grossCorrection, taxCorrection) = (.zero, .zero)
  }
}
