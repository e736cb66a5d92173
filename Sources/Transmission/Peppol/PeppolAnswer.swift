// What an access point's answers mean. phoss-ap says `overallSuccess` or a state; others that speak its interface may say less, so a status
// code alone is enough.

import Domain

/// One answer.
struct PeppolAnswer {
  private let reply: HTTPReply
  private let words: JSONObject

  init(_ reply: HTTPReply) {
    self.reply = reply
    words = (try? JSON(parsing: reply.body))?.object ?? JSONObject()
  }

  private var state: String {
    (words["status"] ?? words["state"])?.string?.lowercased() ?? ""
  }

  private var said: String {
    for name in ["errorDetails", "errorMessage", "message", "error", "responseCode"] {
      if let text = words[name]?.string, !text.isEmpty { return String(text.prefix(500)) }
    }
    return String(reply.text.prefix(500))
  }

  /// The answer to a document.
  func submission(_ id: String) -> TransmissionOutcome {
    // Without an answer it may be there: the same id is sent again, and recognised.
    if reply.status == 0 { return reply.failure }
    let accepted = TransmissionOutcome.accepted(
      reference: id, evidence: reply.evidence, pollAfter: PeppolProvider.patience)
    if isDuplicate { return accepted }
    if reply.isSuccess {
      if state == "not_queued" || state == "rejected" || words["overallSuccess"] == .bool(false) {
        return .failed(.rejected, detail: said, retry: .never, evidence: reply.evidence)
      }
      return accepted
    }
    switch reply.status {
    case 401, 403: return .failed(.signInRefused, detail: said, retry: .serverDown, evidence: reply.evidence)
    case _ where reply.isTemporary:
      if let pause = reply.retryAfter {
        return .failed(
          .temporarilyRefused, detail: said, retry: .later(afterSeconds: pause), evidence: reply.evidence)
      }
      return .failed(.temporarilyRefused, detail: said, retry: .serverDown, evidence: reply.evidence)
    default: return .failed(.rejected, detail: said, retry: .never, evidence: reply.evidence)
    }
  }

  /// The document is there already: from an earlier attempt of ours, because nobody else has its id (reliability.md §5.2).
  private var isDuplicate: Bool {
    guard reply.status == 409 || reply.status == 400 || reply.isSuccess else { return false }
    let text = reply.text.lowercased()
    return reply.status == 409 || text.contains("duplicate") || text.contains("already exists")
  }

  /// The answer to what became of it.
  func state(_ reference: String) -> TransmissionOutcome {
    let waiting = TransmissionOutcome.accepted(
      reference: reference, evidence: reply.evidence,
      pollAfter: reply.retryAfter.map { min(max($0, 1), 3600) }
        ?? PeppolProvider.patience)
    guard reply.isSuccess else { return waiting }
    switch state {
    case "sent": return .completed(reply.evidence)
    case "rejected", "permanently_failed":
      return .failed(.rejected, detail: said, retry: .never, evidence: reply.evidence)
    // pending, sending, and failed, which the access point tries again by itself.
    default: return waiting
    }
  }
}
