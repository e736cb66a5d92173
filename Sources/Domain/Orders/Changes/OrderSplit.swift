// Splitting an order in two (pretix-behaviour.md §6 "Order split"): some positions move with their add-ons; money that was paid for them
// moves as an offsetting refund and payment.

/// One order on its way to being two.
struct OrderSplit {
  private(set) var remaining: Order
  private(set) var separate: Order
  private let leaving: Set<Int64>

  init(original: Order, leaving ids: Set<Int64>) {
    let all = original.positions.filter { ids.contains($0.id) || $0.addonTo.map(ids.contains) == true }
    leaving = Set(all.map(\.id))
    remaining = original
    separate = original
  }

  /// Something stays.
  var isPossible: Bool {
    remaining.positions.contains { !$0.canceled && !leaving.contains($0.id) }
  }

  mutating func divide(code: String, secret: String, context: IntakeContext) throws {
    let (now, currency) = (context.now, context.event.money)
    let wasPaid = remaining.status == .paid
    separate.id = .unassigned
    (separate.code, separate.secret) = (code, secret)
    separate.attributes["url"] = context.url(ofOrder: code, secret: secret)
    (separate.datetime, separate.lastModified) = (now, now)
    separate.positions = remaining.positions.filter { leaving.contains($0.id) }
    for index in separate.positions.indices { separate.positions[index].positionID = index + 1 }
    (separate.fees, separate.payments, separate.refunds) = ([], [], [])
    separate.invoiceDirty = false
    remaining.positions.removeAll { leaving.contains($0.id) }
    remaining.round(in: currency)
    separate.round(in: currency)
    guard wasPaid || separate.total == .zero else { return separate.status = .pending }
    let moved = min(max(remaining.paymentRefundSum - remaining.total, .zero), separate.total)
    if moved > .zero {
      remaining.refunds.append(
        OrderRefund(
          localID: (remaining.refunds.map(\.localID).max() ?? 0) + 1, state: .done, source: "admin", amount: moved,
          payment: nil, created: now, executionDate: now, provider: "offsetting", attributes: JSONObject()))
      separate.addPayment(.confirmed, provider: "offsetting", at: now, paid: now, amount: moved)
    } else if separate.total == .zero {
      separate.addPayment(.confirmed, provider: "free", at: now, paid: now)
    }
    separate.status = separate.pendingSum <= .zero ? .paid : .pending
  }
}
