// The choices of settings in words, and what is wrong with a value as people read it: the API's sentences are for programs and English.

import Domain

extension Messages {
  /// A choice of a setting; one without words here is shown as it is.
  func name(ofChoice choice: String, in setting: String) -> String {
    switch (setting, choice) {
    case ("invoice_generate", "False"): pick("never", "nie")
    case ("invoice_generate", "admin"): pick("by hand only", "nur von Hand")
    case ("invoice_generate", "user"): pick("when the buyer asks", "wenn der Käufer sie anfordert")
    case ("invoice_generate", "user_paid"):
      pick("when the buyer asks, after payment", "wenn der Käufer sie nach Zahlung anfordert")
    case ("invoice_generate", "True"): pick("with every order, before payment", "mit jeder Bestellung, vor der Zahlung")
    case ("invoice_generate", "paid"): pick("when the order is paid", "wenn die Bestellung bezahlt ist")
    case ("invoice_period", "auto"):
      pick("what is most exact: ticket, date or event", "was am genauesten ist: Ticket, Termin oder Veranstaltung")
    case ("invoice_period", "auto_no_event"):
      pick("ticket or date, else the invoice date", "Ticket oder Termin, sonst das Rechnungsdatum")
    case ("invoice_period", "event_date"): pick("the event", "die Veranstaltung")
    case ("invoice_period", "order_date"): pick("the day of the order", "der Tag der Bestellung")
    case ("invoice_period", "invoice_date"): pick("the invoice date", "das Rechnungsdatum")
    case ("invoice_renderer", "classic"): pick("Classic", "Klassisch")
    case ("invoice_renderer", "modern1"): pick("Window letter (DIN 5008)", "Fensterbrief (DIN 5008)")
    case ("invoice_renderer", "modern1simplified"):
      pick("Window letter with a wide logo", "Fensterbrief mit breitem Logo")
    case ("invoice_eu_currencies", "False"): pick("none", "keine")
    case ("invoice_eu_currencies", "True"):
      pick("of the buyer's country, rates of the ECB", "des Landes des Käufers, Kurse der EZB")
    case ("invoice_eu_currencies", "CZK"):
      pick("always CZK, rates of the Czech National Bank", "immer CZK, Kurse der Tschechischen Nationalbank")
    case ("invoice_eu_currencies", "PLN"):
      pick("always PLN, rates of the National Bank of Poland", "immer PLN, Kurse der Polnischen Nationalbank")
    case ("tax_rounding", "line"): pick("each line", "je Zeile")
    case ("tax_rounding", "sum_by_net"): pick("the sum, net prices stay", "die Summe, Nettopreise bleiben")
    case ("tax_rounding", "sum_by_net_only_business"):
      pick("the sum for businesses, else each line", "für Unternehmen die Summe, sonst je Zeile")
    case ("tax_rounding", "sum_by_net_keep_gross"):
      pick("the sum, gross prices stay", "die Summe, Bruttopreise bleiben")
    case ("tax_rule_payment", "default"), ("tax_rule_cancellation", "default"):
      pick("the event's default rule", "die Standardregel der Veranstaltung")
    case ("tax_rule_payment", "none"), ("tax_rule_cancellation", "none"): pick("no tax", "keine Steuer")
    case ("tax_rule_cancellation", "split"): pick("as the products", "wie die Produkte")
    case ("invoice_transmit_unknown", "hold"): pick("wait for somebody to decide", "warten, bis jemand entscheidet")
    case ("invoice_transmit_unknown", "resend_once"):
      pick("send once more, marked as a repetition", "einmal erneut senden, als Wiederholung gekennzeichnet")
    case ("payment_term_mode", "days"): pick("days", "Tagen")
    case ("payment_term_mode", "minutes"): pick("minutes", "Minuten")
    case ("invoice_einvoice_profile", "off"): pick("none, a plain PDF", "keine, ein einfaches PDF")
    case ("invoice_einvoice_profile", "en16931"): "Factur-X / ZUGFeRD, EN 16931"
    case ("invoice_einvoice_profile", "xrechnung"): "Factur-X / ZUGFeRD, XRechnung"
    case ("name_scheme", _):
      (NameScheme.named(choice)?.parts ?? [choice]).map(name(ofNamePart:)).joined(separator: ", ")
    default: choice
    }
  }

