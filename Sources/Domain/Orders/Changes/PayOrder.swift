// Money coming in: an order marked as paid, payments recorded, confirmed and canceled (pretix-behaviour.md §7.9). An order whose open
// sum is gone becomes paid, and its invoice falls due.

extension OrderDesk {
  /// Marks an order as paid: a `manual` payment takes what is open, other open payments are canceled.
  public func markPaid(_ code: String, of event: EventKey, body: JSON, by actor: Actor) throws -> Order {
    let reader = try RequestReader(body: body)
    let mails = reader.flag("send_email").value ?? true
    let paid = reader.moment("payment_date", nullable: true).value
    try reader.finish()
    return try change(code, of: event, by: actor) { change in
      guard change.order.status == .pending || change.order.status == .expired else {
        throw DomainError.rejected("The order is not pending or expired.")
      }
      let moment = paid ?? change.now
      let manual = change.order.payments.lastIndex { $0.isOpen && $0.provider == "manual" }
      change.order.cancelOpenPayments(except: manual)
      if let manual {
        change.order.payments[manual].amount = max(change.order.pendingSum, .zero)
        change.order.payments[manual].state = .confirmed
        change.order.payments[manual].paymentDate = moment
      } else {
        change.order.addPayment(.confirmed, provider: "manual", at: change.now, paid: moment)
      }
      try change.becomePaid(mailsAreOn: mails)
    }
  }

  /// Records a payment.
  /// - Returns: the order and the payment's number in it.
  public func addPayment(
    _ body: JSON, to code: String, of event: EventKey, by actor: Actor
  ) throws -> (order: Order, payment: Int) {
    let reader = try RequestReader(body: body)
    let state = reader.choice("state", OrderPaymentState.self).value ?? .created
    let amount = reader.amount("amount", required: true, minimum: .zero).value
    let paid = reader.moment("payment_date", nullable: true).value
    let provider = reader.text("provider", maximum: 255, required: true, blank: false).value
    let info = reader.anyObject("info", nullable: true).value
    let mails = reader.flag("send_email").value ?? true
    let isForced = reader.flag("force").value ?? false
    try reader.finish()
    let order = try change(code, of: event, by: actor) { change in
      if let provider, !PaymentProviders(context: change.context).isKnown(provider) {
        throw DomainError.invalidRequest(.member("provider", "The given payment provider is not known."))
      }
      change.order.addPayment(
        state == .confirmed ? .created : state, provider: provider ?? "manual", at: change.now, paid: paid,
        amount: amount ?? .zero, info: info)
      guard state == .confirmed, let number = change.order.payments.last?.localID else {
        return try change.save(.orderChanged, [("payment", .string(state.rawValue))])
      }
      try change.confirm(number, at: paid ?? change.now, isForced: isForced, mailsAreOn: mails)
    }
    return (order, order.payments.last?.localID ?? 0)
  }

  /// Confirms an open payment.
  public func confirmPayment(
    _ number: Int, of code: String, in event: EventKey, body: JSON, by actor: Actor
  ) throws -> Order {
    let reader = try RequestReader(body: body)
    let mails = reader.flag("send_email").value ?? true
    let isForced = reader.flag("force").value ?? false
    try reader.finish()
    return try change(code, of: event, by: actor) { change in
      try change.confirm(number, at: change.now, isForced: isForced, mailsAreOn: mails)
    }
  }

  /// Gives an open payment up.
  public func cancelPayment(_ number: Int, of code: String, in event: EventKey, by actor: Actor) throws -> Order {
    try change(code, of: event, by: actor) { change in
      let index = try change.order.paymentIndex(number)
      guard change.order.payments[index].isOpen else {
        throw DomainError.rejected("Invalid state of payment")
      }
      change.order.payments[index].state = .canceled
      try change.save(.orderChanged, [("payment", .string("canceled"))])
    }
  }
}

extension OrderChange {
  /// An open payment arrived; the order is paid when nothing is left.
  mutating func confirm(_ number: Int, at moment: Instant, isForced: Bool, mailsAreOn: Bool) throws {
    let index = try order.paymentIndex(number)
    guard order.payments[index].isOpen else { throw DomainError.rejected("Invalid state of payment") }
    guard order.status != .canceled || isForced else { throw DomainError.rejected("The order has been canceled.") }
    order.payments[index].state = .confirmed
    order.payments[index].paymentDate = moment
    let isPayable = order.status == .pending || order.status == .expired
    if isPayable, order.pendingSum <= .zero, !order.requiresApproval {
      try becomePaid(mailsAreOn: mailsAreOn)
    } else {
      try save(.orderChanged, [("payment", .string("confirmed"))])
    }
  }

  mutating func becomePaid(mailsAreOn: Bool) throws {
    order.status = .paid
    try save(.orderPaid)
    try settle(.paid, mailsAreOn: mailsAreOn)
  }
}

extension OrderPayment {
  /// Money may still come by it.
  var isOpen: Bool { state == .created || state == .pending }
}

extension Order {
  /// - Throws: `DomainError.notFound`.
  func paymentIndex(_ number: Int) throws -> Int {
    guard let index = payments.firstIndex(where: { $0.localID == number }) else {
      throw DomainError.notFound(what: "OrderPayment")
    }
    return index
  }

  mutating func cancelOpenPayments(except kept: Int? = nil) {
    for index in payments.indices where payments[index].isOpen && index != kept { payments[index].state = .canceled }
  }
}
