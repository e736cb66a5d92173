// Words for exports: their kinds, the page that starts one, its progress; and what stands in the files themselves: names of columns and
// sheets.

public import Domain

extension Messages {
  var exports: String { pick("Exports", "Exporte") }
  var export: String { pick("Export…", "Exportieren…") }
  var newExport: String { pick("New export", "Neuer Export") }
  var exportWhat: String { pick("What to make", "Was erstellt werden soll") }
  var exportLanguage: String { pick("Language and number format", "Sprache und Zahlenformat") }
  func language(_ language: Language) -> String {
    switch language {
    case .english: pick("English: 1,234.50", "Englisch: 1,234.50")
    case .german: pick("German: 1.234,50", "Deutsch: 1.234,50")
    }
  }
  var startExport: String { pick("Start the export", "Export starten") }
  var changeFilters: String { pick("Change the filters", "Filter ändern") }
  var everyInvoice: String {
    pick("No filter: all invoices that you may see.", "Kein Filter: alle Rechnungen, die Sie sehen dürfen.")
  }
  func exportCounted(_ count: String) -> String {
    pick("\(count) invoices and cancellations:", "\(count) Rechnungen und Stornorechnungen:")
  }
  var nothingToExport: String {
    pick(
      "These filters find no invoice, so there is nothing to export.",
      "Diese Filter finden keine Rechnung, also gibt es nichts zu exportieren.")
  }
  var exportSums: String { pick("Sums by currency", "Summen nach Währung") }
  var currency: String { pick("Currency", "Währung") }
  var documentCount: String { pick("Documents", "Belege") }

  public func name(of kind: ExportKind) -> String {
    switch kind {
    case .invoices: pick("Invoices as CSV", "Rechnungen als CSV")
    case .lines: pick("Lines as CSV", "Positionen als CSV")
    case .spreadsheet: pick("Spreadsheet (XLSX)", "Tabelle (XLSX)")
    case .documents: pick("Documents as ZIP", "Dokumente als ZIP")
    case .register: pick("Register for the accountant", "Rechnungsausgangsbuch")
    case .datev: pick("Bookings for DATEV", "Buchungen für DATEV")
    case .audit: pick("Package for an auditor", "Paket für die Prüfung")
    }
  }
  func meaning(of kind: ExportKind) -> String {
    switch kind {
    case .invoices: pick("One row for each invoice.", "Eine Zeile für jede Rechnung.")
    case .lines: pick("One row for each line of each invoice.", "Eine Zeile für jede Position jeder Rechnung.")
    case .spreadsheet: pick("Both as sheets of one file.", "Beides als Blätter einer Datei.")
    case .documents: pick("Every PDF, named by its number.", "Jedes PDF, benannt nach seiner Nummer.")
    case .register:
      pick(
        "CSV with a row for each tax rate of each invoice, with accounts.",
        "CSV mit einer Zeile je Steuersatz jeder Rechnung, mit Konten.")
    case .datev:
      pick(
        "Stacks of bookings in DATEV's format; test invoices are left out.",
        "Buchungsstapel im DATEV-Format; Testrechnungen bleiben draußen.")
    case .audit:
      pick(
        "Register, documents, the whole journal and number series, checksums, and how to check them without us.",
        "Ausgangsbuch, Dokumente, das ganze Journal, Nummernkreise, Prüfsummen und wie man sie ohne uns prüft.")
    }
  }
  var auditNeedsAll: String {
    pick(
      "Only for who may see the invoices of all events.",
      "Nur für die, die die Rechnungen aller Veranstaltungen sehen dürfen.")
  }

