// The demo as a bundle: the same files that another system would hand over, so that made-up data comes in through the same door as real
// data does.

/// Makes the demo's bundle.
public struct DemoBundle {
  public static let organizer = "demo"

  static let footer = "Lindenhof Kultur gGmbH · Amtsgericht Musterstadt HRB 00000\nGeschäftsführung: Alex Beispiel"

  static let sender = InvoiceSender(
    name: "Lindenhof Kultur gGmbH", address: "Lindenallee 1", zipcode: "69120", city: "Heidelberg", state: "",
    country: "DE",
    taxID: "00/000/00000", vatID: "DE000000000")

  private let seed: UInt64

  /// - Parameter seed: equal seeds give equal bundles.
  public init(seed: UInt64 = 2026) {
    self.seed = seed
  }

  /// All files; about 300 orders in six events.
  public func files() -> MemoryBundle {
    var orders: [(event: DemoEvent, order: DemoOrder)] = []
    var random = DemoRandom(seed: seed)
    for (index, event) in DemoEvent.all.enumerated() {
      var maker = DemoOrders(of: event, firstID: Int64(index) * 10_000, random: DemoRandom(seed: random.next()))
      orders += maker.draw().map { (event, $0) }
    }
    var invoices = DemoInvoices(random: DemoRandom(seed: random.next()))
    let issued = invoices.issue(orders)
    return DemoBundle.files(
      of: DemoEvent.all.map { event in (event, orders.filter { $0.event.slug == event.slug }.map(\.order)) },
      issued: issued)
  }

  /// The bundle of these events; `issued` are the documents of all of them.
  static func files(of events: [(event: DemoEvent, orders: [DemoOrder])], issued: [DemoInvoices.Issued]) -> MemoryBundle
  {
    var bundle = MemoryBundle()
    bundle.files["organizers.json"] = list([DemoResources.organizer])
    bundle.files["exchange_rates.json"] = list([DemoResources.exchangeRate])
    bundle.files["\(organizer)/settings.json"] = ImportContent.resource(DemoResources.organizerSettings)
    bundle.files["\(organizer)/teams.json"] = list([
      DemoResources.team(1, "Administrators", writes: true), DemoResources.team(2, "Reading only", writes: false),
    ])
    bundle.files["\(organizer)/events.json"] = list(events.map { DemoResources.event($0.event) })
    for (event, orders) in events { add(event, orders, issued, to: &bundle) }
    return bundle
  }

  private static func add(
    _ event: DemoEvent, _ orders: [DemoOrder], _ issued: [DemoInvoices.Issued], to bundle: inout MemoryBundle
  ) {
    let folder = "\(organizer)/\(event.slug)"
    let own = issued.filter { $0.invoice.eventSlug == event.slug }
    bundle.files["\(folder)/settings.json"] = ImportContent.resource(DemoResources.settings(event))
    bundle.files["\(folder)/items.json"] = list(
      event.products.enumerated().map { DemoResources.item($1, at: $0, of: event) })
    bundle.files["\(folder)/taxrules.json"] = list(event.rates.map { DemoResources.taxRule($0, of: event) })
    bundle.files["\(folder)/subevents.json"] = list(event.dates.indices.map { DemoResources.subevent($0, of: event) })
    bundle.files["\(folder)/questions.json"] = list([])
    bundle.files["\(folder)/orders.json"] = list(
      documents: orders.map { OrderResource.document($0.order, including: .everything) })
    bundle.files["\(folder)/orders-extra.json"] = ImportContent.resource(
      JSONObject(
        orders.compactMap { order in
          order.order.invoiceAddress.flatMap { address in
            address.beneficiary.isEmpty
              ? nil : (order.order.code, .object(JSONObject([("beneficiary", .string(address.beneficiary))])))
          }
        }))
    bundle.files["\(folder)/invoices.json"] = list(documents: own.map { InvoiceResource.document($0.invoice) })
    bundle.files["\(folder)/invoices-extra.json"] = ImportContent.resource(
      JSONObject(own.map { ($0.invoice.number, .object(DemoResources.extra($0))) }))
  }

  private static func list(_ objects: [JSONObject]) -> [UInt8] {
    ImportContent.value(.array(objects.map(JSON.object)))
  }

  private static func list(documents: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + documents.joined(separator: Array(",".utf8)) + Array("]".utf8)
  }
}
