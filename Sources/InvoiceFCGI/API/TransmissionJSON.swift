// The published record of a transmission: state, reason from the closed list with a sentence for people, and every attempt's evidence.

import Domain

enum TransmissionJSON {
  /// What the object is made of.
  static var shape: JSONShape {
    let moment = Instant(microseconds: 0)
    let transmission = Transmission(
      organizer: .init(1), invoice: .init(1), version: 1, purpose: .invoice, type: "email", createdAt: moment,
      updatedAt: moment)
    let attempt = TransmissionAttempt(number: 1, owner: "", fence: 0, phase: .claimed, startedAt: moment)
    return JSONShape.of { write(transmission, [attempt], to: &$0) }
  }

  static func write(
    _ transmission: Transmission, _ attempts: [TransmissionAttempt], to json: inout some JSONOutput
  ) {
    json.beginObject()
    json.member("id", transmission.id.value)
    json.member("purpose", transmission.purpose.rawValue)
    json.member("type", transmission.type)
    json.member("provider", transmission.provider)
    json.member("recipient", transmission.recipient.isEmpty ? nil : transmission.recipient)
    json.member("status", transmission.status.rawValue)
    reason(transmission.reason, to: &json)
    json.member("detail", transmission.detail)
    json.member("message_id", transmission.messageID)
    json.member("reference", transmission.reference)
    json.member("file", transmission.file)
    json.member("possible_duplicate", transmission.isRepeat)
    json.member("version", Int64(transmission.version))
    json.member("created", transmission.createdAt)
    json.member("modified", transmission.updatedAt)
    json.member("attempts", each: attempts) { write($0, to: &$1) }
    json.endObject()
  }

  private static func write(_ attempt: TransmissionAttempt, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("number", Int64(attempt.number))
    json.member("phase", attempt.phase.rawValue)
    json.member("started", attempt.startedAt)
    json.member("ended", attempt.endedAt)
    json.member("outcome", attempt.outcome)
    reason(attempt.reason, to: &json)
    json.member("evidence", .object(attempt.evidence))
    json.endObject()
  }

  private static func reason(_ reason: TransmissionFailure?, to json: inout some JSONOutput) {
    json.member("reason", reason?.rawValue)
    json.member("message", reason?.sentence)
  }
}
