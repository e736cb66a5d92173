// What the rules of e-invoices find, in German: the rules themselves speak English, to the API too. A test holds every sentence of theirs
// against this table.

extension Messages {
  /// A rule's message or remedy in the reader's language; what has no translation, such as a schema's words, stays as it is.
  public func finding(_ sentence: String) -> String {
    pick(sentence, Messages.findings[sentence] ?? Messages.remedies[sentence] ?? sentence)
  }

  private static let remedies: [String: String] = [
    "Cancel the invoice anew, so that it is named.": "Stornieren Sie die Rechnung noch einmal, damit sie genannt wird.",
    "Enter it in the invoice settings, such as 0106:12345678, or leave it empty; then reissue the invoice.":
      "Tragen Sie sie in den Rechnungseinstellungen ein, wie 0106:12345678, oder lassen Sie sie leer; stellen Sie dann neu aus.",
    "Enter it in the invoice settings, such as 0184:DK12345674, then reissue the invoice.":
      "Tragen Sie sie in den Rechnungseinstellungen ein, wie 0184:DK12345674, und stellen Sie die Rechnung neu aus.",
    "Enter it in the invoice settings, such as NO995525828MVA, then reissue the invoice.":
      "Tragen Sie sie in den Rechnungseinstellungen ein, wie NO995525828MVA, und stellen Sie die Rechnung neu aus.",
    "Enter the account that money goes to in the settings of bank transfer, then reissue the invoice.":
      "Tragen Sie das Konto, auf das gezahlt wird, in den Einstellungen ein und stellen Sie die Rechnung neu aus.",
    "Correct it in the invoice settings, then reissue the invoice.":
      "Berichtigen Sie das in den Rechnungseinstellungen und stellen Sie die Rechnung neu aus.",
    "Correct the order's invoice address, then reissue the invoice.":
      "Berichtigen Sie die Rechnungsanschrift der Bestellung und stellen Sie die Rechnung neu aus.",
    "Choose RF01 to RF19 in the invoice settings.": "Wählen Sie in den Rechnungseinstellungen RF01 bis RF19.",
    "Enter the VAT ID, for a person the codice fiscale, in the order's invoice address, then reissue.":
      "Tragen Sie die USt-IdNr., bei Personen den codice fiscale, in die Rechnungsanschrift der Bestellung ein und stellen Sie neu aus.",
    "Correct transmission_it_sdi_pec in the order's invoice address, then reissue the invoice.":
      "Berichtigen Sie die PEC in der Rechnungsanschrift der Bestellung und stellen Sie die Rechnung neu aus.",
    "Choose a shorter number prefix of plain letters in the invoice settings, then reissue the invoice.":
      "Wählen Sie in den Einstellungen ein kürzeres Präfix aus einfachen Buchstaben und stellen Sie die Rechnung neu aus.",
    "Issue the cancellation again with a later date.": "Stellen Sie das Storno mit späterem Datum noch einmal aus.",
    "Split the order, then issue an invoice for each part.":
      "Teilen Sie die Bestellung und stellen Sie für jeden Teil eine Rechnung aus.",
    "Choose a tax code that Italy knows in the tax rule, then reissue the invoice.":
      "Wählen Sie in der Steuerregel einen Steuercode, den Italien kennt, und stellen Sie die Rechnung neu aus.",
    "Correct the tax rule's rate, then reissue the invoice.":
      "Berichtigen Sie den Satz der Steuerregel und stellen Sie die Rechnung neu aus.",
    "Choose the event's currency, then reissue the invoice.":
      "Wählen Sie die Währung der Veranstaltung und stellen Sie die Rechnung neu aus.",
    "Report this invoice's number: the program computes this table.":
      "Melden Sie die Nummer dieser Rechnung: Diese Tabelle rechnet das Programm aus.",
    "Enter a Peppol participant id, a Leitweg-ID or an e-mail address in the order, then reissue.":
      "Tragen Sie in der Bestellung eine Peppol-Kennung, eine Leitweg-ID oder eine E-Mail-Adresse ein und stellen Sie neu aus.",
    "Enter it in the invoice settings, such as 9930:DE123456788.":
      "Tragen Sie sie in den Rechnungseinstellungen ein, wie 9930:DE123456788.",
    "Correct transmission_peppol_participant_id in the order's invoice address, then reissue the invoice.":
      "Berichtigen Sie die Peppol-Kennung in der Rechnungsanschrift der Bestellung und stellen Sie die Rechnung neu aus.",
    "Enter it in the invoice settings, such as 0208:0428759497 or 9930:DE123456788.":
      "Tragen Sie sie in den Rechnungseinstellungen ein, wie 0208:0428759497 oder 9930:DE123456788.",
    "Correct the number in the invoice settings.": "Berichtigen Sie die Nummer in den Rechnungseinstellungen.",
    "Correct one of them in the order's invoice address, then reissue the invoice.":
      "Berichtigen Sie eine von beiden in der Rechnungsanschrift der Bestellung und stellen Sie die Rechnung neu aus.",
    "Enter it in the invoice settings, then reissue the invoice.":
      "Tragen Sie das in den Rechnungseinstellungen ein und stellen Sie die Rechnung neu aus.",
    "Reword the payment method's invoice text, then reissue the invoice.":
      "Formulieren Sie den Rechnungstext der Zahlungsart um und stellen Sie die Rechnung neu aus.",
    "Enter the codice fiscale as the tax ID in the invoice settings, or leave it empty; then reissue.":
      "Tragen Sie in den Einstellungen den codice fiscale als Steuernummer ein oder lassen Sie sie leer; stellen Sie dann neu aus.",
    "Enter the sender's name in the invoice settings, then reissue the invoice.":
      "Tragen Sie den Namen des Absenders in den Rechnungseinstellungen ein und stellen Sie die Rechnung neu aus.",
    "Choose the sender's country in the invoice settings, then reissue the invoice.":
      "Wählen Sie das Land des Absenders in den Rechnungseinstellungen und stellen Sie die Rechnung neu aus.",
    "Choose a number prefix of letters and digits in the invoice settings, then reissue the invoice.":
      "Wählen Sie in den Einstellungen ein Präfix aus Buchstaben und Ziffern und stellen Sie die Rechnung neu aus.",
    "Correct the setting for foreign currencies, then reissue the invoice.":
      "Berichtigen Sie die Einstellung der zweiten Währung und stellen Sie die Rechnung neu aus.",
    "Add what was sold to the order, then reissue the invoice.":
      "Nehmen Sie das Verkaufte in die Bestellung auf und stellen Sie die Rechnung neu aus.",
    "Cancel the original invoice again so that the reference is made.":
      "Stornieren Sie die ursprüngliche Rechnung noch einmal, damit der Bezug entsteht.",
    "Enter a VAT ID or a register number in the invoice settings, then reissue the invoice.":
      "Tragen Sie USt-IdNr. oder Registernummer in den Rechnungseinstellungen ein und stellen Sie die Rechnung neu aus.",
    "Enter the number alone, or a scheme from 0002 to 0246 in front of it, in the invoice settings.":
      "Tragen Sie in den Einstellungen die Nummer allein ein oder davor ein Schema von 0002 bis 0246.",
    "Enter it as scheme:value, such as 9930:DE123456788, in the invoice settings.":
      "Tragen Sie sie in den Rechnungseinstellungen als Schema:Wert ein, wie 9930:DE123456788.",
    "Enter one of them in the invoice settings, then reissue the invoice.":
      "Tragen Sie eine davon in den Rechnungseinstellungen ein und stellen Sie die Rechnung neu aus.",
    "Enter the recipient's VAT ID in the invoice address and the sender's in the settings, then reissue.":
      "Tragen Sie die USt-IdNr. des Empfängers in die Anschrift und die des Absenders in die Einstellungen ein und stellen Sie neu aus.",
    "Enter the VAT ID in the invoice settings, then reissue the invoice.":
      "Tragen Sie die USt-IdNr. in den Rechnungseinstellungen ein und stellen Sie die Rechnung neu aus.",
    "Enter the reason in the invoice settings, or choose a tax code with a reason in the tax rule.":
      "Tragen Sie den Grund in den Rechnungseinstellungen ein oder wählen Sie in der Steuerregel einen Steuercode mit Grund.",
    "Correct the tax rule's rate or code, then reissue the invoice.":
      "Berichtigen Sie Satz oder Code der Steuerregel und stellen Sie die Rechnung neu aus.",
    "Choose rounding by sum (sum_by_net_keep_gross) in the tax settings, then reissue the invoice.":
      "Wählen Sie in den Steuereinstellungen Rundung der Summe (Bruttopreise bleiben) und stellen Sie die Rechnung neu aus.",
    "Use one of both codes in all tax rules of the order, then reissue the invoice.":
      "Nehmen Sie in allen Steuerregeln der Bestellung einen der beiden Codes und stellen Sie die Rechnung neu aus.",
    "Correct code or rate of the tax rule for coming invoices.":
      "Berichtigen Sie für künftige Rechnungen Code oder Satz der Steuerregel.",
  ]

