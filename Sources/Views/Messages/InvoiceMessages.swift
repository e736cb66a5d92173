// Words of the invoice page: headings, facts, actions, tax categories.

import Domain

extension Messages {
  var backToList: String { pick("Back to the list", "Zurück zur Liste") }
  var previousInvoice: String { pick("Previous invoice in the list", "Vorherige Rechnung der Liste") }
  var nextInvoice: String { pick("Next invoice in the list", "Nächste Rechnung der Liste") }
  var actions: String { pick("Actions", "Aktionen") }

  func name(of action: InvoiceAction) -> String {
    switch action {
    case .download: pick("Download PDF", "PDF herunterladen")
    case .transmit: pick("Transmit", "Versenden")
    case .retransmit: pick("Send again", "Erneut versenden")
    case .reissue: pick("Reissue", "Neu ausstellen")
    case .regenerate: pick("Regenerate", "Neu erzeugen")
    }
  }

  // Parties.
  var sender: String { pick("Sender", "Absender") }
  var vatID: String { pick("VAT ID", "USt-IdNr.") }
  var taxID: String { pick("Tax number", "Steuernummer") }
  var beneficiary: String { pick("Beneficiary", "Leistungsempfänger") }
  var customField: String { pick("Custom field", "Eigenes Feld") }
  var internalReference: String { pick("Internal reference", "Ihr Zeichen") }
  var customerType: String { pick("Customer", "Kunde") }
  var business: String { pick("Business", "Unternehmen") }
  var individual: String { pick("Individual", "Privatperson") }
  var noAddress: String {
    pick("The order had no invoice address.", "Die Bestellung hatte keine Rechnungsanschrift.")
  }

  // Lines and totals.
  var lines: String { pick("Lines", "Positionen") }
  func linesCaption(_ number: String) -> String { pick("Lines of \(number)", "Positionen von \(number)") }
  var position: String { pick("No.", "Nr.") }
  var description: String { pick("Description", "Beschreibung") }
  var rate: String { pick("Rate", "Satz") }
  var attendee: String { pick("Attendee", "Teilnehmer/in") }
  var total: String { pick("Total", "Summe") }
  var taxSummary: String { pick("Tax by rate", "Steuer nach Satz") }
  var reverseCharge: String {
    pick(
      "Reverse charge: the recipient owes the tax.",
      "Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge).")
  }
  func foreignCurrency(_ code: String) -> String { pick("In \(code)", "In \(code)") }
  var exchangeRate: String { pick("Exchange rate", "Wechselkurs") }
  var rateDate: String { pick("Rate of", "Kurs vom") }
  var rateSource: String { pick("Source", "Quelle") }
  var noExchangeRate: String { pick("No rate was known at issue.", "Bei der Ausstellung war kein Kurs bekannt.") }

  /// The tax category of EN 16931 BT-151 (UNCL 5305) in words; detail after a slash is ours to ignore.
  func taxCategory(_ code: String) -> String? {
    switch code.prefix(while: { $0 != "/" }) {
    case "S": pick("standard rated", "steuerpflichtig")
    case "Z": pick("zero rated", "Nullsatz")
    case "E": pick("exempt from tax", "steuerbefreit")
    case "AE": pick("reverse charge", "Reverse Charge")
    case "K": pick("intra-community supply", "innergemeinschaftliche Lieferung")
    case "G": pick("export outside the EU", "Ausfuhr aus der EU")
    case "O": pick("outside the scope of tax", "nicht steuerbar")
    case "L": pick("Canary Islands IGIC", "Kanarische Inseln, IGIC")
    case "M": pick("Ceuta and Melilla IPSI", "Ceuta und Melilla, IPSI")
    case "B": pick("split payment", "Split Payment")
    default: nil
    }
  }

  // Texts.
  var texts: String { pick("Texts", "Texte") }
  var introductoryText: String { pick("Introduction", "Einleitung") }
  var additionalText: String { pick("Additional text", "Zusatztext") }
  var paymentText: String { pick("Payment", "Zahlung") }
  var footerText: String { pick("Footer", "Fußzeile") }

  // The side column.
  var relations: String { pick("Chain of documents", "Belegkette") }
  func name(of role: RelatedInvoice.Role) -> String {
    switch role {
    case .original: pick("Original", "Original")
    case .cancellation: pick("Cancellation", "Storno")
    case .replacement: pick("Replacement", "Ersatz")
    }
  }
  var thisDocument: String { pick("this document", "dieser Beleg") }
  var documents: String { pick("Documents", "Dokumente") }
  var noDocuments: String {
    pick("Made at the first download.", "Entsteht beim ersten Herunterladen.")
  }
  func versionNumber(_ number: Int) -> String { pick("Version \(number)", "Fassung \(number)") }
  var superseded: String { pick("superseded", "überholt") }
  var checksum: String { "SHA-256" }
  var details: String { pick("Details", "Angaben") }
  var issued: String { pick("Issued", "Ausgestellt") }
  var documentsOfOrder: String { pick("All documents of this order", "Alle Belege dieser Bestellung") }
  var rawData: String { pick("Raw data (JSON)", "Rohdaten (JSON)") }
  var preview: String { pick("Preview of the PDF", "Vorschau des PDF") }
  func previewTitle(_ number: String) -> String { pick("PDF of \(number)", "PDF zu \(number)") }
  var organizerCopy: String { pick("Copy for the organizer", "Kopie für den Veranstalter") }
  var organizerCopySent: String { pick("Sent", "Versandt") }
  var organizerCopyNone: String { pick("None configured", "Nicht eingerichtet") }
  var organizerCopyOpen: String { pick("Not processed yet", "Noch nicht bearbeitet") }
}
