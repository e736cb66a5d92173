// Words of the page about exchange rates.

import Domain

extension Messages {
  var ratesHint: String {
    pick(
      "Invoices show their totals in a second currency where the settings and the buyer's country want it, at the rate of the day.",
      "Rechnungen zeigen ihre Summen in einer zweiten Währung, wo Einstellungen und Land des Käufers es verlangen, zum Kurs des Tages."
    )
  }
  func name(of source: RateSource) -> String {
    switch source {
    case .europeanCentralBank: pick("European Central Bank", "Europäische Zentralbank")
    case .czechNationalBank: pick("Czech National Bank", "Tschechische Nationalbank")
    case .polishNationalBank: pick("National Bank of Poland", "Polnische Nationalbank")
    }
  }
  func explanation(of source: RateSource) -> String {
    let setting = "„\(text(of: "invoice_eu_currencies").label)“"
    let english = "“\(text(of: "invoice_eu_currencies").label)”"
    let countries = RateSource.countries.joined(separator: ", ")
    switch source {
    case .europeanCentralBank:
      return pick(
        "For buyers in \(countries), where the setting \(english) is the buyer's country's.",
        "Für Käufer in \(countries), wo die Einstellung \(setting) die des Landes des Käufers ist.")
    case .czechNationalBank:
      return pick(
        "For all buyers, where the setting \(english) is CZK.",
        "Für alle Käufer, wo die Einstellung \(setting) CZK ist.")
    case .polishNationalBank:
      return pick(
        "For all buyers, where the setting \(english) is PLN.",
        "Für alle Käufer, wo die Einstellung \(setting) PLN ist.")
    }
  }
  var noRates: String { pick("0 days with rates of this source.", "0 Tage mit Kursen dieser Quelle.") }
  var ratesFresh: String { pick("In use", "In Gebrauch") }
  var ratesStale: String { pick("Too old", "Zu alt") }
  func ratesUsable(until day: String) -> String {
    pick("The newest rates serve invoices until \(day).", "Die neuesten Kurse gelten für Rechnungen bis \(day).")
  }
  func ratesTooOld(_ day: String) -> String {
    pick(
      "The newest rates are of \(day), older than seven days: invoices name the second currency without sums. Load a newer file.",
      "Die neuesten Kurse sind vom \(day), älter als sieben Tage: Rechnungen nennen die zweite Währung ohne Summen. Laden Sie eine neuere Datei."
    )
  }
  func ratesOf(_ day: String) -> String { pick("Rates of \(day)", "Kurse vom \(day)") }
  var currencyPair: String { pick("Currencies", "Währungen") }
  var loadedBy: String { pick("Loaded by", "Geladen von") }
  var loadedByOrganizer: String { pick("this organizer", "diesem Veranstalter") }
  var loadedByOperator: String { pick("the operator, for everybody", "dem Betreiber, für alle") }
  var earlierDays: String { pick("Latest days", "Letzte Tage") }
  var ratesUsed: String { pick("Which invoices use them", "Welche Rechnungen sie verwenden") }
  var ratesUnused: String {
    pick("0 of your events use this source.", "0 Ihrer Veranstaltungen verwenden diese Quelle.")
  }
  var loadRates: String { pick("Load rates", "Kurse laden") }
  var rateFile: String { pick("File of a central bank", "Datei einer Zentralbank") }
  var loadRatesHint: String {
    pick(
      "The ECB's XML, the Czech National Bank's daily text, or table A of the National Bank of Poland as JSON. The rates serve this organizer's invoices only; one that is there already stays, and the operator's win.",
      "Das XML der EZB, der Tagestext der Tschechischen Nationalbank oder Tabelle A der Polnischen Nationalbank als JSON. Die Kurse gelten nur für Rechnungen dieses Veranstalters; vorhandene bleiben, und die des Betreibers gehen vor."
    )
  }
  public func ratesLoaded(new: Int, all: Int) -> String {
    pick("\(new) of \(all) rates are new and stored.", "\(new) von \(all) Kursen sind neu und gespeichert.")
  }
  public func rateFileProblem(_ detail: String) -> String {
    if detail == "Choose a file first." { return pick(detail, "Wählen Sie erst eine Datei.") }
    return pick("This file cannot be read: \(detail)", "Diese Datei ist nicht zu lesen: \(detail)")
  }
}
