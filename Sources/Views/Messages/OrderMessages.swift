// Words of the orders: list, page, why there is no invoice, and the address form.

public import Domain

extension Messages {
  var searchOrders: String { pick("Search orders", "Bestellungen durchsuchen") }
  var searchOrdersHint: String { pick("Code, e-mail, name, invoice number", "Nummer, E-Mail, Name, Rechnungsnummer") }
  var noOrders: String { pick("No orders found", "Keine Bestellungen gefunden") }
  var noOrdersHint: String {
    pick("0 orders of this event match.", "0 Bestellungen dieser Veranstaltung entsprechen dem.")
  }
  var orderedAt: String { pick("Ordered", "Bestellt") }
  var paid: String { pick("Paid", "Bezahlt") }
  func name(of status: OrderStatus) -> String {
    switch status {
    case .pending: pick("Unpaid", "Offen")
    case .paid: pick("Paid", "Bezahlt")
    case .expired: pick("Expired", "Abgelaufen")
    case .canceled: pick("Cancelled", "Storniert")
    }
  }

  // Invoicing.
  var staleInvoice: String { pick("Invoice outdated", "Rechnung veraltet") }
  var invoiceIsCurrent: String {
    pick("The last invoice says what the order says.", "Die letzte Rechnung sagt, was die Bestellung sagt.")
  }
  func invoiceIsStale(_ count: String) -> String {
    pick(
      "The order differs from its invoice in \(count) fields. The invoice did not change by itself; reissue it if it should.",
      "Die Bestellung weicht in \(count) Feldern von ihrer Rechnung ab. Von selbst ändert sich die Rechnung nicht; stellen Sie sie neu aus, wenn sie es soll."
    )
  }
  var whyNoInvoice: String { pick("No invoice can be made:", "Eine Rechnung ist nicht möglich:") }
  var createInvoice: String { pick("Create invoice", "Rechnung erstellen") }

  /// Why an order may not have an invoice at all; the first of the rules that is not met.
  public func reasonAgainstInvoice(_ order: Order, settings: Settings) -> String {
    if order.total == .zero { return pick("the order is free.", "die Bestellung ist kostenlos.") }
    if order.requiresApproval {
      return pick("the order is not approved yet.", "die Bestellung ist noch nicht genehmigt.")
    }
    switch order.status {
    case .canceled: return pick("the order is cancelled.", "die Bestellung ist storniert.")
    case .expired: return pick("the order has expired.", "die Bestellung ist abgelaufen.")
    case .pending, .paid: break
    }
    if !settings.list(.invoiceGenerateSalesChannels).contains(order.salesChannel) {
      return pick(
        "orders of the sales channel “\(order.salesChannel)” get none.",
        "Bestellungen des Vertriebswegs „\(order.salesChannel)“ bekommen keine.")
    }
    if settings.flag(.invoiceGenerateOnlyBusiness), order.invoiceAddress?.isBusiness != true {
      return pick("only businesses get invoices here.", "hier bekommen nur Unternehmen Rechnungen.")
    }
    if settings.text(.invoiceGenerate) == "False" {
      return pick("the event's settings make no invoices.", "die Einstellungen der Veranstaltung sehen keine vor.")
    }
    return pick("an invoice exists already.", "es gibt bereits eine.")
  }

  /// Why there is no invoice although one can be made.
  public func reasonForNoInvoiceYet(settings: Settings, isFirst: Bool) -> String {
    if !isFirst {
      return pick(
        "The last invoice is cancelled; a new one can be made.",
        "Die letzte Rechnung ist storniert; eine neue ist möglich.")
    }
    switch settings.text(.invoiceGenerate) {
    case "admin": return pick("Invoices are made by hand here.", "Rechnungen entstehen hier von Hand.")
    case "user", "user_paid":
      return pick("Here customers ask for their invoice.", "Hier fordern Kunden ihre Rechnung selbst an.")
    case "paid": return pick("The invoice is made when the order is paid.", "Die Rechnung entsteht mit der Bezahlung.")
    default: return pick("There is no invoice yet.", "Es gibt noch keine Rechnung.")
    }
  }

  // Address.
  var invoiceAddress: String { pick("Invoice address", "Rechnungsanschrift") }
  var addressHint: String {
    pick(
      "Used for the next invoice. Invoices that exist do not change; reissue them to correct the address.",
      "Gilt für die nächste Rechnung. Bestehende ändern sich nicht; stellen Sie sie neu aus, um die Anschrift zu berichtigen."
    )
  }
  var company: String { pick("Company", "Firma") }
  var personName: String { pick("Name", "Name") }
  var street: String { pick("Street", "Straße") }
  var zipcode: String { pick("ZIP code", "Postleitzahl") }
  var city: String { pick("City", "Ort") }
  var stateField: String { pick("State or province", "Bundesland, Provinz") }
  var country: String { pick("Country", "Land") }
  var countryHint: String { pick("Two letters, like DE", "Zwei Buchstaben, wie DE") }
  func name(ofNamePart part: String) -> String {
    switch part {
    case "full_name": pick("Full name", "Voller Name")
    case "given_name": pick("Given name", "Vorname")
    case "family_name": pick("Family name", "Nachname")
    case "title": pick("Title", "Titel")
    case "salutation": pick("Salutation", "Anrede")
    case "middle_name": pick("Middle name", "Zweiter Vorname")
    case "calling_name": pick("Calling name", "Rufname")
    case "degree": pick("Degree", "Akademischer Grad")
    default: part.replacing("_", with: " ")
    }
  }
  func onlyForChannel(_ channel: String) -> String { pick("For \(channel)", "Für \(channel)") }
  func name(ofTransmissionField key: String) -> String {
    switch key {
    case "transmission_email_address": pick("E-mail address for invoices", "E-Mail-Adresse für Rechnungen")
    case "transmission_peppol_participant_id": pick("Peppol participant ID", "Peppol-Teilnehmerkennung")
    case "transmission_it_sdi_codice_fiscale": "Codice fiscale"
    case "transmission_it_sdi_pec": "PEC"
    case "transmission_it_sdi_recipient_code": "Codice destinatario"
    default: key
    }
  }
  func requirement(_ audience: Audience) -> String? {
    switch audience {
    case .everyone: pick("Required", "Erforderlich")
    case .businesses: pick("Required for businesses", "Für Unternehmen erforderlich")
    case .individuals: pick("Required for individuals", "Für Privatpersonen erforderlich")
    case .nobody: nil
    }
  }
  var saveAddress: String { pick("Save address", "Anschrift speichern") }
  public func addressSaved(isStale: Bool) -> String {
    isStale
      ? pick(
        "Address saved. The invoice did not change; reissue it to correct it.",
        "Anschrift gespeichert. Die Rechnung hat sich nicht geändert; stellen Sie sie neu aus, um sie zu berichtigen.")
      : pick("Address saved.", "Anschrift gespeichert.")
  }
}
