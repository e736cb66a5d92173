// Invoices and their lines as rows: writing a snapshot with its published document and its search words, and reading it back.
// Lists are read elsewhere (InvoiceListing), from the stored documents.

import Domain
import GRDB

enum InvoiceRows {
  /// Inserts `invoice` (its `id` is ignored), its lines and its published document; search words follow by a trigger.
  /// - Parameters:
  ///   - email: the order's address, searchable but not part of the snapshot.
  ///   - imported: true for an invoice that another system issued.
  /// - Returns: the new row's id.
  static func insert(
    _ invoice: Invoice, email: String?, imported: Bool, modifiedAt: Instant, digest: any Digest, db: Database
  ) throws -> Invoice.ID {
    let statement = try db.cachedStatement(sql: insertSQL)
    try statement.execute(
      arguments: StatementArguments(values(invoice, email: email, imported: imported, modifiedAt: modifiedAt)))
    let id = db.lastInsertedRowID
    try insertLines(of: invoice, id: id, db: db)
    try InvoiceDocumentRows.publish(invoice, id: id, at: modifiedAt, digest: digest, db: db)
    return Invoice.ID(id)
  }

  static let columns = [
    "organizer_id", "event_id", "order_code", "prefix", "invoice_no", "number", "number_folded", "is_cancellation",
    "refers", "refers_folded", "date", "locale", "currency", "gross_total", "tax_total", "invoice_from",
    "invoice_from_name", "invoice_from_zipcode", "invoice_from_city", "invoice_from_state",
    "invoice_from_country", "invoice_from_tax_id", "invoice_from_vat_id", "invoice_to",
    "invoice_to_is_business", "invoice_to_company", "invoice_to_name", "invoice_to_street",
    "invoice_to_zipcode", "invoice_to_city", "invoice_to_state", "invoice_to_country", "invoice_to_vat_id",
    "invoice_to_beneficiary", "invoice_to_transmission_info", "custom_field", "internal_reference",
    "introductory_text", "additional_text", "payment_provider_text", "payment_provider_stamp",
    "footer_text", "foreign_currency_display", "foreign_currency_rate", "foreign_currency_rate_date",
    "foreign_currency_source", "reverse_charge", "test_mode", "shredded", "sent_to_organizer", "imported",
    "transmission_type", "transmission_provider", "transmission_status", "transmission_date", "created_at",
    "search_email", "modified_at",
  ]

  private static let insertSQL =
    "INSERT INTO invoices (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"

  /// The values of `columns`.
  static func values(
    _ invoice: Invoice, email: String?, imported: Bool, modifiedAt: Instant
  ) -> [(any DatabaseValueConvertible)?] {
    let sender = invoice.sender
    let recipient = invoice.recipient
    let head: [(any DatabaseValueConvertible)?] = [
      invoice.organizer.value, invoice.event.value, invoice.orderCode, invoice.prefix, invoice.invoiceNo,
      invoice.number, SearchWords.folded(invoice.number), invoice.isCancellation, invoice.refers,
      invoice.refers.map(SearchWords.folded), invoice.date.daysSinceEpoch, invoice.locale, invoice.currency,
      invoice.grossTotal.cents, invoice.taxTotal.cents,
    ]
    let parties: [(any DatabaseValueConvertible)?] = [
      sender.address, sender.name, sender.zipcode, sender.city, sender.state, sender.country, sender.taxID,
      sender.vatID, recipient.block, recipient.isBusiness, recipient.company, recipient.name,
      recipient.street, recipient.zipcode, recipient.city, recipient.state, recipient.country,
      recipient.vatID, recipient.beneficiary, recipient.transmissionInfo.map(SQLJSON.text),
      recipient.customField, recipient.internalReference,
    ]
    let texts: [(any DatabaseValueConvertible)?] = [
      invoice.texts.introductory, invoice.texts.additional, invoice.texts.payment, invoice.texts.paymentStamp,
      invoice.texts.footer,
    ]
    let foreign = invoice.foreignCurrency
    let tail: [(any DatabaseValueConvertible)?] = [
      foreign?.currency, foreign?.rateTenThousandths, foreign?.rateDate?.daysSinceEpoch, foreign?.source,
      invoice.reverseCharge, invoice.testMode, invoice.shredded, invoice.sentToOrganizer, imported,
      invoice.transmission.type, invoice.transmission.provider, invoice.transmission.status.rawValue,
      invoice.transmission.date?.microseconds, invoice.createdAt.microseconds, email, modifiedAt.microseconds,
    ]
    return head + parties + texts + tail
  }

