// Calls the addresses of webhooks: https in the public network, no redirects, half a minute, and of the answer a look at its beginning
// (pretix-behaviour.md §7.8, reliability.md §3.3).

public import Domain
import Foundation

/// The caller of webhooks.
public struct WebhookClient: WebhookCaller {
  private let client: HTTPClient
  private let trusted: TrustedOrigins

  /// Seconds that a receiver has.
  public static let patience = 30.0
  /// Characters of an answer that are kept.
  static let excerpt = 2_000

  /// - Parameters:
  ///   - trusted: origins that may be called though they are not https in the public network.
  ///   - times: how long a call may take.
  ///   - authorities: a file of certificates to trust instead of the system's; `""` for the system's.
  public init(
    trusting trusted: TrustedOrigins = .none, times: HTTPTimes = WebhookClient.times, authorities: String = ""
  ) {
    self.trusted = trusted
    client = HTTPClient(times: times, authorities: authorities, keepsConnections: false)
  }

  public static var times: HTTPTimes {
    var times = HTTPTimes()
    times.total = patience
    return times
  }

  public func check(_ url: String) throws {
    _ = try HTTPTarget(url, trusting: trusted, field: "target_url").checkedLiteral(field: "target_url")
  }

  public func call(
    _ url: String, headers: [(name: String, value: String)], body: [UInt8], isDraining: @escaping @Sendable () -> Bool
  ) -> WebhookAnswer {
    let begin = ContinuousClock.now
    let target: HTTPTarget
    do {
      target = try HTTPTarget(url, trusting: trusted, field: "target_url")
    } catch {
      return WebhookAnswer(problem: "This address is not called any more: only https in the public network is.")
    }
    let reply = client.send(
      HTTPRequest(target: target, body: body, headers: headers + [("User-Agent", "InvoiceFCGI")]),
      fence: Leave(draining: isDraining))
    return answer(reply, took: ContinuousClock.now - begin)
  }

  private func answer(_ reply: HTTPReply, took: Duration) -> WebhookAnswer {
    let (seconds, attoseconds) = took.components
    let milliseconds = Int(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    return WebhookAnswer(
      status: reply.status == 0 ? nil : reply.status, text: WebhookClient.excerpt(of: reply.body),
      retryAfter: reply.retryAfter, milliseconds: milliseconds,
      problem: reply.status == 0 ? WebhookClient.problem(reply) : nil, wasCalledOff: reply.wasCalledOff)
  }

  /// Text without control characters, whatever the receiver sent.
  static func excerpt(of body: [UInt8]) -> String {
    let text = String(decoding: body.prefix(4 * excerpt), as: UTF8.self)
    let printable = text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && $0.value != 0x7F) }
    return String(String(String.UnicodeScalarView(printable)).prefix(excerpt))
  }

  private static func problem(_ reply: HTTPReply) -> String {
    reply.wasRefused
      ? "The host stands for an address outside of the public network; such addresses are not called." : reply.curlText
  }

  /// Nothing to note before sending, but a process that ends begins nothing.
  private struct Leave: TransmissionFence {
    let draining: @Sendable () -> Bool
    var isDraining: Bool { draining() }
    func commitToSend() -> Bool { true }
  }
}
