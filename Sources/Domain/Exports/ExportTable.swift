// Tables as exports hold them: columns with the kind of their values, and rows of values. What a row says is decided here, once; CSV and
// spreadsheets only differ in how a value is written.

/// One value of a table.
public enum ExportCell: Equatable, Sendable {
  case text(String)
  case money(Money)
  case rate(TaxRate)
  case date(LocalDate?)
  case number(Int64)
  case flag(Bool)
}

/// A column of one of the tables.
public enum ExportColumn: String, CaseIterable, Sendable {
  // Of the document.
  case number, kind, date, cancels
  case cancelledBy = "cancelled_by"
  case event, order, language, currency
  // Of the recipient.
  case recipient, company, name, street, zipcode, city, state, country
  case vatID = "vat_id"
  case business
  case internalReference = "internal_reference"
  // Of the sender.
  case sender
  case senderVATID = "sender_vat_id"
  // Amounts.
  case net, tax, gross
  case taxRate = "tax_rate"
  case taxCode = "tax_code"
  case taxName = "tax_name"
  case reverseCharge = "reverse_charge"
  case foreignCurrency = "foreign_currency"
  case foreignRate = "foreign_rate"
  // Of a line.
  case position, description, attendee
  case periodStart = "period_start"
  case periodEnd = "period_end"
  case location
  // Of transmission.
  case transmissionType = "transmission_type"
  case transmissionStatus = "transmission_status"
  case transmissionDate = "transmission_date"
  // Bookkeeping.
  case debtorAccount = "debtor_account"
  case revenueAccount = "revenue_account"
  case test
}

/// Which columns a table has, and what its rows are.
public enum ExportTable: String, CaseIterable, Sendable {
  case invoices, lines, register

  public var columns: [ExportColumn] {
    switch self {
    case .invoices:
      [
        .number, .kind, .date, .cancels, .cancelledBy, .event, .order, .language, .company, .name, .street, .zipcode,
        .city, .state, .country, .vatID, .business, .internalReference, .sender, .senderVATID, .currency, .net, .tax,
        .gross, .reverseCharge, .foreignCurrency, .foreignRate, .transmissionType, .transmissionStatus,
        .transmissionDate, .test,
      ]
    case .lines:
      [
        .number, .position, .kind, .date, .event, .order, .description, .attendee, .periodStart, .periodEnd, .location,
        .currency, .net, .taxRate, .taxCode, .taxName, .tax, .gross, .test,
      ]
    case .register:
      [
        .number, .date, .kind, .cancels, .event, .order, .recipient, .country, .vatID, .currency, .taxRate, .taxCode,
        .taxName, .net, .tax, .gross, .debtorAccount, .revenueAccount, .test,
      ]
    }
  }

  /// The rows of one invoice: one, one a line, or one a tax rate.
  public func rows(of stored: StoredInvoice, _ accounts: BookkeepingAccounts) -> [[ExportCell]] {
    let invoice = stored.invoice
    switch self {
    case .invoices: return [columns.map { stored.cell($0) }]
    case .lines: return invoice.lines.map { line in columns.map { line.cell($0) ?? stored.cell($0) } }
    case .register:
      return invoice.taxSummary.map { row in columns.map { row.cell($0, accounts) ?? stored.cell($0) } }
    }
  }
}

extension StoredInvoice {
  fileprivate func cell(_ column: ExportColumn) -> ExportCell {
    let recipient = invoice.recipient
    func text(_ value: String?) -> ExportCell { .text(value ?? "") }
    switch column {
    case .number: return .text(invoice.number)
    case .kind: return .text(invoice.isCancellation ? "cancellation" : "invoice")
    case .date: return .date(invoice.date)
    case .cancels: return text(invoice.refers)
    case .cancelledBy: return text(cancelledBy)
    case .event: return .text(invoice.eventSlug)
    case .order: return .text(invoice.orderCode)
    case .language: return .text(invoice.locale)
    case .currency: return .text(invoice.currency)
    case .recipient: return .text(recipient.title)
    case .company: return text(recipient.company)
    case .name: return text(recipient.name)
    case .street: return .text(ExportText.oneLine(recipient.street ?? ""))
    case .zipcode: return text(recipient.zipcode)
    case .city: return text(recipient.city)
    case .state: return text(recipient.state)
    case .country: return text(recipient.country)
    case .vatID: return text(recipient.vatID)
    case .business: return .flag(recipient.isBusiness ?? false)
    case .internalReference: return .text(recipient.internalReference)
    case .sender: return text(invoice.sender.name)
    case .senderVATID: return text(invoice.sender.vatID)
    case .net: return .money(invoice.netTotal)
    case .tax: return .money(invoice.taxTotal)
    case .gross: return .money(invoice.grossTotal)
    case .reverseCharge: return .flag(invoice.reverseCharge)
    case .foreignCurrency: return text(invoice.foreignCurrency?.currency)
    case .foreignRate:
      return text(
        invoice.foreignCurrency?.rateTenThousandths.map { FixedPoint.format($0, places: 4, minimumPlaces: 4) })
    case .transmissionType: return .text(invoice.transmission.type)
    case .transmissionStatus: return .text(invoice.transmission.status.rawValue)
    case .transmissionDate: return text(invoice.transmission.date?.text)
    case .test: return .flag(invoice.testMode)
    case .taxRate, .taxCode, .taxName, .position, .description, .attendee, .periodStart, .periodEnd, .location,
      .debtorAccount, .revenueAccount:
      return .text("")
    }
  }
}

extension InvoiceRecipient {
  /// Company, else name, else the first line of the address.
  public var title: String {
    for text in [company, name] {
      if let text, !text.isEmpty { return text }
    }
    return block.split(separator: "\n").first.map(String.init) ?? ""
  }
}

extension InvoiceLine {
  fileprivate func cell(_ column: ExportColumn) -> ExportCell? {
    switch column {
    case .position: .number(Int64(position))
    case .description: .text(ExportText.oneLine(description.replacing("<br />", with: "\n")))
    case .attendee: .text(attendeeName ?? "")
    case .periodStart: .text(periodStart?.text ?? "")
    case .periodEnd: .text(periodEnd?.text ?? "")
    case .location: .text(ExportText.oneLine(eventLocation ?? ""))
    case .net: .money(net)
    case .tax: .money(tax)
    case .gross: .money(gross)
    case .taxRate: .rate(taxRate)
    case .taxCode: .text(taxCode ?? "")
    case .taxName: .text(taxName)
    default: nil
    }
  }
}

extension TaxSummaryRow {
  fileprivate func cell(_ column: ExportColumn, _ accounts: BookkeepingAccounts) -> ExportCell? {
    switch column {
    case .net: .money(net)
    case .tax: .money(tax)
    case .gross: .money(gross)
    case .taxRate: .rate(rate)
    case .taxCode: .text(code ?? "")
    case .taxName: .text(name)
    case .debtorAccount: .text(accounts.debtor)
    case .revenueAccount: .text(accounts.revenue(rate: rate, code: code) ?? "")
    default: nil
    }
  }
}

/// Texts as they stand in one cell.
public enum ExportText {
  /// Lines joined by ` - `; spreadsheets show rows of one line.
  public static func oneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.trimmingPrefix { $0 == " " }
    }
    return lines.joined(separator: " - ")
  }
}
