// Made-up orders: who bought what, how it was paid, and which documents came of it on which days.

/// An order with the documents that were issued for it.
struct DemoOrder {
  /// One document, in the order of issue.
  enum Document: Equatable {
    /// Everything that was ordered; `moved` when the address was still the former one.
    case invoice(moved: Bool)
    case cancellation
    /// What is left to pay after canceling: the fee.
    case feeInvoice
  }

  var order: Order
  let customer: DemoCustomer
  let documents: [(day: LocalDate, document: Document)]
}

/// Draws the orders of one event.
struct DemoOrders {
  /// The day on which the demo ends.
  static let lastDay = LocalDate(daysSinceEpoch: 20_777)  // 2026-11-20
  static let firstDay = LocalDate(daysSinceEpoch: 20_423)  // 2025-12-01

  enum Fate {
    case paid, pending, expired, canceled, reissued, canceledWithFee, free
  }

  private let event: DemoEvent
  private var random: DemoRandom
  private var nextID: Int64
  private var codes: Set<String> = []

  /// - Parameter firstID: positions and fees count from here.
  init(of event: DemoEvent, firstID: Int64, random: DemoRandom) {
    self.event = event
    self.random = random
    nextID = firstID
  }

  mutating func draw() -> [DemoOrder] {
    var drawn: [DemoOrder] = []
    for index in 0..<(event.orders + event.testOrders) { drawn.append(order(isTest: index >= event.orders)) }
    return drawn.sorted { $0.order.datetime < $1.order.datetime }
  }

  private mutating func order(isTest: Bool) -> DemoOrder {
    let moment = moment()
    let customer = DemoCustomer(of: event, at: moment, random: &random)
    let fate = fate()
    let code = code(isTest: isTest)
    var positions = fate == .free ? freePositions() : positions(customer)
    var fees = fate == .free ? [] : fees(customer)
    if [.canceled, .canceledWithFee].contains(fate) {
      for index in positions.indices { positions[index].canceled = true }
      for index in fees.indices { fees[index].canceled = true }
    }
    if fate == .canceledWithFee { fees.append(fee(.cancellation, cents: 1_500, customer)) }
    let total = (positions.filter { !$0.canceled }.map(\.price) + fees.filter { !$0.canceled }.map(\.value)).total
    let secret = random.text(16, from: "abcdefghijkmnpqrstuvwxyz23456789")
    let order = Order(
      id: .unassigned, organizer: .unassigned, event: .unassigned, eventSlug: event.slug, code: code,
      status: status(fate), testMode: isTest, email: customer.email, phone: nil, locale: customer.language.code,
      secret: secret, datetime: moment, expires: moment.adding(seconds: 14 * 86_400), cancellationDate: nil,
      lastModified: moment, total: total, roundingMode: .line, salesChannel: "web", requiresApproval: false,
      validIfPending: false, invoiceDirty: false, invoiceAddress: fate == .free ? nil : customer.address,
      positions: positions, fees: fees, payments: payments(fate, total: total, at: moment), refunds: [],
      attributes: JSONObject([
        ("url", .string("{BASE}/\(DemoBundle.organizer)/\(event.slug)/order/\(code)/\(secret)/"))
      ]))
    return DemoOrder(order: order, customer: customer, documents: documents(fate, from: moment.utcDay))
  }

  private mutating func fate() -> Fate {
    switch random.below(100) {
    case 0..<66: .paid
    case 66..<74: .pending
    case 74..<78: .expired
    case 78..<84: .canceled
    case 84..<93: .reissued
    case 93..<97: .canceledWithFee
    default: .free
    }
  }

  private func status(_ fate: Fate) -> OrderStatus {
    switch fate {
    case .paid, .reissued, .canceledWithFee, .free: .paid
    case .pending: .pending
    case .expired: .expired
    case .canceled: .canceled
    }
  }

  private mutating func documents(_ fate: Fate, from day: LocalDate) -> [(day: LocalDate, document: DemoOrder.Document)]
  {
    let later = min(day.adding(days: 1 + random.below(30)), DemoOrders.lastDay)
    return switch fate {
    case .paid, .pending: [(day, .invoice(moved: false))]
    case .expired, .canceled: [(day, .invoice(moved: false)), (later, .cancellation)]
    case .reissued: [(day, .invoice(moved: true)), (later, .cancellation), (later, .invoice(moved: false))]
    case .canceledWithFee: [(day, .invoice(moved: false)), (later, .cancellation), (later, .feeInvoice)]
    case .free: []
    }
  }

  private mutating func moment() -> Instant {
    let begin = Instant(event.period.from)?.utcDay ?? DemoOrders.lastDay
    let end = min(begin.adding(days: -3), DemoOrders.lastDay)
    let start = max(begin.adding(days: -330), DemoOrders.firstDay)
    let day = start.adding(days: random.below(max(1, end.daysSinceEpoch - start.daysSinceEpoch + 1)))
    return Instant(startOf: day).adding(seconds: 21_600 + random.below(43_200))
  }

