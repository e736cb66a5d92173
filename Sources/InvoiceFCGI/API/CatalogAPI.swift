// Making and changing what an event sells by: tax rules, items with their variations, dates of a series, questions (pretix-behaviour.md
// §1.2, §1.3). Lists and details are CompanionAPI's.

import Domain

enum CatalogAPI {
  static func createTaxRule(_ call: Call) throws -> Response { try saveTaxRule(call, nil, status: 201) }
  static func changeTaxRule(_ call: Call) throws -> Response { try saveTaxRule(call, try rule(call)) }

  static func deleteTaxRule(_ call: Call) throws -> Response {
    try call.app.configuration.deleteTaxRule(try rule(call), of: try call.eventKey(), by: try call.authenticated())
    return .noContent
  }

  static func createItem(_ call: Call) throws -> Response { try saveItem(call, nil, status: 201) }
  static func changeItem(_ call: Call) throws -> Response { try saveItem(call, try item(call)) }

  static func deleteItem(_ call: Call) throws -> Response {
    try call.app.configuration.deleteItem(try item(call), of: try call.eventKey(), by: try call.authenticated())
    return .noContent
  }

  static func variations(_ call: Call) throws -> Response {
    let item = try call.app.companions.item(try item(call), of: try call.eventKey())
    return try call.listParts(
      item.variations.map { variation in
        var json = JSONWriter(reserving: 1024)
        json.value(variation)
        return json.bytes
      })
  }

  static func variation(_ call: Call) throws -> Response {
    let item = try call.app.companions.item(try item(call), of: try call.eventKey())
    let id = try call.number("variation", what: "ItemVariation")
    guard let variation = item.variation(id)?.object else { throw DomainError.notFound(what: "ItemVariation") }
    return call.object(variation)
  }

  static func createVariation(_ call: Call) throws -> Response { try saveVariation(call, nil, status: 201) }

  static func changeVariation(_ call: Call) throws -> Response {
    try saveVariation(call, try call.number("variation", what: "ItemVariation"))
  }

  static func deleteVariation(_ call: Call) throws -> Response {
    try call.app.configuration.deleteVariation(
      try call.number("variation", what: "ItemVariation"), ofItem: try item(call), of: try call.eventKey(),
      by: try call.authenticated())
    return .noContent
  }

  static func subevents(_ call: Call) throws -> Response {
    try call.listParts(try call.app.companions.subevents(of: try call.eventKey()).map { CatalogAPI.bytes($0.resource) })
  }

  static func subevent(_ call: Call) throws -> Response {
    let id = try call.number("subevent", what: "SubEvent")
    let found = try call.app.companions.subevents(of: try call.eventKey()).first { $0.id.value == id }
    guard let found else { throw DomainError.notFound(what: "SubEvent") }
    return call.object(found.resource)
  }

  static func createSubevent(_ call: Call) throws -> Response { try saveSubevent(call, nil, status: 201) }

  static func changeSubevent(_ call: Call) throws -> Response {
    try saveSubevent(call, SubEvent.ID(try call.number("subevent", what: "SubEvent")))
  }

  static func deleteSubevent(_ call: Call) throws -> Response {
    let id = SubEvent.ID(try call.number("subevent", what: "SubEvent"))
    try call.app.configuration.deleteSubevent(id, of: try call.eventKey(), by: try call.authenticated())
    return .noContent
  }

  static func questions(_ call: Call) throws -> Response {
    try call.listParts(try call.app.companions.questions(of: try call.eventKey()).map { CatalogAPI.bytes($0.resource) })
  }

  static func question(_ call: Call) throws -> Response {
    let id = try call.number("question", what: "Question")
    let found = try call.app.companions.questions(of: try call.eventKey()).first { $0.id.value == id }
    guard let found else { throw DomainError.notFound(what: "Question") }
    return call.object(found.resource)
  }

  static func createQuestion(_ call: Call) throws -> Response { try saveQuestion(call, nil, status: 201) }

  static func changeQuestion(_ call: Call) throws -> Response {
    try saveQuestion(call, Question.ID(try call.number("question", what: "Question")))
  }

  static func deleteQuestion(_ call: Call) throws -> Response {
    let id = Question.ID(try call.number("question", what: "Question"))
    try call.app.configuration.deleteQuestion(id, of: try call.eventKey(), by: try call.authenticated())
    return .noContent
  }

  private static func rule(_ call: Call) throws -> TaxRule.ID { TaxRule.ID(try call.number("rule", what: "TaxRule")) }
  private static func item(_ call: Call) throws -> Item.ID { Item.ID(try call.number("item", what: "Item")) }

  private static func saveTaxRule(_ call: Call, _ id: TaxRule.ID?, status: Int = 200) throws -> Response {
    let body = try RequestBody.json(call.request)
    let rule = try call.app.configuration.saveTaxRule(
      id, body, of: try call.eventKey(), by: try call.authenticated())
    return call.object(rule.resource, status: status)
  }

  private static func saveItem(_ call: Call, _ id: Item.ID?, status: Int = 200) throws -> Response {
    let body = try RequestBody.json(call.request)
    let item = try call.app.configuration.saveItem(id, body, of: try call.eventKey(), by: try call.authenticated())
    return call.object(item.resource, status: status)
  }

  private static func saveVariation(_ call: Call, _ id: Int64?, status: Int = 200) throws -> Response {
    let body = try RequestBody.json(call.request)
    let variation = try call.app.configuration.saveVariation(
      id, body, ofItem: try item(call), of: try call.eventKey(), by: try call.authenticated())
    return call.object(variation, status: status)
  }

  private static func saveSubevent(_ call: Call, _ id: SubEvent.ID?, status: Int = 200) throws -> Response {
    let body = try RequestBody.json(call.request)
    let subevent = try call.app.configuration.saveSubevent(
      id, body, of: try call.eventKey(), by: try call.authenticated())
    return call.object(subevent.resource, status: status)
  }

  private static func saveQuestion(_ call: Call, _ id: Question.ID?, status: Int = 200) throws -> Response {
    let body = try RequestBody.json(call.request)
    let question = try call.app.configuration.saveQuestion(
      id, body, of: try call.eventKey(), by: try call.authenticated())
    return call.object(question.resource, status: status)
  }

  private static func bytes(_ resource: JSONObject) -> [UInt8] {
    var json = JSONWriter(reserving: 1024)
    json.value(resource)
    return json.bytes
  }
}
