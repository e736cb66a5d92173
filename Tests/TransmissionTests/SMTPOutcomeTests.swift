// What real servers can do to a mail, and what is made of it: every row of the table of outcomes (reliability.md §5.3, F40, F41) against a
// server on loopback that does exactly that.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Transmission

@Suite(.serialized) struct SMTPOutcomeTests {
  /// What must come out: `done`, `unknown`, or a reason with whether it is tried again, and how many whole mails the server may have got.
  struct Row: Sendable, CustomTestStringConvertible {
    let mode: String
    let expected: String
    let mails: Int
    var testDescription: String { mode }

    init(_ mode: String, _ expected: String, mails: Int = 0) {
      self.mode = mode
      self.expected = expected
      self.mails = mails
    }
  }

  static let rows = [
    Row("ok", "done", mails: 1), Row("drop-greeting", "unreachable serverDown"),
    Row("garbage-greeting", "unreachable serverDown"), Row("silent-greeting", "unreachable serverDown"),
    Row("greeting-421", "temporarily_refused serverDown"), Row("greeting-554", "unreachable serverDown"),
    Row("endless-ehlo", "unreachable serverDown"), Row("tls-refused", "not_secure serverDown"),
    Row("auth-535", "sign_in_refused serverDown"), Row("mail-451", "temporarily_refused later(nil)"),
    Row("mail-550", "sender_refused never"), Row("rcpt-451", "temporarily_refused later(nil)"),
    Row("rcpt-greylist", "temporarily_refused later(300)"), Row("rcpt-421", "temporarily_refused serverDown"),
    Row("rcpt-550", "recipient_refused never"), Row("rcpt-close", "unreachable serverDown"),
    Row("rcpt-silence", "unreachable serverDown"), Row("data-554", "content_refused never"),
    Row("data-silence", "unreachable serverDown"), Row("body-reset", "unreachable serverDown"),
    Row("end-451", "temporarily_refused later(nil)", mails: 1), Row("end-554", "content_refused never", mails: 1),
    Row("end-close", "unknown", mails: 1), Row("end-reset", "unknown", mails: 1), Row("end-half", "unknown", mails: 1),
    Row("end-silence", "unknown", mails: 1), Row("end-250-drop", "done", mails: 1),
    Row("end-250-late", "done", mails: 1),
  ]

  /// As long as no machine is slow, but for the server that is silent at that very step: it costs this much.
  private static func times(_ mode: String) -> SMTPTimes {
    var times = SMTPTimes()
    times.connect = ["silent-greeting", "endless-ehlo"].contains(mode) ? 3 : 60
    times.reply = ["rcpt-silence", "data-silence"].contains(mode) ? 3 : 60
    times.finalReply = mode == "end-silence" ? 3 : 60
    return times
  }

  // Where the server resets in the middle, longer than what both ends' buffers hold: it is then noticed before the end.
  private static func envelope(_ id: String) -> SMTPEnvelope {
    let head = "Message-Id: <\(id)>\r\nSubject: test\r\n\r\n.a line that begins with a dot\r\n"
    let lines = id == "body-reset" ? 600_000 : 40_000
    let body = String(repeating: "0123456789abcdef0123456789abcdef0123456789abcdef\r\n", count: lines)
    return SMTPEnvelope(
      sender: "invoices@example.org", recipient: "buyer@example.org", message: Array((head + body).utf8))
  }

  private static func text(_ outcome: TransmissionOutcome) -> String {
    switch outcome {
    case .completed: "done"
    case .unknown: "unknown"
    case .accepted: "accepted"
    case .failed(let reason, _, .later(let seconds), _):
      "\(reason.rawValue) later(\(seconds.map(String.init) ?? "nil"))"
    case .failed(let reason, _, let retry, _): "\(reason.rawValue) \(retry)"
    }
  }

  private static func connections(_ mode: String, port: Int) throws -> SMTPConnections {
    let extra = ["tls-refused": "?tls=required"][mode] ?? ""
    let user = mode == "auth-535" ? "user:word@" : ""
    return SMTPConnections(server: try SMTPServer("smtp://\(user)127.0.0.1:\(port)\(extra)"), times: times(mode))
  }

  @Test func `Every way of misbehaving is told apart, and only a lost last answer is unknown`() async throws {
    let server = try MisbehavingServer()
    let outcomes = await withTaskGroup(of: (String, String, Int).self) { group in
      for row in SMTPOutcomeTests.rows {
        group.addTask {
          let fence = TestFence()
          let report = try? SMTPOutcomeTests.connections(row.mode, port: server.ports[row.mode] ?? 1)
            .send(SMTPOutcomeTests.envelope(row.mode), fence: fence)
          return (row.mode, report.map { SMTPOutcomeTests.text($0.outcome) } ?? "no report", fence.asked)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = ($1.1, $1.2) }
    }
    let counted = try server.stop()
    for row in SMTPOutcomeTests.rows {
      #expect(outcomes[row.mode]?.0 == row.expected, "\(row.mode)")
      #expect(counted[row.mode]?[row.mode]?.array?.count ?? 0 == row.mails, "\(row.mode)")
      // Asked once, at the end, and not at all when it never came that far.
      #expect(outcomes[row.mode]?.1 == row.mails, "\(row.mode)")
    }
    #expect(SMTPOutcomeTests.rows.count >= 16)
  }

  @Test func `A fence that says no at the last moment leaves the server without the mail`() throws {
    let server = try MisbehavingServer()
    let fence = TestFence(allows: false)
    let report = try SMTPOutcomeTests.connections("ok", port: server.ports["ok"] ?? 1)
      .send(SMTPOutcomeTests.envelope("held"), fence: fence)
    #expect(SMTPOutcomeTests.text(report.outcome) == "interrupted later(nil)")
    #expect(fence.asked == 1)
    #expect(try server.stop()["ok"]?["held"] == nil)
  }

  @Test func `Where nobody listens is unreachable`() throws {
    let report = try SMTPOutcomeTests.connections("ok", port: 1).send(
      SMTPOutcomeTests.envelope("x"), fence: TestFence())
    #expect(SMTPOutcomeTests.text(report.outcome) == "unreachable serverDown")
  }

  @Test func `A connection is kept for the next mail, and a line that begins with a dot arrives`() throws {
    let server = try MisbehavingServer()
    let connections = try SMTPOutcomeTests.connections("ok", port: server.ports["ok"] ?? 1)
    for id in ["one", "two", "three"] {
      let report = connections.send(SMTPOutcomeTests.envelope(id), fence: TestFence())
      #expect(SMTPOutcomeTests.text(report.outcome) == "done")
    }
    let counted = try server.stop()
    #expect(counted["ok"]?.object?.members.map(\.name).sorted() == ["one", "three", "two"])
  }
}
