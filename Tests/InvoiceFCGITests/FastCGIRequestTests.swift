// How FastCGI parameters become a request, and which are refused. Strings go in as libfcgi hands them over.

import Glibc
import Testing

@testable import InvoiceFCGI

@Suite struct FastCGIRequestTests {
  private static let usual = [
    "FCGI_ROLE=RESPONDER", "REQUEST_METHOD=GET", "REQUEST_URI=/a%2Fb?x=1?y", "REQUEST_SCHEME=http",
    "HTTP_HOST=example.org:80",
    "REMOTE_ADDR=::1", "CONTENT_LENGTH=", "CONTENT_TYPE=", "HTTP_ACCEPT=*/*",
  ]

  private func read(_ entries: [String]) throws -> RequestParameters {
    var environment = entries.map { strdup($0) } + [nil]
    defer { environment.forEach { free($0) } }
    return try environment.withUnsafeMutableBufferPointer { try RequestParameters($0.baseAddress) }
  }

  @Test func `The target is cut at its first question mark and not decoded`() throws {
    let parameters = try read(Self.usual)
    #expect(parameters.rawPath == "/a%2Fb")
    #expect(parameters.rawQuery == "x=1?y")
    #expect(parameters.method == "GET")
    #expect(parameters.remoteAddress == "::1")
    #expect(parameters.contentLength == 0)
    #expect(parameters.headers == ["ACCEPT": "*/*"])
  }

  @Test(arguments: [
    ("http", "h:80", "h"), ("https", "h:443", "h"), ("http", "h:443", "h:443"), ("https", "h:80", "h:80"),
    ("http", "h", "h"),
    ("http", "[::1]:80", "[::1]"),
  ])
  func `The usual port is left out of the host`(scheme: String, sent: String, host: String) throws {
    let others = Self.usual.filter { !$0.hasPrefix("REQUEST_SCHEME") && !$0.hasPrefix("HTTP_HOST") }
    #expect(try read(others + ["REQUEST_SCHEME=\(scheme)", "HTTP_HOST=\(sent)"]).host == host)
  }

  @Test func `Fields sent twice are joined as RFC 9110 and RFC 6265 say`() throws {
    let sent = ["HTTP_ACCEPT=text/html", "HTTP_COOKIE=a=1", "HTTP_COOKIE=b=2", "HTTP_CONTENT_TYPE=x/y"]
    let headers = try read(Self.usual + sent).headers
    #expect(headers == ["ACCEPT": "*/*, text/html", "COOKIE": "a=1; b=2"])
  }

  @Test(arguments: [
    "REQUEST_METHOD=POST", "REQUEST_URI=/", "HTTP_HOST=x", "REQUEST_SCHEME=https", "CONTENT_LENGTH=x",
    "CONTENT_LENGTH=-1",
    "CONTENT_LENGTH=99999999999999999999",
  ])
  func `A second word of the server, and no length, are refused`(entry: String) {
    #expect(throws: EdgeRefusal.self) { try read(Self.usual + [entry]) }
  }

  @Test(arguments: ["REQUEST_METHOD", "REQUEST_URI", "REQUEST_SCHEME"])
  func `Without method, target or scheme there is no request`(name: String) {
    #expect(throws: EdgeRefusal.self) { try read(Self.usual.filter { !$0.hasPrefix(name) }) }
  }

  @Test func `Two hundred header fields are taken, one more is a head that is too large`() throws {
    let fields = (1...199).map { "HTTP_X_\($0)=\($0)" }
    #expect(try read(Self.usual + fields).headers["X_199"] == "199")
    #expect(throws: EdgeRefusal.parametersTooLong) { try read(Self.usual + fields + ["HTTP_Y=1"]) }
  }

  @Test(arguments: ["", "a", "?x", "/a b", "/a\u{7F}"])
  func `A target that is no absolute path, or holds what none may hold, is refused`(target: String) {
    let others = Self.usual.filter { !$0.hasPrefix("REQUEST_URI") }
    #expect(throws: EdgeRefusal.badRequest("The request target is not valid.")) {
      try read(others + ["REQUEST_URI=\(target)"])
    }
  }

  @Test func `A target without a question mark has no query`() throws {
    let others = Self.usual.filter { !$0.hasPrefix("REQUEST_URI") }
    let parameters = try read(others + ["REQUEST_URI=/ü/"])
    #expect(parameters.rawPath == "/ü/")
    #expect(parameters.rawQuery == "")
  }
}
