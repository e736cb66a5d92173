// What each setting is called and what follows from it: label and one sentence, by the setting's name. Settings of invoices, numbers,
// sender, texts and layout; the others are in SettingTextsOfDelivery.

import Domain

/// A setting in words.
struct SettingText {
  let label: String
  /// What follows from it; nil where the label says it all.
  let hint: String?

  init(_ label: String, _ hint: String? = nil) {
    self.label = label
    self.hint = hint
  }
}

extension Messages {
  /// The words of a setting; one without words here is shown by its name.
  func text(of setting: String) -> SettingText {
    invoiceText(setting) ?? numberText(setting) ?? senderText(setting) ?? layoutText(setting) ?? deliveryText(setting)
      ?? bookkeepingText(setting)
      ?? electronicText(setting) ?? addressText(setting) ?? generalText(setting)
      ?? SettingText(setting.replacing("_", with: " "))
  }

  private func words(_ english: (String, String?), _ german: (String, String?)) -> SettingText {
    language == .german ? SettingText(german.0, german.1) : SettingText(english.0, english.1)
  }

  private func invoiceText(_ setting: String) -> SettingText? {
    switch setting {
    case "invoice_generate":
      words(
        (
          "Make invoices",
          "Decides at which moment an invoice gets its number and its date. Orders that are there already keep what they have."
        ),
        (
          "Rechnungen erstellen",
          "Legt fest, in welchem Augenblick eine Rechnung Nummer und Datum bekommt. Bestehende Bestellungen behalten, was sie haben."
        ))
    case "invoice_generate_only_business":
      words(
        ("For businesses only", "Private buyers then get no invoice, also not when they ask for one."),
        ("Nur für Unternehmen", "Privatpersonen bekommen dann keine Rechnung, auch nicht auf Wunsch."))
    case "invoice_generate_sales_channels":
      words(
        (
          "Sales channels with invoices",
          "Identifiers, separated by commas. Orders of other channels never get an invoice."
        ),
        (
          "Vertriebswege mit Rechnung",
          "Kennungen, durch Kommas getrennt. Bestellungen anderer Wege bekommen nie eine Rechnung."
        ))
    case "invoice_include_free":
      words(
        ("List free products", "Otherwise lines of 0.00 are left out and the numbers of lines have holes."),
        ("Kostenlose Produkte aufführen", "Sonst fehlen Zeilen über 0,00, und die Zeilennummern haben Lücken."))
    case "invoice_period":
      words(
        (
          "Date of supply",
          "In many countries the tax law wants the day or period of supply on each invoice; this decides which one is printed and stands in e-invoices."
        ),
        (
          "Leistungszeitraum",
          "Vielerorts verlangt das Steuerrecht Tag oder Zeitraum der Leistung auf jeder Rechnung; hiernach richtet sich, was gedruckt wird und in E-Rechnungen steht."
        ))
    case "invoice_language":
      words(
        ("Language of invoices", "A language code such as en, or __user__ for the language of each order."),
        ("Sprache der Rechnungen", "Ein Sprachcode wie de, oder __user__ für die Sprache der jeweiligen Bestellung."))
    case "invoice_attendee_name":
      words(
        ("Name attendees in the lines", "Puts personal data of people who are not the buyer on the invoice."),
        ("Teilnehmer in den Zeilen nennen", "Bringt personenbezogene Daten Dritter auf die Rechnung."))
    case "invoice_event_location":
      words(
        ("Name the place of the event", "Where the place decides about the tax, the invoice should name it."),
        ("Veranstaltungsort nennen", "Wo der Ort über die Steuer entscheidet, sollte die Rechnung ihn nennen."))
    case "invoice_include_expire_date":
      words(
        ("Print the payment deadline", "Only on invoices of orders that are not paid yet."),
        ("Zahlungsfrist drucken", "Nur auf Rechnungen noch nicht bezahlter Bestellungen."))
    case "invoice_show_payments":
      words(
        ("Show what was paid", "Prints received and outstanding amounts as they are when the invoice is issued."),
        ("Zahlungen zeigen", "Druckt erhaltene und offene Beträge, wie sie bei der Ausstellung sind."))
    case "invoice_regenerate_allowed":
      words(
        (
          "Allow regenerating within a day",
          "Replaces a fresh invoice under the same number before it was sent. In some countries only a cancellation may correct an invoice; leave it off there."
        ),
        (
          "Neu erzeugen am selben Tag erlauben",
          "Ersetzt eine frische, noch nicht versandte Rechnung unter derselben Nummer. Mancherorts darf nur ein Storno berichtigen; lassen Sie es dort aus."
        ))
    case "invoice_transmit_always":
      words(
        (
          "Send every invoice by itself",
          "Invoices go out when they are made, whatever the shop asks for. Otherwise they wait until the shop or somebody here sends them."
        ),
        (
          "Jede Rechnung von selbst versenden",
          "Rechnungen gehen hinaus, sobald sie entstehen, was immer der Shop verlangt. Sonst warten sie, bis der Shop oder jemand hier sie versendet."
        ))
    case "invoice_transmit_unknown":
      words(
        (
          "When nobody knows whether a mail arrived",
          "The connection ended before the answer. Sending again may deliver twice; not sending may deliver never."
        ),
        (
          "Wenn niemand weiß, ob eine Mail ankam",
          "Die Verbindung endete vor der Antwort. Erneut zu senden kann doppelt zustellen, nicht zu senden gar nicht."
        ))
    default: nil
    }
  }

