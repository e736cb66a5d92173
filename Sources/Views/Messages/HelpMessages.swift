// Words of the help page and of the error pages.

extension Messages {
  var helpTitle: String { pick("Help", "Hilfe") }
  var shortcuts: String { pick("Keyboard shortcuts", "Tastenkürzel") }
  var shortcutsHint: String {
    pick(
      "Everything also works without them. They rest while you type in a field.",
      "Alles geht auch ohne sie. Beim Schreiben in einem Feld ruhen sie.")
  }
  var shortcutsSwitch: String {
    pick("Use single-key shortcuts in this browser", "Tastenkürzel in diesem Browser verwenden")
  }
  var key: String { pick("Key", "Taste") }
  var effect: String { pick("What it does", "Was sie tut") }
  var everywhere: String { pick("Everywhere", "Überall") }
  var inLists: String { pick("In lists", "In Listen") }
  var onInvoices: String { pick("On an invoice", "Auf einer Rechnung") }
  var keySearch: String { pick("Go to the search box", "Zum Suchfeld") }
  var keyInvoices: String { pick("Go to the invoices", "Zu den Rechnungen") }
  var keyOverview: String { pick("Go to the overview", "Zum Überblick") }
  var keyQueue: String { pick("Go to what needs attention", "Zu dem, was zu klären ist") }
  var keyTick: String { pick("Tick the row", "Zeile ankreuzen") }
  var keyTransmit: String { pick("Send", "Versenden") }
  var keyReissue: String { pick("Reissue", "Neu ausstellen") }
  var keyHelp: String { pick("Open this page", "Diese Seite öffnen") }
  var keyNextRow: String { pick("Next row", "Nächste Zeile") }
  var keyPreviousRow: String { pick("Previous row", "Vorherige Zeile") }
  var keyOpen: String { pick("Open the row", "Zeile öffnen") }
  var keyPDF: String { pick("Download the PDF", "PDF herunterladen") }
  var keyPrevious: String { pick("Previous invoice of the list", "Vorherige Rechnung der Liste") }
  var keyNext: String { pick("Next invoice of the list", "Nächste Rechnung der Liste") }
  var then: String { pick("then", "dann") }

  var statesExplained: String { pick("What the states mean", "Was die Zustände bedeuten") }
  var correctionsExplained: String { pick("How corrections work", "Wie Korrekturen gehen") }
  var correctionsText: String {
    pick(
      """
      An issued invoice never changes. A mistake is mended by reissuing: a cancellation takes the old invoice back in \
      full, and a new invoice with its own number replaces it. Amounts of a cancellation are negative.
      """,
      """
      Eine ausgestellte Rechnung ändert sich nie. Ein Fehler wird durch Neuausstellen behoben: Ein Storno nimmt die \
      alte Rechnung vollständig zurück, eine neue mit eigener Nummer ersetzt sie. Beträge eines Stornos sind negativ.
      """)
  }
  var cancelledExplained: String {
    pick("A cancellation takes this invoice back.", "Ein Storno nimmt diese Rechnung zurück.")
  }
  var cancellationExplained: String {
    pick(
      "Takes another invoice back; its amounts are negative.",
      "Nimmt eine andere Rechnung zurück; die Beträge sind negativ.")
  }
  var testExplained: String {
    pick(
      "Made in test mode, numbered apart, no document for the books.",
      "Im Testbetrieb entstanden, eigene Nummern, kein Buchungsbeleg.")
  }

  var whatHappened: String { pick("What happened", "Was geschehen ist") }
  var whatToDo: String { pick("What you can do", "Was Sie tun können") }
  var tryAgain: String { pick("Try again", "Erneut versuchen") }
  var toOverview: String { pick("Go to the overview", "Zur Übersicht") }

  func title(of failure: ErrorPage.Failure) -> String {
    switch failure {
    case .badRequest: pick("The request could not be understood", "Die Anfrage war nicht zu verstehen")
    case .forbidden: pick("You may not do this", "Das dürfen Sie nicht")
    case .notFound: pick("This page does not exist", "Diese Seite gibt es nicht")
    case .tooLarge: pick("That was too much at once", "Das war zu viel auf einmal")
    case .internalError: pick("Something went wrong here", "Hier ist etwas schiefgegangen")
    case .unavailable: pick("Busy at the moment", "Gerade ausgelastet")
    }
  }

  func cause(of failure: ErrorPage.Failure) -> String {
    switch failure {
    case .badRequest:
      pick(
        "The address or the form held something that makes no sense here. Nothing was changed.",
        "Adresse oder Formular enthielten etwas, das hier keinen Sinn ergibt. Es wurde nichts geändert.")
    case .forbidden:
      pick(
        "Your teams do not allow this, or the page had been open for too long. Nothing was changed.",
        "Ihre Teams erlauben das nicht, oder die Seite war zu lange offen. Es wurde nichts geändert.")
    case .notFound:
      pick(
        "There is nothing at this address, or you may not know of it.",
        "Unter dieser Adresse gibt es nichts, oder es ist Ihnen nicht zugänglich.")
    case .tooLarge:
      pick(
        "The request was larger than this server accepts. Nothing was changed.",
        "Die Anfrage war größer, als dieser Server annimmt. Es wurde nichts geändert.")
    case .internalError:
      pick(
        "The server met an error that it did not expect. It is in the log under the request ID.",
        "Der Server stieß auf einen unerwarteten Fehler. Er steht unter der Vorgangsnummer im Protokoll.")
    case .unavailable:
      pick(
        "The server or its database is busy. Nothing was changed and nothing is lost.",
        "Server oder Datenbank sind ausgelastet. Es wurde nichts geändert, nichts ist verloren.")
    }
  }

  func remedy(for failure: ErrorPage.Failure) -> String {
    switch failure {
    case .badRequest:
      pick(
        "Go back, check what you entered and try again.",
        "Gehen Sie zurück, prüfen Sie die Eingaben und versuchen Sie es erneut.")
    case .forbidden:
      pick(
        "Reload the page you came from. If that does not help, ask an administrator of the organizer.",
        "Laden Sie die vorige Seite neu. Hilft das nicht, fragen Sie die Administration des Veranstalters.")
    case .notFound:
      pick(
        "Check the address, or look for the document in the list.",
        "Prüfen Sie die Adresse, oder suchen Sie den Beleg in der Liste.")
    case .tooLarge: pick("Try it with less.", "Versuchen Sie es mit weniger.")
    case .internalError:
      pick(
        "Try again. If it happens again, tell the operator the request ID.",
        "Versuchen Sie es erneut. Geschieht es wieder, nennen Sie dem Betrieb die Vorgangsnummer.")
    case .unavailable:
      pick(
        "Wait a few seconds, then try again.",
        "Warten Sie einige Sekunden und versuchen Sie es dann erneut.")
    }
  }
}
