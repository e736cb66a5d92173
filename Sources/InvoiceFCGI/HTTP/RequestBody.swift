// Request bodies of the API: JSON, or forms taken as objects of texts (pretix-behaviour.md §7.5).

import Domain

enum RequestBody {
  /// The JSON of a request; no body is an empty object.
  /// - Throws: `ClientError.unsupportedMediaType`, `.malformedJSON`.
  static func json(_ request: Request) throws -> JSON {
    let field = request.header("CONTENT_TYPE") ?? ""
    let type = String(field.prefix { $0 != ";" }).trimmingSpaces().lowercased()
    switch type {
    case "application/x-www-form-urlencoded":
      let form = try QueryParameters(decoding: String(decoding: request.body, as: UTF8.self))
      return .object(JSONObject(form.pairs.map { ($0.name, .string($0.value)) }))
    case "application/json", "":
      if request.body.isEmpty { return .object(JSONObject()) }
      do {
        return try JSON(parsing: request.body)
      } catch {
        throw ClientError.malformedJSON(message(error, request.body.count))
      }
    // A client that sends a media type with nothing in it means no body.
    default:
      if request.body.isEmpty { return .object(JSONObject()) }
      throw ClientError.unsupportedMediaType(field)
    }
  }

  /// A text that ends too early is what clients see most; its words are pretix's.
  private static func message(_ error: JSONSyntaxError, _ size: Int) -> String {
    error.offset >= size ? "Expected object or value" : "\(error.message) at byte \(error.offset)"
  }
}

extension String {
  func trimmingSpaces() -> String {
    String(trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed())
  }
}
