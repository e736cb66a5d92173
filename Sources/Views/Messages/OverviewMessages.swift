// Words of the overview, the number series and the journal.

extension Messages {
  // Tiles.
  func attentionCounted(failed: String, waiting: String, days: Int, all: String) -> String {
    pick(
      "\(failed) failed and \(waiting) waiting for more than \(days) days, of \(all) invoices",
      "\(failed) fehlgeschlagen und \(waiting) seit über \(days) Tagen ausstehend, von \(all) Rechnungen")
  }
  func inFlightCounted(pending: String, all: String) -> String {
    pick("besides, \(pending) are pending, of \(all) invoices", "außerdem \(pending) ausstehend, von \(all) Rechnungen")
  }
  var issuedThisMonth: String { pick("Issued this month", "In diesem Monat ausgestellt") }
  var correctionsThisMonth: String { pick("Cancellations this month", "Stornos in diesem Monat") }
  func nothingSince(_ day: String) -> String {
    pick("0 invoices dated since \(day)", "0 Rechnungen mit Datum ab \(day)")
  }
  func grossOf(_ sums: String) -> String {
    pick("gross \(sums), cancellations deducted", "brutto \(sums), Stornos abgezogen")
  }
  func correctionsCounted(_ issued: String) -> String {
    pick("beside \(issued) invoices issued this month", "neben \(issued) in diesem Monat ausgestellten Rechnungen")
  }

  // Numbering.
  var gapless: String { pick("No gaps", "Lückenlos") }
  var gapsFound: String { pick("Gaps", "Lücken") }
  func numberingCounted(series: String, numbers: String, gaps: String) -> String {
    pick(
      "\(gaps) gaps among \(numbers) numbers of \(series) series.",
      "\(gaps) Lücken unter \(numbers) Nummern in \(series) Nummernkreisen.")
  }
  var toSeries: String { pick("Number series", "Nummernkreise") }

  // Plots.
  var noFigures: String {
    pick("0 invoices in the last twelve months.", "0 Rechnungen in den letzten zwölf Monaten.")
  }
  func moneyCaption(_ currency: String) -> String {
    pick(
      "Gross and tax by month in \(currency), test invoices left out",
      "Brutto und Steuer nach Monat in \(currency), ohne Testrechnungen")
  }
  var outcomesCaption: String {
    pick("Transmissions by day, last 30 days (UTC)", "Versand nach Tag, letzte 30 Tage (UTC)")
  }
  func outcomesCounted(failed: String, of all: String) -> String {
    pick(
      "\(failed) failed of \(all) transmitted in 30 days", "\(failed) fehlgeschlagen von \(all) Sendungen in 30 Tagen")
  }
  var asTable: String { pick("As a table", "Als Tabelle") }
  var month: String { pick("Month", "Monat") }

  // Journal.
  var latestChanges: String { pick("Latest changes", "Letzte Änderungen") }
  var wholeJournal: String { pick("Whole journal", "Ganzes Journal") }
  var noJournal: String {
    pick("0 changes so far; importing writes none.", "Bisher 0 Änderungen; ein Import erzeugt keine.")
  }
  var time: String { pick("Time", "Zeit") }
  var what: String { pick("What", "Was") }
  var about: String { pick("About", "Worüber") }
  var who: String { pick("Who", "Wer") }

  /// `user 3 (kim@example.org)` in words; the parts are the journal's own.
  func actor(_ text: String) -> String {
    let (kind, rest) = (text.prefix { $0 != " " }, text.drop { $0 != " " }.dropFirst())
    let name = rest.firstIndex(of: "(").map { String(rest[rest.index(after: $0)...].dropLast()) } ?? String(rest)
    switch kind {
    case "user": return name
    case "token": return pick("API token \(name)", "API-Token \(name)")
    case "command": return pick("Command \(name)", "Befehl \(name)")
    case "automatic": return pick("Automatic (\(name))", "Automatisch (\(name))")
    default: return text
    }
  }

  func name(ofJournalAction action: String) -> String {
    switch action {
    case "order.placed": pick("Order placed", "Bestellung angelegt")
    case "order.paid": pick("Order paid", "Bestellung bezahlt")
    case "order.canceled": pick("Order cancelled", "Bestellung storniert")
    case "order.expired": pick("Order expired", "Bestellung abgelaufen")
    case "order.reactivated": pick("Order reactivated", "Bestellung wieder aktiv")
    case "order.extended": pick("Payment deadline moved", "Zahlungsfrist verlängert")
    case "order.changed": pick("Order changed", "Bestellung geändert")
    case "order.modified": pick("Order details changed", "Angaben der Bestellung geändert")
    case "order.approved": pick("Order approved", "Bestellung genehmigt")
    case "order.denied": pick("Order denied", "Bestellung abgelehnt")
    case "order.deleted": pick("Test order deleted", "Testbestellung gelöscht")
    case "invoice.issued": pick("Invoice issued", "Rechnung ausgestellt")
    case "invoice.cancelled": pick("Invoice cancelled", "Rechnung storniert")
    case "invoice.reissued": pick("Invoice reissued", "Rechnung neu ausgestellt")
    case "invoice.regenerated": pick("Invoice regenerated", "Rechnung neu erzeugt")
    case "invoice.failed": pick("Invoice could not be issued", "Rechnung ließ sich nicht ausstellen")
    case "invoice.imported": pick("Invoice imported", "Rechnung importiert")
    case "transmission.requested": pick("Transmission requested", "Versand angefordert")
    case "transmission.sent": pick("Sent", "Versandt")
    case "transmission.failed": pick("Sending failed", "Versand fehlgeschlagen")
    case "transmission.testmode_ignored": pick("Not sent: test", "Nicht versandt: Test")
    case "transmission.decided": pick("Outcome decided by a person", "Ausgang von Hand entschieden")
    case "settings.changed": pick("Settings changed", "Einstellungen geändert")
    case "rates.loaded": pick("Exchange rates loaded", "Wechselkurse geladen")
    case "catalog.changed": pick("Catalogue changed", "Katalog geändert")
    case "access.changed": pick("Access changed", "Zugriff geändert")
    default: action
    }
  }
}
