// The rows that set up events, catalogues and settings, described. What they take is what they hand out (pretix's format); required
// members and rules are in the refusals, which name the field.

import Domain

extension RouteDescription.Schema {
  static let settings = RouteDescription.Schema("Settings", SettingsResource.shape)
  static let event = RouteDescription.Schema("Event", ResourceShape.event.answer)
  static let item = RouteDescription.Schema("Item", ResourceShape.item.answer)
  static let variation = RouteDescription.Schema("Variation", ResourceShape.variation.answer)
  static let taxRule = RouteDescription.Schema("TaxRule", ResourceShape.taxRule.answer)
  static let subevent = RouteDescription.Schema("Date", ResourceShape.subevent.answer)
  static let question = RouteDescription.Schema("Question", ResourceShape.question.answer)
}

extension RouteDescription {
  /// Refusals of every request that writes.
  static let writing = [409, 413, 415, 503, 507]

  /// - Parameter body: what makes one.
  static func create(_ what: String, _ schema: Schema, from body: JSONShape) -> RouteDescription {
    RouteDescription(
      summary: "Create \(what)", body: Schema(schema.name.map { "New" + $0 }, body),
      answers: [Answer(status: 201, meaning: "It was created.", content: .json(schema))], refusals: writing)
  }

  /// - Parameter body: what can be changed; any of it may be left out.
  static func change(_ what: String, _ schema: Schema, by body: JSONShape) -> RouteDescription {
    RouteDescription(
      summary: "Change \(what)", body: Schema(schema.name.map { "Changed" + $0 }, body),
      answers: [Answer(status: 200, meaning: "It was changed.", content: .json(schema))], refusals: writing)
  }

  static func delete(_ what: String) -> RouteDescription {
    RouteDescription(
      summary: "Delete \(what)", answers: [Answer(status: 204, meaning: "It is gone.", content: .nothing)],
      refusals: writing)
  }

  static let logo = document("The logo on invoices", refusals: [])
  static let logoChange = RouteDescription(
    summary: "Set the logo on invoices; the body is the picture",
    answers: [.done, Answer(status: 200, meaning: "It was set.", content: .json(.anything))], refusals: writing)

  static let settingsRead = object(
    "Settings with what they are inherited from", .settings,
    query: [Parameter(name: "explain", meaning: "`true`: each value with its meaning.")])
  static let settingsChange = change(
    "settings; `null` falls back to what is inherited", .settings, by: SettingsResource.changeShape)
}
