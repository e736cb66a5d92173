// Orders that go on: reactivated, extended, approved (pretix-behaviour.md §6, §7.9).

extension OrderDesk {
  public func reactivate(_ code: String, of event: EventKey, by actor: Actor) throws -> Order {
    try change(code, of: event, by: actor) { change in
      guard change.order.status == .canceled else {
        throw DomainError.rejected("The order is not allowed to be reactivated.")
      }
      change.order.status = .pending
      change.order.cancellationDate = nil
      change.order.expires = PaymentTerm(context: change.context).deadline(from: change.now)
      if change.order.pendingSum <= .zero, !change.order.requiresApproval { change.order.status = .paid }
      try change.save(.orderReactivated)
      try change.settle(.reactivated, mailsAreOn: false)
    }
  }

  /// Gives more time. A day means its end at the event.
  public func extend(_ code: String, of event: EventKey, body: JSON, by actor: Actor) throws -> Order {
    let reader = try RequestReader(body: body)
    let isDay = reader.object["expires"]?.string.map { LocalDate($0) != nil } ?? false
    let day = isDay ? reader.day("expires").value : nil
    let moment = isDay ? nil : reader.moment("expires", required: true).value
    _ = reader.flag("force")
    try reader.finish()
    return try change(code, of: event, by: actor) { change in
      guard change.order.status == .pending || change.order.status == .expired else {
        throw DomainError.rejected("The order is not pending or expired.")
      }
      let expires = day.map { PaymentTerm(context: change.context).endOfDay($0) } ?? moment ?? change.now
      guard expires > change.now else {
        throw DomainError.invalidRequest(.member("expires", "Expiration date must be in the future."))
      }
      let wasExpired = change.order.status == .expired
      change.order.expires = expires
      change.order.status = .pending
      try change.save(.orderExtended, [("expires", .string(expires.text))])
      if wasExpired { try change.settle(.extendedAfterExpiry, mailsAreOn: false) }
    }
  }

  /// Lets an order that waited for it go on; a free one is paid then.
  public func approve(_ code: String, of event: EventKey, body: JSON, by actor: Actor) throws -> Order {
    let reader = try RequestReader(body: body)
    let mails = reader.flag("send_email").value ?? true
    try reader.finish()
    return try change(code, of: event, by: actor) { change in
      try change.requireUnapproved()
      change.order.requiresApproval = false
      change.order.expires = PaymentTerm(context: change.context).deadline(from: change.now)
      try change.save(.orderApproved)
      if change.order.total == .zero {
        change.order.addPayment(.confirmed, provider: "free", at: change.now, paid: change.now)
        return try change.becomePaid(mailsAreOn: mails)
      }
      try change.settle(.approved, mailsAreOn: mails)
    }
  }
}
