// The console's own words, English and German side by side, so that a missing translation does not compile. This
// file holds the words that many pages share; the other files of this folder add those of one area each.

/// The texts in one language.
public struct Messages: Sendable {
  public let language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// Only the text that is picked is put together.
  func pick(_ english: @autoclosure () -> String, _ german: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .german: german()
    }
  }

  func pick(_ english: @autoclosure () -> HTML, _ german: @autoclosure () -> HTML) -> HTML {
    switch language {
    case .english: english()
    case .german: german()
    }
  }

  // The frame of every page.
  var skipToContent: String { pick("Skip to content", "Zum Inhalt springen") }
  var mainNavigation: String { pick("Main", "Hauptnavigation") }
  var invoices: String { pick("Invoices", "Rechnungen") }
  var overview: String { pick("Overview", "Überblick") }
  var queue: String { pick("Queue", "Zu klären") }
  var orders: String { pick("Orders", "Bestellungen") }
  var series: String { pick("Series", "Nummernkreise") }
  var journal: String { pick("Journal", "Journal") }
  var billing: String { pick("Billing", "Plattform") }
  var billingInvoices: String { pick("Billing invoices", "Plattformrechnungen") }
  var help: String { pick("Help", "Hilfe") }
  var organizers: String { pick("Organizers", "Veranstalter") }
  var switchOrganizer: String { pick("Switch organizer", "Veranstalter wechseln") }
  var signIn: String { pick("Sign in", "Anmelden") }
  var signOut: String { pick("Sign out", "Abmelden") }
  var account: String { pick("Account", "Konto") }
  var version: String { pick("Version", "Version") }
  var requestID: String { pick("Request ID", "Vorgangsnummer") }

  // Words of tables and documents.
  var number: String { pick("Number", "Nummer") }
  var date: String { pick("Date", "Datum") }
  var order: String { pick("Order", "Bestellung") }
  var event: String { pick("Event", "Veranstaltung") }
  var recipient: String { pick("Recipient", "Empfänger") }
  var net: String { pick("Net", "Netto") }
  var tax: String { pick("Tax", "Steuer") }
  var gross: String { pick("Gross", "Brutto") }
  var type: String { pick("Type", "Art") }
  var state: String { pick("State", "Stand") }
  var transmission: String { pick("Transmission", "Versand") }

  // Paging.
  var paging: String { pick("Pages", "Seiten") }
  var first: String { pick("First", "Erste") }
  var previous: String { pick("Previous", "Zurück") }
  var next: String { pick("Next", "Weiter") }
  var last: String { pick("Last", "Letzte") }
  func range(_ from: String, _ to: String, of total: String) -> String {
    pick("\(from)–\(to) of \(total)", "\(from)–\(to) von \(total)")
  }

  // Controls.
  func copy(_ what: String) -> String { pick("Copy \(what)", "\(what) kopieren") }
  var copied: String { pick("Copied", "Kopiert") }
  var errorSummary: String { pick("There is a problem", "Hier stimmt etwas nicht") }
  var download: String { pick("Download", "Herunterladen") }

  // Missing permission.
  var noPermissionTitle: String { pick("You cannot see this yet", "Das können Sie noch nicht sehen") }
  func needsPermission(_ permission: String) -> String {
    pick(
      "This page needs the permission “\(permission)”, and none of your teams grants it.",
      "Für diese Seite brauchen Sie das Recht „\(permission)“; keines Ihrer Teams gibt es Ihnen.")
  }
  var grantedBy: String { pick("It can be granted by:", "Vergeben können es:") }
  var askAdministrator: String {
    pick(
      "An administrator of this organizer can grant it.",
      "Eine Administratorin oder ein Administrator dieses Veranstalters kann es vergeben.")
  }
  var readOrdersPermission: String { pick("View orders", "Bestellungen ansehen") }
  var readBillingPermission: String { pick("View billing invoices", "Plattformrechnungen ansehen") }
}
