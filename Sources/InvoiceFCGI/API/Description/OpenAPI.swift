// The OpenAPI 3.1 document of the API, made from the route table: paths, parameters and security from the rows, the rest from their
// descriptions. There is no other list of what the API can do.

import Domain

enum OpenAPI {
  /// `GET /api/v1/openapi.json`.
  static func handle(_ call: Call) -> Response {
    var json = JSONWriter(reserving: 64 * 1024)
    json.value(document(of: Routes.all, server: call.publicURL))
    return .json(json.bytes)
  }

  static func document(of routes: [Route], server: String) -> JSON {
    let rows = routes.filter { $0.surface == .api }
    var paths = JSONObject()
    for row in rows {
      var path = paths[template(row.pattern)]?.object ?? JSONObject(parameters(of: row.pattern))
      path[row.method.lowercased()] = operation(row)
      paths[template(row.pattern)] = .object(path)
    }
    return .object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([
          ("title", .string("InvoiceFCGI")), ("version", .string(Version.text)),
          ("description", .string("Invoices of event organizers, in the format of pretix's REST API.")),
        ])
      ),
      ("servers", .array([.object([("url", .string(server))])])),
      ("paths", .object(paths)),
      ("components", .object([("schemas", .object(schemas(of: rows))), ("securitySchemes", security)])),
    ])
  }

  // MARK: Paths

  /// `/organizers/:organizer/` as `/organizers/{organizer}/`.
  private static func template(_ pattern: PathPattern) -> String {
    let segments = pattern.segments.map { segment in
      switch segment {
      case .literal(let text): text
      case .named(let name): "{\(name)}"
      }
    }
    return "/" + segments.joined(separator: "/") + (pattern.endsInSlash ? "/" : "")
  }

  private static func parameters(of pattern: PathPattern) -> [(name: String, value: JSON)] {
    let named = pattern.segments.compactMap { segment -> JSON? in
      guard case .named(let name) = segment else { return nil }
      return .object([
        ("name", .string(name)), ("in", .string("path")), ("required", .bool(true)),
        ("schema", .object([("type", .string("string"))])),
      ])
    }
    return named.isEmpty ? [] : [("parameters", .array(named))]
  }

  private static func operation(_ row: Route) -> JSON {
    var operation = JSONObject([("operationId", .string(identifier(row)))])
    operation["summary"] = row.about.map { .string($0.summary) }
    operation["tags"] = .array([.string(tag(row.pattern))])
    operation["description"] = .string("Needs: \(row.access.meaning).")
    operation["security"] = .array(row.access == .anyone ? [] : [.object([("token", .array([]))])])
    let query = row.about?.query ?? []
    if !query.isEmpty { operation["parameters"] = .array(query.map(parameter)) }
    if let body = row.about?.body {
      operation["requestBody"] = .object([
        // No body is an empty object.
        ("required", .bool(body.json["required"] != nil)), ("content", content("application/json", reference(body))),
      ])
    }
    operation["responses"] = .object(responses(row))
    return .object(operation)
  }

  private static func identifier(_ row: Route) -> String {
    let words = row.pattern.segments.map { segment in
      switch segment {
      case .literal(let text): text
      case .named(let name): "by_\(name)"
      }
    }
    return ([row.method.lowercased()] + words.dropFirst(2)).joined(separator: "_").replacing(".", with: "_")
  }

  private static func tag(_ pattern: PathPattern) -> String {
    let words = pattern.segments.compactMap { if case .literal(let text) = $0 { text } else { nil } }
    return words.dropFirst(2).last { ["invoices", "billing_invoices", "orders", "items", "taxrules"].contains($0) }
      ?? "other"
  }

  private static func parameter(_ parameter: RouteDescription.Parameter) -> JSON {
    let schema: JSON =
      parameter.repeats ? .object([("type", .string("array")), ("items", parameter.schema)]) : parameter.schema
    return .object([
      ("name", .string(parameter.name)), ("in", .string("query")), ("description", .string(parameter.meaning)),
      ("schema", schema),
    ])
  }

  // MARK: Answers

  /// What every row may be refused with.
  private static let common = [400, 401, 403, 404, 406]

  private static func responses(_ row: Route) -> JSONObject {
    var responses = JSONObject()
    for answer in row.about?.answers ?? [] { responses[String(answer.status)] = response(answer, types: row.produces) }
    for status in common + (row.about?.refusals ?? []) where responses[String(status)] == nil {
      responses[String(status)] = .object([
        ("description", .string(ErrorCatalogue.meaning(of: status))),
        ("content", content("application/json", .object([("$ref", .string("#/components/schemas/Error"))]))),
      ])
    }
    return responses
  }

  private static func response(_ answer: RouteDescription.Answer, types: [String]) -> JSON {
    var response = JSONObject([("description", .string(answer.meaning))])
    switch answer.content {
    case .nothing: break
    case .file:
      let bytes = JSON.object([("schema", .object([("type", .string("string")), ("format", .string("binary"))]))])
      response["content"] = .object(types.map { ($0, bytes) })
    case .json(let schema): response["content"] = content("application/json", reference(schema))
    case .page(let schema): response["content"] = content("application/json", page(of: schema))
    }
    return .object(response)
  }

  private static func content(_ type: String, _ schema: JSON) -> JSON {
    .object([(type, .object([("schema", schema)]))])
  }

  private static func reference(_ schema: RouteDescription.Schema) -> JSON {
    schema.name.map { .object([("$ref", .string("#/components/schemas/\($0)"))]) } ?? schema.json
  }

  private static func page(of schema: RouteDescription.Schema) -> JSON {
    let link = JSONShape.nullable(.text(format: nil)).schema
    return .object([
      ("type", .string("object")),
      (
        "properties",
        .object([
          ("count", .object([("type", .string("integer")), ("minimum", .number("0"))])), ("next", link),
          ("previous", link),
          (
            "results", .object([("type", .string("array")), ("maxItems", .number("50")), ("items", reference(schema))])
          ),
        ])
      ),
      ("required", .array(["count", "next", "previous", "results"].map(JSON.string))),
    ])
  }

  // MARK: Components

  private static func schemas(of rows: [Route]) -> JSONObject {
    var schemas = JSONObject([("Error", error)])
    for about in rows.compactMap(\.about) {
      let used = about.answers.compactMap { answer -> RouteDescription.Schema? in
        switch answer.content {
        case .json(let schema), .page(let schema): schema
        case .nothing, .file: nil
        }
      }
      for schema in used + [about.body].compactMap({ $0 }) {
        if let name = schema.name { schemas[name] = schema.json }
      }
    }
    return schemas
  }

  /// `{"detail": "…"}`, `{"field": ["…"]}` with further objects inside, or a list of sentences (docs/api/errors.md).
  private static let error = JSON.object([
    (
      "anyOf",
      .array([
        .object([
          ("type", .string("object")),
          ("properties", .object([("detail", .object([("type", .array([.string("string"), .string("array")]))]))])),
        ]), .object([("type", .string("array"))]),
      ])
    )
  ])

  private static let security = JSON.object([
    (
      "token",
      .object([
        ("type", .string("apiKey")), ("in", .string("header")), ("name", .string("Authorization")),
        ("description", .string("`Token ` and the token of a team.")),
      ])
    )
  ])
}
