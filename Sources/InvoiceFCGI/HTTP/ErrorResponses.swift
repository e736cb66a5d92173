// The one place that knows which HTTP status an error means, and how it is said: JSON for API paths, a page for people. Anything that
// is not ours is logged with the request's id and becomes 500.

import Domain
import Logging

enum ErrorResponses {
  /// The answer to `error`.
  static func response(to error: any Error, request: Request, surface: Route.Surface, app: App) -> Response {
    if let failure = error as? AuthenticationFailure, failure == .signInFirst {
      return ConsoleErrors.signInFirst(request, app: app)
    }
    let language = APILanguage.preferred(request.header("ACCEPT_LANGUAGE"))
    let meaning = meaning(of: error, language)
    if meaning.status >= 500 {
      app.log.error("\(error)", metadata: ["request": .string(request.id)])
    }
    if error as? DomainError == .diskFailed { app.fault.raise() }
    var response = body(meaning, error, request, surface, app)
    response.headers += meaning.headers
    return response
  }

  /// Status, sentence and extra fields of an error.
  struct Meaning {
    var status: Int
    var detail: String
    var headers: [(name: String, value: String)] = []
    /// The field that is wrong: the body then is `{"field": ["…"]}`.
    var field: String?
    /// The body is this document.
    var errors: FieldErrors?
    /// The body is an array with the sentence, as pretix writes errors that are raised late (§7.5).
    var isBareList = false
  }

  private static func body(
    _ meaning: Meaning, _ error: any Error, _ request: Request, _ surface: Route.Surface, _ app: App
  ) -> Response {
    let wantsPage =
      surface == .console || !Negotiation.accepts(request.header("ACCEPT"), oneOf: ["application/json"])
    let isUnknownPath = error as? ClientError == .pathUnknown
    if surface == .console || (isUnknownPath && wantsPage) {
      return ConsoleErrors.page(meaning, request, app: app)
    }
    var json = JSONWriter()
    if let errors = meaning.errors {
      json.value(errors.json)
      return .json(json.bytes, status: meaning.status)
    }
    if meaning.isBareList {
      json.value(.array([.string(meaning.detail)]))
      return .json(json.bytes, status: meaning.status)
    }
    json.beginObject()
    if let field = meaning.field {
      json.name(text: field)
      json.value(.array([.string(meaning.detail)]))
    } else {
      json.member("detail", meaning.detail)
    }
    json.endObject()
    return .json(json.bytes, status: meaning.status)
  }

  private static func meaning(of error: any Error, _ language: APILanguage) -> Meaning {
    switch error {
    case let error as DomainError: meaning(of: error, language)
    case let error as ClientError: meaning(of: error)
    case let failure as AuthenticationFailure: meaning(of: failure, language)
    default: Meaning(status: 500, detail: "Something went wrong here. The error was noted under this request's id.")
    }
  }

  private static func meaning(of error: DomainError, _ language: APILanguage) -> Meaning {
    switch error {
    case .notFound(let what): Meaning(status: 404, detail: "No \(what) matches the given query.")
    case .forbidden: Meaning(status: 403, detail: APIMessage.permissionDenied.text(language))
    case .shredded: Meaning(status: 403, detail: "The invoice file is no longer stored on the server.")
    case .invalidPage: Meaning(status: 404, detail: APIMessage.invalidPage.text(language))
    case .invalid(let field, let message): Meaning(status: 400, detail: message, field: field)
    case .invalidRequest(let errors):
      Meaning(status: 400, detail: errors.first.map { $0.path + " " + $0.sentence } ?? "", errors: errors)
    case .rejected(let sentence): Meaning(status: 400, detail: sentence)
    case .denied(let sentence): Meaning(status: 403, detail: sentence)
    case .notReady:
      Meaning(
        status: 409, detail: "The requested resource is not ready, please retry later.",
        headers: [("Retry-After", "2")])
    case .inReview:
      Meaning(
        status: 423, detail: "This invoice is still being reviewed. Try again later.",
        headers: [("Retry-After", "60")])
    case .refused(let refusal): meaning(of: refusal, language)
    case .busy:
      Meaning(
        status: 409, detail: "The server was too busy to process your request. Please try again.",
        headers: [("Retry-After", "5")])
    case .diskFull:
      Meaning(
        status: 507, detail: "The server has no space left to store this; nothing was changed. Please try again later.",
        headers: [("Retry-After", "30")])
    case .diskFailed:
      Meaning(
        status: 503,
        detail:
          "The server's disk failed; whether the change was stored is not known. Ask again with the same idempotency key.",
        headers: [("Retry-After", "5")])
    case .storage: Meaning(status: 503, detail: "The data store cannot answer now.", headers: [("Retry-After", "30")])
    }
  }