  // Progress and list.
  func standing(of state: Export.State) -> String {
    switch state {
    case .running: pick("Under way", "In Arbeit")
    case .done: pick("Ready", "Fertig")
    case .failed: pick("Failed", "Fehlgeschlagen")
    }
  }
  func exportProgress(done: String, of total: String) -> String {
    pick("\(done) of \(total) invoices", "\(done) von \(total) Rechnungen")
  }
  var exportBegins: String { pick("Looking for the invoices…", "Die Rechnungen werden gesucht…") }
  var exportPacks: String {
    pick("All collected; the file is being packed.", "Alles gesammelt; die Datei wird gepackt.")
  }
  func exportFailed(_ reason: String) -> String {
    pick("The export failed: \(reason)", "Der Export ist fehlgeschlagen: \(reason)")
  }
  func downloadFile(_ size: String) -> String { pick("Download (\(size))", "Herunterladen (\(size))") }
  func keptUntil(_ moment: HTML) -> HTML {
    pick("The file is kept until \(moment).", "Die Datei wird bis \(moment) aufgehoben.")
  }
  var expires: String { pick("Kept until", "Aufgehoben bis") }
  var file: String { pick("File", "Datei") }
  var byOperator: String { pick("Operator", "Betrieb") }
  var noExports: String { pick("No exports at the moment", "Zur Zeit keine Exporte") }
  var recentExports: String { pick("Recent exports", "Letzte Exporte") }
  public var exportDeleted: String { pick("Export deleted.", "Export gelöscht.") }
  public var chooseExport: String { pick("Choose what to make.", "Wählen Sie, was erstellt werden soll.") }
  public var mayNotExport: String {
    pick(
      "Whoever started it may not see these invoices any more.",
      "Wer ihn gestartet hat, darf diese Rechnungen nicht mehr sehen.")
  }
  public func exportsUnderWay(_ most: String) -> String {
    pick(
      "\(most) exports are under way already. Wait for one of them, or delete it.",
      "Es sind schon \(most) Exporte in Arbeit. Warten Sie auf einen davon, oder löschen Sie ihn.")
  }
  /// What a finished export does not hold.
  public func leftOut(_ kind: ExportKind, _ count: String) -> String {
    kind == .datev
      ? pick("\(count) test invoices were left out.", "\(count) Testrechnungen wurden ausgelassen.")
      : pick(
        "\(count) documents are missing: their data was erased under the retention rule.",
        "\(count) Dokumente fehlen: Ihre Daten wurden nach der Aufbewahrungsfrist gelöscht.")
  }

  // In the files.
  public func name(of table: ExportTable) -> String {
    switch table {
    case .invoices: pick("Invoices", "Rechnungen")
    case .lines: pick("Lines", "Positionen")
    case .register: pick("Register", "Ausgangsbuch")
    }
  }
  public var seriesHeadings: [String] {
    [
      pick("Prefix", "Präfix"), pick("Test", "Test"), pick("First number", "Erste Nummer"),
      pick("Last number", "Letzte Nummer"), pick("Documents", "Belege"), pick("Missing", "Fehlend"),
      pick("Missing numbers", "Fehlende Nummern"),
    ]
  }
  public func heading(of column: ExportColumn) -> String {
    switch column {
    case .number: pick("Number", "Nummer")
    case .kind: pick("Kind", "Art")
    case .date: pick("Date", "Datum")
    case .cancels: pick("Cancels", "Storniert")
    case .cancelledBy: pick("Cancelled by", "Storniert durch")
    case .event: pick("Event", "Veranstaltung")
    case .order: pick("Order", "Bestellung")
    case .language: pick("Language", "Sprache")
    case .currency: pick("Currency", "Währung")
    case .recipient: pick("Recipient", "Empfänger")
    case .company: pick("Company", "Firma")
    case .name: pick("Name", "Name")
    case .street: pick("Street", "Straße")
    case .zipcode: pick("Postal code", "Postleitzahl")
    case .city: pick("City", "Ort")
    case .state: pick("State", "Bundesland")
    case .country: pick("Country", "Land")
    case .vatID: pick("VAT ID", "USt-IdNr.")
    case .business: pick("Business", "Geschäftlich")
    case .internalReference: pick("Reference", "Referenz")
    case .sender: pick("Sender", "Absender")
    case .senderVATID: pick("Sender's VAT ID", "USt-IdNr. des Absenders")
    case .net: pick("Net", "Netto")
    case .tax: pick("Tax", "Steuer")
    case .gross: pick("Gross", "Brutto")
    case .taxRate: pick("Tax rate", "Steuersatz")
    case .taxCode: pick("Tax code", "Steuercode")
    case .taxName: pick("Tax name", "Steuername")
    case .reverseCharge: pick("Reverse charge", "Reverse Charge")
    case .foreignCurrency: pick("Foreign currency", "Fremdwährung")
    case .foreignRate: pick("Exchange rate", "Wechselkurs")
    case .position: pick("Position", "Position")
    case .description: pick("Description", "Beschreibung")
    case .attendee: pick("Attendee", "Teilnehmer")
    case .periodStart: pick("Period from", "Zeitraum von")
    case .periodEnd: pick("Period to", "Zeitraum bis")
    case .location: pick("Location", "Ort der Leistung")
    case .transmissionType: pick("Transmission", "Versandart")
    case .transmissionStatus: pick("Transmission state", "Versandstand")
    case .transmissionDate: pick("Transmitted", "Versandt")
    case .debtorAccount: pick("Debtor account", "Debitorenkonto")
    case .revenueAccount: pick("Revenue account", "Erlöskonto")
    case .test: pick("Test", "Test")
    }
  }
}
