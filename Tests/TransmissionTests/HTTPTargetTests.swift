// Where HTTP must not go: spellings of addresses that are not public, judged by the client that would connect to them (reliability.md §3.3).

import Domain
import Testing

@testable import Transmission

@Suite struct HTTPTargetTests {
  /// Hosts as somebody might write them.
  static let closed = """
    127.0.0.1 127.1 127.0.1 127.255.255.254 2130706433 0x7f000001 0x7f.1 0x7f.0.0.1 017700000001 0177.0.0.1 0177.1 127.0.0.1. \
    0 0.0.0.0 0.1.2.3 00 0x0 localhost LOCALHOST localhost. 10.0.0.1 10.255.255.255 10.1 0xa.1 012.0.0.1 167772161 0x0a000001 \
    172.16.0.1 172.31.255.255 172.16.1 0xac.0x10.0.1 2886729729 192.168.0.1 192.168.1 0xc0a80001 0300.0250.0.1 3232235521 \
    169.254.169.254 0xa9fea9fe 2852039166 0251.0376.0251.0376 169.254.43518 0xa9.0xfe.0xa9.0xfe 168.63.129.16 100.64.0.1 \
    100.127.255.255 192.0.0.8 192.0.2.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.1.2.3 240.0.0.1 \
    255.255.255.255 0xffffffff 4294967295 [::1] [::] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::127.0.0.1] \
    [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [0:0:0:0:0:ffff:192.168.0.1] \
    [64:ff9b::7f00:1] [64:ff9b::10.0.0.1] [64:ff9b:1::1] [fe80::1] [fe80::a9fe:a9fe] [febf::1] [fec0::1] [fc00::1] \
    [fd00:ec2::254] [fd12:3456:789a::1] [ff02::1] [2002:7f00:1::1] [2002:0a00:0001::1] [2002:c0a8:1::] [2001:db8::1] [2001::1] \
    [2001:10::1] [3fff::1] [5f00::1] [100::1]
    """.split(separator: " ").map(String.init)

  @Test func `Eighty spellings of addresses outside of the public network are never connected to`() {
    #expect(HTTPTargetTests.closed.count >= 80)
    var times = HTTPTimes()
    times.connect = 2
    times.total = 2
    let client = HTTPClient(times: times)
    for host in HTTPTargetTests.closed {
      guard let target = try? HTTPTarget("https://\(host)/hook", trusting: .none, field: "f") else { continue }
      let fence = TestFence()
      let reply = client.send(HTTPRequest(target: target, body: [1]), fence: fence)
      #expect(reply.status == 0 && reply.remote.isEmpty && fence.asked == 0, "\(host): \(reply)")
      // Names that nobody can resolve (some spellings are names here) are as good.
      #expect(reply.wasRefused || reply.curlCode == 6 || reply.curlCode == 3, "\(host): \(reply)")
    }
  }

  @Test(
    arguments: [
      [1, 1, 1, 1], [9, 255, 255, 255], [11, 0, 0, 0], [100, 63, 255, 255], [100, 128, 0, 0], [172, 15, 0, 1],
      [172, 32, 0, 1],
      [192, 167, 1, 1], [198, 17, 0, 1], [198, 20, 0, 1], [223, 255, 255, 255],
      [0x26, 0x06, 0x47, 0, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x11],
      [0x20, 0x01, 0x48, 0x60, 0x48, 0x60, 0, 0, 0, 0, 0, 0, 0, 0, 0x88, 0x88],
      [0x20, 0x02, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    ] as [[UInt8]])
  func `Public addresses are public`(bytes: [UInt8]) {
    #expect(PublicAddress.includes(bytes))
  }

  @Test(arguments: [
    "http://example.org/", "ftp://example.org/", "file:///etc/passwd", "https://example.org:22/",
    "https://example.org:80/",
    "https://user@example.org/", "https://user:secret@example.org/", "https://example.org/#part", "https:///path",
    "//host/",
    "https://exa mple.org/", "https://example.org\\@127.0.0.1/", "https://example.org/\r\nX: y",
    "https://ex\u{E4}mple.org/", "", "x",
    "https://127.0.0.1@example.org/", "gopher://example.org/", "https://example.org:0/", "https://example.org:65536/",
  ])
  func `What is no https address on a usual port is refused by its text`(text: String) {
    #expect(throws: DomainError.self) { try HTTPTarget(text, trusting: .none, field: "target_url") }
  }

  @Test func `An origin that the operator named may be anything, and only that origin`() throws {
    let trusted = try TrustedOrigins("http://127.0.0.1:8080, https://AP.intra.example")
    #expect(try HTTPTarget("http://127.0.0.1:8080/x?y=1", trusting: trusted, field: "f").isTrusted)
    #expect(try HTTPTarget("https://ap.intra.example/x", trusting: trusted, field: "f").isTrusted)
    #expect(try !HTTPTarget("https://ap.intra.example:8443/x", trusting: trusted, field: "f").isTrusted)
    #expect(throws: DomainError.self) { try HTTPTarget("http://127.0.0.1:8081/", trusting: trusted, field: "f") }
    #expect(throws: DomainError.self) { try TrustedOrigins("127.0.0.1:8080") }
    #expect(throws: DomainError.self) { try TrustedOrigins("http://host/path") }
  }

  @Test func `An id of a name is the one that everybody computes`() {
    // Python's uuid.uuid5 of the same name space.
    #expect(NamedUUID.text(of: "one/2/3") == "de1b3a93-9063-5ad1-b6e7-8e37135d59ec")
  }
}
