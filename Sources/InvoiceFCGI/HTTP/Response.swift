// What a handler answers: status, header fields and bytes. Writing them to the socket is the FastCGI edge's job.

/// An HTTP response.
struct Response: Sendable {
  var status: Int
  /// In the order of writing. Values hold bytes 0x20–0x7E only; the edge refuses others (response splitting).
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// HEAD and 304: the body is counted in Content-Length where it is known, but not sent.
  var omitsBody = false

  init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// The application behind the edge: called on many threads at once.
protocol RequestHandler: Sendable {
  func respond(to request: Request) -> Response
}