  static func insertLines(of invoice: Invoice, id: Int64, db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO invoice_lines (organizer_id, invoice_id, position, description, item_id, variation_id, subevent_id,
          attendee_name, period_start, period_end, gross_value, tax_value, tax_rate, tax_code, tax_name,
          fee_type, fee_internal_type, event_location)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for line in invoice.lines {
      let values: [(any DatabaseValueConvertible)?] = [
        invoice.organizer.value, id, line.position, line.description, line.item, line.variation, line.subevent,
        line.attendeeName, line.periodStart?.microseconds, line.periodEnd?.microseconds, line.gross.cents,
        line.tax.cents, line.taxRate.tenThousandths, line.taxCode, line.taxName, line.feeType,
        line.feeInternalType, line.eventLocation,
      ]
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// The invoice of a row of `SELECT invoices.*, events.slug AS event_slug`, with its lines.
  static func invoice(_ row: Row, db: Database) throws -> Invoice {
    let id: Int64 = row["id"]
    let organizer: Int64 = row["organizer_id"]
    let status: String = row["transmission_status"]
    let lines = try SQLRows.all(
      "SELECT * FROM invoice_lines WHERE organizer_id = ? AND invoice_id = ? ORDER BY position", [organizer, id],
      db: db,
      line)
    return Invoice(
      id: Invoice.ID(id), organizer: Organizer.ID(organizer), event: Event.ID(row["event_id"]),
      eventSlug: row["event_slug"], orderCode: row["order_code"], prefix: row["prefix"],
      invoiceNo: row["invoice_no"], isCancellation: row["is_cancellation"], refers: row["refers"],
      date: LocalDate(daysSinceEpoch: row["date"]), locale: row["locale"], currency: row["currency"],
      sender: sender(row), recipient: try recipient(row), texts: texts(row), lines: lines,
      foreignCurrency: foreignCurrency(row), reverseCharge: row["reverse_charge"],
      testMode: row["test_mode"], shredded: row["shredded"], sentToOrganizer: row["sent_to_organizer"],
      transmission: InvoiceTransmission(
        type: row["transmission_type"], provider: row["transmission_provider"],
        status: TransmissionStatus(rawValue: status) ?? .unknown,
        date: SQLTime.instant(row["transmission_date"])),
      createdAt: Instant(microseconds: row["created_at"]))
  }

  private static func sender(_ row: Row) -> InvoiceSender {
    InvoiceSender(
      name: row["invoice_from_name"], address: row["invoice_from"], zipcode: row["invoice_from_zipcode"],
      city: row["invoice_from_city"], state: row["invoice_from_state"], country: row["invoice_from_country"],
      taxID: row["invoice_from_tax_id"], vatID: row["invoice_from_vat_id"])
  }

  private static func recipient(_ row: Row) throws -> InvoiceRecipient {
    let info: String? = row["invoice_to_transmission_info"]
    return InvoiceRecipient(
      block: row["invoice_to"], isBusiness: row["invoice_to_is_business"], company: row["invoice_to_company"],
      name: row["invoice_to_name"], street: row["invoice_to_street"], zipcode: row["invoice_to_zipcode"],
      city: row["invoice_to_city"], state: row["invoice_to_state"], country: row["invoice_to_country"],
      vatID: row["invoice_to_vat_id"], beneficiary: row["invoice_to_beneficiary"],
      customField: row["custom_field"], internalReference: row["internal_reference"],
      transmissionInfo: try info.map { try JSON(parsing: Array($0.utf8)) })
  }

  private static func texts(_ row: Row) -> InvoiceTexts {
    InvoiceTexts(
      introductory: row["introductory_text"], additional: row["additional_text"],
      payment: row["payment_provider_text"], paymentStamp: row["payment_provider_stamp"],
      footer: row["footer_text"])
  }

  private static func foreignCurrency(_ row: Row) -> ForeignCurrency? {
    let currency: String? = row["foreign_currency_display"]
    let date: Int? = row["foreign_currency_rate_date"]
    return currency.map {
      ForeignCurrency(
        currency: $0, rateTenThousandths: row["foreign_currency_rate"],
        rateDate: date.map { LocalDate(daysSinceEpoch: $0) }, source: row["foreign_currency_source"])
    }
  }

  private static func line(_ row: Row) -> InvoiceLine {
    InvoiceLine(
      position: row["position"], description: row["description"], item: row["item_id"],
      variation: row["variation_id"], subevent: row["subevent_id"], attendeeName: row["attendee_name"],
      periodStart: SQLTime.instant(row["period_start"]), periodEnd: SQLTime.instant(row["period_end"]),
      gross: Money(cents: row["gross_value"]), tax: Money(cents: row["tax_value"]),
      taxRate: TaxRate(tenThousandths: row["tax_rate"]), taxCode: row["tax_code"], taxName: row["tax_name"],
      feeType: row["fee_type"], feeInternalType: row["fee_internal_type"],
      eventLocation: row["event_location"])
  }
}
