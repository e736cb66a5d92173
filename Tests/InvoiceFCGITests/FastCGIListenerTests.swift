// Where the edge listens, as the configuration writes it. Sockets in use, stale and foreign ones are in
// Tests/EndToEnd/test_edge.py, with real processes.

import Testing

@testable import InvoiceFCGI

@Suite struct FastCGIListenerTests {
  @Test func `A path and a descriptor are understood`() {
    #expect(ListenAddress("unix:/run/a b.sock") == .path("/run/a b.sock"))
    #expect(ListenAddress("fd:0") == .descriptor(0))
  }

  @Test(arguments: [
    "", "unix:", "unix:relative", "/run/a.sock", "fd:", "fd:-1", "fd:x", "fd:0x0", "tcp:127.0.0.1:9000", ":9000",
  ])
  func `Anything else is no address, a network least of all`(text: String) {
    #expect(ListenAddress(text) == nil)
    #expect(throws: Listener.Failure.self) { try Listener(text) }
  }

  @Test func `A path that no socket can have is refused`() {
    #expect(throws: Listener.Failure.self) { try Listener("unix:/" + String(repeating: "x", count: 200)) }
  }

  @Test func `A descriptor that is not open is refused`() {
    #expect(throws: Listener.Failure.self) { try Listener("fd:999999") }
  }
}