  private static let findings: [String: String] = [
    "A Danish sender's register number is its CVR number.":
      "Die Registernummer eines dänischen Absenders ist seine CVR-Nummer.",
    "A Dutch sender's address has street, city and postcode.":
      "Die Anschrift eines niederländischen Absenders hat Straße, Ort und Postleitzahl.",
    "A Dutch sender's cancellation names the invoice that it cancels.":
      "Das Storno eines niederländischen Absenders nennt die stornierte Rechnung.",
    "A Dutch sender's register number is a KvK number or an OIN.":
      "Die Registernummer eines niederländischen Absenders ist eine KvK-Nummer oder eine OIN.",
    "A Norwegian sender's VAT ID is NO, the organization number and MVA.":
      "Die USt-IdNr. eines norwegischen Absenders ist NO, die Organisationsnummer und MVA.",
    "A Swedish sender with a register number writes “Godkänd för F-skatt” as tax number, or none.":
      "Ein schwedischer Absender mit Registernummer schreibt „Godkänd för F-skatt“ als Steuernummer, oder keine.",
    "A Swedish sender's VAT ID is SE and twelve digits.":
      "Die USt-IdNr. eines schwedischen Absenders ist SE und zwölf Ziffern.",
    "Something is to be paid, and a Dutch sender has to say how.":
      "Es ist etwas zu zahlen, und ein niederländischer Absender muss sagen wie.",
    "Swedish VAT is 6, 12 or 25 percent.": "Die schwedische Mehrwertsteuer beträgt 6, 12 oder 25 Prozent.",
    "The address of a Dutch sender's recipient in the Netherlands has street, city and postcode.":
      "Die Anschrift eines Empfängers in den Niederlanden hat bei niederländischem Absender Straße, Ort und Postleitzahl.",
    "The sender's partita IVA is missing or its check digit is wrong.":
      "Die partita IVA des Absenders fehlt, oder ihre Prüfziffer stimmt nicht.",
    "The transmitter is no partita IVA and no codice fiscale.":
      "Der Übermittler ist weder partita IVA noch codice fiscale.",
    "The sender has no name.": "Der Absender hat keinen Namen.",
    "The sender has no street.": "Der Absender hat keine Straße.",
    "The sender has no city.": "Der Absender hat keinen Ort.",
    "The sender's postcode must have five digits.": "Die Postleitzahl des Absenders muss fünf Ziffern haben.",
    "There is no such tax regime.": "Diesen Steuertyp (RegimeFiscale) gibt es nicht.",
    "The recipient has neither a VAT ID nor a codice fiscale.":
      "Der Empfänger hat weder USt-IdNr. noch codice fiscale.",
    "The check digit of the recipient's partita IVA is wrong.":
      "Die Prüfziffer der partita IVA des Empfängers stimmt nicht.",
    "The recipient has neither a company nor a name.": "Der Empfänger hat weder Firma noch Namen.",
    "The recipient has no street.": "Der Empfänger hat keine Straße.",
    "The recipient has no city.": "Der Empfänger hat keinen Ort.",
    "The recipient's postcode must have five digits.": "Die Postleitzahl des Empfängers muss fünf Ziffern haben.",
    "The recipient's country is missing or no ISO country.":
      "Das Land des Empfängers fehlt oder ist kein ISO-Land.",
    "The recipient's certified e-mail address (PEC) is none.": "Die PEC-Adresse des Empfängers ist keine.",
    "The invoice number must hold a digit and at most 20 plain characters.":
      "Die Rechnungsnummer muss eine Ziffer und höchstens 20 einfache Zeichen haben.",
    "The cancellation is dated before the invoice that it cancels.":
      "Das Storno trägt ein früheres Datum als die stornierte Rechnung.",
    "FatturaPA takes 1 to 9999 lines.": "FatturaPA nimmt 1 bis 9999 Zeilen.",
    "Italy knows no reason (Natura) for a line without tax.":
      "Für eine Zeile ohne Steuer kennt Italien keinen Grund (Natura).",
    "A tax rate must be 0 or from 1 to 100 with at most two decimal places.":
      "Ein Steuersatz muss 0 sein oder 1 bis 100 mit höchstens zwei Nachkommastellen.",
    "The currency is no code of three letters.": "Die Währung ist kein Code aus drei Buchstaben.",
    "The tax is not base times rate.": "Die Steuer ist nicht Grundlage mal Satz.",
    "The recipient has no electronic address.": "Der Empfänger hat keine elektronische Adresse.",
    "The sender has no electronic address.": "Der Absender hat keine elektronische Adresse.",
    "The recipient's Peppol participant id is not valid.": "Die Peppol-Kennung des Empfängers ist ungültig.",
    "The sender's Peppol participant id is not valid.": "Die Peppol-Kennung des Absenders ist ungültig.",
    "The sender's register number fails the check of its scheme.":
      "Die Registernummer des Absenders besteht die Prüfung ihres Schemas nicht.",
    "The Peppol participant id and the VAT ID name two different Belgian companies.":
      "Peppol-Kennung und USt-IdNr. nennen zwei verschiedene belgische Unternehmen.",
    "The name of the sender's contact is missing.": "Der Name des Ansprechpartners beim Absender fehlt.",
    "The phone number of the sender's contact is missing.":
      "Die Telefonnummer des Ansprechpartners beim Absender fehlt.",
    "The e-mail address of the sender's contact is missing.":
      "Die E-Mail-Adresse des Ansprechpartners beim Absender fehlt.",
    "The sender's city is missing.": "Der Ort des Absenders fehlt.",
    "The sender's postcode is missing.": "Die Postleitzahl des Absenders fehlt.",
    "The sender's street is missing.": "Die Straße des Absenders fehlt.",
    "The recipient's city is missing.": "Der Ort des Empfängers fehlt.",
    "The recipient's postcode is missing.": "Die Postleitzahl des Empfängers fehlt.",
    "The buyer reference is missing.": "Die Referenz des Käufers fehlt.",
    "The phone number of the sender's contact has fewer than three digits.":
      "Die Telefonnummer des Ansprechpartners hat weniger als drei Ziffern.",
    "The e-mail address of the sender's contact is none.":
      "Die E-Mail-Adresse des Ansprechpartners ist keine.",
    "A line of the payment text begins with #, which XRechnung keeps for cash discounts.":
      "Eine Zeile des Zahlungstextes beginnt mit #, was XRechnung dem Skonto vorbehält.",
    "An Italian sender's tax number has 11 to 16 characters.":
      "Die Steuernummer eines italienischen Absenders hat 11 bis 16 Zeichen.",
    "The sender's country is missing or no ISO country.": "Das Land des Absenders fehlt oder ist kein ISO-Land.",
    "The invoice has no number that can be written.": "Die Rechnung hat keine Nummer, die sich schreiben lässt.",
    "The currency is none that ISO 4217 knows.": "Diese Währung kennt ISO 4217 nicht.",
    "The second currency is none that ISO 4217 knows.": "Die zweite Währung kennt ISO 4217 nicht.",
    "The invoice has no lines.": "Die Rechnung hat keine Zeilen.",
    "A cancellation does not name the invoice that it cancels.": "Ein Storno nennt die stornierte Rechnung nicht.",
    "The sender is named by nothing but its address: no VAT ID, no register number.":
      "Den Absender bezeichnet nur seine Anschrift: keine USt-IdNr., keine Registernummer.",
    "The scheme in front of the sender's register number is unknown.":
      "Das Schema vor der Registernummer des Absenders ist unbekannt.",
    "The sender's electronic address has no known scheme.":
      "Die elektronische Adresse des Absenders hat kein bekanntes Schema.",
    "The recipient's electronic address has no known scheme.":
      "Die elektronische Adresse des Empfängers hat kein bekanntes Schema.",
    "Tax is charged or waived, but the sender has no VAT ID and no tax number.":
      "Steuer wird berechnet oder erlassen, aber der Absender hat weder USt-IdNr. noch Steuernummer.",
    "The recipient owes the tax (reverse charge), but has no VAT ID on this invoice.":
      "Der Empfänger schuldet die Steuer (Reverse Charge), hat aber auf dieser Rechnung keine USt-IdNr.",
    "A supply to another EU country is free of tax only when sender and recipient both have a VAT ID.":
      "Eine Leistung in ein anderes EU-Land ist nur steuerfrei, wenn Absender und Empfänger eine USt-IdNr. haben.",
    "An export free of tax needs the sender's VAT ID.":
      "Eine steuerfreie Ausfuhr braucht die USt-IdNr. des Absenders.",
    "No tax is charged and nothing says why.": "Es wird keine Steuer berechnet, und nichts sagt warum.",
    "A line has a tax although its rate is 0 %.": "Eine Zeile hat Steuer, obwohl ihr Satz 0 % ist.",
    "The rounded taxes of the lines add up to 1.00 or more beside the tax of their sum.":
      "Die gerundeten Steuern der Zeilen weichen zusammen um 1,00 oder mehr von der Steuer ihrer Summe ab.",
    "Transferred tax (split payment) and ordinary tax stand side by side.":
      "Übertragene Steuer (split payment) und gewöhnliche stehen nebeneinander.",
    "A line's tax code does not fit its rate; the rate decides what is written.":
      "Der Steuercode einer Zeile passt nicht zu ihrem Satz; geschrieben wird nach dem Satz.",
  ]
}
