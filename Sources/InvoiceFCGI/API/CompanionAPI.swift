// What stands around invoices, read: version, organizers, events, items, tax rules, in pretix's format. The stored API objects are
// handed out with the public address in their links.

import Domain

enum CompanionAPI {
  static func toVersionOne(_ call: Call) -> Response {
    Response(status: 302, headers: [("Location", call.app.base + "/api/v1/")])
  }

  static func root(_ call: Call) -> Response {
    var json = JSONWriter()
    json.beginObject()
    json.member("organizers", call.publicURL + "/api/v1/organizers/")
    json.endObject()
    return .json(json.bytes)
  }

  /// The program's version, and the pretix whose API it answers like (pretix's own member is `pretix`).
  static func version(_ call: Call) -> Response {
    var json = JSONWriter()
    json.beginObject()
    json.member("pretix", "2026.8.0")
    json.member("pretix_numeric", .number("20260008000000"))
    json.member("invoicefcgi", Version.text)
    json.endObject()
    return .json(json.bytes)
  }

  /// What was answered to an idempotency key (pretix-behaviour.md §7.7).
  static func idempotencyQuery(_ call: Call) throws -> Response {
    let key = call.query["key"] ?? ""
    guard !key.isEmpty, let answer = try call.app.answers.answer(for: key, of: call.request) else {
      throw ClientError.idempotencyKeyUnknown(isGiven: !key.isEmpty)
    }
    return answer
  }

  static func organizers(_ call: Call) throws -> Response {
    let page = try InvoiceParameters.page(call.query)
    let found = try call.app.companions.organizers(try call.authenticated().organizers, page: page)
    return call.list(found.map(\.resource))
  }

  static func organizer(_ call: Call) throws -> Response {
    call.object(try call.app.companions.organizer(slug: try call.parameter("organizer")).resource)
  }

  static func events(_ call: Call) throws -> Response {
    let organizer = try call.organizer()
    let visible = try call.authenticated().visibleEvents(of: organizer)
    let page = try InvoiceParameters.page(call.query)
    return call.list(try call.app.companions.events(visible, of: organizer, page: page).map(\.resource))
  }

  static func event(_ call: Call) throws -> Response {
    call.object(
      try call.app.companions.event(slug: try call.parameter("event"), of: try call.organizer()).resource)
  }

  static func items(_ call: Call) throws -> Response {
    let page = try InvoiceParameters.page(call.query)
    return call.list(try call.app.companions.items(of: try call.eventKey(), page: page).map(\.resource))
  }

  static func item(_ call: Call) throws -> Response {
    let id = try call.number("item", what: "Item")
    return call.object(try call.app.companions.item(Item.ID(id), of: try call.eventKey()).resource)
  }

  static func taxRules(_ call: Call) throws -> Response {
    let page = try InvoiceParameters.page(call.query)
    return call.list(try call.app.companions.taxRules(of: try call.eventKey(), page: page).map(\.resource))
  }

  static func taxRule(_ call: Call) throws -> Response {
    let id = try call.number("rule", what: "TaxRule")
    return call.object(try call.app.companions.taxRule(TaxRule.ID(id), of: try call.eventKey()).resource)
  }
}

extension Call {
  /// The address of the service, with its sub-path.
  var publicURL: String { app.publicOrigin(for: request) + app.base }

  func eventKey() throws -> EventKey {
    guard let event = place.event else { throw DomainError.forbidden }
    return EventKey(organizer: try organizer(), event: event)
  }

  /// A path segment that must be a key.
  func number(_ name: String, what: String) throws -> Int64 {
    let text = try parameter(name)
    guard let number = Int64(text) ?? Int64(text.hasSuffix(".json") ? String(text.dropLast(5)) : "") else {
      throw DomainError.notFound(what: what)
    }
    return number
  }

  func object(_ resource: JSONObject, status: Int = 200) -> Response {
    var json = JSONWriter(reserving: 2048)
    json.value(resource)
    return .json(ResourceLinks.filled(json.bytes, publicURL: publicURL), status: status)
  }

  func list(_ page: Page<JSONObject>) -> Response {
    documents(
      page.map { resource in
        var json = JSONWriter(reserving: 1024)
        json.value(resource)
        return json.bytes
      })
  }

  /// A page of API objects as bytes, links filled.
  func documents(_ page: Page<[UInt8]>) -> Response {
    let joined = Array(page.elements.joined(separator: [UInt8(ascii: ",")]))
    let results = ResourceLinks.filled(joined, publicURL: publicURL)
    return .json(
      ListEnvelope.bytes(count: page.count, page: page.number, size: page.size, results: results, call: self))
  }
}
