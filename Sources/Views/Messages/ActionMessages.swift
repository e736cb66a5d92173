// Why an action on an invoice is not possible, in words. The reasons themselves are Domain's (`InvoiceActionRefusal`); every sentence
// says what to do instead where there is something.

public import Domain

extension Messages {
  /// The sentence for a refusal.
  public func sentence(for refusal: InvoiceActionRefusal) -> String {
    switch refusal {
    case .missingPermission:
      pick(
        "Your team may read invoices but not change them.", "Ihr Team darf Rechnungen lesen, aber nicht ändern.")
    case .alreadyCancelled(let number):
      pick(
        "Already cancelled by \(number); open the replacement.",
        "Bereits storniert durch \(number); öffnen Sie den Ersatz.")
    case .isCancellation:
      pick("This document is itself a cancellation.", "Dieser Beleg ist selbst eine Stornorechnung.")
    case .shredded:
      pick("The document was erased under the retention rule.", "Der Beleg wurde nach der Aufbewahrungsregel gelöscht.")
    case .notPending(let status): notPending(status)
    case .nothingWaits: pick("It does not wait to be sent.", "Sie wartet nicht auf den Versand.")
    case .inFlight: pick("It is being sent right now.", "Der Versand läuft gerade.")
    case .regenerationOff:
      pick(
        "Regenerating is switched off in the event's settings; use Reissue.",
        "Neu erzeugen ist in den Einstellungen der Veranstaltung abgeschaltet; nutzen Sie Stornieren und neu ausstellen."
      )
    case .alreadyTransmitted:
      pick("Already handed over; use Reissue.", "Bereits übermittelt; nutzen Sie Stornieren und neu ausstellen.")
    case .sentToOrganizer:
      pick(
        "A copy went to the organizer's address; use Reissue.",
        "Eine Kopie ging an die Adresse des Veranstalters; nutzen Sie Stornieren und neu ausstellen.")
    case .tooOld:
      pick("Older than one day; use Reissue.", "Älter als ein Tag; nutzen Sie Stornieren und neu ausstellen.")
    }
  }

  private func notPending(_ status: TransmissionStatus) -> String {
    switch status {
    case .completed: pick("Already sent; use Send again.", "Bereits gesendet; nutzen Sie Erneut senden.")
    case .failed: pick("Sending failed; use Send again.", "Der Versand ist fehlgeschlagen; nutzen Sie Erneut senden.")
    default:
      pick(
        "Only a waiting invoice can be sent; use Send again.",
        "Nur wartende Rechnungen lassen sich senden; nutzen Sie Erneut senden.")
    }
  }
}
