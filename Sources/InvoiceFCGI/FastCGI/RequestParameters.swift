// The FastCGI parameters of one request, read once and strictly: what nginx's params file sends, and the client's header
// fields. Everything else (SCRIPT_NAME, PATH_INFO, QUERY_STRING …) is left alone: the router works on REQUEST_URI.

import CFastCGI
import Glibc

/// The parameters the application needs, as text.
struct RequestParameters {
  private(set) var method = ""
  /// REQUEST_URI as sent.
  private(set) var target = ""
  private(set) var headers: [String: String] = [:]
  private(set) var contentLength = 0
  private(set) var scheme = ""
  private(set) var host = ""
  private(set) var remoteAddress = ""

  private static let headerPrefix = "HTTP_"

  /// Reads libfcgi's `NAME=value` strings.
  init(_ environment: FCGX_ParamArray?) throws(EdgeRefusal) {
    headers.reserveCapacity(16)
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

  /// The path part of the target.
  var rawPath: String { split.path }
  /// The query part of the target without `?`.
  var rawQuery: String { split.query }

  private var split: (path: String, query: String) {
    guard let mark = target.utf8.firstIndex(of: 0x3F) else { return (target, "") }
    return (String(target[..<mark]), String(target[target.utf8.index(after: mark)...]))
  }

  private mutating func take(_ entry: UnsafeMutablePointer<CChar>, length: inout String) throws(EdgeRefusal) {
    guard let separator = strchr(entry, 0x3D) else { return }
    let value = separator.advanced(by: 1)
    guard let name = Self.text(entry, count: separator - entry) else {
      throw .badRequest("A header field is not valid UTF-8.")
    }
    switch name {
    case "REQUEST_METHOD": try set(\.method, value)
    case "REQUEST_URI": try set(\.target, value)
    case "REQUEST_SCHEME": try set(\.scheme, value)
    case "HTTP_HOST": try set(\.host, value)
    case "REMOTE_ADDR": try set(\.remoteAddress, value)
    case "CONTENT_LENGTH":
      guard length.isEmpty else { throw .badRequest("CONTENT_LENGTH was sent twice.") }
      length = try Self.value(value, of: name)
    case "CONTENT_TYPE":
      let text = try Self.value(value, of: name)
      if !text.isEmpty { headers[name] = text }
    // nginx passes these two a second time as header fields.
    case "HTTP_CONTENT_TYPE", "HTTP_CONTENT_LENGTH": break
    default:
      if name.hasPrefix(Self.headerPrefix) { try takeHeader(name, value) }
    }
  }

  /// A field sent twice is one list (RFC 9110 §5.3); cookies join with a semicolon (RFC 6265 §5.4).
  private mutating func takeHeader(_ name: String, _ value: UnsafePointer<CChar>) throws(EdgeRefusal) {
    let key = String(name.utf8.dropFirst(Self.headerPrefix.utf8.count)) ?? name
    let text = try Self.value(value, of: name)
    if let earlier = headers[key] {
      headers[key] = earlier + (key == "COOKIE" ? "; " : ", ") + text
    } else {
      headers[key] = text
    }
  }

  /// These come from nginx, not from the client, and once: a second one is somebody's trick.
  private mutating func set(
    _ field: WritableKeyPath<RequestParameters, String>, _ value: UnsafePointer<CChar>
  ) throws(EdgeRefusal) {
    guard self[keyPath: field].isEmpty else { throw .badRequest("A parameter was sent twice.") }
    self[keyPath: field] = try Self.value(value, of: "parameter")
  }

  private func validate() throws(EdgeRefusal) {
    let isMethod =
      (1...24).contains(method.utf8.count)
      && method.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
    guard isMethod else { throw .badRequest("The method is not valid.") }
    let isTarget = target.utf8.first == 0x2F && target.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    guard isTarget else { throw .badRequest("The request target is not valid.") }
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

  private static func value(_ start: UnsafePointer<CChar>, of name: String) throws(EdgeRefusal) -> String {
    guard let text = text(start, count: strlen(start)) else { throw .badRequest("A header field is not valid UTF-8.") }
    return text
  }

  private static func text(_ start: UnsafePointer<CChar>, count: Int) -> String? {
    start.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(validating: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }
}
