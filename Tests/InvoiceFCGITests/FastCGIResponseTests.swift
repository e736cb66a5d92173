// The bytes of an answer: head, header fields that must not pass, records of every size.

import Glibc
import Synchronization
import Testing

@testable import InvoiceFCGI

@Suite struct FastCGIResponseTests {
  private func head(_ response: Response) throws -> String {
    let head = HeadBytes()
    try ResponseHead(response: response, requestID: "r1").append(to: head)
    return String(decoding: head.bytes, as: UTF8.self)
  }

  @Test func `The head carries status, fields in order, length and request id`() throws {
    let response = Response(status: 404, headers: [("B", "1"), ("A", "two words")], body: [1, 2, 3])
    #expect(
      try head(response)
        == "Status: 404 Not Found\r\nB: 1\r\nA: two words\r\nContent-Length: 3\r\nX-Request-Id: r1\r\n\r\n")
  }

  @Test(arguments: [(204, [] as [UInt8], false), (304, [], false), (304, [1], true), (200, [], true), (302, [], true)])
  func `Answers that have no length tell none`(status: Int, body: [UInt8], tells: Bool) throws {
    #expect(try head(Response(status: status, body: body)).contains("Content-Length: \(body.count)\r\n") == tells)
  }

  @Test func `A length or request id of the application's own stands alone`() throws {
    let response = Response(status: 200, headers: [("content-length", "9"), ("X-REQUEST-ID", "mine")])
    #expect(try head(response) == "Status: 200 OK\r\ncontent-length: 9\r\nX-REQUEST-ID: mine\r\n\r\n")
  }

  @Test(arguments: [
    ("X", "a\r\nSet-Cookie: b"), ("X", "a\nb"), ("X", "é"), ("X", "\0"), ("X", "\u{7F}"), ("X", "a\tb"),
    ("X\r\nY", "a"), ("", "a"),
    ("X Y", "a"), ("X:", "a"),
  ])
  func `Nothing splits a response`(name: String, value: String) {
    #expect(throws: ResponseHead.Invalid.self) { try head(Response(status: 200, headers: [(name, value)])) }
  }

  @Test func `A long head grows its room and keeps every byte`() throws {
    let fields = (0..<300).map { (name: "X-Field-\($0)", value: String(repeating: "v", count: $0)) }
    let lines = fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    #expect(
      try head(Response(status: 200, headers: fields))
        == "Status: 200 OK\r\n\(lines)Content-Length: 0\r\nX-Request-Id: r1\r\n\r\n")
  }

  @Test(arguments: [0, 99, 101, 600, -1])
  func `Only final statuses pass`(status: Int) {
    #expect(throws: ResponseHead.Invalid.self) { try head(Response(status: status)) }
  }

  /// Around one record, one call (64 records) and the socket's buffer.
  @Test(arguments: [0, 1, 65_517, 65_518, 65_519, 131_046, 4_193_781, 4_193_782, 4_193_783, 9_000_000])
  func `Records carry every byte once and in order, whatever the size`(size: Int) throws {
    var pair: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
    let (near, far) = (pair[0], pair[1])
    let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let sent = Atomic<Bool>(false)
    let writer = try WorkerThread {
      let head = HeadBytes()
      head.append("head bytes")
      let done = RecordWriter().send(
        head: head.bytes, body: body, to: near, id: 0x0102, within: .seconds(60))
      sent.store(done, ordering: .relaxed)
      close(near)
    }
    let received = readAll(far)
    writer.join()
    close(far)
    let isSent = sent.load(ordering: .relaxed)
    #expect(isSent)
    let (content, end) = try contents(received)
    #expect(content == Array("head bytes".utf8) + body)
    #expect(end == [1, 6, 1, 2, 0, 0, 0, 0, 1, 3, 1, 2, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func `A peer that is gone is told apart from one that took everything`() throws {
    signal(SIGPIPE, SIG_IGN)
    var pair: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
    close(pair[1])
    let head = HeadBytes()
    head.append("1")
    #expect(!RecordWriter().send(head: head.bytes, body: [2], to: pair[0], id: 1, within: .seconds(1)))
    close(pair[0])
  }

  private func readAll(_ descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 100_000)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }

  /// The contents of the STDOUT records in front of the empty one, and all bytes from that one on.
  private func contents(_ bytes: [UInt8]) throws -> ([UInt8], [UInt8]) {
    var content: [UInt8] = []
    var at = 0
    while at + 8 <= bytes.count {
      try #require(bytes[at..<at + 4].elementsEqual([1, 6, 1, 2]))
      let length = Int(bytes[at + 4]) << 8 | Int(bytes[at + 5])
      if length == 0 { break }
      content += bytes[at + 8..<at + 8 + length]
      at += 8 + length
    }
    return (content, Array(bytes[at...]))
  }
}
