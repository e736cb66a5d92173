// One event of a bundle: its resource, settings, catalogue, orders and invoices.

struct EventReader {
  private let bundle: BundleReader
  private let organizer: String

  init(_ bundle: BundleReader, organizer: String) {
    self.bundle = bundle
    self.organizer = organizer
  }

  func event(_ json: JSONReader) throws -> ImportedEvent {
    let slug = try BundleReader.slug(json["slug"])
    let folder = "\(organizer)/\(slug)"
    let settings = try bundle.settings(in: folder)
    let zone = try zone(json, folder: folder)
    let currency = try json["currency"].currency()
    let orders = try orders(in: folder, eventSlug: slug)
    let surroundings = InvoiceSurroundings(
      eventSlug: slug, currency: currency, timezone: zone,
      orders: Dictionary(orders.map { ($0.code, $0) }) { first, _ in first },
      extras: try extras("\(folder)/invoices-extra.json"))
    let invoices = try bundle.required("\(folder)/invoices.json").elements()
    return ImportedEvent(
      slug: slug, name: try json["name"].i18n(), currency: currency, timezone: zone.name,
      dateFrom: try json["date_from"].orNil?.moment(), resource: try json.object(), settings: settings,
      catalog: try catalog(in: folder), orders: orders,
      invoices: try invoices.map { try InvoiceDecoder.invoice($0, in: surroundings) })
  }

  /// The zone of the event's resource, else of its settings.
  private func zone(_ json: JSONReader, folder: String) throws -> BundleZone {
    if json["timezone"].isAbsent, let extra = try bundle.optional("\(folder)/settings-extra.json") {
      return try BundleZone(extra["timezone"])
    }
    return try BundleZone(json["timezone"])
  }

  private func orders(in folder: String, eventSlug: String) throws -> [Order] {
    let extras = try extras("\(folder)/orders-extra.json")
    return try bundle.required("\(folder)/orders.json").elements().map { element in
      let extra = element["code"].value?.string.flatMap { extras[Array($0.utf8)] }
      return try OrderDecoder.order(element, eventSlug: eventSlug, extra: extra)
    }
  }

  /// Members by the bytes of their names; empty when the file is missing.
  private func extras(_ path: String) throws -> [[UInt8]: JSONReader] {
    let members = try bundle.optional(path)?.members() ?? []
    return Dictionary(members.map { (Array($0.name.utf8), $0.reader) }) { first, _ in first }
  }

  private func catalog(in folder: String) throws -> [CatalogEntry] {
    try entries("\(folder)/items.json") { .item(try Item($0)) }
      + entries("\(folder)/taxrules.json") { .taxRule(try TaxRule($0)) }
      + entries("\(folder)/subevents.json") { .subevent(try SubEvent($0)) }
      + entries("\(folder)/questions.json") { .question(try Question($0)) }
  }

  private func entries(_ path: String, _ read: (JSONReader) throws -> CatalogEntry) throws -> [CatalogEntry] {
    var ids: Set<Int64> = []
    return try bundle.required(path).elements().map { element in
      let entry = try read(element)
      guard ids.insert(entry.id).inserted else {
        throw element["id"].problem("the id \(entry.id) occurs twice in this list")
      }
      return entry
    }
  }
}