  /// A sentence of the API about a field, for people, with what to do.
  public func problem(_ sentence: String) -> String {
    if let known = Messages.problems[sentence] { return language == .german ? known.german : known.english }
    for (pattern, english, german) in Messages.patterns {
      guard let found = try? pattern.wholeMatch(in: sentence) else { continue }
      return (language == .german ? german : english).replacing("#", with: String(found.1))
    }
    return sentence
  }

  private static let problems: [String: (english: String, german: String)] = [
    "This field is required.": ("Fill in this field.", "Füllen Sie dieses Feld aus."),
    "This field may not be blank.": ("Fill in this field.", "Füllen Sie dieses Feld aus."),
    "This field may not be null.": ("Fill in this field.", "Füllen Sie dieses Feld aus."),
    "Enter a valid email address.": (
      "Enter an e-mail address such as name@example.org.", "Geben Sie eine E-Mail-Adresse ein, wie name@example.org."
    ),
    "Enter valid email addresses, separated by commas.": (
      "Enter e-mail addresses such as name@example.org, separated by commas.",
      "Geben Sie E-Mail-Adressen wie name@example.org ein, durch Kommas getrennt."
    ),
    "Enter a valid IBAN.": (
      "This IBAN has a wrong check digit or length; compare it with the bank's.",
      "Bei dieser IBAN stimmt Prüfziffer oder Länge nicht; vergleichen Sie sie mit der der Bank."
    ),
    "A valid integer is required.": ("Enter a whole number.", "Geben Sie eine ganze Zahl ein."),
    "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.": (
      "Enter a day as 2026-12-31.", "Geben Sie einen Tag ein wie 2026-12-31."
    ),
    "Use letters, digits, spaces and the characters - _ % . / , & : # only.": (
      "Use letters without accents, digits, spaces and - _ % . / , & : # only.",
      "Nehmen Sie nur Buchstaben ohne Akzente und Umlaute, Ziffern, Leerzeichen und - _ % . / , & : #."
    ),
    "VAT IDs exist in the EU, Switzerland and Norway; set invoice_address_from_country to one of them.": (
      "VAT IDs exist in the EU, Switzerland and Norway: choose one of these as the sender's country.",
      "USt-IdNrn. gibt es in der EU, der Schweiz und Norwegen: wählen Sie eines dieser Länder für den Absender."
    ),
    "You have to ask for invoice addresses if you want to make them required.": (
      "Addresses can be required only where they are asked for: tick that, too.",
      "Verlangt werden können Anschriften nur, wo danach gefragt wird: wählen Sie auch das."
    ),
    "You have to require invoice addresses to require for company names.": (
      "A company can be required only where an address is: tick that, too.",
      "Verlangt werden kann eine Firma nur, wo eine Anschrift verlangt wird: wählen Sie auch das."
    ),
    "Your default locale must also be enabled for your event (see locales).": (
      "The main language has to be one of the languages: add it there.",
      "Die Hauptsprache muss eine der Sprachen sein: nehmen Sie sie dort auf."
    ),
    "Unknown transmission type.": ("Choose a channel from the list.", "Wählen Sie einen Versandweg aus der Liste."),
    "The selected transmission type is not available for this country or address type.": (
      "This channel does not reach buyers of this country or kind; choose another.",
      "Dieser Versandweg erreicht Käufer dieses Landes oder dieser Art nicht; wählen Sie einen anderen."
    ),
    "This field is required for the selected type of invoice transmission.": (
      "This channel needs the field; fill it in.", "Dieser Versandweg braucht das Feld; füllen Sie es aus."
    ),
    "The file is empty. Choose a PNG or JPEG picture.": (
      "Choose a PNG or JPEG picture first.", "Wählen Sie erst ein Bild, PNG oder JPEG."
    ),
    "The file is larger than 5 MB. Save the picture smaller, 600 pixels wide are enough.": (
      "The file is larger than 5 MB. Save the picture smaller, 600 pixels wide are enough.",
      "Die Datei ist größer als 5 MB. Speichern Sie das Bild kleiner, 600 Pixel Breite genügen."
    ),
    "The file is no PNG or JPEG picture. Save the logo as PNG or JPEG and upload that file.": (
      "The file is no PNG or JPEG picture. Save the logo as PNG or JPEG and upload that file.",
      "Die Datei ist kein PNG oder JPEG. Speichern Sie das Logo so und laden Sie diese Datei hoch."
    ),
    "This field is only available for business addresses.": (
      "Only businesses have this: leave the field empty, or choose “Business” above.",
      "Das haben nur Unternehmen: lassen Sie das Feld leer, oder wählen Sie oben „Unternehmen“."
    ),
    "This field is not available for business addresses.": (
      "Only private persons have this: leave the field empty.",
      "Das haben nur Privatpersonen: lassen Sie das Feld leer."
    ),
    "Ensure this name has no more than 255 characters.": (
      "Shorten the name to 255 characters.", "Kürzen Sie den Namen auf 255 Zeichen."
    ),
    "Enter 6 or 7 capital letters or digits, like ABCDEFG.": (
      "Enter 6 or 7 capital letters or digits, like ABCDEFG.",
      "Geben Sie 6 oder 7 Großbuchstaben oder Ziffern ein, wie ABCDEFG."
    ),
    "Enter a valid Italian fiscal code: 16 characters, or 11 digits.": (
      "Enter a valid Italian fiscal code: 16 characters, or 11 digits.",
      "Geben Sie einen gültigen italienischen Codice fiscale ein: 16 Zeichen oder 11 Ziffern."
    ),
    "A Peppol participant ID always starts with a prefix, followed by a colon (:).": (
      "A Peppol ID begins with four digits and a colon, like 0088:1234567890128.",
      "Eine Peppol-ID beginnt mit vier Ziffern und einem Doppelpunkt, wie 0088:1234567890128."
    ),
    "The Peppol participant ID is not registered on the Peppol network.": (
      "This Peppol ID is not registered in the network; ask the recipient for the right one.",
      "Diese Peppol-ID ist im Netz nicht eingetragen; fragen Sie den Empfänger nach der richtigen."
    ),
    "The VAT ID is not valid.": ("Check the VAT ID.", "Prüfen Sie die USt-IdNr."),
  ]

