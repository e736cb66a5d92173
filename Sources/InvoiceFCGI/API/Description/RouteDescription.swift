// What a row of the route table tells its readers: what it is for, which parameters and body it takes, what it answers. The OpenAPI
// document is made of these and of the rows themselves.

import Domain

/// One row, described.
struct RouteDescription: Sendable {
  struct Parameter: Sendable {
    let name: String
    let meaning: String
    /// JSON Schema; texts unless said otherwise. What pretix ignores when it is wrong is described as any text.
    var schema: JSON = .object([("type", .string("string"))])
    /// Whether it may be given several times.
    var repeats = false
  }

  struct Answer: Sendable {
    enum Content: Sendable {
      case nothing
      /// Bytes of one of the types that the row produces.
      case file
      case json(Schema)
      /// A list's envelope around one page of these.
      case page(Schema)
    }

    let status: Int
    let meaning: String
    let content: Content
  }

  /// A schema, under a name that it is referred to by, or in place.
  struct Schema: Sendable {
    var name: String?
    let json: JSON

    init(_ name: String? = nil, _ shape: JSONShape) {
      self.name = name
      json = shape.schema
    }

    init(_ name: String? = nil, json: JSON) {
      self.name = name
      self.json = json
    }
  }

  let summary: String
  var query: [Parameter] = []
  /// The request's JSON; nil where a body is not read.
  var body: Schema?
  var answers: [Answer]
  /// Refusals beyond those that every row has: 400, 401, 403, 404, 406.
  var refusals: [Int] = []

  /// A row that answers 200 with an object.
  static func object(
    _ summary: String, _ schema: Schema, query: [Parameter] = [], also: [Answer] = []
  ) -> RouteDescription {
    RouteDescription(
      summary: summary, query: query,
      answers: [Answer(status: 200, meaning: "It.", content: .json(schema))] + also)
  }

  /// A row that answers 200 with a page of a list.
  static func list(
    _ summary: String, of schema: Schema, query: [Parameter] = [], also: [Answer] = []
  ) -> RouteDescription {
    RouteDescription(
      summary: summary, query: query + Parameter.paging,
      answers: [Answer(status: 200, meaning: "One page of the list.", content: .page(schema))] + also)
  }

  /// A row that answers 200 with a document's bytes.
  static func document(_ summary: String, query: [Parameter] = [], refusals: [Int]) -> RouteDescription {
    RouteDescription(
      summary: summary, query: query,
      answers: [
        Answer(status: 200, meaning: "The document.", content: .file),
        Answer(status: 206, meaning: "The part of it that `Range` names.", content: .file), .notModified,
      ], refusals: refusals + [416])
  }
}

extension RouteDescription.Answer {
  static let notModified = RouteDescription.Answer(
    status: 304, meaning: "`If-None-Match` names the state that is current.", content: .nothing)
  static let done = RouteDescription.Answer(status: 204, meaning: "Done.", content: .nothing)
}

extension RouteDescription.Parameter {
  static let paging = [
    RouteDescription.Parameter(
      name: "page", meaning: "Number of the page, from 1; `last` is the last one. A page that does not exist is 404."),
    RouteDescription.Parameter(name: "page_size", meaning: "Entries on a page, 50 at most and by default."),
  ]
}
