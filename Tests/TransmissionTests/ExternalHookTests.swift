// What answers of an organizer's hook mean, and which invoices go there.

import Domain
import Testing

@testable import Transmission

@Suite struct ExternalHookTests {
  private func outcome(_ status: Int, _ body: String, retryAfter: Int? = nil) -> String {
    let reply = HTTPReply(status: status, body: Array(body.utf8), retryAfter: retryAfter, wasSent: true)
    switch ExternalHookAnswer(reply).outcome {
    case .completed: return "completed"
    case .failed(let reason, let detail, let retry, _): return "\(reason.rawValue) \(retry) \(detail)"
    case .accepted, .unknown: return "never"
    }
  }

  @Test(arguments: [
    (200, #"{"status":"completed"}"#, "completed"),
    (201, #"{"status":"failed","message":"No"}"#, "rejected never No"),
    (200, #"{"status":"deferred"}"#, "temporarily_refused later(afterSeconds: nil) "),
    (200, #"{"status":"deferred","retry_after":90}"#, "temporarily_refused later(afterSeconds: Optional(90)) "),
    (200, #"{"status":"deferred","retry_after":-1}"#, "temporarily_refused later(afterSeconds: Optional(0)) "),
    (
      200, #"{"status":"deferred","retry_after":99999999999}"#,
      "temporarily_refused later(afterSeconds: Optional(86400)) "
    ),
    (401, "who", "sign_in_refused serverDown who"), (403, "", "sign_in_refused serverDown "),
    (503, "later", "temporarily_refused serverDown later"), (429, "", "temporarily_refused serverDown "),
    (302, "", "rejected never "), (400, "bad", "rejected never bad"), (410, "", "rejected never "),
  ])
  func `An answer is completed, failed or deferred`(status: Int, body: String, wanted: String) {
    #expect(outcome(status, body) == wanted)
  }

  @Test(arguments: ["", "thank you", "[]", #"{"status":"done"}"#, #"{"status":1}"#])
  func `A success that names no status is asked again, never taken for one`(body: String) {
    #expect(outcome(200, body).hasPrefix("temporarily_refused later"))
  }

  @Test func `Without an answer the same is sent again`() {
    let reply = HTTPReply(wasSent: true, curlCode: 28, curlText: "Timeout was reached")
    guard case .failed(.unreachable, _, .serverDown, _) = ExternalHookAnswer(reply).outcome else {
      Issue.record("\(ExternalHookAnswer(reply).outcome)")
      return
    }
  }

  private struct SameDigest: Digest {
    func sha256(_ bytes: [UInt8]) -> [UInt8] { [UInt8](repeating: 1, count: 32) }
  }

  private struct Noon: Clock {
    var now: Instant { Instant(microseconds: 0) }
  }

  @Test func `An organizer's hook takes the countries and types that it names, and comes before other channels`() throws
  {
    let hooks = ExternalHookProvider.all(ExternalHookCaller(), digest: SameDigest(), clock: Noon()) { _ in Settings() }
    let channels = TransmissionChannels(hooks)
    func channel(_ type: String, _ country: String, _ more: [String: JSON]) -> String? {
      var values: [String: JSON] = [
        "invoice_external_url": .string("https://example.org/"), "invoice_external_secret": .string("s"),
        "invoice_external_countries": .array([.string("PL")]),
      ]
      values.merge(more) { _, new in new }
      return channels.provider(
        type: type, country: country, business: true, settings: Settings(organizer: values))?.identifier
    }
    #expect(channel("email", "PL", [:]) == "external_hook_email")
    #expect(channel("peppol", "PL", [:]) == "external_hook_peppol")
    #expect(channel("email", "DE", [:]) == nil && channel("email", "", [:]) == nil)
    #expect(channel("email", "", ["invoice_external_countries": .array([.string("*")])]) == "external_hook_email")
    #expect(channel("email", "PL", ["invoice_external_types": .array([.string("peppol")])]) == nil)
    #expect(channel("email", "PL", ["invoice_external_url": .string("")]) == nil)
    #expect(channel("email", "PL", ["invoice_external_secret": .null]) == nil)
    let hook = try #require(hooks.first)
    #expect(hook.priority > 100 && hook.isRepeatable)
    #expect(hook.lane(for: .init(5)) == hook.identifier + ":5")
    #expect(channels.concurrency(of: hook.lane(for: .init(5))) == 1)
  }
}
