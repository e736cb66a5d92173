// What came in decides the same whatever came first: every order of every set of receipts that belong together.

import Testing

@testable import Domain

@Suite struct InboundFindingTests {
  private func finding(
    _ verdict: InboundFinding.Verdict, _ layer: InboundFinding.Layer, note: String? = nil
  ) -> InboundFinding {
    var finding = InboundFinding(key: .file("f"), verdict: verdict, detail: "said")
    finding.layer = layer
    finding.note = note
    return finding
  }

  private func transmission(_ status: TransmissionStatus, _ reason: TransmissionFailure? = nil) -> Transmission {
    Transmission(
      organizer: .init(1), invoice: .init(1), version: 1, purpose: .invoice, type: "it_sdi", status: status,
      reason: reason, createdAt: Instant(microseconds: 0), updatedAt: Instant(microseconds: 0))
  }

  private func end(_ findings: [InboundFinding], from start: Transmission, sends: Int = 1) -> String {
    var transmission = start
    var heard = InboundFinding.Layer.transport
    for finding in findings {
      if let change = transmission.change(by: finding, heard: heard, sends: sends) {
        transmission.status = change.status
        transmission.reason = change.reason
        transmission.detail = change.detail
      }
      if finding.decides(after: sends) { heard = max(heard, finding.layer) }
    }
    let note = transmission.status == .completed ? transmission.detail ?? "" : ""
    return "\(transmission.status.rawValue) \(transmission.reason?.rawValue ?? "-") \(note)"
  }

  private func orders<T>(_ values: [T]) -> [[T]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { index in
      var rest = values
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  @Test func `Receipts that belong together lead to one end in every order, twice or not`() {
    let accepted = finding(.progress, .certified), handedOver = finding(.progress, .certified)
    let lost = finding(.failed(.bounced), .certified), delivered = finding(.delivered, .exchange)
    let portal = finding(.delivered, .exchange, note: "portal"), refused = finding(.failed(.rejected), .exchange)
    let agreed = finding(.delivered, .recipient), declined = finding(.failed(.rejected), .recipient)
    let known = finding(.duplicate(.rejected), .exchange)
    let cases: [(findings: [InboundFinding], sends: Int, end: String)] = [
      ([accepted, handedOver], 1, "inflight - "), ([accepted, handedOver, delivered], 1, "completed - "),
      ([accepted, handedOver, portal], 1, "completed - portal"), ([accepted, portal, delivered], 1, "completed - "),
      ([accepted, refused], 1, "failed rejected "), ([accepted, lost], 1, "failed bounced "),
      ([accepted, lost, delivered], 1, "completed - "), ([accepted, lost, refused], 1, "failed rejected "),
      ([delivered, agreed], 1, "completed - "), ([handedOver, delivered, declined], 1, "failed rejected "),
      ([portal, agreed], 1, "completed - "), ([known], 1, "failed rejected "), ([accepted, known], 2, "inflight - "),
      ([lost, known, delivered], 2, "completed - "), ([delivered], 0, "inflight - "),
    ]
    for row in cases {
      for order in orders(row.findings + row.findings.prefix(2)) {
        #expect(end(order, from: transmission(.inflight), sends: row.sends) == row.end, "\(order.map(\.verdict))")
      }
    }
  }

  @Test func `Evidence puts a doubt right in both directions, also while the file waits to be sent again`() {
    let delivered = finding(.delivered, .exchange), refused = finding(.failed(.rejected), .exchange)
    for start in [
      transmission(.failed, .outcomeUnknown), transmission(.pending, .unreachable), transmission(.failed, .gaveUp),
    ] {
      #expect(end([delivered], from: start) == "completed - ")
      #expect(end([refused], from: start) == "failed rejected ", "\(start.status)")
    }
    // A mail server's word is worth no more than another's.
    let relayed = finding(.delivered, .transport)
    #expect(end([relayed], from: transmission(.failed, .recipientRefused)) == "failed recipient_refused ")
    #expect(end([relayed], from: transmission(.failed, .outcomeUnknown)) == "completed - ")
  }
}
