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
            evidence: JournalLine.Detail.all(ofEvidence: attempt.evidence))
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
  /// The evidence of an attempt: what came in later, bounces and receipts, one behind the other.
  static func all(ofEvidence evidence: JSONObject) -> [JournalLine.Detail] {
    var own = evidence
    own["inbound"] = nil
    let came = (evidence["inbound"]?.array ?? []).compactMap(\.object).map { entry in
      let id = entry["sdi_id"]?.string.map { "SdI " + $0 }
      return JournalLine.Detail(
        name: (entry["receipt_type"] ?? entry["action"])?.string ?? "inbound",
        value: [entry["says"]?.string, id, entry["received"]?.string].compactMap { $0 }.joined(separator: " · "))
    }
    return all(of: own) + came
  }

  /// The members of an object, nested values as JSON.
  static func all(of object: JSONObject) -> [JournalLine.Detail] {
    object.members.map { member in
      var json = JSONWriter()
      json.value(member.value)
      return .init(name: member.name, value: member.value.string ?? String(decoding: json.bytes, as: UTF8.self))
    }
  }
}
