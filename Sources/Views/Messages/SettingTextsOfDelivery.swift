// Labels and consequences of the settings of mails, e-invoices, taxes, addresses, languages and deadlines.

import Domain

extension Messages {
  private func words(_ english: (String, String?), _ german: (String, String?)) -> SettingText {
    language == .german ? SettingText(german.0, german.1) : SettingText(english.0, english.1)
  }

  func deliveryText(_ setting: String) -> SettingText? {
    switch setting {
    case "mail_from_name":
      words(
        (
          "Sender's name in mails",
          "Beside the operator's address, which bounces come back to. Empty: the event's name."
        ),
        (
          "Absendername der Mails",
          "Neben der Adresse des Betriebs, an die Unzustellbares zurückkommt. Leer: der Name der Veranstaltung."
        ))
    case "contact_mail":
      words(
        ("Reply to", "Answers of buyers go here. Empty: to the operator's address."),
        ("Antworten an", "Hierhin gehen Antworten der Käufer. Leer: an die Adresse des Betriebs."))
    case "mail_subject_order_invoice":
      words(
        ("Subject", "Empty: our own wording in each language."),
        ("Betreff", "Leer: unser eigener Wortlaut in jeder Sprache."))
    case "mail_text_order_invoice":
      words(
        ("Text", "The invoice is attached. Empty: our own wording in each language."),
        ("Text", "Die Rechnung hängt an. Leer: unser eigener Wortlaut in jeder Sprache."))
    case "invoice_email_attachment":
      words(
        (
          "Leave it to the shop to attach invoices",
          "The shop reads this: with it the invoice rides along with its own mails."
        ),
        ("Den Shop Rechnungen anhängen lassen", "Das liest der Shop: dann hängt die Rechnung an seinen eigenen Mails."))
    case "invoice_external_url":
      words(
        ("Address", "Invoices are posted there instead of sent; what it answers is what became of them. Empty: none."),
        (
          "Adresse",
          "Rechnungen werden dorthin übergeben statt versandt; die Antwort sagt, was aus ihnen wurde. Leer: keine."
        ))
    case "invoice_external_secret":
      words(
        ("Secret", "At least 24 characters; signs what is posted. Once set it is never shown again."),
        ("Geheimnis", "Mindestens 24 Zeichen; unterschreibt, was übergeben wird. Gesetzt wird es nie wieder gezeigt."))
    case "invoice_external_types":
      words(
        ("Transmission types", "email, peppol, it_sdi, separated by commas: those that go there."),
        ("Versandwege", "email, peppol, it_sdi, durch Kommas getrennt: diese gehen dorthin."))
    case "invoice_external_countries":
      words(
        (
          "Countries of recipients",
          "Codes separated by commas, * for every country. The operator's channels then get none of these."
        ),
        (
          "Länder der Empfänger",
          "Codes, durch Kommas getrennt, * für alle. Die Wege des Betreibers bekommen diese dann nicht."
        ))
    case "invoice_email_organizer":
      words(
        ("Copies to", "Addresses, separated by commas, that get every new invoice once, such as the bookkeeping's."),
        (
          "Kopien an",
          "Adressen, durch Kommas getrennt, die jede neue Rechnung einmal bekommen, etwa die der Buchhaltung."
        ))
    default: nil
    }
  }

