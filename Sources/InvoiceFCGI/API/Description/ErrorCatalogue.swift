// What each status of a refusal means, in one sentence. docs/api/errors.md tells the same at length and is tested against this.

enum ErrorCatalogue {
  /// Every status that a refusal can have.
  static let statuses = [400, 401, 403, 404, 405, 406, 409, 413, 415, 416, 423, 429, 431, 500, 503, 507]

  static func meaning(of status: Int) -> String {
    switch status {
    case 400: "Something in the request is not valid; the body names it."
    case 401: "No token was sent, or none that holds."
    case 403: "The token may not do this, or organizer or event do not exist for it."
    case 404: "There is nothing here."
    case 405: "The path does not have this method; `Allow` names those it has."
    case 406: "`Accept` takes nothing that this path can answer with."
    case 409: "It cannot be done at this moment; `Retry-After` says when to try again."
    case 413: "The body is too large."
    case 415: "The body is of a type that is not read."
    case 416: "No byte of the document lies in the range."
    case 423: "The invoice is being reviewed and not yet released."
    case 429: "Too many attempts; `Retry-After` says when to try again."
    case 431: "The request's head is too large."
    case 503: "The service cannot answer at the moment; `Retry-After` says when to try again."
    case 507: "There is no room left to write."
    default: "Something went wrong here; the log has it under the request's id."
    }
  }
}
