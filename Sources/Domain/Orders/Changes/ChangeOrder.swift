// Changing what an order holds (pretix-behaviour.md §6 "Order contents changed", §7.9): lines are re-priced, canceled, added, moved to an
// order of their own; the order is rounded anew, its status follows its sums, and its invoice follows the table of triggers.

extension OrderDesk {
  public func change(_ code: String, of event: EventKey, body: JSON, by actor: Actor) throws -> Order {
    try change(code, of: event, by: actor) { change in
      let request = try ChangeReader(context: change.context, order: change.order).request(body)
      guard change.order.status == .pending || change.order.status == .paid else {
        throw DomainError.invalidRequest(.late("Only pending or paid orders can be changed."))
      }
      let before = change.order
      let tx = change.tx
      var contents = OrderContents(order: change.order, context: change.context) {
        try tx.nextLineID(of: event.organizer)
      }
      try contents.apply(request)
      change.order = contents.order
      let splitOff = try split(request.split, off: &change, before: before)
      try change.finishContents(before: before)
      let isDirty = ContentsComparison(context: change.context).isDirty(before, change.order)
      try change.settle(
        .changed(dirty: isDirty, reissue: request.reissuesInvoice), mailsAreOn: request.sendsMail)
      if var splitOff {
        let hadInvoice = try change.tx.invoices(ofOrder: code, of: event.organizer).contains {
          !$0.invoice.isCancellation
        }
        try splitOff.settle(.splitOff(hadInvoice: hadInvoice), mailsAreOn: request.sendsMail)
      }
    }
  }

  /// Makes an order of the positions that are to leave, with the money that was paid for them.
  private func split(_ ids: [Int64], off change: inout OrderChange, before: Order) throws -> OrderChange? {
    guard !ids.isEmpty else { return nil }
    let organizer = change.order.organizer
    var parts = OrderSplit(original: change.order, leaving: Set(ids))
    guard parts.isPossible else {
      throw DomainError.invalidRequest(.late("Splitting off these positions would leave the order empty."))
    }
    let code = try OrderCode.generate(test: change.order.testMode, random: random) {
      try change.tx.isOrderCodeTaken($0, of: organizer)
    }
    // Positions leave the old order before the new one takes them: their ids are unique.
    try parts.divide(code: code, secret: random.secret(16), context: change.context)
    try change.tx.update(parts.remaining)
    _ = try change.tx.insert(parts.separate)
    change.order = parts.remaining
    let stored = try change.tx.order(code: code, of: change.context.key)
    let splitOff = OrderChange(
      order: stored, context: change.context, actor: change.actor, tx: change.tx, desk: self)
    try splitOff.note(.orderPlaced, [("split_from", .string(before.code))])
    return splitOff
  }
}

extension OrderChange {
  /// Sums, status and journal after the lines changed.
  mutating func finishContents(before: Order) throws {
    order.round(in: context.event.money)
    guard order.total.cents >= 0, order.total.cents <= Money.limit else {
      throw DomainError.invalidRequest(.late("The order's total is out of range."))
    }
    if order.status == .paid, order.pendingSum > .zero {
      order.status = .pending
      if order.expires < now { order.expires = PaymentTerm(context: context).deadline(from: now) }
    } else if order.status == .pending, order.pendingSum <= .zero, !order.requiresApproval, order.total != before.total
    {
      if order.total == .zero { order.addPayment(.confirmed, provider: "free", at: now, paid: now) }
      order.status = .paid
    }
    try save(.orderChanged, [("total_before", .string(before.total.text))])
  }
}

/// Whether an order changed in a way that its invoice shows (§6, "dirty" changes).
struct ContentsComparison {
  let context: IntakeContext

  func isDirty(_ before: Order, _ after: Order) -> Bool { lines(of: before) != lines(of: after) }

  private struct Line: Equatable {
    let id: Int64
    let facts: [String?]
    let amount: Money
  }

  /// What counts of each line; tax does not where nothing is paid, free products do not where invoices leave them out.
  private func lines(of order: Order) -> [Line] {
    let showsFree = context.settings.flag(.invoiceIncludeFree)
    let positions = order.positions.filter { !$0.canceled && (showsFree || $0.price != .zero) }.map { position in
      Line(
        id: position.id,
        facts: [
          String(position.item.value), position.variation.map(String.init), position.subevent.map { String($0.value) },
        ] + tax(position.taxRule, position.taxRate, position.taxCode, of: position.price), amount: position.price)
    }
    let fees = order.fees.filter { !$0.canceled }.map { fee in
      Line(id: fee.id, facts: tax(fee.taxRule, fee.taxRate, fee.taxCode, of: fee.value), amount: fee.value)
    }
    return positions + fees
  }

  private func tax(_ rule: TaxRule.ID?, _ rate: TaxRate, _ code: String?, of amount: Money) -> [String?] {
    amount == .zero ? [] : [rule.map { String($0.value) }, rate.text, code]
  }
}