  /// Status and words of pretix-behaviour.md §4.2 with product.md §3 a and e.
  static func meaning(of refusal: InvoiceActionRefusal, _ language: APILanguage) -> Meaning {
    switch refusal {
    case .missingPermission: Meaning(status: 403, detail: APIMessage.permissionDenied.text(language))
    case .alreadyCancelled: Meaning(status: 400, detail: "The invoice has already been canceled.", isBareList: true)
    case .isCancellation: Meaning(status: 400, detail: "A cancellation cannot be reissued.", isBareList: true)
    case .shredded: Meaning(status: 403, detail: "The invoice file is no longer stored on the server.")
    case .notPending: Meaning(status: 403, detail: "The invoice is not in pending state.")
    case .inFlight: Meaning(status: 409, detail: "The requested action is already in progress.")
    case .nothingWaits: Meaning(status: 403, detail: "The invoice is not waiting to be sent.")
    case .regenerationOff, .alreadyTransmitted: Meaning(status: 403, detail: "Invoice may not be regenerated.")
    case .sentToOrganizer: Meaning(status: 403, detail: "The invoice file has already been exported.")
    case .tooOld: Meaning(status: 403, detail: "The invoice file is too old to be regenerated.")
    }
  }

  private static func meaning(of error: ClientError) -> Meaning {
    switch error {
    case .pathUnknown, .formatUnknown: Meaning(status: 404, detail: "Not found.")
    case .notAcceptable: Meaning(status: 406, detail: "Could not satisfy the request Accept header.")
    case .methodNotAllowed(let method, let allowed):
      Meaning(
        status: 405, detail: "Method \"\(method)\" not allowed.", headers: [("Allow", allowed.joined(separator: ", "))])
    case .unsupportedMediaType(let type):
      Meaning(status: 415, detail: "Unsupported media type \"\(type)\" in request.")
    case .malformedJSON(let message): Meaning(status: 400, detail: "JSON parse error - \(message)")
    case .idempotencyKeyUnknown(let isGiven):
      Meaning(status: 404, detail: isGiven ? "Idempotency key not seen before." : "No idempotency key given.")
    case .idempotencyKeyBusy:
      Meaning(status: 409, detail: "Concurrent request with idempotency key.", headers: [("Retry-After", "5")])
    case .idempotencyKeyReused:
      Meaning(
        status: 400, detail: "This idempotency key was used for another request; send a new key with a new request.")
    case .foreignForm: Meaning(status: 403, detail: "The form was not sent from this session. Open the page again.")
    }
  }

  private static func meaning(of failure: AuthenticationFailure, _ language: APILanguage) -> Meaning {
    let detail =
      switch failure {
      case .missing, .signInFirst: APIMessage.credentialsMissing.text(language)
      case .emptyToken: "Invalid token header. No credentials provided."
      case .tokenWithSpaces: "Invalid token header. Token string should not contain spaces."
      case .unknownToken: "Invalid token."
      case .inactiveToken: "Token inactive or deleted."
      }
    return Meaning(status: 401, detail: detail, headers: [("WWW-Authenticate", "Token")])
  }

  /// The answers to requests without credentials at a path whose methods are `allow`. Whoever tries without may try often: they are
  /// made once.
  static func withoutCredentials(allow: String) -> [(language: APILanguage, response: Response)] {
    APILanguage.allCases.map { language in
      let meaning = meaning(of: AuthenticationFailure.missing, language)
      var json = JSONWriter()
      json.beginObject()
      json.member("detail", meaning.detail)
      json.endObject()
      var response = Response.json(json.bytes, status: meaning.status)
      response.headers += meaning.headers + [("Allow", allow)]
      return (language, response)
    }
  }
}
