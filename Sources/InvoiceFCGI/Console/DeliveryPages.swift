// Transmissions of an invoice as its page shows them.

import Domain
import Views

extension Call {
  func deliveryRecords(of invoice: Invoice) throws -> [DeliveryRecord] {
    try transmissions(of: invoice).map { transmission, attempts in
      DeliveryRecord(
        requestedAt: transmission.createdAt, type: transmission.type, provider: transmission.provider,
        recipient: transmission.recipient, status: transmission.status,
        reason: transmission.reason.map { TransmissionReason(rawValue: $0.rawValue) }, detail: transmission.detail,
        attempts: attempts.map { attempt in
          DeliveryRecord.Attempt(
            startedAt: attempt.startedAt, outcome: attempt.outcome,
            reason: attempt.reason.map { TransmissionReason(rawValue: $0.rawValue) },
            evidence: JournalLine.Detail.all(of: attempt.evidence))
        })
    }
  }

  /// Whether the reader is asked how the last transmission ended.
  func awaitsDecision(_ invoice: Invoice) throws -> Bool {
    guard try authenticated().may(InvoiceAction.retransmit, in: invoice.event, of: invoice.organizer) else {
      return false
    }
    return DecideTransmission.isPossible(try transmissions(of: invoice).first?.0)
  }
}

extension JournalLine.Detail {
  /// The members of an object, nested values as JSON.
  static func all(of object: JSONObject) -> [JournalLine.Detail] {
    object.members.map { member in
      var json = JSONWriter()
      json.value(member.value)
      return .init(name: member.name, value: member.value.string ?? String(decoding: json.bytes, as: UTF8.self))
    }
  }
}
