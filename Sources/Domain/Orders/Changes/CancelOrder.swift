// Ending orders: canceled with or without a fee, expired, denied, given back (pretix-behaviour.md §6, §7.9; product.md §3 g).

extension OrderDesk {
  public func markCanceled(_ code: String, of event: EventKey, body: JSON, by actor: Actor) throws -> Order {
    let reader = try RequestReader(body: body)
    let fee = reader.amount("cancellation_fee", nullable: true, minimum: .zero).value ?? .zero
    let mails = reader.flag("send_email").value ?? true
    _ = reader.text("comment", nullable: true)
    try reader.finish()
    return try change(code, of: event, by: actor) { change in
      guard change.order.isCancelable else { throw DomainError.rejected("The order is not allowed to be canceled.") }
      try change.cancel(fee: change.context.event.money.rounded(fee), mailsAreOn: mails)
    }
  }

  public func markExpired(_ code: String, of event: EventKey, by actor: Actor) throws -> Order {
    try change(code, of: event, by: actor) { change in
      guard change.order.status == .pending else { throw DomainError.rejected("The order is not pending.") }
      change.order.status = .expired
      try change.save(.orderExpired)
      try change.settle(.expired, mailsAreOn: false)
    }
  }

  public func markPending(_ code: String, of event: EventKey, by actor: Actor) throws -> Order {
    try change(code, of: event, by: actor) { change in
      guard change.order.status == .paid else { throw DomainError.rejected("The order is not paid.") }
      try change.reopen()
    }
  }

  /// The money went back, so the order is canceled.
  public func markRefunded(_ code: String, of event: EventKey, by actor: Actor) throws -> Order {
    try change(code, of: event, by: actor) { change in
      guard change.order.status == .paid else { throw DomainError.rejected("The order is not paid.") }
      try change.cancel(fee: .zero, mailsAreOn: false)
    }
  }

  public func deny(_ code: String, of event: EventKey, body: JSON, by actor: Actor) throws -> Order {
    let reader = try RequestReader(body: body)
    _ = reader.flag("send_email")
    _ = reader.text("comment", nullable: true)
    try reader.finish()
    return try change(code, of: event, by: actor) { change in
      try change.requireUnapproved()
      change.order.status = .canceled
      change.order.cancellationDate = change.now
      try change.save(.orderDenied)
      try change.settle(.denied, mailsAreOn: false)
    }
  }

  public func delete(_ code: String, of event: EventKey, by actor: Actor) throws {
    try store.transaction { tx in
      let order = try tx.order(code: code, of: event)
      guard order.testMode else { throw DomainError.denied("Only test mode orders can be deleted.") }
      let entry = JournalEntry(
        at: clock.now, actor: JournalActor(actor), action: .orderDeleted, subject: order.code,
        payload: JSONObject([("event", .string(order.eventSlug)), ("total", .string(order.total.text))]))
      try tx.append(entry, of: event.organizer)
      try tx.deleteTestOrder(order)
    }
  }
}

extension Order {
  /// Pending or paid, with anything left to cancel.
  var isCancelable: Bool { (status == .pending || status == .paid) && positions.contains { !$0.canceled } }
}

extension OrderChange {
  /// Without a fee the order itself ends; with one it lives on as an order for the fee alone.
  mutating func cancel(fee: Money, mailsAreOn: Bool) throws {
    guard fee <= order.total else {
      throw DomainError.rejected("The cancellation fee cannot be higher than the total amount of this order.")
    }
    if fee == .zero {
      order.status = .canceled
      order.cancellationDate = now
      order.cancelOpenPayments()
      try save(.orderCanceled)
      return try settle(.canceled, mailsAreOn: mailsAreOn)
    }
    try chargeCancellation(fee)
    try save(.orderCanceled, [("cancellation_fee", .string(fee.text))])
    try settle(.canceledWithFee, mailsAreOn: mailsAreOn)
  }

  private mutating func chargeCancellation(_ fee: Money) throws {
    let pricing = LinePricing(context: context, address: order.invoiceAddress)
    let parts: [FeePart] =
      switch context.settings.text(.taxRuleCancellation) {
      case "split": pricing.split(fee, like: order.positions)
      case "default": [FeePart(rule: context.catalog.defaultTaxRule, gross: fee)]
      default: [FeePart(rule: nil, gross: fee)]
      }
    for index in order.positions.indices { order.positions[index].canceled = true }
    for index in order.fees.indices { order.fees[index].canceled = true }
    for part in parts {
      let charge = try pricing.fee(part.gross, rule: part.rule)
      order.fees.append(
        OrderFee(
          id: try tx.nextLineID(of: order.organizer), type: .cancellation, value: charge.amount.gross, description: "",
          internalType: "", taxRate: charge.rate, taxValue: charge.amount.tax, taxRule: charge.rule,
          taxCode: charge.code, grossCorrection: .zero, taxCorrection: .zero, canceled: false, attributes: JSONObject())
      )
    }
    order.round(in: context.event.money)
    order.cancelOpenPayments()
    order.status = order.paymentRefundSum >= order.total ? .paid : .pending
  }

  /// A paid order waits for money again.
  mutating func reopen() throws {
    order.status = .pending
    try save(.orderChanged, [("marked", .string("pending"))])
    try settle(.markedPending, mailsAreOn: false)
  }

  func requireUnapproved() throws {
    guard order.status == .pending, order.requiresApproval else {
      throw DomainError.rejected("This order is not pending approval.")
    }
  }
}
