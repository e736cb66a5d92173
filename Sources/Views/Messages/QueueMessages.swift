// Words of the queue: causes of failed transmissions, what they mean and what to do about them.

import Domain

extension Messages {
  func queueCounted(attention: String, inFlight: String, pending: String, all: String) -> String {
    pick(
      "\(attention) of \(all) invoices need somebody. \(inFlight) are in flight, \(pending) pending.",
      "\(attention) von \(all) Rechnungen sind zu klären. \(inFlight) sind unterwegs, \(pending) ausstehend.")
  }
  var nothingToDo: String { pick("Nothing to do", "Nichts zu tun") }
  var nothingToDoHint: String {
    pick(
      "No transmission has failed and none waits for too long.",
      "Kein Versand ist fehlgeschlagen, keiner wartet zu lange.")
  }
  var transmissions: String { pick("Transmissions", "Sendungen") }
  var requested: String { pick("Requested", "Angefordert") }
  func attempts(_ count: String) -> String { pick("Attempts: \(count)", "Versuche: \(count)") }
  func name(ofAttempt outcome: String?) -> String {
    switch outcome {
    case nil: pick("under way", "läuft")
    case "completed": pick("completed", "abgeschlossen")
    case "accepted": pick("accepted, waiting for the result", "angenommen, Ergebnis steht aus")
    case "failed": pick("failed", "fehlgeschlagen")
    case "retry": pick("failed, is tried again", "fehlgeschlagen, wird wiederholt")
    case "unknown": pick("outcome not known", "Ausgang unbekannt")
    case "lost": pick("interrupted", "unterbrochen")
    default: outcome ?? ""
    }
  }
  var askRecipient: String {
    pick("Ask the recipient, then decide.", "Fragen Sie den Empfänger, dann entscheiden Sie.")
  }
  var markDelivered: String { pick("Mark as delivered", "Als zugestellt vermerken") }
  func sendAll(_ count: String) -> String {
    count == "1" ? pick("Send it…", "Versenden…") : pick("Send all \(count)…", "Alle \(count) versenden…")
  }
  func withholdAll(_ count: String) -> String {
    count == "1"
      ? pick("Do not send it…", "Nicht versenden…")
      : pick("Do not send these \(count)…", "Diese \(count) nicht versenden…")
  }
  func pendingTitle(_ count: String) -> String { pick("Waiting to be sent: \(count)", "Ausstehend: \(count)") }
  var pendingHint: String {
    pick(
      "They go out in turn or when somebody sends them. After a restored backup some may be out already: hold back what must not go twice.",
      "Sie gehen der Reihe nach hinaus oder wenn jemand sie versendet. Nach einer zurückgespielten Sicherung können manche schon versandt sein: Halten Sie zurück, was nicht zweimal hinaus darf."
    )
  }
  func resendAll(_ count: String) -> String {
    count == "1"
      ? pick("Send it again…", "Erneut versenden…")
      : pick("Send all \(count) again…", "Alle \(count) erneut versenden…")
  }
  func showInList(_ count: String) -> String {
    count == "1"
      ? pick("Show it in the list", "In der Liste zeigen")
      : pick("Show the \(count) in the list", "Die \(count) in der Liste zeigen")
  }

  func title(of reason: TransmissionReason) -> String {
    switch reason.rawValue {
    case "waiting": pick("Waiting for more than 2 days", "Seit über 2 Tagen ausstehend")
    case "unrecorded": pick("Failed before it came here", "Vor der Übernahme fehlgeschlagen")
    case "no_provider": pick("No channel configured", "Kein Versandweg eingerichtet")
    case "no_recipient": pick("No address to send to", "Keine Adresse für den Versand")
    case "invalid_recipient": pick("Address not valid", "Adresse ungültig")
    case "document_failed": pick("Document could not be made", "Dokument ließ sich nicht erzeugen")
    case "unreachable": pick("Server not reachable", "Server nicht erreichbar")
    case "sign_in_refused": pick("Sign-in refused", "Anmeldung abgelehnt")
    case "not_secure": pick("No secure connection", "Keine sichere Verbindung")
    case "not_allowed": pick("Server not allowed", "Server nicht erlaubt")
    case "sender_refused": pick("Sender refused", "Absender abgelehnt")
    case "recipient_refused": pick("Recipient refused", "Empfänger abgelehnt")
    case "content_refused": pick("Message refused", "Nachricht abgelehnt")
    case "temporarily_refused": pick("Temporarily refused", "Vorübergehend abgelehnt")
    case "interrupted": pick("Interrupted", "Unterbrochen")
    case "gave_up": pick("Gave up after many tries", "Nach vielen Versuchen aufgegeben")
    case "bounced": pick("Came back", "Zurückgekommen")
    case "rejected": pick("Rejected by the network", "Vom Netz zurückgewiesen")
    case "outcome_unknown": pick("Outcome not known", "Ausgang unbekannt")
    case "withheld": pick("Held back", "Zurückgehalten")
    case "internal_error": pick("Internal error", "Interner Fehler")
    default: reason.rawValue
    }
  }

