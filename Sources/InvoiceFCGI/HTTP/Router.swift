// Finds the row for a request and walks the checks in pretix's order: path, representation, credentials, permission, method. Every
// throw ends in ErrorResponses.

import Domain

/// The route table, ready to match.
struct Router: Sendable {
  /// All rows of one pattern. A class, because it is handed on with every request.
  private final class Resource: Sendable {
    let pattern: PathPattern
    let rows: [Route]
    let allowed: [String]
    /// `allowed` as a field's value.
    let allow: String
    /// What a request without credentials is told.
    private let refusals: [(language: APILanguage, response: Response)]

    init(pattern: PathPattern, rows: [Route]) {
      self.pattern = pattern
      self.rows = rows
      let methods = rows.map(\.method)
      allowed = methods + (methods.contains("GET") ? ["HEAD"] : []) + ["OPTIONS"]
      allow = allowed.joined(separator: ", ")
      refusals = ErrorResponses.withoutCredentials(allow: allow)
      isGuarded = rows.allSatisfy { $0.surface == .api && $0.access != .anyone }
    }

    func refusal(_ language: APILanguage) -> Response? { refusals.first { $0.language == language }?.response }

    /// Whether a request without credentials is refused, whatever its method.
    let isGuarded: Bool
  }

  /// By number of segments.
  private let byLength: [Ending]

  /// The patterns of one length, the most specific first, by their last literal: what fits a path ends in its last segment or in a name.
  private struct Ending: Sendable {
    var named: [Resource] = []
    var literal: [String: [Resource]] = [:]

    init(_ resources: [Resource]) {
      named = resources.filter { $0.pattern.lastLiteral == nil }
      for text in Set(resources.compactMap(\.pattern.lastLiteral)) {
        literal[text] = resources.filter { [nil, text].contains($0.pattern.lastLiteral) }
      }
    }

    func first(fitting segments: [String]) -> Resource? {
      (segments.last.flatMap { literal[$0] } ?? named).first { $0.pattern.fits(segments) }
    }
  }

  init(routes: [Route]) {
    var resources: [PathPattern: [Route]] = [:]
    for route in routes { resources[route.pattern, default: []].append(route) }
    let sorted = resources.map { Resource(pattern: $0.key, rows: $0.value) }
      .sorted { ($0.pattern.specificity, $0.pattern.text) > ($1.pattern.specificity, $1.pattern.text) }
    let longest = sorted.map(\.pattern.segments.count).max() ?? 0
    byLength = (0...longest).map { length in Ending(sorted.filter { $0.pattern.segments.count == length }) }
  }

  /// Answers a request; never throws.
  func respond(to request: Request, app: App) -> Response {
    var surface = Route.Surface.plain
    do {
      let base = app.baseSegments
      guard let path = RequestPath(raw: request.rawPath), base.isEmpty || path.segments.starts(with: base) else {
        throw ClientError.pathUnknown
      }
      let segments = base.isEmpty ? path.segments : Array(path.segments.dropFirst(base.count))
      surface = Router.surface(of: segments)
      func handle() throws -> Response { try dispatch(request, segments, path.endsInSlash, surface, app) }
      guard surface == .api, let key = IdempotentAnswers.key(of: request), try Router.isKnown(request, app) else {
        return try handle()
      }
      return try app.answers.respond(to: request, key: key, handle: handle) {
        ErrorResponses.response(to: $0, request: request, surface: .api, app: app)
      }
    } catch {
      return ErrorResponses.response(to: error, request: request, surface: surface, app: app)
    }
  }

  /// Whether the request has credentials that hold: strangers keep nothing here.
  private static func isKnown(_ request: Request, _ app: App) throws -> Bool {
    do {
      _ = try app.authentication.actor(authorization: request.header("AUTHORIZATION"))
      return true
    } catch is AuthenticationFailure {
      return false
    }
  }

  private static func surface(of segments: [String]) -> Route.Surface {
    switch segments.first {
    case "api": .api
    case "console": .console
    default: .plain
    }
  }

