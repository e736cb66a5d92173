// Words of the invoice list and of the billing list.

extension Messages {
  // Tabs.
  var views: String { pick("Views", "Ansichten") }
  var all: String { pick("All", "Alle") }
  var needsAttention: String { pick("Needs attention", "Zu klären") }
  var cancellations: String { pick("Cancellations", "Stornos") }

  // Search and filters.
  var search: String { pick("Search", "Suchen") }
  var searchLabel: String { pick("Search invoices", "Rechnungen durchsuchen") }
  var searchHint: String {
    pick("Number, order, name, company, e-mail, amount", "Nummer, Bestellung, Name, Firma, E-Mail, Betrag")
  }
  var searchExample: HTML {
    pick(
      "Also <code>gross:&gt;100</code>, <code>date:2026-10</code>, <code>-status:completed</code>.",
      "Auch <code>gross:&gt;100</code>, <code>date:2026-10</code>, <code>-status:completed</code>.")
  }
  var searchLanguage: String { pick("All search terms", "Alle Suchbegriffe") }
  var yes: String { pick("Yes", "Ja") }
  var filters: String { pick("Filters", "Filter") }
  var activeFilters: String { pick("Active filters", "Aktive Filter") }
  var clearFilters: String { pick("Clear filters", "Filter zurücksetzen") }
  var applyFilters: String { pick("Apply filters", "Filter anwenden") }
  var any: String { pick("Any", "Beliebig") }
  var dateFrom: String { pick("Date from", "Datum ab") }
  var dateTo: String { pick("Date to", "Datum bis") }
  var transmissionStatus: String { pick("Transmission state", "Stand des Versands") }
  var transmissionType: String { pick("Channel", "Versandweg") }
  var documentType: String { pick("Document", "Beleg") }
  var onlyInvoices: String { pick("Invoices only", "Nur Rechnungen") }
  var onlyCancellations: String { pick("Cancellations only", "Nur Stornos") }
  var locale: String { pick("Language", "Sprache") }
  var refers: String { pick("Cancels", "Storniert") }

  var removeFilter: String { pick("Remove filter", "Filter entfernen:") }
  func name(of field: InvoiceFilter.Field) -> String {
    switch field {
    case .search: pick("Search", "Suche")
    case .event: event
    case .order: order
    case .number: number
    case .refers: refers
    case .status: transmissionStatus
    case .type: transmissionType
    case .isCancellation: documentType
    case .dateFrom: dateFrom
    case .dateTo: dateTo
    case .locale: locale
    case .grossMin: pick("Gross from", "Brutto ab")
    case .grossMax: pick("Gross to", "Brutto bis")
    case .taxRate: pick("Tax rate in %", "Steuersatz in %")
    case .country: pick("Country of the recipient", "Land des Empfängers")
    case .business: customerType
    case .attention: needsAttention
    }
  }

  // Rows.
  /// A number follows.
  var cancelsShort: String { pick("cancels", "storniert") }
  var cancelledByShort: String { pick("cancelled by", "storniert durch") }
  var noRecipient: String { pick("No address", "Ohne Anschrift") }

  // Empty lists.
  var noInvoices: String { pick("No invoices yet", "Noch keine Rechnungen") }
  var noInvoicesHint: String {
    pick(
      "Every invoice and cancellation of this organizer will be listed here, from the moment an order is invoiced.",
      "Hier stehen alle Rechnungen und Stornos dieses Veranstalters, sobald eine Bestellung berechnet wird.")
  }
  var noInvoicesImport: HTML {
    pick(
      """
      Coming from a running pretix? An operator loads its invoices, numbers included, with \
      <code>invoicefcgi import</code>. Importing sends nothing.
      """,
      """
      Kommen Sie von einem laufenden pretix? Mit <code>invoicefcgi import</code> übernimmt der Betrieb die \
      Rechnungen samt Nummern. Ein Import versendet nichts.
      """)
  }
  var noMatches: String { pick("Nothing matches", "Nichts gefunden") }
  func noMatchesOf(_ total: String) -> String {
    pick(
      "0 of \(total) invoices match all of these filters.",
      "0 von \(total) Rechnungen entsprechen allen diesen Filtern.")
  }
  var noMatchesHint: String {
    pick("No invoice matches all of these filters.", "Keine Rechnung entspricht allen diesen Filtern.")
  }
  var invalidFilter: String {
    pick(
      "No results are shown while a filter cannot be understood.",
      "Solange ein Filter nicht zu verstehen ist, werden keine Ergebnisse gezeigt.")
  }

  // Billing invoices.
  var billingHint: String {
    pick("What the platform charges you.", "Was die Plattform Ihnen berechnet.")
  }
  var ready: String { pick("Ready", "Verfügbar") }
  var inReview: String { pick("In review", "In Prüfung") }
  var inReviewHint: String {
    pick("Available once accounting has reviewed it.", "Verfügbar, sobald die Buchhaltung geprüft hat.")
  }
  var noBillingInvoices: String { pick("No billing invoices yet", "Noch keine Plattformrechnungen") }
  var noBillingInvoicesHint: String {
    pick(
      "When the platform invoices this organizer, the documents appear here.",
      "Wenn die Plattform diesem Veranstalter etwas berechnet, erscheinen die Belege hier.")
  }
}
