// Words of the search language: what each field finds, for the help page, and what was wrong with a search text.

public import Domain

extension Messages {
  /// What was wrong with a search text and what to write instead.
  public func sentence(for problem: InvoiceSearchProblem) -> String {
    switch problem {
    case .unknownField(let name):
      let known = InvoiceSearchField.allCases.map(\.rawValue).joined(separator: ", ")
      return pick(
        "There is no field “\(name)”. Known are: \(known). Put text that holds a colon in quotation marks.",
        "Ein Feld „\(name)“ gibt es nicht. Bekannt sind: \(known). Text mit Doppelpunkt gehört in Anführungszeichen.")
    case .badValue(let field, let value):
      return pick(
        "“\(value)” makes no sense for \(field.rawValue). Write it like \(example(of: field)).",
        "„\(value)“ ergibt für \(field.rawValue) keinen Sinn. Schreiben Sie es wie \(example(of: field)).")
    case .unclosedQuote:
      return pick("A quotation mark is not closed.", "Ein Anführungszeichen ist nicht geschlossen.")
    case .tooManyTerms(let most):
      return pick(
        "Search for at most \(most) terms at once.", "Suchen Sie nach höchstens \(most) Begriffen auf einmal.")
    case .tooLong(let bytes):
      return pick("A term has at most \(bytes) bytes.", "Ein Begriff hat höchstens \(bytes) Bytes.")
    }
  }

  public func noSuchEvent(_ text: String) -> String {
    pick("“\(text)” is none of your events.", "„\(text)“ ist keine Ihrer Veranstaltungen.")
  }
  public func noSuchStatus(_ text: String) -> String {
    pick("“\(text)” is no state. Use one of: \(states).", "„\(text)“ ist kein Stand. Möglich sind: \(states).")
  }
  public func noDate(_ text: String) -> String {
    pick(
      "“\(text)” is no date. Write it like 2026-12-31.", "„\(text)“ ist kein Datum. Schreiben Sie es wie 2026-12-31.")
  }
  public func noAmount(_ text: String) -> String {
    pick("“\(text)” is no amount. Write it like 119.00.", "„\(text)“ ist kein Betrag. Schreiben Sie ihn wie 119,00.")
  }
  public func noRate(_ text: String) -> String {
    pick("“\(text)” is no tax rate. Write it like 19.", "„\(text)“ ist kein Steuersatz. Schreiben Sie ihn wie 19.")
  }
  public func noCountry(_ text: String) -> String {
    pick(
      "“\(text)” is no country. Write two letters, like DE.",
      "„\(text)“ ist kein Land. Schreiben Sie zwei Buchstaben, wie DE.")
  }

  /// How a field is written; the same in every language.
  func example(of field: InvoiceSearchField) -> String {
    switch field {
    case .number: "number:A-00042"
    case .order: "order:QX7KD"
    case .event: "event:tides26"
    case .refers: "refers:A-00042"
    case .status: "status:failed,pending, status:attention"
    case .channel: "channel:peppol"
    case .reason: "reason:unreachable"
    case .kind: "kind:cancellation, kind:cancelled, kind:test"
    case .gross: "gross:>100, gross:50..200"
    case .tax: "tax:<0"
    case .rate: "rate:19"
    case .date: "date:2026-10, date:last-month, date:2026-10-01..2026-10-15"
    case .country: "country:DE"
    case .business: "business:yes"
    case .locale: "locale:de"
    }
  }

  func meaning(of field: InvoiceSearchField) -> String {
    switch field {
    case .number: pick("Full number", "Vollständige Nummer")
    case .order: pick("Order code", "Bestellnummer")
    case .event: pick("Short name of the event", "Kurzname der Veranstaltung")
    case .refers: pick("Cancellation of this number", "Storno dieser Nummer")
    case .status:
      pick("State of the transmission: \(states)", "Stand des Versands: \(states)")
    case .channel: pick("Channel: email, peppol, it_sdi, external", "Versandweg: email, peppol, it_sdi, external")
    case .reason:
      pick("Why sending failed, as the queue groups it", "Warum der Versand scheiterte, wie unter „Zu klären“")
    case .kind:
      pick("invoice, cancellation, cancelled, test or live", "invoice, cancellation, cancelled, test oder live")
    case .gross: pick("Gross total; cancellations are negative", "Bruttosumme; Stornos sind negativ")
    case .tax: pick("Tax total", "Steuersumme")
    case .rate: pick("Some line has this tax rate", "Eine Position hat diesen Steuersatz")
    case .date:
      pick(
        "Day, month, year or range; today, yesterday, this-month, last-month, this-year, last-year, last-30-days",
        "Tag, Monat, Jahr oder Spanne; today, yesterday, this-month, last-month, this-year, last-year, last-30-days")
    case .country: pick("Country of the recipient, two letters", "Land des Empfängers, zwei Buchstaben")
    case .business: pick("Recipient is a business: yes or no", "Empfänger ist ein Unternehmen: yes oder no")
    case .locale: pick("Language of the invoice", "Sprache der Rechnung")
    }
  }

  private var states: String { (TransmissionStatus.allCases.map(\.rawValue) + ["attention"]).joined(separator: ", ") }

  var searchHelp: String { pick("How to search", "So wird gesucht") }
  var searchHelpText: HTML {
    pick(
      """
      Words are found in number, order, name, company and e-mail; all of them must occur. A whole number finds the \
      invoice of that number, an amount with two places the invoices of that amount. <code>-</code> before a term means \
      not, <code>"quotation marks"</code> hold words together, a comma means or.
      """,
      """
      Wörter werden in Nummer, Bestellung, Name, Firma und E-Mail gesucht; alle müssen vorkommen. Eine ganze Zahl \
      findet die Rechnung dieser Nummer, ein Betrag mit zwei Stellen die Rechnungen dieses Betrags. <code>-</code> vor \
      einem Begriff heißt nicht, <code>"Anführungszeichen"</code> halten Wörter zusammen, ein Komma heißt oder.
      """)
  }
  var term: String { pick("Term", "Begriff") }
  var finds: String { pick("Finds", "Findet") }
}
