// Words of the books: number series with their statement, the journal's verification, and the check of e-invoices.

extension Messages {
  // Series.
  var seriesTitle: String { pick("Number series", "Nummernkreise") }
  var seriesHint: String {
    pick(
      "Numbers are given out without gaps. Open a series for a statement that can be printed and signed.",
      "Nummern werden lückenlos vergeben. Öffnen Sie einen Kreis für eine Erklärung zum Ausdrucken und Unterschreiben.")
  }
  var noSeries: String { pick("No numbers yet", "Noch keine Nummern") }
  var noSeriesHint: String {
    pick("A series begins with its first invoice.", "Ein Nummernkreis beginnt mit seiner ersten Rechnung.")
  }
  var prefix: String { pick("Prefix", "Präfix") }
  var count: String { pick("Count", "Anzahl") }
  var missing: String { pick("Missing", "Fehlend") }
  var origin: String { pick("Where from", "Herkunft") }
  var explanation: String { pick("Explanation", "Erklärung") }
  var testNotAsked: String {
    pick(
      "Test numbers are set back when test orders are deleted.",
      "Testnummern werden mit Testbestellungen zurückgesetzt.")
  }
  func range(_ gap: ClosedRange<Int64>) -> String {
    gap.count == 1 ? String(gap.lowerBound) : "\(gap.lowerBound)–\(gap.upperBound)"
  }
  func gapsOf(_ gaps: [ClosedRange<Int64>], faults: [ClosedRange<Int64>]) -> String {
    guard !gaps.isEmpty else { return pick("0 missing", "0 fehlend") }
    let list = gaps.prefix(5).map(range).joined(separator: ", ") + (gaps.count > 5 ? ", …" : "")
    return faults.isEmpty ? pick("before the import: \(list)", "vor der Übernahme: \(list)") : list
  }

  func statementTitle(_ prefix: String) -> String {
    pick("Statement on number series \(prefix)", "Erklärung zum Nummernkreis \(prefix)")
  }
  var firstIssuedHere: String { pick("First number given out here", "Erste hier vergebene Nummer") }
  var noneIssuedHere: String { pick("none, all were taken over", "keine, alle wurden übernommen") }
  var statementGapless: String {
    pick(
      "Every number from the first to the last exists exactly once. 0 numbers are missing.",
      "Jede Nummer von der ersten bis zur letzten ist genau einmal vergeben. 0 Nummern fehlen.")
  }
  var statementImportedGaps: String {
    pick(
      "The numbers below are missing. All of them lie before the first number given out here; they were missing when the data was taken over.",
      "Die folgenden Nummern fehlen. Alle liegen vor der ersten hier vergebenen; sie fehlten bereits bei der Übernahme der Daten."
    )
  }
  var statementFaults: String {
    pick(
      "The numbers below are missing although the series was kept here. This needs an explanation and a look at the journal.",
      "Die folgenden Nummern fehlen, obwohl der Kreis hier geführt wurde. Das braucht eine Erklärung und einen Blick ins Journal."
    )
  }
  var statementTest: String {
    pick(
      "A series of test invoices; no document for the books.",
      "Ein Nummernkreis für Testrechnungen; kein Buchungsbeleg.")
  }
  var gapHere: String { pick("given out here", "hier geführt") }
  var gapImported: String { pick("before the import", "vor der Übernahme") }
  var statementProof: String {
    pick(
      "The journal entry and hash above fix the state that this statement is about; a later copy of the journal must contain them.",
      "Journaleintrag und Prüfsumme oben halten den Stand fest, auf den sich diese Erklärung bezieht; jede spätere Kopie des Journals muss sie enthalten."
    )
  }
  var placeAndSignature: String { pick("Place, date, signature", "Ort, Datum, Unterschrift") }
  var statementPrint: String {
    pick("Print this page with your browser.", "Drucken Sie diese Seite mit Ihrem Browser.")
  }

  // Journal.
  var journalHint: String {
    pick(
      "Every change of orders and invoices, chained by hashes: no entry can be changed or left out unnoticed.",
      "Jede Änderung an Bestellungen und Rechnungen, durch Prüfsummen verkettet: Kein Eintrag lässt sich unbemerkt ändern oder auslassen."
    )
  }
  var journalEmpty: String { pick("The journal is empty", "Das Journal ist leer") }
  var verifyJournal: String { pick("Verify the chain", "Kette prüfen") }
  var downloadJournal: String { pick("Download the journal", "Journal herunterladen") }
  func journalSound(_ count: String) -> String {
    pick(
      "Verified \(count) entries from the first on: every hash fits, none is missing.",
      "\(count) Einträge vom ersten an geprüft: Jede Prüfsumme passt, keiner fehlt.")
  }
  var headOfChain: String { pick("Head of the chain", "Kopf der Kette") }
  var journalBroken: String { pick("The chain is broken", "Die Kette ist unterbrochen") }

  // Check.
  var checkInvoice: String { pick("Check for e-invoices", "Prüfung für E-Rechnungen") }
  func checkTitle(_ number: String) -> String { pick("Check of \(number)", "Prüfung von \(number)") }
  var checkHint: String {
    pick(
      "The structured forms of this invoice, held against their rules. Nothing is changed or sent.",
      "Die strukturierten Fassungen dieser Rechnung, gegen ihre Regeln geprüft. Nichts wird geändert oder versandt.")
  }
  func name(ofFormat kind: String) -> String {
    switch kind {
    case "pdf": "PDF"
    case "ubl": "UBL (Peppol)"
    case "cii": "CII (Factur-X, ZUGFeRD)"
    case "fatturapa": "FatturaPA"
    default: kind
    }
  }
  func checkedAgainst(_ profile: String) -> String { pick("Held against \(profile).", "Geprüft gegen \(profile).") }
  func findings(_ count: String) -> String { pick("Findings: \(count).", "Beanstandungen: \(count).") }
  var passes: String { pick("Passes", "Besteht") }
  var doesNotPass: String { pick("Does not pass", "Besteht nicht") }
  var fatal: String { pick("Would be refused", "Würde abgelehnt") }
  var warning: String { pick("Looks wrong", "Auffällig") }
  var putRight: String { pick("Put it right", "Berichtigen") }
}
