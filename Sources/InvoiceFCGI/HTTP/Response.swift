// What a handler answers: status, header fields and bytes. Writing them to the socket is the FastCGI edge's job.

/// An HTTP response.
struct Response: Sendable {
  var status: Int
  var opening = Opening.bare
  /// In the order of writing, behind those of the opening. Values hold bytes 0x20–0x7E only; the edge refuses others (response splitting).
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// Sent instead of `body`.
  var file: FileBody?
  /// HEAD and 304: the body is counted in Content-Length where it is known, but not sent.
  var omitsBody = false

  /// Fields that many answers begin with: the edge has them as bytes, so that these answers need not carry them one by one.
  enum Opening: Sendable {
    case bare
    /// pretix's headers of a JSON answer (pretix-behaviour.md §7.5).
    case json

    var headers: [(name: String, value: String)] {
      switch self {
      case .bare: []
      case .json:
        [
          ("Content-Type", "application/json"), ("Vary", "Accept-Language, Cookie, Host"), ("X-Frame-Options", "DENY"),
          ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "private, no-cache"),
        ]
      }
    }
  }

  init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// The application behind the edge: called on many threads at once.
protocol RequestHandler: Sendable {
  func respond(to request: Request) -> Response

  /// Runs the loop of a thread that will call `respond`, with what such a thread keeps from one request to the next.
  func equip(_ loop: () -> Void)
}

extension Response {
  static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
    var response = Response(status: status, body: bytes)
    response.opening = .json
    // For what the handlers add, in one piece.
    response.headers.reserveCapacity(4)
    return response
  }

  /// All that is written.
  var allHeaders: [(name: String, value: String)] { opening.headers + headers }

  /// 204: done, nothing to say, no content type.
  static var noContent: Response { Response(status: 204) }

  /// After a POST, on to a page.
  static func redirect(to location: String) -> Response {
    Response(status: 303, headers: [("Location", location), ("Cache-Control", "no-store")])
  }

  consuming func with(_ name: String, _ value: String) -> Response {
    headers.append((name, value))
    return self
  }

  /// Bytes of the body.
  var length: Int { file?.count ?? body.count }

  /// A produced file for the browser to keep.
  static func attachment(_ file: FileBody, type: String, name: String) -> Response {
    var response = Response(
      status: 200,
      headers: [
        ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Content-Disposition", "attachment; filename=\"\(name)\""),
      ])
    response.file = file
    return response
  }

  func header(_ name: String) -> String? { allHeaders.first { $0.name == name }?.value }
}
