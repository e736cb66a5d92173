// What the edge itself answers, before any route is known: a status and one sentence as JSON, in the API's form.

/// A request that does not reach the application.
struct EdgeRefusal: Error, Equatable {
  var status: Int
  /// ASCII without quotes or backslashes.
  var detail: String

  static func badRequest(_ detail: String) -> EdgeRefusal { EdgeRefusal(status: 400, detail: detail) }
  static let bodyTooLarge = EdgeRefusal(status: 413, detail: "The request body is too large.")
  static let parametersTooLong = EdgeRefusal(status: 431, detail: "The request head is too large.")
  static let unusableAnswer = EdgeRefusal(status: 500, detail: "The answer could not be sent.")

  var response: Response {
    Response(
      status: status, headers: [("Content-Type", "application/json")], body: Array("{\"detail\":\"\(detail)\"}".utf8))
  }
}
