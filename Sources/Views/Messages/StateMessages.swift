// Words for what an invoice is and where its transmission stands: chips, tabs, and the one-sentence status of the
// detail page.

import Domain

extension Messages {
  var invoice: String { pick("Invoice", "Rechnung") }
  var cancellation: String { pick("Cancellation", "Storno") }
  var cancelled: String { pick("Cancelled", "Storniert") }
  var test: String { pick("Test", "Test") }

  func name(of status: TransmissionStatus) -> String {
    switch status {
    case .unknown: pick("Unknown", "Unbekannt")
    case .pending: pick("Pending", "Ausstehend")
    case .inflight: pick("In flight", "Unterwegs")
    case .completed: pick("Completed", "Versandt")
    case .failed: pick("Failed", "Fehlgeschlagen")
    case .testmodeIgnored: pick("Test, not sent", "Test, nicht versandt")
    }
  }

  /// What a state means and what to do about it, for the help page.
  func explanation(of status: TransmissionStatus) -> String {
    switch status {
    case .unknown:
      pick(
        "The invoice is older than the record of transmissions, so nobody can say whether it was sent.",
        "Die Rechnung ist älter als die Aufzeichnung des Versands; ob sie versandt wurde, ist nicht bekannt.")
    case .pending:
      pick(
        "The invoice waits to be sent. It goes out by itself, or someone sends it.",
        "Die Rechnung wartet auf den Versand. Er geschieht von selbst oder wird von Hand ausgelöst.")
    case .inflight:
      pick(
        "The invoice is being handed over right now. No other attempt can start until this one has ended.",
        "Die Rechnung wird gerade übergeben. Bis das beendet ist, beginnt kein weiterer Versuch.")
    case .completed:
      pick(
        "The channel took the invoice over. Whether a person has read it is not known.",
        "Der Versandweg hat die Rechnung angenommen. Ob sie jemand gelesen hat, ist nicht bekannt.")
    case .failed:
      pick(
        "The invoice did not reach the channel. The reason is on the invoice; nothing is sent again by itself.",
        "Die Rechnung wurde nicht angenommen. Der Grund steht an der Rechnung; von selbst wird nichts wiederholt.")
    case .testmodeIgnored:
      pick(
        "The order was a test and the channel knows no tests, so nothing was sent, on purpose.",
        "Die Bestellung war ein Test und der Versandweg kennt keine Tests; es wurde absichtlich nichts versandt.")
    }
  }

  /// A transmission type in words; one without a name here is shown by its identifier.
  func channel(_ type: String) -> String {
    switch type {
    case "email": pick("E-mail", "E-Mail")
    case "peppol": "Peppol"
    case "it_sdi": pick("SdI (Italy)", "SdI (Italien)")
    case "external": pick("External", "Extern")
    default: type
    }
  }

  /// The same inside a sentence.
  func channelWithinSentence(_ type: String) -> String {
    type == "email" ? pick("e-mail", "E-Mail") : channel(type)
  }

  /// The transmission in one sentence. `moment` and `destination` may be missing.
  func sentence(
    _ status: TransmissionStatus, by channel: HTML, at moment: HTML?, to destination: HTML?
  ) -> HTML {
    let to: HTML = pick("\(some: destination, { " to \($0)" })", "\(some: destination, { " an \($0)" })")
    let on: HTML = pick("\(some: moment, { " on \($0)" })", "\(some: moment, { " am \($0)" })")
    let since: HTML = pick("\(some: moment, { " since \($0)" })", "\(some: moment, { " seit \($0)" })")
    return switch status {
    case .unknown:
      pick(
        "Issued before transmissions were recorded; whether it was sent is not known.",
        "Ausgestellt, bevor der Versand aufgezeichnet wurde; ob sie versandt wurde, ist nicht bekannt.")
    case .pending:
      pick("Waiting to be sent by \(channel)\(to).", "Wartet auf den Versand per \(channel)\(to).")
    case .inflight:
      pick("Being sent by \(channel)\(to)\(since).", "Wird per \(channel)\(to) versandt\(since).")
    case .completed: pick("Sent by \(channel)\(to)\(on).", "Versandt per \(channel)\(to)\(on).")
    case .failed:
      pick("Sending by \(channel)\(to) failed\(on).", "Der Versand per \(channel)\(to) ist fehlgeschlagen\(on).")
    case .testmodeIgnored:
      pick(
        "A test order: nothing was sent, on purpose.",
        "Eine Testbestellung: Es wurde absichtlich nichts versandt.")
    }
  }

  func reason(_ reason: HTML) -> HTML { pick("Reason: \(reason)", "Grund: \(reason)") }
  func cancelledBy(_ number: HTML) -> HTML { pick("Cancelled by \(number).", "Storniert durch \(number).") }
  func cancels(_ number: HTML) -> HTML { pick("Cancels invoice \(number).", "Storniert die Rechnung \(number).") }
  var erased: String {
    pick(
      "Personal data and documents were erased under the retention rule; numbers and amounts remain.",
      "Personendaten und Dokumente wurden nach der Aufbewahrungsregel gelöscht; Nummern und Beträge bleiben.")
  }
}