  func electronicText(_ setting: String) -> SettingText? {
    switch setting {
    case "invoice_einvoice_profile":
      words(
        (
          "E-invoice inside the PDF",
          "The XML in the file is the invoice in law, the page a picture of it. Public buyers in Germany want XRechnung."
        ),
        (
          "E-Rechnung im PDF",
          "Rechtlich ist das XML in der Datei die Rechnung, die Seite ein Bild davon. Öffentliche Auftraggeber in Deutschland verlangen XRechnung."
        ))
    case "invoice_einvoice_payment_days":
      words(
        ("Days to pay", "Where an order names no deadline, e-invoices say this one."),
        ("Zahlungsziel in Tagen", "Wo eine Bestellung keine Frist nennt, sagen E-Rechnungen diese."))
    case "invoice_einvoice_contact_name":
      words(
        ("Contact: name", "XRechnung is refused without name, phone and e-mail address."),
        ("Ansprechpartner: Name", "Ohne Name, Telefon und E-Mail-Adresse wird XRechnung abgewiesen."))
    case "invoice_einvoice_contact_phone": SettingText(pick("Contact: phone", "Ansprechpartner: Telefon"))
    case "invoice_einvoice_contact_email": SettingText(pick("Contact: e-mail", "Ansprechpartner: E-Mail"))
    case "invoice_einvoice_endpoint":
      words(
        ("Own electronic address", "Scheme and value, such as 9930:DE123456789. Empty: from the VAT ID."),
        ("Eigene elektronische Adresse", "Schema und Wert, wie 9930:DE123456789. Leer: aus der USt-IdNr."))
    case "invoice_einvoice_registration_id":
      words(("Number in the company register", nil), ("Nummer im Handelsregister", nil))
    case "invoice_einvoice_exemption_reason":
      words(
        ("Why no tax is charged", "Said where lines are without tax and their tax code names no reason."),
        (
          "Warum keine Steuer berechnet wird",
          "Steht da, wo Zeilen ohne Steuer sind und ihr Steuercode keinen Grund nennt."
        ))
    case "invoice_einvoice_it_regime":
      words(
        ("Italy: RegimeFiscale", "RF01 is the ordinary one."), ("Italien: RegimeFiscale", "RF01 ist der gewöhnliche."))
    case "invoice_einvoice_it_province":
      words(
        ("Italy: Provincia", "Two letters. Empty: the sender's state."),
        ("Italien: Provincia", "Zwei Buchstaben. Leer: die Provinz des Absenders."))
    case "invoice_einvoice_it_transmitter":
      words(
        ("Italy: IdTrasmittente", "With its country. Empty: the VAT ID."),
        ("Italien: IdTrasmittente", "Mit Land. Leer: die USt-IdNr."))
    case "invoice_einvoice_it_reverse_natura":
      words(("Italy: Natura of reverse charge", nil), ("Italien: Natura bei Reverse Charge", nil))
    case "invoice_einvoice_it_stamp_duty":
      words(
        ("Italy: declare stamp duty", "2.00 where more than 77.47 is untaxed; it is owed whether declared or not."),
        (
          "Italien: Stempelsteuer angeben",
          "2,00, wo mehr als 77,47 unversteuert ist; geschuldet ist sie in jedem Fall."
        ))
    default: nil
    }
  }

  func addressText(_ setting: String) -> SettingText? {
    switch setting {
    case "name_scheme":
      SettingText(
        pick("Parts of names", "Teile der Namen"),
        pick("In the order in which forms ask for them.", "In der Reihenfolge, in der Formulare sie abfragen."))
    case "invoice_address_asked": SettingText(pick("Ask for an invoice address", "Nach der Rechnungsanschrift fragen"))
    case "invoice_address_required":
      words(
        ("Require an address", "Most tax laws want the buyer's address on invoices above a small amount."),
        ("Anschrift verlangen", "Über Kleinbeträgen verlangen die meisten Steuergesetze die Anschrift des Käufers."))
    case "invoice_address_company_required": SettingText(pick("Require a company", "Firma verlangen"))
    case "invoice_name_required":
      SettingText(pick("Require a name without an address", "Ohne Anschrift den Namen verlangen"))
    case "invoice_address_not_asked_free":
      SettingText(pick("Do not ask for free orders", "Bei kostenlosen Bestellungen nicht fragen"))
    case "invoice_address_vatid":
      words(
        ("Ask for the VAT ID", "Without it there is no reverse charge."),
        ("Nach der USt-IdNr. fragen", "Ohne sie gibt es kein Reverse Charge."))
    case "invoice_address_vatid_required_countries":
      words(
        ("Countries that require a VAT ID", "Codes of two letters, separated by commas."),
        ("Länder, die eine USt-IdNr. verlangen", "Codes aus zwei Buchstaben, durch Kommas getrennt."))
    case "invoice_address_beneficiary": SettingText(pick("Ask for a beneficiary", "Nach einem Begünstigten fragen"))
    case "invoice_address_custom_field":
      words(
        ("Own question: label", "Printed with its answer on the invoice. Empty: no such question."),
        ("Eigene Frage: Bezeichnung", "Steht mit der Antwort auf der Rechnung. Leer: keine solche Frage."))
    case "invoice_address_custom_field_helptext": SettingText(pick("Own question: help", "Eigene Frage: Hilfe"))
    case "invoice_address_explanation_text":
      SettingText(pick("Explanation above the form", "Erklärung über dem Formular"))
    case "invoice_reissue_after_modify":
      words(
        (
          "Reissue when buyers change their address",
          "Each change by a buyer then cancels the invoice and makes a new one."
        ),
        (
          "Neu ausstellen, wenn Käufer ihre Anschrift ändern",
          "Jede Änderung eines Käufers storniert dann die Rechnung und erstellt eine neue."
        ))
    default: nil
    }
  }

