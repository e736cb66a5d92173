// Addresses for monitors and for people who arrive at the front door.

import Domain
import Logging

enum HealthPages {
  /// The process answers.
  static func alive(_ call: Call) -> Response {
    text("ok\n")
  }

  /// Requests could be answered, changes stored, and jobs are looked after; else 503 with the reason.
  static func ready(_ call: Call) -> Response {
    do {
      try call.app.store.requireReady()
    } catch {
      call.app.log.warning("not ready: \(error)")
      return notReady(reason(error))
    }
    guard call.app.heartbeat.isBeating() else { return notReady("nobody has looked for jobs for a minute") }
    return text("ready\n")
  }

  private static func notReady(_ reason: String) -> Response {
    text("not ready: \(reason)\n", status: 503).with("Retry-After", "5")
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DomainError {
    case .busy: "another process holds the database"
    case .diskFull: "the disk of the database is full"
    case .diskFailed: "the disk of the database failed"
    case .storage(let sentence): sentence
    default: "the database does not answer"
    }
  }

  static func front(_ call: Call) -> Response {
    .redirect(to: call.app.base + "/console/")
  }

  private static func text(_ text: String, status: Int = 200) -> Response {
    Response(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: Array(text.utf8))
  }
}
