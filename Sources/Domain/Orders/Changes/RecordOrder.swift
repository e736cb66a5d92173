// Recording an order that a client sends (pretix-behaviour.md §7.9), or only telling what it would come to.

extension OrderDesk {
  /// An order that was recorded, or would have been.
  public struct Recorded: Sendable {
    public let order: Order
    /// Nothing was stored.
    public let isSimulated: Bool
  }

  /// - Parameter body: the request's JSON.
  /// - Throws: `DomainError.invalidRequest`.
  public func record(_ body: JSON, in event: EventKey, by actor: Actor) throws -> Recorded {
    try store.transaction { tx in
      let context = try context(event, in: tx)
      let reader = OrderReader(context: context) { try tx.isOrderCodeTaken($0, of: event.organizer) }
      let draft = try reader.draft(body)
      if draft.isSimulated { return try simulated(draft, context) }
      let code = try draft.code ?? OrderCode.generate(test: draft.testMode, random: random, isTaken: reader.isTaken)
      let assembly = OrderAssembly(context: context) { try tx.nextLineID(of: event.organizer) }
      _ = try tx.insert(try assembly.order(draft, code: code))
      var change = OrderChange(
        order: try tx.order(code: code, of: event), context: context, actor: JournalActor(actor), tx: tx, desk: self)
      try change.note(.orderPlaced)
      if change.order.status == .paid { try change.note(.orderPaid) }
      try change.settle(.placed, mailsAreOn: draft.sendsMail)
      return Recorded(order: change.order, isSimulated: false)
    }
  }

  /// Everything decided, nothing numbered, no payments.
  private func simulated(_ draft: OrderDraft, _ context: IntakeContext) throws -> Recorded {
    // Add-ons find their parents by the ids of positions, so those count until the end.
    var last: Int64 = 0
    let assembly = OrderAssembly(context: context) {
      last += 1
      return last
    }
    var order = try assembly.order(draft, code: "PREVIEW")
    for index in order.positions.indices { order.positions[index].id = 0 }
    for index in order.fees.indices { order.fees[index].id = 0 }
    order.payments = []
    return Recorded(order: order, isSimulated: true)
  }
}
