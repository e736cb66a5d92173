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
  func append(to bytes: inout [UInt8]) throws(Invalid) {
    guard (200...599).contains(response.status) else { throw Invalid(field: "Status") }
    bytes.reserveCapacity(bytes.count + 768)
    bytes.append(contentsOf: "Status: ".utf8)
    bytes.append(contentsOf: String(response.status).utf8)
    bytes.append(0x20)
    bytes.append(contentsOf: Self.reason(response.status).utf8)
    bytes.append(contentsOf: "\r\n".utf8)
    var (needsLength, needsID) = (!Self.hasNoLength(response), true)
    for (name, value) in response.headers {
      guard Self.isToken(name), Self.isPrintable(value) else { throw Invalid(field: name) }
      Self.append(name, value, to: &bytes)
      if name.utf8.count == 14 && name.lowercased() == "content-length" { needsLength = false }
      if name.utf8.count == 12 && name.lowercased() == "x-request-id" { needsID = false }
    }
    if needsLength { Self.append("Content-Length", String(response.body.count), to: &bytes) }
    if needsID { Self.append("X-Request-Id", requestID, to: &bytes) }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// 204 has none (RFC 9110 §8.6); in a 304 it would be the length of the 200, which an empty body does not tell.
  private static func hasNoLength(_ response: Response) -> Bool {
    response.status == 204 || (response.status == 304 && response.body.isEmpty)
  }

  private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: ": ".utf8)
    bytes.append(contentsOf: value.utf8)
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// RFC 9110 §5.6.2, without the punctuation that no field name of ours has.
  private static func isToken(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      !bytes.isEmpty
        && bytes.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
        }
    }
  }

  private static func isPrintable(_ value: String) -> Bool {
    var value = value
    return value.withUTF8 { $0.allSatisfy { (0x20...0x7E).contains($0) } }
  }

  /// The phrases of RFC 9110 §15 for what the application answers; clients do not read them.
  private static func reason(_ status: Int) -> String {
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
