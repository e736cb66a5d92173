// From a draft to an order: prices and taxes decided, fees split, lines numbered, rounded, paid as the draft says (pretix-behaviour.md
// §7.9, "Consequences").

/// Builds new orders.
struct OrderAssembly {
  let context: IntakeContext
  /// A number for a line, unique in the organizer.
  let nextID: () throws -> Int64

  /// - Throws: `DomainError.invalidRequest` when the draft cannot be sold or paid like this.
  func order(_ draft: OrderDraft, code: String) throws -> Order {
    let secret = context.random.secret(16)
    var order = Order(
      id: .unassigned, organizer: context.event.organizer, event: context.event.id, eventSlug: context.event.slug,
      code: code, status: draft.status, testMode: draft.testMode, email: draft.email, phone: draft.phone,
      locale: draft.locale, secret: secret, datetime: context.now, expires: draft.expires, cancellationDate: nil,
      lastModified: context.now, total: .zero, roundingMode: draft.roundingMode, salesChannel: draft.salesChannel,
      requiresApproval: draft.requiresApproval, validIfPending: draft.validIfPending, invoiceDirty: false,
      invoiceAddress: draft.address, positions: [], fees: [], payments: [], refunds: [], attributes: draft.attributes)
    order.attributes["url"] = context.url(ofOrder: code, secret: secret)
    let pricing = LinePricing(context: context, address: draft.address)
    order.positions = try positions(draft.positions, pricing)
    for fee in draft.fees {
      order.fees += try pricing.fees(fee, products: order.positions, nextID: nextID)
    }
    order.round(in: context.event.money)
    try requirePossible(order)
    try pay(&order, draft)
    return order
  }

  private func positions(_ drafts: [PositionDraft], _ pricing: LinePricing) throws -> [OrderPosition] {
    var positions: [OrderPosition] = []
    for (index, draft) in drafts.enumerated() {
      let parent = draft.addonTo.flatMap { wanted in positions.first { $0.positionID == wanted }?.id }
      positions.append(try position(draft, number: draft.positionID ?? index + 1, parent: parent, pricing))
    }
    return positions
  }

  /// One sold product; `parent` is the id of the position that it is an add-on to.
  func position(
    _ draft: PositionDraft, number: Int, parent: Int64?, _ pricing: LinePricing
  ) throws -> OrderPosition {
    let charge = try pricing.product(
      draft.item, variation: draft.variation, subevent: draft.subevent, price: draft.price)
    let validity = draft.item.validity(
      requested: draft.validFrom, sold: context.now, zone: context.event.zone)
    var attributes = draft.attributes
    attributes["secret"] = .string(draft.secret ?? context.random.secret(32))
    attributes["pseudonymization_id"] = .string(context.random.text(10, of: OrderAssembly.pseudonymAlphabet))
    return OrderPosition(
      id: try nextID(), positionID: number, item: draft.item.id, variation: draft.variation,
      subevent: draft.subevent?.id, addonTo: parent, isBundled: draft.isBundled, price: charge.amount.gross,
      taxRate: charge.rate, taxValue: charge.amount.tax, taxRule: charge.rule, taxCode: charge.code,
      grossCorrection: .zero, taxCorrection: .zero, attendeeName: draft.attendeeName,
      attendeeNameParts: draft.attendeeNameParts, validFrom: validity.from ?? draft.validFrom,
      validUntil: draft.validUntil ?? validity.until, canceled: false, answers: draft.answers,
      attributes: attributes)
  }

  private static let pseudonymAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"

  private func requirePossible(_ order: Order) throws {
    guard order.total.cents.magnitude <= UInt64(Money.limit) else {
      throw DomainError.invalidRequest(.late("The order's total is too large."))
    }
    guard order.total.cents >= 0 else {
      throw DomainError.invalidRequest(.late("The order's total cannot be negative."))
    }
  }

  private func pay(_ order: inout Order, _ draft: OrderDraft) throws {
    let provider = draft.paymentProvider
    if order.total == .zero, !order.requiresApproval {
      order.status = .paid
      order.addPayment(.confirmed, provider: "free", at: context.now, paid: context.now)
    } else if provider == "free", order.total != .zero {
      throw DomainError.invalidRequest(
        .late("You cannot use the \"free\" payment provider for non-free orders."))
    } else if order.status == .paid {
      guard let provider else {
        throw DomainError.invalidRequest(.late("You cannot create a paid order without a payment provider."))
      }
      order.addPayment(
        .confirmed, provider: provider, at: context.now, paid: draft.paymentDate ?? context.now, info: draft.paymentInfo
      )
    } else if let provider {
      order.addPayment(.created, provider: provider, at: context.now, paid: nil, info: draft.paymentInfo)
    }
  }
}

extension Order {
  /// Appends a payment.
  /// - Parameter amount: what is still to be paid when nil.
  mutating func addPayment(
    _ state: OrderPaymentState, provider: String, at moment: Instant, paid: Instant?, amount: Money? = nil,
    info: JSONObject? = nil
  ) {
    var attributes = JSONObject()
    if let info { attributes["details"] = .object(info) }
    payments.append(
      OrderPayment(
        localID: (payments.map(\.localID).max() ?? 0) + 1, state: state, amount: amount ?? max(pendingSum, .zero),
        created: moment, paymentDate: paid, provider: provider, attributes: attributes))
  }
}
