// Bookings in DATEV's format: a header line, a line of column names, one line a booking (DATEV-Format 700, category 21 "Buchungsstapel",
// version 13, 125 columns). Windows-1252, semicolons, CR LF, decimal comma, amounts without sign; a stack is of one fiscal year, because
// dates have no year, and has at most 99,999 bookings.

/// Writes the lines of a stack of bookings.
public struct DATEVBookings: Sendable {
  /// Bookings that one file holds at most.
  public static let limit = 99_999

  private let accounts: BookkeepingAccounts

  /// - Throws: `DomainError.invalid` naming a setting that is missing.
  public init(_ accounts: BookkeepingAccounts) throws(DomainError) {
    try accounts.requireDATEV()
    self.accounts = accounts
  }

  /// One booking for each tax rate of an invoice: the customer's account against the revenue account, gross, `S` for what the customer
  /// owes, `H` for what is given back. Amounts of zero are none; test invoices are no business.
  /// - Throws: `DomainError.invalid` when a tax rate has no account.
  public func lines(of invoice: Invoice) throws(DomainError) -> [[UInt8]] {
    if invoice.testMode { return [] }
    var lines: [[UInt8]] = []
    for row in invoice.taxSummary where row.gross != .zero {
      guard let revenue = accounts.revenue(rate: row.rate, code: row.code) else {
        throw .invalid(
          field: Setting.bookkeepingRevenue.rawValue,
          message:
            "Invoice \(invoice.number) has a tax rate of \(row.rate.text) %\(row.code.map { " (\($0))" } ?? ""), "
            + "for which no account is set.")
      }
      lines.append(line(row, revenue, of: invoice))
    }
    return lines
  }

  private func line(_ row: TaxSummaryRow, _ revenue: String, of invoice: Invoice) -> [UInt8] {
    var fields = [String](repeating: "", count: DATEVBookings.columns.count)
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let (_, month, day) = invoice.date.components
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    fields[0] = Money(cents: Int64(clamping: row.gross.cents.magnitude)).text.replacing(".", with: ",")
    fields[1] = quoted(row.gross < .zero ? "H" : "S")
    fields[2] = quoted(invoice.currency)
    fields[6] = accounts.debtor
    fields[7] = revenue
    fields[9] = two(day) + two(month)
    fields[10] = quoted(DATEVBookings.reference(invoice.number, limit: 36))
    fields[11] = quoted(DATEVBookings.reference(invoice.orderCode, limit: 12))
    fields[13] = quoted(DATEVBookings.text(invoice.recipient.title, limit: 60))
    if invoice.reverseCharge, let vatID = invoice.recipient.vatID, !vatID.isEmpty {
      fields[39] = quoted(DATEVBookings.reference(vatID, limit: 15))
    }
    fields[113] = "0"
    return Windows1252.bytes(fields.joined(separator: ";")) + [0x0D, 0x0A]
  }

  /// The two lines before the bookings of one fiscal year.
  /// - Parameters:
  ///   - year: the first day of the fiscal year.
  ///   - days: of the first and the last booking.
  ///   - currency: of the books.
  public func head(
    year: LocalDate, days: ClosedRange<LocalDate>, currency: String, createdAt: Instant
  ) -> [UInt8] {
    let moment = createdAt.text.utf8.filter { (48...57).contains($0) }.prefix(14)
    func compact(_ day: LocalDate) -> String { day.text.replacing("-", with: "") }
    let fields = [
      "\"EXTF\"", "700", "21", "\"Buchungsstapel\"", "13", String(decoding: moment, as: UTF8.self) + "000", "",
      "\"RE\"",
      "\"\"", "\"\"", accounts.consultant.map { String($0) } ?? "", accounts.client.map { String($0) } ?? "",
      compact(year), String(accounts.accountLength), compact(days.lowerBound), compact(days.upperBound),
      "\"Rechnungen\"", "\"\"", "1", "0", "0", "\"\(currency)\"", "", "\"\"", "", "", "\"\"", "", "", "\"\"", "\"\"",
    ]
    let names = DATEVBookings.columns.joined(separator: ";")
    return Windows1252.bytes(fields.joined(separator: ";") + "\r\n" + names + "\r\n")
  }

  /// A document's number as DATEV takes it: letters, digits and `$ & % * + - /`; whatever else becomes `-`, none at the beginning, where
  /// a spreadsheet would take it for a formula.
  static func reference(_ text: String, limit: Int) -> String {
    let marks = Array("$&%*+-/".utf8)
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      guard scalar.isASCII, let byte = UInt8(exactly: scalar.value) else { return UInt8(ascii: "-") }
      let isWord = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isWord || marks.contains(byte) ? byte : UInt8(ascii: "-")
    }
    let kept = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    return String(decoding: kept.prefix(limit), as: UTF8.self)
  }

  /// A text in one line that no spreadsheet takes for a formula.
  static func text(_ text: String, limit: Int) -> String {
    let printable = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    return String(String.UnicodeScalarView(CSVDialect.harmless(printable).unicodeScalars.prefix(limit)))
  }

  private static func numbered(_ first: String, _ second: String, _ count: Int) -> [String] {
    (1...count).flatMap { ["\(first) \($0)", "\(second) \($0)"] }
  }

  /// The names of all columns, in their order.
  static let columns: [String] =
    [
      "Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz", "Kurs", "Basis-Umsatz", "WKZ Basis-Umsatz",
      "Konto", "Gegenkonto (ohne BU-Schlüssel)", "BU-Schlüssel", "Belegdatum", "Belegfeld 1", "Belegfeld 2", "Skonto",
      "Buchungstext", "Postensperre", "Diverse Adressnummer", "Geschäftspartnerbank", "Sachverhalt", "Zinssperre",
      "Beleglink",
    ] + numbered("Beleginfo - Art", "Beleginfo - Inhalt", 8)
    + [
      "KOST1 - Kostenstelle", "KOST2 - Kostenstelle", "Kost-Menge", "EU-Land u. UStID (Bestimmung)",
      "EU-Steuersatz (Bestimmung)", "Abw. Versteuerungsart", "Sachverhalt L+L", "Funktionsergänzung L+L",
      "BU 49 Hauptfunktionstyp", "BU 49 Hauptfunktionsnummer", "BU 49 Funktionsergänzung",
    ] + numbered("Zusatzinformation - Art", "Zusatzinformation- Inhalt", 20)
    + [
      "Stück", "Gewicht", "Zahlweise", "Forderungsart", "Veranlagungsjahr", "Zugeordnete Fälligkeit", "Skontotyp",
      "Auftragsnummer", "Buchungstyp", "USt-Schlüssel (Anzahlungen)", "EU-Land (Anzahlungen)",
      "Sachverhalt L+L (Anzahlungen)", "EU-Steuersatz (Anzahlungen)", "Erlöskonto (Anzahlungen)", "Herkunft-Kz",
      "Buchungs GUID", "KOST-Datum", "SEPA-Mandatsreferenz", "Skontosperre", "Gesellschaftername", "Beteiligtennummer",
      "Identifikationsnummer", "Zeichnernummer", "Postensperre bis", "Bezeichnung SoBil-Sachverhalt",
      "Kennzeichen SoBil-Buchung", "Festschreibung", "Leistungsdatum", "Datum Zuord. Steuerperiode", "Fälligkeit",
      "Generalumkehr (GU)", "Steuersatz", "Land", "Abrechnungsreferenz", "BVV-Position", "EU-Land u. UStID (Ursprung)",
      "EU-Steuersatz (Ursprung)", "Abw. Skontokonto",
    ]
}
