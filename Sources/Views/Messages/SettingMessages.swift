// Words of the settings: the pages' own sentences, the names of the groups and what each is for.

import Domain

extension Messages {
  var settings: String { pick("Settings", "Einstellungen") }
  func settingsOf(_ place: String) -> String { pick("Settings of \(place)", "Einstellungen von \(place)") }
  var organizerSettings: String { pick("All events", "Alle Veranstaltungen") }
  var organizerSettingsHint: String {
    pick(
      "What is set here holds for every event that says nothing else. Invoices that exist never change.",
      "Was hier steht, gilt für jede Veranstaltung, die nichts anderes sagt. Bestehende Rechnungen ändern sich nie.")
  }
  var eventSettingsHint: String {
    pick(
      "What is set here holds for this event alone; everything else comes from the organizer. Invoices that exist never change.",
      "Was hier steht, gilt nur für diese Veranstaltung; alles andere kommt vom Veranstalter. Bestehende Rechnungen ändern sich nie."
    )
  }
  var settingsByEvent: String { pick("By event", "Je Veranstaltung") }
  var furtherSettings: String { pick("Access and connections", "Zugang und Anbindung") }
  func ownCount(_ own: String, of all: String) -> String {
    pick("\(own) of \(all) set here", "\(own) von \(all) hier festgelegt")
  }
  func name(of place: SettingsPlace) -> String {
    switch place {
    case .channels: pick("Channels", "Versandwege")
    case .rates: pick("Exchange rates", "Wechselkurse")
    case .webhooks: pick("Webhooks", "Webhooks")
    case .teams: pick("Teams", "Teams")
    case .users: pick("Users", "Benutzer")
    case .tokens: pick("API tokens", "API-Schlüssel")
    }
  }
  func purpose(of place: SettingsPlace) -> String {
    switch place {
    case .channels:
      pick(
        "How invoices leave the house, whether it works, and a test.",
        "Wie Rechnungen das Haus verlassen, ob das klappt, und ein Test dafür.")
    case .rates:
      pick(
        "Published rates for totals in a second currency.", "Veröffentlichte Kurse für Summen in einer zweiten Währung."
      )
    case .webhooks:
      pick("Tell other systems about invoices.", "Anderen Systemen von Rechnungen berichten.")
    case .teams: pick("Who may do what in which events.", "Wer was in welchen Veranstaltungen darf.")
    case .users: pick("Who can sign in.", "Wer sich anmelden kann.")
    case .tokens: pick("Keys for programs.", "Schlüssel für Programme.")
    }
  }

  func name(of group: SettingGroup) -> String {
    switch group {
    case .invoices: invoices
    case .numbering: pick("Numbering", "Nummern")
    case .sender: pick("Sender and bank account", "Absender und Bankkonto")
    case .texts: pick("Texts", "Texte")
    case .layout: pick("Layout and logo", "Gestaltung und Logo")
    case .mail: pick("E-mails", "E-Mails")
    case .electronic: pick("E-invoices", "E-Rechnungen")
    case .taxes: pick("Taxes and currencies", "Steuern und Währungen")
    case .address: pick("Invoice addresses", "Rechnungsanschriften")
    case .external: pick("Own address for invoices", "Eigene Adresse für Rechnungen")
    case .bookkeeping: pick("Bookkeeping", "Buchhaltung")
    case .general: pick("Languages, dates, deadlines", "Sprachen, Daten, Fristen")
    }
  }
  func purpose(of group: SettingGroup) -> String {
    switch group {
    case .invoices:
      pick(
        "When invoices are made, for whom, and what stands in them.",
        "Wann und für wen Rechnungen entstehen, und was darin steht.")
    case .numbering: pick("Prefixes and how numbers count.", "Präfixe, und wie Nummern zählen.")
    case .sender: pick("Who issues, and where to pay.", "Wer ausstellt und wohin zu zahlen ist.")
    case .texts: pick("Introduction, additions, footer, by language.", "Einleitung, Zusätze, Fußzeile, je Sprache.")
    case .layout: pick("How the PDF looks.", "Wie das PDF aussieht.")
    case .mail:
      pick("Sender, subject and text of mails, by language.", "Absender, Betreff und Text der Mails, je Sprache.")
    case .electronic:
      pick("What electronic invoices say beyond print.", "Was E-Rechnungen über den Druck hinaus sagen.")
    case .taxes: pick("Rounding, fees, second currency.", "Rundung, Gebühren, zweite Währung.")
    case .address: pick("What the shop asks its buyers.", "Was der Shop die Käufer fragt.")
    case .external:
      pick(
        "Hands invoices of some countries to a system of yours.",
        "Übergibt Rechnungen mancher Länder an ein eigenes System.")
    case .bookkeeping:
      pick("Numbers and accounts of bookings for DATEV.", "Nummern und Konten der Buchungen für DATEV.")
    case .general: pick("For all texts and deadlines of orders.", "Für alle Texte und Fristen der Bestellungen.")
    }
  }

