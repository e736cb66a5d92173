// The hidden setting INVOICEFCGI_TEST_HOOKS: shorter times and a place at which the process ends, for the tests of crashes. It is documented
// as such; without it nothing of this does anything.

import Domain
import Foundation
import Synchronization
import Transmission

/// Times and fault points as configured.
struct TestHooks: Sendable {
  var timing = DeliveryTiming()
  var smtp = SMTPTimes()
  var http = HTTPTimes()
  var program = ExternalProvider.patience
  /// Seconds for a question to a name server.
  var nameServer = 1
  /// Seconds that a webhook's receiver has; nil: as usual.
  var webhook: Double?
  private var fault: FaultPoint?
  private var countdown = 1

  init() {}

  /// Reads `lease=2,final_reply=1,fault=after_claim@3`.
  /// - Throws: `DomainError.invalid` for a name that does not exist.
  init(_ text: String) throws {
    for item in text.split(separator: ",") {
      let parts = item.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, try set(parts[0], parts[1]) else {
        throw DomainError.invalid(
          field: "INVOICEFCGI_TEST_HOOKS",
          message: "\"\(item)\" is no hook. This setting is for tests only: leave it empty.")
      }
    }
  }

  private mutating func set(_ name: String, _ value: String) throws -> Bool {
    if name == "fault" {
      let parts = value.split(separator: "@")
      fault = FaultPoint(rawValue: String(parts.first ?? ""))
      countdown = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
      return fault != nil
    }
    guard let seconds = Double(value), seconds.isFinite, seconds >= 0 else { return false }
    switch name {
    case "lease": timing.lease = seconds
    case "decision": timing.decision = seconds
    case "evidence": timing.evidence = seconds
    case "recovery": timing.recovery = seconds
    case "pick_up": timing.pickUp = seconds
    case "backoff": timing.backoff = seconds
    case "connect": smtp.connect = seconds
    case "program": program = seconds
    case "dns": nameServer = max(1, Int(seconds))
    case "http": http.total = seconds
    case "webhook": webhook = seconds
    case "reply": smtp.reply = seconds
    case "final_reply": smtp.finalReply = seconds
    default: return false
    }
    return true
  }

  /// What ends the process at the configured point.
  var reach: @Sendable (FaultPoint) -> Void {
    guard let fault else { return { _ in } }
    let left = Countdown(countdown)
    return { point in
      if point == fault && left.isOver() { kill(getpid(), SIGKILL) }
    }
  }

  private final class Countdown: Sendable {
    private let left: Atomic<Int>
    init(_ count: Int) { left = Atomic(count) }
    func isOver() -> Bool { left.subtract(1, ordering: .relaxed).newValue == 0 }
  }
}
