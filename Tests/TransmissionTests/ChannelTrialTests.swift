// Trying a mail server: what good and bad servers answer to a try, and that no mail is sent by it.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Transmission

@Suite(.serialized) struct ChannelTrialTests {
  private func provider(_ port: Int) throws -> EmailProvider {
    EmailProvider(
      server: try SMTPServer("smtp://127.0.0.1:\(port)"), sender: "invoices@example.org", times: SMTPTimes())
  }

  @Test func `A try tells good servers from bad ones and sends nothing, a test mail arrives once`() throws {
    let server = try MisbehavingServer()
    let good = try provider(try #require(server.ports["ok"]))
    guard case .works(let evidence)? = good.test() else { throw FixtureError(message: "the server is good") }
    #expect(evidence["tls"] == .bool(false))
    let bad = try provider(try #require(server.ports["greeting-554"]))
    guard case .failed(let reason, _)? = bad.test() else { throw FixtureError(message: "the server refuses") }
    #expect(reason == .unreachable)
    let mail = TestMail(
      recipient: "kim@example.org", senderName: "Kim", subject: "A test", text: "Nothing to do.",
      date: Instant(microseconds: 0), key: "k1")
    guard case .completed? = good.sendTest(mail) else { throw FixtureError(message: "the mail was not taken") }
    let counted = try server.stop()
    #expect(counted["ok"]?.object?.members.map(\.name) == ["test-k1@example.org"])
    #expect(counted["greeting-554"]?.object?.members.isEmpty == true)
  }

  @Test func `Nobody listening is told as such`() throws {
    let server = try MisbehavingServer()
    let port = try #require(server.ports["ok"])
    _ = try server.stop()
    guard case .failed(let reason, _)? = try provider(port).test() else {
      throw FixtureError(message: "nobody listens")
    }
    #expect(reason == .unreachable)
  }

  @Test func `A program is looked for, not run`() throws {
    let found = try #require(try ExternalProvider.all("peppol=/bin/true").first)
    #expect(found.test() == .works(JSONObject()))
    #expect(found.destination == "/bin/true")
    #expect(
      found.sendTest(
        TestMail(
          recipient: "", senderName: "", subject: "", text: "", date: Instant(microseconds: 0), key: "")) == nil)
  }
}