  // Where a value comes from.
  func origin(_ level: Settings.Level) -> String {
    switch level {
    case .event: pick("Set for this event.", "Für diese Veranstaltung festgelegt.")
    case .organizer: pick("From the organizer.", "Vom Veranstalter.")
    case .builtIn: pick("Built in.", "Voreinstellung.")
    }
  }
  var setByOrganizer: String { pick("Set for all events.", "Für alle Veranstaltungen festgelegt.") }
  func useInherited(_ level: Settings.Level, _ value: String) -> String {
    level == .event
      ? pick("Use the organizer's value again: \(value)", "Wieder den Wert des Veranstalters nehmen: \(value)")
      : pick("Use the built-in value again: \(value)", "Wieder die Voreinstellung nehmen: \(value)")
  }
  var no: String { pick("No", "Nein") }
  var notSet: String { pick("not set", "nicht gesetzt") }
  var languageOf: String { pick("Text by language", "Text je Sprache") }

  // Saving.
  var saveSettings: String { pick("Save", "Speichern") }
  var previewSettings: String { pick("Preview", "Vorschau") }
  public func settingsSaved(_ count: Int) -> String {
    switch count {
    case 0: pick("Nothing was changed.", "Es wurde nichts geändert.")
    case 1: pick("1 setting saved. It is in the journal.", "1 Einstellung gespeichert. Sie steht im Journal.")
    default:
      pick(
        "\(count) settings saved. They are in the journal.",
        "\(count) Einstellungen gespeichert. Sie stehen im Journal.")
    }
  }
  var nothingSaved: String {
    pick(
      "Nothing was saved. What you entered is still here.", "Es wurde nichts gespeichert. Ihre Eingaben stehen noch da."
    )
  }
  public var settingsChangedMeanwhile: String {
    pick(
      "Somebody else has changed these settings since you opened the page. Look at your values again and save once more.",
      "Inzwischen hat jemand anderes diese Einstellungen geändert. Sehen Sie Ihre Werte noch einmal durch und speichern Sie erneut."
    )
  }
  var readOnlySettings: String {
    pick(
      "You may look at these settings, not change them. Who may change the organizer's or the event's settings can.",
      "Sie dürfen diese Einstellungen ansehen, nicht ändern. Das kann, wer Einstellungen des Veranstalters oder der Veranstaltung ändern darf."
    )
  }
  var readOnlyHere: String {
    pick("Your teams do not let you change these:", "Diese dürfen Sie mit Ihren Teams nicht ändern:")
  }

  // Logo.
  var logo: String { pick("Logo", "Logo") }
  var noLogo: String {
    pick("There is no logo; invoices are printed without.", "Es gibt kein Logo; Rechnungen werden ohne gedruckt.")
  }
  var logoElsewhere: String {
    pick(
      "The logo lies in the system that this came from and is not printed. Upload it here:",
      "Das Logo liegt im System, aus dem dies stammt, und wird nicht gedruckt. Laden Sie es hier hoch:")
  }
  var uploadLogo: String { pick("Another picture", "Ein anderes Bild") }
  var logoHint: String {
    pick(
      "PNG or JPEG, up to 5 MB; 600 pixels wide are enough. Invoices that exist keep their logo.",
      "PNG oder JPEG, bis 5 MB; 600 Pixel Breite genügen. Bestehende Rechnungen behalten ihr Logo.")
  }
  var upload: String { pick("Upload", "Hochladen") }
  var removeLogo: String { pick("Remove the logo", "Logo entfernen") }
  public var logoSaved: String {
    pick("Logo saved. New invoices carry it.", "Logo gespeichert. Neue Rechnungen tragen es.")
  }
  public var logoRemoved: String { pick("Logo removed.", "Logo entfernt.") }

  // Preview of the mail.
  var placeholders: String { pick("In subject and text can stand:", "In Betreff und Text können stehen:") }
  var previewInvoice: String { pick("Preview for invoice", "Vorschau für Rechnung") }
  var previewMail: String { pick("Preview the mail", "Vorschau der Mail") }
  var previewMissing: String {
    pick(
      "You see no invoice of this number; take another.",
      "Eine Rechnung dieser Nummer sehen Sie nicht; nehmen Sie eine andere.")
  }
  var mailOf: String { pick("Mail of invoice", "Mail zur Rechnung") }
  var mailFrom: String { pick("From", "Von") }
  var mailTo: String { pick("To", "An") }
  var mailToNobody: String {
    pick(
      "nobody: neither order nor invoice names an address",
      "niemanden: weder Bestellung noch Rechnung nennt eine Adresse")
  }
  var mailReplyTo: String { pick("Reply to", "Antworten an") }
  var mailSubject: String { pick("Subject", "Betreff") }
  var mailAttachment: String { pick("Attachment", "Anhang") }

  // Preview of the document.
  var specimenTitle: String { pick("Preview as PDF", "Vorschau als PDF") }
  var specimenHint: String {
    pick(
      "An example order with the values above, saved or not. It is marked as a specimen, takes no number and is kept nowhere; values that cannot be used are left out.",
      "Eine Beispielbestellung mit den Werten von oben, auch ungespeicherten. Sie ist als Muster gekennzeichnet, verbraucht keine Nummer und wird nirgends aufgehoben; unbrauchbare Werte bleiben weg."
    )
  }
  /// Across every page of an example.
  public var specimen: String { pick("SAMPLE", "MUSTER") }
  func nextNumber(_ invoice: String, _ cancellation: String) -> String {
    pick(
      "With what is saved, today's numbers look like \(invoice), cancellations like \(cancellation).",
      "Mit dem Gespeicherten sehen Nummern heute aus wie \(invoice), Stornos wie \(cancellation).")
  }
}