  /// Letters that cannot be mistaken for others; test orders have a zero in second place (pretix-behaviour.md §1.4).
  private mutating func code(isTest: Bool) -> String {
    let alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ379"
    while true {
      var code = random.text(5, from: alphabet)
      if isTest { code = code.prefix(1) + "0" + code.suffix(3) }
      // The event's first letter keeps codes of different events apart.
      code = event.slug.prefix(1).uppercased() + code.dropFirst()
      if codes.insert(code).inserted { return code }
    }
  }

  private mutating func positions(_ customer: DemoCustomer) -> [OrderPosition] {
    let tickets = event.products.filter { !$0.isAddon && $0.price != .zero }
    let addons = event.products.filter(\.isAddon)
    // Now and then a whole department comes along: an invoice of several pages.
    let count = random.chance(3) ? 34 : 1 + random.below(4)
    let subevent = random.below(max(1, event.dates.count))
    var positions: [OrderPosition] = []
    for _ in 0..<count {
      guard !tickets.isEmpty else { break }
      let ticket = position(
        tickets[random.below(tickets.count)], customer, number: positions.count + 1, subevent: subevent)
      positions.append(ticket)
      if let addon = addons.first, random.chance(30) {
        var extra = position(addon, customer, number: positions.count + 1, subevent: subevent)
        extra.addonTo = ticket.id
        extra.attendeeName = nil
        positions.append(extra)
      }
    }
    if let free = event.products.first(where: { $0.price == .zero }), random.chance(20) {
      positions.append(position(free, customer, number: positions.count + 1, subevent: subevent))
    }
    return positions
  }

  private mutating func freePositions() -> [OrderPosition] {
    let customer = DemoCustomer(of: event, at: Instant(startOf: DemoOrders.firstDay), random: &random)
    guard var product = event.products.first else { return [] }
    product = event.products.first { $0.price == .zero } ?? product
    var free = position(product, customer, number: 1, subevent: 0)
    free.price = .zero
    free.taxValue = .zero
    return [free]
  }

  private mutating func position(
    _ product: DemoProduct, _ customer: DemoCustomer, number: Int, subevent: Int
  ) -> OrderPosition {
    let sum = DemoTax.sum(
      product.price, rate: product.taxRate, reverse: customer.isReverseCharge, currency: event.currency)
    let name = DemoCustomer.name(in: customer.country, random: &random)
    return OrderPosition(
      id: takeID(), positionID: number, item: Item.ID(product.id), variation: nil,
      subevent: event.dates.isEmpty ? nil : SubEvent.ID(event.subeventID(subevent)), addonTo: nil, isBundled: false,
      price: sum.gross, taxRate: sum.rate, taxValue: sum.tax, taxRule: TaxRule.ID(event.taxRuleID(product.taxRate)),
      taxCode: sum.code, grossCorrection: .zero, taxCorrection: .zero, attendeeName: name,
      attendeeNameParts: .object(JSONObject([("_scheme", .string("full")), ("full_name", .string(name))])),
      validFrom: nil, validUntil: nil, canceled: false, answers: [],
      attributes: JSONObject([
        ("secret", .string(random.text(32, from: "abcdefghijkmnpqrstuvwxyz23456789"))),
        ("pseudonymization_id", .string(random.text(10, from: "ABCDEFGHJKLMNPQRSTUVWXYZ379"))),
      ]))
  }

  private mutating func fees(_ customer: DemoCustomer) -> [OrderFee] {
    var fees: [OrderFee] = []
    if random.chance(25) { fees.append(fee(.payment, cents: 150, customer)) }
    if random.chance(12) { fees.append(fee(.shipping, cents: 590, customer)) }
    return fees
  }

  /// - Parameter cents: for a currency with hundredths; others take whole units.
  private mutating func fee(_ type: OrderFeeType, cents: Int64, _ customer: DemoCustomer) -> OrderFee {
    let value = Money(cents: event.currency == "JPY" ? cents * 100 : cents)
    let rate = event.products.first?.taxRate ?? .zero
    let sum = DemoTax.sum(value, rate: rate, reverse: customer.isReverseCharge, currency: event.currency)
    return OrderFee(
      id: takeID(), type: type, value: sum.gross, description: "", internalType: "", taxRate: sum.rate,
      taxValue: sum.tax,
      taxRule: TaxRule.ID(event.taxRuleID(rate)), taxCode: sum.code, grossCorrection: .zero, taxCorrection: .zero,
      canceled: false, attributes: JSONObject())
  }

  private mutating func takeID() -> Int64 {
    nextID += 1
    return nextID
  }

  private mutating func payments(_ fate: Fate, total: Money, at moment: Instant) -> [OrderPayment] {
    guard fate != .free else { return [] }
    let isReceived = [.paid, .reissued, .canceledWithFee].contains(fate)
    return [
      OrderPayment(
        localID: 1, state: isReceived ? .confirmed : fate == .pending ? .created : .canceled, amount: total,
        created: moment, paymentDate: isReceived ? moment.adding(seconds: 7_200) : nil,
        provider: random.chance(60) ? "banktransfer" : "manual", attributes: JSONObject())
    ]
  }
}