  func explanation(of reason: TransmissionReason) -> String {
    switch reason.rawValue {
    case "waiting":
      pick("Nobody has asked for these to be sent.", "Den Versand dieser Rechnungen hat niemand ausgelöst.")
    case "unrecorded":
      pick(
        "The earlier system noted a failure, but not why.",
        "Das frühere System vermerkte einen Fehlschlag, aber nicht warum.")
    case "no_provider":
      pick("No channel reaches these recipients.", "Kein Versandweg erreicht diese Empfänger.")
    case "no_recipient":
      pick(
        "Neither the order nor its invoice address holds an address.",
        "Weder die Bestellung noch ihre Rechnungsanschrift enthält eine Adresse.")
    case "invalid_recipient":
      pick("The address cannot be right as it is written.", "Die Adresse kann so, wie sie dasteht, nicht stimmen.")
    case "document_failed":
      pick("Nothing was sent; the log names the cause.", "Es wurde nichts versandt; das Protokoll nennt die Ursache.")
    case "unreachable":
      pick("The receiving server did not answer.", "Der empfangende Server antwortete nicht.")
    case "sign_in_refused":
      pick("The receiving server does not accept our sign-in.", "Der Server nimmt unsere Anmeldung nicht an.")
    case "not_secure":
      pick("The server's certificate could not be trusted.", "Dem Zertifikat des Servers war nicht zu trauen.")
    case "not_allowed":
      pick("The operator has to allow this server first.", "Der Betreiber muss diesen Server erst erlauben.")
    case "sender_refused":
      pick(
        "The server takes no mail from our sender address.", "Der Server nimmt von unserer Absenderadresse nichts an.")
    case "recipient_refused":
      pick("The server says it does not deliver there.", "Der Server sagt, dass er dorthin nicht zustellt.")
    case "content_refused":
      pick("The server refused the message after reading it.", "Der Server lehnte die Nachricht nach dem Lesen ab.")
    case "temporarily_refused", "gave_up":
      pick(
        "All tries failed for reasons that looked temporary.",
        "Alle Versuche scheiterten aus scheinbar vorübergehenden Gründen.")
    case "interrupted":
      pick(
        "The sending process ended before anything was handed over.", "Der Versand brach ab, bevor etwas übergeben war."
      )
    case "bounced":
      pick("The message was accepted and came back later.", "Die Nachricht wurde angenommen und kam später zurück.")
    case "rejected":
      pick(
        "The network refused the document; its answer says why.",
        "Das Netz wies den Beleg zurück; die Antwort nennt den Grund.")
    case "outcome_unknown":
      pick(
        "The connection ended before the answer: the message may have arrived. It is never sent again by itself.",
        "Die Verbindung endete vor der Antwort: Die Nachricht kann angekommen sein. Von selbst wird sie nie erneut gesandt."
      )
    case "withheld":
      pick("Somebody decided that these are not sent.", "Jemand hat entschieden, dass diese nicht versandt werden.")
    case "internal_error":
      pick(
        "Sending failed inside this service; the log names the cause.",
        "Der Versand scheiterte hier im Dienst; das Protokoll nennt die Ursache.")
    default: reason.rawValue
    }
  }

  func remedy(for reason: TransmissionReason) -> String {
    switch reason.rawValue {
    case "waiting", "unrecorded", "interrupted":
      pick("Send them, or open one to see its data.", "Versenden Sie sie, oder öffnen Sie eine, um die Daten zu sehen.")
    case "withheld":
      pick(
        "Send them again when they may go out, or reissue what was wrong.",
        "Senden Sie sie erneut, wenn sie hinausdürfen, oder stellen Sie neu aus, was falsch war.")
    case "no_provider":
      pick(
        "Have a channel configured, then send all again.",
        "Lassen Sie einen Versandweg einrichten, dann senden Sie alle erneut.")
    case "no_recipient", "invalid_recipient", "recipient_refused", "bounced":
      pick(
        "Correct the address on the order's page, then send again.",
        "Berichtigen Sie die Adresse auf der Seite der Bestellung, dann senden Sie erneut.")
    case "outcome_unknown":
      pick(
        "Ask the recipient, then open the invoice and decide: send again, or mark as delivered.",
        "Fragen Sie den Empfänger, öffnen Sie dann die Rechnung und entscheiden Sie: erneut senden oder als zugestellt vermerken."
      )
    case "content_refused", "rejected":
      pick(
        "Open one, read the answer, correct the data and reissue.",
        "Öffnen Sie eine, lesen Sie die Antwort, berichtigen Sie die Daten und stellen Sie neu aus.")
    default:
      pick(
        "Ask the operator to mend the cause, then send all again.",
        "Bitten Sie den Betrieb, die Ursache zu beheben, dann senden Sie alle erneut.")
    }
  }
}
