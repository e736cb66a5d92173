// The rows that set up events, catalogues and settings, described. What they take is what they hand out (pretix's format); required
// members and rules are in the refusals, which name the field.

import Domain

extension RouteDescription.Schema {
  static let settings = RouteDescription.Schema("Settings", json: .object([("type", .string("object"))]))
  static let variation = RouteDescription.Schema(json: .object([("type", .string("object"))]))
  static let subevent = RouteDescription.Schema(json: .object([("type", .string("object"))]))
  static let question = RouteDescription.Schema(json: .object([("type", .string("object"))]))
}

extension RouteDescription {
  /// Refusals of every request that writes.
  static let writing = [409, 413, 415, 503, 507]

  static func create(_ what: String, _ schema: Schema) -> RouteDescription {
    RouteDescription(
      summary: "Create \(what)", body: .anyObject,
      answers: [Answer(status: 201, meaning: "It was created.", content: .json(schema))], refusals: writing)
  }

  static func change(_ what: String, _ schema: Schema) -> RouteDescription {
    RouteDescription(
      summary: "Change \(what)", body: .anyObject,
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
  static let settingsChange = change("settings; `null` falls back to what is inherited", .settings)
}