  // `Regex` is not Sendable; these hold no state.
  private nonisolated(unsafe) static let patterns: [(Regex<(Substring, Substring)>, String, String)] = [
    (
      /Ensure this value is greater than or equal to (.+)\./, "Enter a number of at least #.",
      "Geben Sie eine Zahl von mindestens # ein."
    ),
    (
      /Ensure this value is less than or equal to (.+)\./, "Enter a number of at most #.",
      "Geben Sie eine Zahl von höchstens # ein."
    ),
    (
      /Ensure this field has no more than (\d+) characters\./, "Shorten the text to # characters.",
      "Kürzen Sie den Text auf # Zeichen."
    ),
    (
      /Use at most (\d+) characters, counted with the date codes filled in\./,
      "Shorten the prefix to # characters, counted with the date filled in.",
      "Kürzen Sie das Präfix auf # Zeichen, mit eingesetztem Datum gezählt."
    ),
    (
      /The Peppol participant ID prefix (.*) is not known to our system\. .*/,
      "“#” is no beginning of a Peppol ID: take the four digits in front of the colon from the recipient's papers.",
      "Mit „#“ beginnt keine Peppol-ID: nehmen Sie die vier Ziffern vor dem Doppelpunkt aus den Papieren des Empfängers."
    ),
    (
      /The Peppol participant ID does not match the validation rules for the prefix (.*)\. .*/,
      "Behind “#:” this is no Peppol ID; compare it with the recipient's papers.",
      "Nach „#:“ ist das keine Peppol-ID; vergleichen Sie sie mit den Papieren des Empfängers."
    ),
    (/"(.*)" is not a valid choice\./, "“#” cannot be chosen here.", "„#“ steht hier nicht zur Wahl."),
    (
      /States are not supported in country "(.*)"\./, "Addresses in “#” name no state: leave the field empty.",
      "Anschriften in „#“ nennen keine Provinz: lassen Sie das Feld leer."
    ),
    (
      /"(.*)" is not a known subdivision of the country ".*"\./,
      "“#” is no state of this country; use its short code.",
      "„#“ ist keine Provinz dieses Landes; nehmen Sie ihr Kürzel."
    ),
  ]
}