  func generalText(_ setting: String) -> SettingText? {
    switch setting {
    case "invoice_eu_currencies":
      words(
        (
          "Second currency",
          "Some countries want the tax in their own currency. Without a rate of the last seven days the invoice names the currency, but no sums."
        ),
        (
          "Zweite Währung",
          "Manche Länder verlangen die Steuer in ihrer Währung. Ohne einen Kurs der letzten sieben Tage nennt die Rechnung die Währung, aber keine Summen."
        ))
    case "tax_rounding":
      words(
        ("Rounding of taxes", "Changes amounts of new orders by cents. E-invoices fit best when the sum is rounded."),
        (
          "Rundung der Steuer",
          "Ändert Beträge neuer Bestellungen um Cents. Zu E-Rechnungen passt am besten, die Summe zu runden."
        ))
    case "tax_rule_payment": SettingText(pick("Tax on payment fees", "Steuer auf Zahlungsgebühren"))
    case "tax_rule_cancellation": SettingText(pick("Tax on cancellation fees", "Steuer auf Stornogebühren"))
    case "locale":
      SettingText(
        pick("Main language", "Hauptsprache"),
        pick("A code such as en; one of the languages below.", "Ein Code wie de; eine der Sprachen darunter."))
    case "locales":
      SettingText(
        pick("Languages", "Sprachen"),
        pick(
          "Codes, separated by commas. Texts are asked for in these.",
          "Codes, durch Kommas getrennt. In diesen werden Texte abgefragt."))
    case "region":
      SettingText(
        pick("Region", "Region"),
        pick("Decides how numbers and dates are written.", "Entscheidet, wie Zahlen und Daten geschrieben werden."))
    case "show_dates_on_frontpage": SettingText(pick("Show dates of the event", "Daten der Veranstaltung zeigen"))
    case "show_date_to": SettingText(pick("Show its last day", "Ihren letzten Tag zeigen"))
    case "show_times": SettingText(pick("Show times", "Uhrzeiten zeigen"))
    case "payment_term_mode": SettingText(pick("Time to pay in", "Zahlungsfrist in"))
    case "payment_term_days": SettingText(pick("Days to pay", "Tage bis zur Zahlung"))
    case "payment_term_weekdays": SettingText(pick("End on working days only", "Nur an Werktagen enden"))
    case "payment_term_minutes": SettingText(pick("Minutes to pay", "Minuten bis zur Zahlung"))
    case "payment_term_last":
      SettingText(
        pick("Last day of payment", "Letzter Tag der Zahlung"),
        pick("As 2026-12-31; no deadline is later.", "Wie 2026-12-31; keine Frist endet später."))
    default: nil
    }
  }
}
