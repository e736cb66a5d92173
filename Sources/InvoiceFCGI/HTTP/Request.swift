// One request as the application sees it: the raw target, chosen header fields and the whole body. Nothing here is decoded or
// trusted yet; `Router` decodes path segments and `QueryParameters` the query.

/// An HTTP request, complete with its body. A class, because it is handed on many times and has a dozen references to count.
final class Request: Sendable {
  /// Upper-case token as received, such as `GET`.
  let method: String
  /// The path part of REQUEST_URI, still percent-encoded.
  let rawPath: String
  /// The query part of REQUEST_URI without `?`, still percent-encoded; `""` when there is none.
  let rawQuery: String
  /// Header fields by the name nginx gives them (`HTTP_ACCEPT` is `"ACCEPT"`), and `CONTENT_TYPE`.
  let headers: HeaderFields
  let body: [UInt8]
  /// `http` or `https`, as nginx saw the connection.
  let scheme: String
  /// Host and port as nginx's params file decides them.
  let host: String
  let remoteAddress: String
  /// Identifies the request in the log and to the client (`X-Request-Id`).
  let id: String

  init(
    method: String, rawPath: String, rawQuery: String, headers: HeaderFields, body: [UInt8], scheme: String,
    host: String,
    remoteAddress: String, id: String
  ) {
    self.method = method
    self.rawPath = rawPath
    self.rawQuery = rawQuery
    self.headers = headers
    self.body = body
    self.scheme = scheme
    self.host = host
    self.remoteAddress = remoteAddress
    self.id = id
  }

  func header(_ name: String) -> String? { headers[name] }
}
