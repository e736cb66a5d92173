// One request as the application sees it: the raw target, chosen header fields and the whole body. Nothing here is decoded or
// trusted yet; `Router` decodes path segments and `QueryParameters` the query.

/// An HTTP request, complete with its body.
struct Request: Sendable {
  /// Upper-case token as received, such as `GET`.
  var method: String
  /// The path part of REQUEST_URI, still percent-encoded.
  var rawPath: String
  /// The query part of REQUEST_URI without `?`, still percent-encoded; `""` when there is none.
  var rawQuery: String
  /// Header fields by the name nginx gives them (`HTTP_ACCEPT` is `"ACCEPT"`), and `CONTENT_TYPE`.
  var headers: HeaderFields
  var body: [UInt8]
  /// `http` or `https`, as nginx saw the connection.
  var scheme: String
  /// Host and port as nginx's params file decides them.
  var host: String
  var remoteAddress: String
  /// Identifies the request in the log and to the client (`X-Request-Id`).
  var id: String

  func header(_ name: String) -> String? { headers[name] }
}
