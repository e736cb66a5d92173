// The FastCGI parameters of one request, read once and strictly: what nginx's params file sends, and the client's header
// fields. Everything else (SCRIPT_NAME, PATH_INFO, QUERY_STRING …) is left alone: the router works on REQUEST_URI.

import CFastCGI
import Glibc

/// The parameters the application needs, as text.
struct RequestParameters {
  private(set) var method = ""
  /// The path part of the target.
  private(set) var rawPath = ""
  /// The query part of the target without `?`.
  private(set) var rawQuery = ""
  private(set) var headers: HeaderFields = [:]
  private(set) var contentLength = 0
  private(set) var scheme = ""
  private(set) var host = ""
  private(set) var remoteAddress = ""

  /// Reads libfcgi's `NAME=value` strings.
  init(_ environment: FCGX_ParamArray?) throws(EdgeRefusal) {
    var length = ""
    var next = environment
    while let entry = next?.pointee {
      try take(entry, length: &length)
      next = next?.advanced(by: 1)
    }
    contentLength = try Self.parseLength(length)
    host = Self.withoutDefaultPort(host, scheme: scheme)
    try validate()
  }

  /// Names are compared as bytes: every request brings two dozen, most of which nobody asks for.
  private mutating func take(_ entry: UnsafeMutablePointer<CChar>, length: inout String) throws(EdgeRefusal) {
    guard let separator = strchr(entry, 0x3D) else { return }
    let (count, value) = (separator - entry, separator.advanced(by: 1))
    func isNamed(_ name: StaticString) -> Bool {
      name.utf8CodeUnitCount == count && memcmp(entry, name.utf8Start, count) == 0
    }
    if isNamed("REQUEST_METHOD") { return try Self.set(&method, value) }
    if isNamed("REQUEST_URI") { return try takeTarget(value) }
    if isNamed("REQUEST_SCHEME") { return try Self.set(&scheme, value) }
    if isNamed("HTTP_HOST") { return try Self.set(&host, value) }
    if isNamed("REMOTE_ADDR") { return try Self.set(&remoteAddress, value) }
    if isNamed("CONTENT_LENGTH") {
      guard length.isEmpty else { throw .badRequest("CONTENT_LENGTH was sent twice.") }
      length = try Self.value(value)
    } else if isNamed("CONTENT_TYPE") {
      let text = try Self.value(value)
      if !text.isEmpty { headers["CONTENT_TYPE"] = text }
    } else if count > 5, memcmp(entry, "HTTP_", 5) == 0 {
      // nginx passes these two a second time as header fields.
      if isNamed("HTTP_CONTENT_TYPE") || isNamed("HTTP_CONTENT_LENGTH") { return }
      try takeHeader(entry.advanced(by: 5), count: count - 5, value)
    }
  }

  /// A field sent twice is one list (RFC 9110 §5.3); cookies join with a semicolon (RFC 6265 §5.4).
  private mutating func takeHeader(
    _ name: UnsafePointer<CChar>, count: Int, _ value: UnsafePointer<CChar>
  ) throws(EdgeRefusal) {
    guard let key = Self.text(name, count: count) else { throw Self.notUTF8 }
    guard headers.count < Self.fieldLimit else { throw .parametersTooLong }
    let text = try Self.value(value)
    headers[key] = headers[key].map { $0 + (key == "COOKIE" ? "; " : ", ") + text } ?? text
  }

  /// These come from nginx, not from the client, and once: a second one is somebody's trick.
  private static func set(_ field: inout String, _ value: UnsafePointer<CChar>) throws(EdgeRefusal) {
    guard field.isEmpty else { throw .badRequest("A parameter was sent twice.") }
    field = try Self.value(value)
  }

  /// More than any browser sends; they are compared one by one.
  private static let fieldLimit = 200

  private static let notUTF8 = EdgeRefusal.badRequest("A header field is not valid UTF-8.")

  /// The path begins with a slash, so a second target is told by the first one's path.
  private mutating func takeTarget(_ value: UnsafePointer<CChar>) throws(EdgeRefusal) {
    guard rawPath.isEmpty else { throw .badRequest("A parameter was sent twice.") }
    let count = strlen(value)
    guard Self.isTarget(value, count: count) else { throw .badRequest("The request target is not valid.") }
    let mark = Int(strcspn(value, "?"))
    guard let path = Self.text(value, count: mark),
      let query = Self.text(value.advanced(by: min(mark + 1, count)), count: max(0, count - mark - 1))
    else { throw Self.notUTF8 }
    (rawPath, rawQuery) = (path, query)
  }

  private static func isTarget(_ start: UnsafePointer<CChar>, count: Int) -> Bool {
    start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      let bytes = UnsafeBufferPointer(start: bytes, count: count)
      return bytes.first == 0x2F && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
  }

  private mutating func validate() throws(EdgeRefusal) {
    let isMethod = method.withUTF8 { bytes in
      (1...24).contains(bytes.count) && bytes.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2D }
    }
    guard isMethod else { throw .badRequest("The method is not valid.") }
    guard !rawPath.isEmpty else { throw .badRequest("The request target is not valid.") }
    guard scheme == "http" || scheme == "https" else { throw .badRequest("The scheme is not valid.") }
  }

  private static func parseLength(_ text: String) throws(EdgeRefusal) -> Int {
    if text.isEmpty { return 0 }
    guard text.utf8.count <= 19, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(text) else {
      throw .badRequest("The Content-Length is not valid.")
    }
    return length
  }

  /// Links read `http://host/`, not `http://host:80/`.
  private static func withoutDefaultPort(_ host: String, scheme: String) -> String {
    let suffix = scheme == "https" ? ":443" : ":80"
    return host.hasSuffix(suffix) ? String(host.dropLast(suffix.count)) : host
  }

  private static func value(_ start: UnsafePointer<CChar>) throws(EdgeRefusal) -> String {
    guard let text = text(start, count: strlen(start)) else { throw notUTF8 }
    return text
  }

  /// Plain ASCII, which nearly everything is, needs no validation.
  private static func text(_ start: UnsafePointer<CChar>, count: Int) -> String? {
    start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      let buffer = UnsafeBufferPointer(start: bytes, count: count)
      var bits: UInt8 = 0
      for byte in buffer { bits |= byte }
      return bits < 0x80 ? String(decoding: buffer, as: UTF8.self) : String(validating: buffer, as: UTF8.self)
    }
  }
}
