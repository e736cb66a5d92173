// Words of the pages that ask before acting: what will happen, what differs, what the button does, and what is said afterwards.

import Domain

extension Messages {
  func meaning(of action: InvoiceAction) -> String {
    switch action {
    case .reissue:
      pick(
        "The invoice is cancelled by a document with negative amounts and replaced by a new invoice built from the order as it is now.",
        "Die Rechnung wird durch einen Beleg mit negativen Beträgen storniert und durch eine neue aus der heutigen Bestellung ersetzt."
      )
    case .regenerate:
      pick(
        "The invoice is built again from the order as it is now and keeps its number. The version before is kept.",
        "Die Rechnung wird aus der heutigen Bestellung neu aufgebaut und behält ihre Nummer. Die bisherige Fassung bleibt erhalten."
      )
    case .transmit: pick("The invoice is sent to its recipient.", "Die Rechnung wird an den Empfänger versandt.")
    case .retransmit:
      pick(
        "The same invoice is sent to its recipient once more.",
        "Dieselbe Rechnung wird noch einmal an den Empfänger versandt.")
    case .download: name(of: action)
    }
  }

  var dataChanged: String {
    pick(
      "Something has changed since this page was opened. Nothing was done; this is what would happen now.",
      "Seit dem Öffnen dieser Seite hat sich etwas geändert. Es wurde nichts getan; so sähe es jetzt aus.")
  }
  var whatExists: String { pick("What exists", "Was es gibt") }
  var whatWillBe: String { pick("What will be there afterwards", "Was es danach gibt") }
  var provisional: String { pick("provisional", "vorläufig") }
  func name(of kind: ActionPage.Outcome.Kind) -> String {
    switch kind {
    case .cancellation: cancellation
    case .replacement: pick("New invoice", "Neue Rechnung")
    case .newVersion: pick("New version of the same number", "Neue Fassung derselben Nummer")
    }
  }
  var noReplacement: String {
    pick(
      "There will be no new invoice: the order may not have one as it is now.",
      "Eine neue Rechnung entsteht nicht: Die Bestellung darf so, wie sie ist, keine bekommen.")
  }
  func totalsChange(_ amount: HTML) -> HTML {
    pick("Together the new documents amount to \(amount).", "Die neuen Belege ergeben zusammen \(amount).")
  }
  var differencesCaption: String { pick("What differs", "Was sich unterscheidet") }
  var noDifferences: String {
    pick(
      "Nothing differs: the new document would say the same as the old one.",
      "Nichts: Der neue Beleg würde dasselbe sagen wie der alte.")
  }
  var field: String { pick("Field", "Feld") }
  var now: String { pick("Now", "Jetzt") }
  var afterwards: String { pick("Afterwards", "Danach") }
  var emptyValue: String { pick("empty", "leer") }
  func unchangedFields(_ count: String) -> String {
    pick("\(count) other fields stay as they are.", "\(count) weitere Felder bleiben, wie sie sind.")
  }

  func sendingWaits(_ channel: HTML) -> HTML {
    pick(
      "Nothing is sent now. The new documents wait to be sent by \(channel).",
      "Jetzt wird nichts versandt. Die neuen Belege warten auf den Versand per \(channel).")
  }
  func sendingNow(_ channel: HTML, to recipient: HTML?) -> HTML {
    let to: HTML = pick("\(some: recipient, { " to \($0)" })", "\(some: recipient, { " an \($0)" })")
    return pick(
      "It goes out by \(channel)\(to) as soon as you confirm.",
      "Sie geht per \(channel)\(to) hinaus, sobald Sie bestätigen.")
  }
  func sendingImpossible(_ channel: HTML) -> HTML {
    pick(
      "No channel of the type \(channel) is configured for this recipient. The transmission would end as failed.",
      "Für diesen Empfänger ist kein Versandweg der Art \(channel) eingerichtet. Der Versand würde fehlschlagen.")
  }
  func triedBefore(_ count: String) -> String {
    pick("Earlier transmissions: \(count).", "Frühere Sendungen: \(count).")
  }

  func legalHint(for action: InvoiceAction) -> String {
    switch action {
    case .reissue:
      pick(
        "Both documents are kept for ever. The recipient needs the cancellation as well as the new invoice.",
        "Beide Belege bleiben für immer erhalten. Der Empfänger braucht das Storno ebenso wie die neue Rechnung.")
    case .regenerate:
      pick(
        "Only sensible before anybody has received the invoice.",
        "Nur sinnvoll, solange niemand die Rechnung erhalten hat.")
    default:
      pick(
        "A message that has left cannot be called back.", "Eine abgesandte Nachricht lässt sich nicht zurückholen.")
    }
  }

