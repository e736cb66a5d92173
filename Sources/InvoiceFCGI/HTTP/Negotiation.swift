// Which media type a client takes, decided as pretix decides it: an absent Accept takes all, an empty one nothing
// (pretix-behaviour.md §7.5).

import Domain

enum Negotiation {
  /// Whether an Accept field allows one of `types`.
  static func accepts(_ field: String?, oneOf types: [String]) -> Bool {
    guard let field else { return true }
    if field == "*/*" || types.contains(field) { return true }
    return field.split(separator: ",").contains { part in
      let range = String(part.prefix { $0 != ";" }).filter { $0 != " " }.lowercased()
      return range == "*/*"
        || types.contains { type in
          range == type || range == type.prefix { $0 != "/" } + "/*"
        }
    }
  }

  /// Whether the client asks for no representation in particular.
  static func takesAnything(_ request: Request, _ query: QueryParameters) -> Bool {
    let field = request.header("ACCEPT")
    return (field == nil || field == "*/*") && query["format"] == nil
  }

  /// - Throws: `ClientError.notAcceptable`, or `.notFound` for a `format` this API does not have.
  static func check(_ request: Request, _ query: QueryParameters, produces: [String]) throws {
    if let format = query["format"], !format.isEmpty {
      guard format == "json" else { throw ClientError.formatUnknown }
      return
    }
    if takesAnything(request, query) { return }
    guard accepts(request.header("ACCEPT"), oneOf: ["application/json"] + produces) else {
      throw ClientError.notAcceptable
    }
  }
}

/// Mistakes of a client that concern HTTP, not the domain.
enum ClientError: Error, Equatable, Sendable {
  case pathUnknown
  case formatUnknown
  case notAcceptable
  case methodNotAllowed(String, allowed: [String])
  case unsupportedMediaType(String)
  case malformedJSON(String)
  case idempotencyKeyUnknown(isGiven: Bool)
  /// A request with the same key is being handled.
  case idempotencyKeyBusy
  /// The key belongs to a request with another method, path or body.
  case idempotencyKeyReused
  /// A form without the session's token.
  case foreignForm
}

/// Why a request has no principal.
enum AuthenticationFailure: Error, Equatable, Sendable {
  case missing
  case emptyToken
  case tokenWithSpaces
  case unknownToken
  case inactiveToken
  /// The console: sign in first, then come back.
  case signInFirst
}