  private func numberText(_ setting: String) -> SettingText? {
    switch setting {
    case "invoice_numbers_consecutive":
      words(
        (
          "Count on without holes",
          "One series per prefix over all events, as most tax laws want it. Otherwise each order counts by itself: ORDER-1, ORDER-2."
        ),
        (
          "Lückenlos fortlaufend zählen",
          "Ein Nummernkreis je Präfix über alle Veranstaltungen, wie es die meisten Steuergesetze verlangen. Sonst zählt jede Bestellung für sich: BESTELLUNG-1, BESTELLUNG-2."
        ))
    case "invoice_numbers_prefix":
      words(
        (
          "Prefix of invoices",
          "A new prefix begins a new series at 1; the old one ends where it is. %Y, %m and %d stand for parts of the invoice date, so %Y begins anew each year. Empty: the event's short name."
        ),
        (
          "Präfix der Rechnungen",
          "Ein neues Präfix beginnt einen neuen Nummernkreis bei 1; der alte endet, wo er ist. %Y, %m und %d stehen für Teile des Rechnungsdatums, %Y beginnt also jedes Jahr neu. Leer: der Kurzname der Veranstaltung."
        ))
    case "invoice_numbers_prefix_cancellations":
      words(
        ("Prefix of cancellations", "Empty: cancellations count in the series of the invoices."),
        ("Präfix der Stornos", "Leer: Stornos zählen im Nummernkreis der Rechnungen mit."))
    case "invoice_numbers_counter_length":
      words(
        ("Digits at least", "Only fills up with zeros: 00042. A change does not begin a new series."),
        (
          "Mindestens so viele Stellen",
          "Füllt nur mit Nullen auf: 00042. Eine Änderung beginnt keinen neuen Nummernkreis."
        ))
    default: nil
    }
  }

  private func senderText(_ setting: String) -> SettingText? {
    switch setting {
    case "invoice_address_from_name":
      words(
        ("Name", "The legal name of whoever sells: invoices have to name it."),
        ("Name", "Der vollständige Name dessen, der verkauft: Rechnungen müssen ihn nennen."))
    case "invoice_address_from": SettingText(street)
    case "invoice_address_from_zipcode": SettingText(zipcode)
    case "invoice_address_from_city": SettingText(city)
    case "invoice_address_from_state":
      words(
        ("State or province", "A code such as NSW or RM, only in countries whose addresses name one."),
        ("Bundesland oder Provinz", "Ein Kürzel wie NSW oder RM, nur in Ländern, deren Anschriften eines nennen."))
    case "invoice_address_from_country":
      words(
        ("Country", "Decides which e-invoices are possible and how titles and identifiers are printed."),
        ("Land", "Entscheidet, welche E-Rechnungen möglich sind und wie Titel und Kennungen gedruckt werden."))
    case "invoice_address_from_tax_id":
      words(
        ("Tax number", "The national one; invoices need this or a VAT ID."),
        ("Steuernummer", "Die nationale; Rechnungen brauchen sie oder eine USt-IdNr."))
    case "invoice_address_from_vat_id":
      words(
        ("VAT ID", "Required for reverse charge and e-invoices in the EU."),
        ("USt-IdNr.", "Nötig für Reverse Charge und E-Rechnungen in der EU."))
    case "invoice_bank_holder":
      words(("Account holder", "Empty: the name above."), ("Kontoinhaber", "Leer: der Name von oben."))
    case "invoice_bank_iban":
      words(
        (
          "IBAN",
          "Unpaid invoices ask to be paid to this account, with a code for banking apps. Empty: the account of the shop's bank transfer."
        ),
        (
          "IBAN",
          "Offene Rechnungen bitten um Zahlung auf dieses Konto, mit einem Code für Banking-Apps. Leer: das Konto der Überweisung im Shop."
        ))
    case "invoice_bank_bic": SettingText("BIC")
    case "invoice_bank_name": SettingText(pick("Name of the bank", "Name der Bank"))
    default: nil
    }
  }

  private func layoutText(_ setting: String) -> SettingText? {
    switch setting {
    case "invoice_introductory_text":
      words(
        ("Text before the lines", "Printed on every new invoice of its language."),
        ("Text vor den Zeilen", "Steht auf jeder neuen Rechnung der Sprache."))
    case "invoice_additional_text":
      words(
        ("Text after the lines", "Below the totals, for terms and notes."),
        ("Text nach den Zeilen", "Unter den Summen, für Bedingungen und Hinweise."))
    case "invoice_footer_text":
      words(
        ("Footer", "At the foot of every page: what the law wants of a business letter."),
        ("Fußzeile", "Am Fuß jeder Seite: was das Gesetz auf Geschäftsbriefen verlangt."))
    case "invoice_renderer":
      words(
        ("Layout", "Changes the looks of new documents only; what they say stays the same."),
        ("Aufbau", "Ändert nur das Aussehen neuer Dokumente; was sie sagen, bleibt gleich."))
    case "invoice_renderer_highlight_order_code":
      words(
        ("Print the order code in bold", "And ask to quote it when paying."),
        ("Bestellnummer fett drucken", "Und darum bitten, sie bei der Zahlung anzugeben."))
    default: nil
    }
  }
}
