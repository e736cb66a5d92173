// Orders in pretix's format, read-only; intake comes with issuing (CHANGELOG) and so far only checks what it is given.

import Domain

enum OrderAPI {
  static func list(_ call: Call) throws -> Response {
    let page = try InvoiceParameters.page(call.query)
    let found = try call.app.companions.orders(try query(call), page: page)
    let parts = parts(call.query)
    return call.documents(found.map { OrderResource.document($0, including: parts) })
      .with("X-Page-Generated", call.app.clock.now.text)
  }

  static func detail(_ call: Call) throws -> Response {
    let code = try call.parameter("code")
    let event = try call.eventKey()
    let order: Order
    do {
      order = try call.app.companions.order(code: code, of: event)
    } catch DomainError.notFound where code.hasSuffix(".json") {
      order = try call.app.companions.order(code: String(code.dropLast(5)), of: event)
    }
    let document = OrderResource.document(order, including: parts(call.query))
    return .json(ResourceLinks.filled(document, publicURL: call.publicURL))
  }

  static func create(_ call: Call) throws -> Response {
    _ = try RequestBody.json(call.request)
    throw ClientError.notAvailable
  }

  static func createInvoice(_ call: Call) throws -> Response {
    let invoice = try call.app.invoicing.createInvoice(
      forOrder: try call.parameter("code"), of: try call.eventKey(), by: try call.authenticated())
    return .json(InvoiceResource.document(invoice), status: 201)
  }

  private static func query(_ call: Call) throws -> OrderQuery {
    var query = OrderQuery(event: try call.eventKey())
    func given(_ name: String) -> String? { call.query[name].flatMap { $0.isEmpty ? nil : $0 } }
    query.code = given("code")
    query.email = given("email")
    query.search = given("search")
    query.statuses = call.query.all("status").compactMap(OrderStatus.init)
    query.testMode = given("testmode").map { ["true", "1"].contains($0.lowercased()) }
    query.modifiedSince = try given("modified_since").map { text in
      guard let moment = Instant(text.replacing(" ", with: "+")) else {
        throw DomainError.invalid(field: "modified_since", message: "\"\(text)\" is no date and time.")
      }
      return moment
    }
    return query
  }

  private static func parts(_ query: QueryParameters) -> OrderResource.Parts {
    var parts: OrderResource.Parts = []
    if query["include_canceled_positions"]?.lowercased() == "true" { parts.insert(.canceledPositions) }
    if query["include_canceled_fees"]?.lowercased() == "true" { parts.insert(.canceledFees) }
    return parts
  }
}

/// Request bodies of the API.
enum RequestBody {
  /// The JSON of a request; forms are taken as objects of texts.
  /// - Throws: `ClientError.unsupportedMediaType`, `.malformedJSON`.
  static func json(_ request: Request) throws -> JSON {
    let field = request.header("CONTENT_TYPE") ?? ""
    let type = String(field.prefix { $0 != ";" }).trimmingSpaces().lowercased()
    switch type {
    case "application/x-www-form-urlencoded":
      let form = try QueryParameters(decoding: String(decoding: request.body, as: UTF8.self))
      return .object(JSONObject(form.pairs.map { ($0.name, .string($0.value)) }))
    case "application/json", "":
      if request.body.isEmpty { return .object(JSONObject()) }
      do {
        return try JSON(parsing: request.body)
      } catch {
        throw ClientError.malformedJSON(message(error, request.body.count))
      }
    default: throw ClientError.unsupportedMediaType(field)
    }
  }

  /// A text that ends too early is what clients see most; its words are pretix's.
  private static func message(_ error: JSONSyntaxError, _ size: Int) -> String {
    error.offset >= size ? "Expected object or value" : "\(error.message) at byte \(error.offset)"
  }
}

extension String {
  func trimmingSpaces() -> String {
    String(trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed())
  }
}
