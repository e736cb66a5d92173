// The order list's query parameters as an `OrderQuery`, and which parts of an order an answer holds (pretix-behaviour.md §7.9).

import Domain

enum OrderParameters {
  static func query(_ query: QueryParameters, scope: OrderQuery.Scope) throws -> OrderQuery {
    func given(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
    var wanted = OrderQuery(scope: scope)
    wanted.code = given("code")
    wanted.statuses = query.all("status").compactMap(OrderStatus.init)
    wanted.email = given("email")
    wanted.locale = given("locale")
    wanted.testMode = flag(given("testmode"))
    wanted.requiresApproval = flag(given("require_approval"))
    wanted.modifiedSince = try moment(query, "modified_since")
    wanted.createdSince = try moment(query, "created_since")
    wanted.createdBefore = try moment(query, "created_before")
    wanted.subeventAfter = try moment(query, "subevent_after")
    wanted.subeventBefore = try moment(query, "subevent_before")
    wanted.item = try number(query, "item")
    wanted.variation = try number(query, "variation")
    wanted.subevent = try number(query, "subevent")
    wanted.salesChannel = given("sales_channel")
    wanted.customer = given("customer")
    wanted.paymentProvider = given("payment_provider")
    wanted.search = given("search")
    wanted.ordering = ordering(query["ordering"])
    return wanted
  }

  /// Unknown keys are dropped, as for invoices.
  private static func ordering(_ text: String?) -> [OrderQuery.Order] {
    (text ?? "").split(separator: ",").compactMap { part in
      let isDescending = part.hasPrefix("-")
      let key = OrderQuery.Key(rawValue: String(isDescending ? part.dropFirst() : part))
      return key.map { OrderQuery.Order($0, descending: isDescending) }
    }
  }

  private static func flag(_ text: String?) -> Bool? {
    switch text?.lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  private static func number(_ query: QueryParameters, _ name: String) throws -> Int64? {
    guard let text = query[name], !text.isEmpty else { return nil }
    guard let number = Int64(text) else { throw DomainError.invalid(field: name, message: "Enter a number.") }
    return number
  }

  private static func moment(_ query: QueryParameters, _ name: String) throws -> Instant? {
    guard let text = query[name], !text.isEmpty else { return nil }
    // A plus sign that was not escaped arrives as a space.
    guard let moment = Instant(text.replacing(" ", with: "+")) else {
      throw DomainError.invalid(
        field: name, message: "\"\(text)\" is no date and time. Write it like 2026-12-31T23:59:59Z.")
    }
    return moment
  }

  static func parts(_ query: QueryParameters) -> OrderResource.Parts {
    var parts: OrderResource.Parts = []
    if flag(query["include_canceled_positions"]) == true { parts.insert(.canceledPositions) }
    if flag(query["include_canceled_fees"]) == true { parts.insert(.canceledFees) }
    return parts
  }
}

/// Which members of an answer a client wants: `include` names those it keeps, `exclude` those it leaves out; dots lead inside, into
/// every element of a list.
struct MemberSelection {
  private let included: [[Substring]]
  private let excluded: [[Substring]]

  init(_ query: QueryParameters) {
    included = query.all("include").filter { !$0.isEmpty }.map { $0.split(separator: ".") }
    excluded = query.all("exclude").filter { !$0.isEmpty }.map { $0.split(separator: ".") }
  }

  var isEverything: Bool { included.isEmpty && excluded.isEmpty }

  /// `document` with the members that are wanted.
  func applied(to document: [UInt8]) throws -> [UInt8] {
    if isEverything { return document }
    let json = try JSON(parsing: document)
    var writer = JSONWriter(reserving: document.count)
    writer.value(MemberSelection.select(json, included, excluded))
    return writer.bytes
  }

  private static func select(_ json: JSON, _ included: [[Substring]], _ excluded: [[Substring]]) -> JSON {
    switch json {
    case .array(let values): return .array(values.map { select($0, included, excluded) })
    case .object(let object):
      var kept: [(name: String, value: JSON)] = []
      for member in object.members {
        let wanted = included.filter { $0.first.map { $0 == member.name } ?? false }
        if !included.isEmpty, wanted.isEmpty { continue }
        let unwanted = excluded.filter { $0.first.map { $0 == member.name } ?? false }
        if unwanted.contains(where: { $0.count == 1 }) { continue }
        // A path that ends here takes everything below.
        let inner = wanted.contains { $0.count == 1 } ? [] : wanted.map { Array($0.dropFirst()) }
        kept.append((member.name, select(member.value, inner, unwanted.map { Array($0.dropFirst()) })))
      }
      return .object(JSONObject(kept))
    default: return json
    }
  }
}