  private func dispatch(
    _ request: Request, _ segments: [String], _ endsInSlash: Bool, _ surface: Route.Surface, _ app: App
  ) throws -> Response {
    let query = try QueryParameters(decoding: request.rawQuery)
    guard let (resource, named) = find(segments) else { throw ClientError.pathUnknown }
    if resource.pattern.endsInSlash != endsInSlash, !Router.hasFormatSuffix(segments) {
      return try redirect(request, resource, endsInSlash)
    }
    // Without credentials there is nothing to look up: a 401 costs no read.
    if request.header("AUTHORIZATION") == nil {
      // Whoever tries without credentials may try often: the answer was made before. What cannot be represented is said first.
      if resource.isGuarded, Negotiation.takesAnything(request, query),
        let refusal = resource.refusal(.preferred(request.header("ACCEPT_LANGUAGE")))
      {
        return refusal
      }
      if request.header("COOKIE") == nil { return try enter(request, resource, named, query, app) }
    }
    return try app.store.snapshot {
      try enter(request, resource, named, query, app)
    }
  }

  /// The resource of a path and the segments that its pattern fits: a format suffix is no part of a name.
  private func find(_ segments: [String]) -> (Resource, [String])? {
    guard segments.count < byLength.count else { return nil }
    let ending = byLength[segments.count]
    if let found = ending.first(fitting: segments) { return (found, segments) }
    guard Router.hasFormatSuffix(segments), let last = segments.last else { return nil }
    let bare = Array(segments.dropLast()) + [String(last.dropLast(5))]
    return ending.first(fitting: bare).map { ($0, bare) }
  }

  static func isSafe(_ method: String) -> Bool { method == "GET" || method == "HEAD" || method == "OPTIONS" }

  private static func hasFormatSuffix(_ segments: [String]) -> Bool {
    segments.last?.hasSuffix(".json") == true
  }

  /// A missing slash is added for reading methods only: a redirect would drop a body.
  private func redirect(_ request: Request, _ resource: Resource, _ endsInSlash: Bool) throws -> Response {
    guard !endsInSlash, request.method == "GET" || request.method == "HEAD" else { throw ClientError.pathUnknown }
    let query = request.rawQuery.isEmpty ? "" : "?" + request.rawQuery
    return Response(status: 301, headers: [("Location", request.rawPath + "/" + query)])
  }

  private func enter(
    _ request: Request, _ resource: Resource, _ segments: [String], _ query: QueryParameters, _ app: App
  ) throws -> Response {
    let wanted = request.method == "HEAD" ? "GET" : request.method
    let row = resource.rows.first { $0.method == wanted }
    guard let model = row ?? resource.rows.first else { throw ClientError.pathUnknown }
    if model.surface == .api { try Negotiation.check(request, query, produces: model.produces) }
    let access = row == nil && !Router.isSafe(request.method) ? model.access.forUnsafeMethods : model.access
    let parameters = resource.pattern.values(in: segments)
    let guardian = Guardian(app: app, request: request, parameters: parameters)
    let entry: Guardian.Entry
    do {
      entry = try guardian.enter(access)
    } catch let failure as AuthenticationFailure {
      let language = APILanguage.preferred(request.header("ACCEPT_LANGUAGE"))
      if failure == .missing, model.surface == .api, let refusal = resource.refusal(language) { return refusal }
      return ErrorResponses.response(to: failure, request: request, surface: model.surface, app: app)
        .with("Allow", resource.allow)
    }
    guard let row else {
      guard request.method == "OPTIONS", model.surface == .api else {
        throw ClientError.methodNotAllowed(request.method, allowed: resource.allowed)
      }
      return OptionsResponse.response(allowed: resource.allowed, pattern: resource.pattern)
    }
    let call = Call(
      app: app, request: request, route: row, parameters: parameters, query: query, entry: entry)
    var response = try row.handler(call)
    if row.surface == .api { response.headers.append(("Allow", resource.allow)) }
    return response
  }
}

/// What OPTIONS tells of an API path.
enum OptionsResponse {
  static func response(allowed: [String], pattern: PathPattern) -> Response {
    var json = JSONWriter()
    json.beginObject()
    json.member("name", pattern.text)
    json.member("description", "")
    json.member("renders", .array([.string("application/json")]))
    json.member(
      "parses",
      .array(
        ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"].map { .string($0) }))
    json.endObject()
    return .json(json.bytes).with("Allow", allowed.joined(separator: ", "))
  }
}
