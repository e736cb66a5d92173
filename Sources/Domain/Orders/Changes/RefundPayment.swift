// Money going back: refunds of payments and free ones, as far as they change an order's sums and status (pretix-behaviour.md §1.4, §7.9).
// No money is moved here.

extension OrderDesk {
  /// Records a refund.
  /// - Returns: the order and the refund's number in it.
  public func addRefund(
    _ body: JSON, to code: String, of event: EventKey, by actor: Actor
  ) throws -> (order: Order, refund: Int) {
    let reader = try RequestReader(body: body)
    let amount = reader.amount("amount", required: true, minimum: Money(cents: 1)).value ?? .zero
    let state = reader.choice("state", OrderRefundState.self).value ?? .created
    let source = reader.word("source", among: ["admin", "buyer", "external"]).value ?? "admin"
    let provider = reader.text("provider", maximum: 255, required: true, blank: false).value
    let payment = reader.integer("payment", in: 1...1_000_000, nullable: true).value
    let executed = reader.moment("execution_date", nullable: true).value
    let comment = reader.text("comment", nullable: true).value
    let cancels = reader.flag("mark_canceled").value ?? false
    let reopens = reader.flag("mark_pending").value ?? false
    try reader.finish()
    let order = try change(code, of: event, by: actor) { change in
      if let payment { _ = try change.order.paymentIndex(Int(payment)) }
      change.order.addRefund(
        state, of: amount, payment: payment.map(Int.init), source: source, provider: provider, at: change.now,
        executed: executed ?? (state == .done ? change.now : nil), comment: comment)
      try change.save(.orderChanged, [("refund", .string(amount.text))])
      if cancels, change.order.isCancelable { try change.cancel(fee: .zero, mailsAreOn: false) }
      if reopens, change.order.status == .paid { try change.reopen() }
    }
    return (order, order.refunds.last?.localID ?? 0)
  }

  /// Gives a received payment back, all of it unless the request names an amount.
  public func refundPayment(
    _ number: Int, of code: String, in event: EventKey, body: JSON, by actor: Actor
  ) throws -> (order: Order, refund: Int) {
    let reader = try RequestReader(body: body)
    let amount = reader.amount("amount", minimum: Money(cents: 1)).value
    let cancels = reader.flag("mark_canceled").value ?? false
    let reopens = reader.flag("mark_pending").value ?? false
    try reader.finish()
    let order = try change(code, of: event, by: actor) { change in
      let payment = change.order.payments[try change.order.paymentIndex(number)]
      guard payment.state == .confirmed || payment.state == .refunded else {
        throw DomainError.rejected("Invalid state of payment.")
      }
      let left = payment.amount - change.order.refunded(of: number)
      let wanted = amount ?? left
      guard wanted.cents > 0, wanted <= left else {
        throw DomainError.invalidRequest(
          .member("amount", "Invalid refund amount, only \(left.text) are available to refund."))
      }
      change.order.addRefund(
        .created, of: wanted, payment: number, source: "admin", provider: payment.provider, at: change.now,
        executed: nil, comment: nil)
      try change.save(.orderChanged, [("refund", .string(wanted.text))])
      if cancels, change.order.isCancelable { try change.cancel(fee: .zero, mailsAreOn: false) }
      if reopens, change.order.status == .paid { try change.reopen() }
    }
    return (order, order.refunds.last?.localID ?? 0)
  }

  /// Moves a refund on: done, canceled or processed.
  public func moveRefund(
    _ number: Int, of code: String, in event: EventKey, to state: OrderRefundState, by actor: Actor
  ) throws -> Order {
    try change(code, of: event, by: actor) { change in
      guard let index = change.order.refunds.firstIndex(where: { $0.localID == number }) else {
        throw DomainError.notFound(what: "OrderRefund")
      }
      let isOpen = [.created, .transit, .external].contains(change.order.refunds[index].state)
      guard isOpen else { throw DomainError.rejected("Invalid state of refund") }
      change.order.refunds[index].state = state
      if state == .done { change.order.refunds[index].executionDate = change.now }
      try change.save(.orderChanged, [("refund", .string(state.rawValue))])
    }
  }
}

extension Order {
  fileprivate mutating func addRefund(
    _ state: OrderRefundState, of amount: Money, payment: Int?, source: String, provider: String?, at moment: Instant,
    executed: Instant?, comment: String?
  ) {
    var attributes = JSONObject()
    if let comment { attributes["comment"] = .string(comment) }
    refunds.append(
      OrderRefund(
        localID: (refunds.map(\.localID).max() ?? 0) + 1, state: state, source: source, amount: amount,
        payment: payment, created: moment, executionDate: executed, provider: provider, attributes: attributes))
  }

  fileprivate func refunded(of payment: Int) -> Money {
    refunds.filter { $0.payment == payment && $0.state.countsAsReturned }.map(\.amount).total
  }
}
