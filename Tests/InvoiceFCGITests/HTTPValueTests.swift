// The small parsers at the rim: paths, queries, ranges, dates, languages, media types. Tables of what is taken and what is refused.

import Domain
import Logging
import Synchronization
import Testing

@testable import InvoiceFCGI

@Suite struct HTTPValueTests {
  @Test(arguments: [
    ("/a/b/", ["a", "b"], true), ("/a", ["a"], false), ("/", [], true), ("/R.26%2F00001/", ["R.26/00001"], true),
    ("/%E2%82%AC", ["€"], false), ("/a+b", ["a+b"], false), ("/.json", [".json"], false),
  ])
  func `Paths are split first and decoded once`(raw: String, segments: [String], slash: Bool) throws {
    let path = try #require(RequestPath(raw: raw))
    #expect(path.segments == segments)
    #expect(path.endsInSlash == slash)
  }

  @Test(arguments: [
    "", "a", "//", "/a//", "/a//b", "/..", "/../x", "/a/./b", "/%2e%2e/", "/%", "/%2", "/%zz", "/%00", "/%FF",
    "/%C0%AF",
    "/%ED%A0%80", "/%0A", "/a%7F", "/%F5%80%80%80",
  ])
  func `Empty, dotted, badly escaped and non-UTF-8 segments are no path`(raw: String) {
    #expect(RequestPath(raw: raw) == nil)
  }

  @Test func `Queries keep order and repetition, plus is a space, the last of a name counts`() throws {
    let query = try QueryParameters(decoding: "b=1&a=x+y&b=%32&c&=v&")
    #expect(query["b"] == "2")
    #expect(query.all("b") == ["1", "2"])
    #expect(query["a"] == "x y")
    #expect(query["c"] == "")
    #expect(query.encoded(replacing: "page", with: "3") == "=v&a=x+y&b=1&b=2&c=&page=3")
  }

  @Test(arguments: ["%", "a=%f", "a=%zz", "a=%FF", "a=%00", "%C3=1", "a=%ED%A0%80"])
  func `Broken queries are refused by name`(raw: String) {
    #expect(throws: DomainError.self) { try QueryParameters(decoding: raw) }
  }

  @Test func `More than a thousand parameters are refused`() {
    #expect(throws: DomainError.self) {
      try QueryParameters(decoding: String(repeating: "a=1&", count: 1_001))
    }
  }

  @Test(arguments: [
    ("bytes=0-3", 0..<4), ("bytes=4-", 4..<10), ("bytes=-3", 7..<10), ("bytes=0-99", 0..<10), ("bytes=-99", 0..<10),
    ("bytes=10-", 0..<0), ("bytes=-0", 0..<0), ("bytes=9-9223372036854775807", 9..<10),
  ])
  func `One byte range is cut out`(field: String, range: Range<Int>) {
    #expect(ConditionalRequest.range(field, size: 10) == range)
  }

  @Test(arguments: [
    "bytes=0-1,3-4", "items=0-1", "bytes=a-b", "bytes=", "bytes=5-2", "bytes=1", "bytes=99999999999999999999-",
  ])
  func `Other ranges are ignored`(field: String) {
    #expect(ConditionalRequest.range(field, size: 10) == nil)
  }

  @Test func `Validators match weakly and in lists, a star does not`() {
    #expect(ConditionalRequest.matches("\"a\", W/\"b\" ", etag: "\"b\""))
    #expect(!ConditionalRequest.matches("*", etag: "\"b\""))
    #expect(!ConditionalRequest.matches(nil, etag: "\"b\""))
  }

  @Test func `File names outside ASCII are given twice`() {
    #expect(
      ConditionalRequest.disposition("attachment", filename: "R.26/1.pdf") == "attachment; filename=\"R.26/1.pdf\"")
    #expect(
      ConditionalRequest.disposition("inline", filename: "é\".pdf")
        == "inline; filename=\"___.pdf\"; filename*=UTF-8''%C3%A9%22.pdf")
  }

  @Test(arguments: [
    (nil, APILanguage.english), ("de", .german), ("de-AT,en;q=0.5", .german), ("fr,de;q=0.5", .french),
    ("xx", .english),
    ("xx, fr;q=0.1", .french), ("en;q=0.1, de;q=0.2", .german), ("de;q=0", .english), (";;,,q=", .english),
  ])
  func `The best language we have words for is chosen`(field: String?, language: APILanguage) {
    #expect(APILanguage.preferred(field) == language)
  }

  @Test(arguments: [
    (nil, true), ("*/*", true), ("application/*", true), ("application/json;version=1", true),
    ("text/html, */*;q=0.8", true),
    ("", false), ("text/html", false), ("application/pdf", false), ("garbage", false), ("text/*", false),
  ])
  func `JSON is served to whoever takes it`(accept: String?, isTaken: Bool) {
    #expect(Negotiation.accepts(accept, oneOf: ["application/json"]) == isTaken)
  }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (1_795_251_635_000_000, "Sat, 21 Nov 2026 09:00:35 GMT"),
    (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
  ])
  func `Header dates are written as HTTP wants them`(microseconds: Int64, text: String) {
    #expect(HTTPDate.text(Instant(microseconds: microseconds)) == text)
  }

  @Test func `A pattern fits its own literals only, and names what stands between them`() {
    let pattern = PathPattern("/a/:one/b/:two/")
    #expect(pattern.fits(["a", "1", "b", "2"]))
    let values = pattern.values(in: ["a", "1", "b", "2"])
    #expect(values["one"] == "1")
    #expect(values["two"] == "2")
    #expect(values["three"] == nil)
    #expect(!pattern.fits(["a", "1", "c", "2"]))
    #expect(!pattern.fits(["a", "1", "b"]))
    #expect(pattern.values(in: ["a"])["one"] == nil)
    #expect(pattern.lastLiteral == nil)
    #expect(PathPattern("/a/:one/b/").lastLiteral == "b")
  }

  @Test func `A header field is set, replaced and taken away by its name`() {
    var fields: HeaderFields = ["ACCEPT": "*/*"]
    fields["HOST"] = "a"
    fields["HOST"] = "b"
    #expect(fields == ["HOST": "b", "ACCEPT": "*/*"])
    fields["ACCEPT"] = nil
    fields["COOKIE"] = nil
    #expect(fields["ACCEPT"] == nil)
    #expect(fields == ["HOST": "b"])
  }

  @Test func `A log line stays one line, whatever its message holds`() {
    let sink = KeptLines()
    let log = Logger(label: "test") { _ in LineLogHandler(level: .info, sink: sink) }
    log.info("one\r\ntwo", metadata: ["key": "a\u{1B}[0m"])
    LineLogHandler(level: .info, sink: sink).informationalLines.write { $0.append(contentsOf: "three\nfour".utf8) }
    #expect(sink.text == "info one??two key=a?[0m\ninfo three?four\n")
  }
}

/// Lines in memory.
private final class KeptLines: LineSink {
  private let bytes = Mutex<[UInt8]>([])

  func write(isUrgent: Bool, _ append: (inout [UInt8]) -> Void) { bytes.withLock { append(&$0) } }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
