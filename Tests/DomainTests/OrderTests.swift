import Domain
import TestSupport
import Testing

@Suite struct OrderTests {
  @Test func `Every recorded order is written again exactly as it was read`() throws {
    let bundle = try BundleFixtures.recorded()
    var count = 0
    for organizer in ["bigevents", "otherorg"] {
      for event in try BundleFixtures.events(of: organizer, in: bundle) {
        let file = "\(organizer)/\(event)/orders.json"
        let list = JSONReader(file: file, value: try BundleFixtures.json(file, in: bundle))
        for element in try list.elements() {
          let order = try OrderDecoder.order(element, eventSlug: event, extra: nil)
          let written = String(decoding: OrderResource.document(order, including: .everything), as: UTF8.self)
          let original = String(decoding: ImportContent.value(try #require(element.value)), as: UTF8.self)
          #expect(written == original)
          count += 1
        }
      }
    }
    #expect(count == 189)
  }

  @Test func `Canceled positions and fees are left out unless they are asked for`() throws {
    var order = try Self.sample()
    order.positions[0].canceled = true
    let plain = try JSON(parsing: OrderResource.document(order))
    let withPositions = try JSON(parsing: OrderResource.document(order, including: .canceledPositions))
    #expect(plain["positions"]?.array?.count == order.positions.count - 1)
    #expect(withPositions["positions"]?.array?.count == order.positions.count)
  }

  @Test func `Members that a newer pretix sends come back at the end`() throws {
    let json = try JSON(parsing: OrderResource.document(Self.sample(), including: .everything))
    var object = try #require(json.object)
    object["novelty"] = .array([.number("1e3")])
    let order = try OrderDecoder.order(
      JSONReader(file: "orders.json", value: .object(object)), eventSlug: "sampleconf", extra: nil)
    #expect(OrderResource.document(order, including: .everything) == ImportContent.resource(object))
  }

  @Test func `An order made here gets pretix's defaults for members without a rule`() throws {
    var order = try Self.sample()
    order.attributes = JSONObject()
    order.positions[0].attributes = JSONObject()
    let json = try JSON(parsing: OrderResource.document(order))
    #expect(json["comment"] == .string(""))
    #expect(json["downloads"] == .array([]))
    #expect(json["plugin_data"] == .object(JSONObject()))
    #expect(json["positions"]?.array?.first?["checkins"] == .array([]))
    #expect(json["positions"]?.array?.first?["seat"] == .null)
  }

  @Test func `What is paid and what is owed follow payments, refunds and status`() throws {
    var order = try Self.sample()
    order.total = Money(cents: 5000)
    order.status = .pending
    order.payments = [
      Self.payment(1, .confirmed, 3000), Self.payment(2, .failed, 9900), Self.payment(3, .refunded, 500),
    ]
    order.refunds = [Self.refund(1, .done, 500), Self.refund(2, .failed, 7700), Self.refund(3, .external, 100)]
    #expect(order.paymentRefundSum == Money(cents: 3000))
    #expect(order.pendingSum == Money(cents: 2000))
    order.status = .canceled
    #expect(order.pendingSum == Money(cents: -3000))
  }

  @Test func `Links are filled only where a text begins with the placeholder`() {
    let stored = #"{"url":"{BASE}/a/","comment":"see {BASE}/a/","quote":"\"{BASE}/a/"}"#
    let filled = ResourceLinks.filled(Array(stored.utf8), publicURL: "https://tickets.example.org/shop")
    #expect(
      String(decoding: filled, as: UTF8.self)
        == #"{"url":"https://tickets.example.org/shop/a/","comment":"see {BASE}/a/","quote":"\"{BASE}/a/"}"#)
  }

  static func sample() throws -> Order {
    let bundle = try BundleFixtures.recorded()
    let list = JSONReader(
      file: "orders.json", value: try BundleFixtures.json("bigevents/sampleconf/orders.json", in: bundle))
    return try OrderDecoder.order(try #require(list.elements().first), eventSlug: "sampleconf", extra: nil)
  }

  private static func payment(_ id: Int, _ state: OrderPaymentState, _ cents: Int64) -> OrderPayment {
    OrderPayment(
      localID: id, state: state, amount: Money(cents: cents), created: Instant(microseconds: 0), paymentDate: nil,
      provider: nil, attributes: JSONObject())
  }

  private static func refund(_ id: Int, _ state: OrderRefundState, _ cents: Int64) -> OrderRefund {
    OrderRefund(
      localID: id, state: state, source: nil, amount: Money(cents: cents), payment: nil,
      created: Instant(microseconds: 0), executionDate: nil, provider: nil, attributes: JSONObject())
  }
}