  func confirm(_ action: InvoiceAction, _ numbers: [String], number: String) -> String {
    switch action {
    case .reissue where numbers.count == 2:
      pick(
        "Create cancellation \(numbers[0]) and invoice \(numbers[1])",
        "Storno \(numbers[0]) und Rechnung \(numbers[1]) erstellen")
    case .reissue:
      pick("Create cancellation \(numbers.first ?? "")", "Storno \(numbers.first ?? "") erstellen")
    case .regenerate: pick("Regenerate \(number)", "\(number) neu erzeugen")
    case .transmit: pick("Send \(number)", "\(number) versenden")
    case .retransmit: pick("Send \(number) again", "\(number) erneut versenden")
    case .download: name(of: action)
    }
  }
  var back: String { pick("Back", "Zurück") }

  // Afterwards.
  public func reissued(_ number: String, cancellation: String, replacement: String?) -> String {
    guard let replacement else {
      return pick(
        "Invoice \(number) cancelled by \(cancellation). There is no new invoice.",
        "Rechnung \(number) storniert durch \(cancellation). Eine neue Rechnung gibt es nicht.")
    }
    return pick(
      "Invoice \(number) cancelled by \(cancellation) and replaced by \(replacement), which waits to be sent.",
      "Rechnung \(number) storniert durch \(cancellation) und ersetzt durch \(replacement); der Versand steht aus.")
  }
  public func regenerated(_ number: String) -> String {
    pick(
      "Invoice \(number) regenerated. The version before is kept.",
      "Rechnung \(number) neu erzeugt. Die bisherige Fassung bleibt erhalten.")
  }
  public func transmissionRequested(_ number: String) -> String {
    pick(
      "\(number) is on its way. This page shows how it ends.",
      "\(number) ist unterwegs. Diese Seite zeigt, wie es ausgeht.")
  }
  public func markedDelivered(_ number: String) -> String {
    pick("\(number) is marked as delivered.", "\(number) ist als zugestellt vermerkt.")
  }
  public var outcomeIsKnown: String {
    pick("the outcome of the last transmission is known.", "der Ausgang des letzten Versands ist bekannt.")
  }
  public func invoiceCreated(_ number: String) -> String {
    pick("Invoice \(number) created; it waits to be sent.", "Rechnung \(number) erstellt; der Versand steht aus.")
  }
  public func view(_ number: String) -> String { pick("View \(number)", "\(number) ansehen") }
  public func notDone(_ reason: String) -> String {
    pick("Nothing was done: \(reason)", "Es wurde nichts getan: \(reason)")
  }

  /// A member of the published invoice in words; one without words here is shown by its name.
  func name(ofInvoiceField field: String) -> String {
    let parts = field.split(separator: ".")
    if parts.count == 3, parts[0] == "lines" {
      return pick("Line \(String(parts[1]))", "Position \(String(parts[1]))") + ": "
        + name(ofLineField: String(parts[2]))
    }
    if parts.count == 2, parts[0] == "lines" { return pick("Line \(String(parts[1]))", "Position \(String(parts[1]))") }
    return switch field {
    case "number": number
    case "date": date
    case "locale": locale
    case "invoice_from", "invoice_from_name": pick("Sender", "Absender") + suffix(field, "invoice_from")
    case "invoice_to": pick("Recipient as printed", "Empfänger wie gedruckt")
    case "invoice_to_company": pick("Company", "Firma")
    case "invoice_to_name": pick("Name", "Name")
    case "invoice_to_street": pick("Street", "Straße")
    case "invoice_to_zipcode": pick("ZIP code", "Postleitzahl")
    case "invoice_to_city": pick("City", "Ort")
    case "invoice_to_state": pick("State", "Bundesland")
    case "invoice_to_country": pick("Country", "Land")
    case "invoice_to_vat_id": vatID
    case "invoice_to_beneficiary": beneficiary
    case "invoice_to_is_business": customerType
    case "custom_field": customField
    case "internal_reference": internalReference
    case "introductory_text": introductoryText
    case "additional_text": additionalText
    case "payment_provider_text", "payment_provider_stamp": paymentText
    case "footer_text": footerText
    case "transmission_type": transmissionType
    case "foreign_currency_display": pick("Display currency", "Anzeigewährung")
    case "foreign_currency_rate": exchangeRate
    case "foreign_currency_rate_date": rateDate
    case "foreign_currency_source": rateSource
    case "is_cancellation": type
    case "refers": refers
    default: field
    }
  }

  private func suffix(_ field: String, _ plain: String) -> String {
    field == plain ? " (" + pick("address", "Anschrift") + ")" : ""
  }

  private func name(ofLineField field: String) -> String {
    switch field {
    case "description": description
    case "gross_value": gross
    case "tax_value": tax
    case "tax_rate": rate
    case "tax_name": pick("Name of the tax", "Name der Steuer")
    case "attendee_name": attendee
    case "event_location": pick("Location", "Ort")
    case "period_start", "event_date_from": pick("Begin", "Beginn")
    case "period_end", "event_date_to": pick("End", "Ende")
    default: field
    }
  }
}
