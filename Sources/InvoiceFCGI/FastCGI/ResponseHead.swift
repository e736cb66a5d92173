// The head of an answer as a FastCGI responder writes it (RFC 3875 §6.3): `Status:` and header fields. Nothing
// that could split the response gets through.

/// Turns a `Response` into the bytes in front of its body.
struct ResponseHead {
  /// A status or header field that must not reach the wire.
  struct Invalid: Error {
    /// The field's name, or `Status`.
    var field: String
  }

  let response: Response
  let requestID: String

  /// Writes status, header fields, `Content-Length` and `X-Request-Id` (the last two unless the response has its own).
  func append(to bytes: HeadBytes) throws(Invalid) {
    guard (200...599).contains(response.status) else { throw Invalid(field: "Status") }
    bytes.append("Status: ")
    bytes.append(response.status)
    bytes.append(" ")
    bytes.append(Self.reason(response.status))
    bytes.append("\r\n")
    var (needsLength, needsID) = (!Self.hasNoLength(response), true)
    if response.opening == .json { bytes.append(Self.json) }
    for (name, value) in response.headers {
      guard bytes.appendField(name, value) else { throw Invalid(field: name) }
      if name.utf8.count == 14 && name.lowercased() == "content-length" { needsLength = false }
      if name.utf8.count == 12 && name.lowercased() == "x-request-id" { needsID = false }
    }
    if needsLength {
      bytes.append("Content-Length: ")
      bytes.append(response.length)
      bytes.append("\r\n")
    }
    if needsID, !bytes.appendField("X-Request-Id", requestID) { throw Invalid(field: "X-Request-Id") }
    bytes.append("\r\n")
  }

  /// The fields that every JSON answer begins with, as bytes.
  private static let json: [UInt8] = {
    let bytes = HeadBytes()
    for (name, value) in Response.Opening.json.headers { _ = bytes.appendField(name, value) }
    return Array(bytes.bytes)
  }()

  /// 204 has none (RFC 9110 §8.6); in a 304 it would be the length of the 200, which an empty body does not tell.
  private static func hasNoLength(_ response: Response) -> Bool {
    response.status == 204 || (response.status == 304 && response.length == 0)
  }

  /// The phrases of RFC 9110 §15 for what the application answers; clients do not read them.
  private static func reason(_ status: Int) -> StaticString {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 204: "No Content"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 416: "Range Not Satisfiable"
    case 423: "Locked"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 503: "Service Unavailable"
    default: status < 400 ? "Success" : "Error"
    }
  }
}
