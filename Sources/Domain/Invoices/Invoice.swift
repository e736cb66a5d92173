// An issued invoice or cancellation: a snapshot of sender, recipient, texts and lines, copied at issue and never joined later
// (pretix-behaviour.md §1.6). `InvoiceResource` writes its published form.

/// An invoice with its lines.
public struct Invoice: Equatable, Sendable {
  public typealias ID = Identifier<Invoice>

  public var id: ID
  public var organizer: Organizer.ID
  public var event: Event.ID
  public var eventSlug: String
  public var orderCode: String
  /// Series and number inside it; `number` is both together.
  public var prefix: String
  public var invoiceNo: String
  public var isCancellation: Bool
  /// The full number of the invoice that this one cancels.
  public var refers: String?
  /// BT-2, a day in the event's time zone.
  public var date: LocalDate
  public var locale: String
  /// ISO 4217, of the event at issue (BT-5).
  public var currency: String
  public var sender: InvoiceSender
  public var recipient: InvoiceRecipient
  public var texts: InvoiceTexts
  public var lines: [InvoiceLine]
  public var foreignCurrency: ForeignCurrency?
  /// Any line whose rule is reverse charge, with a price but no tax.
  public var reverseCharge: Bool
  public var testMode: Bool
  /// Personal data and file were erased.
  public var shredded: Bool
  /// nil: not processed yet; true: a copy was mailed to the organizer; false: nothing was configured, never will be.
  public var sentToOrganizer: Bool?
  public var transmission: InvoiceTransmission
  public var createdAt: Instant

  public init(
    id: ID, organizer: Organizer.ID, event: Event.ID, eventSlug: String, orderCode: String, prefix: String,
    invoiceNo: String, isCancellation: Bool, refers: String?, date: LocalDate, locale: String,
    currency: String, sender: InvoiceSender, recipient: InvoiceRecipient, texts: InvoiceTexts,
    lines: [InvoiceLine], foreignCurrency: ForeignCurrency?, reverseCharge: Bool, testMode: Bool,
    shredded: Bool, sentToOrganizer: Bool?, transmission: InvoiceTransmission, createdAt: Instant
  ) {
    self.id = id
    self.organizer = organizer
    self.event = event
    self.eventSlug = eventSlug
    self.orderCode = orderCode
    self.prefix = prefix
    self.invoiceNo = invoiceNo
    self.isCancellation = isCancellation
    self.refers = refers
    self.date = date
    self.locale = locale
    self.currency = currency
    self.sender = sender
    self.recipient = recipient
    self.texts = texts
    self.lines = lines
    self.foreignCurrency = foreignCurrency
    self.reverseCharge = reverseCharge
    self.testMode = testMode
    self.shredded = shredded
    self.sentToOrganizer = sentToOrganizer
    self.transmission = transmission
    self.createdAt = createdAt
  }

  /// BT-1: prefix and number.
  public var number: String { prefix + invoiceNo }
  public var grossTotal: Money { lines.map(\.gross).total }
  public var taxTotal: Money { lines.map(\.tax).total }
  public var netTotal: Money { grossTotal - taxTotal }

  /// Gross, tax and net by rate and tax name, in the order in which they first occur (BG-23).
  public var taxSummary: [TaxSummaryRow] {
    var rows: [TaxSummaryRow] = []
    for line in lines {
      let index = rows.firstIndex { $0.rate == line.taxRate && $0.name == line.taxName && $0.code == line.taxCode }
      if let index {
        rows[index].gross = rows[index].gross + line.gross
        rows[index].tax = rows[index].tax + line.tax
      } else {
        rows.append(
          TaxSummaryRow(
            rate: line.taxRate, name: line.taxName, code: line.taxCode, gross: line.gross, tax: line.tax))
      }
    }
    return rows
  }
}

/// BG-4, the seller as it was configured at issue. Empty texts are "not given"; nil only in rows older than the fields.
public struct InvoiceSender: Equatable, Sendable {
  public var name: String?
  /// Street lines.
  public var address: String
  public var zipcode: String?
  public var city: String?
  public var state: String?
  /// Alpha-2; nil when unset.
  public var country: String?
  public var taxID: String?
  public var vatID: String?

  public init(
    name: String?, address: String, zipcode: String?, city: String?, state: String?, country: String?,
    taxID: String?, vatID: String?
  ) {
    self.name = name
    self.address = address
    self.zipcode = zipcode
    self.city = city
    self.state = state
    self.country = country
    self.taxID = taxID
    self.vatID = vatID
  }
}

/// BG-7, the buyer as the order's invoice address said at issue; everything nil when the order had none.
public struct InvoiceRecipient: Equatable, Sendable {
  /// The whole address, newline separated, as printed (pretix-behaviour.md §2.5); `""` without an address.
  public var block: String
  public var isBusiness: Bool?
  public var company: String?
  public var name: String?
  public var street: String?
  public var zipcode: String?
  public var city: String?
  public var state: String?
  public var country: String?
  public var vatID: String?
  public var beneficiary: String?
  public var customField: String?
  public var internalReference: String
  /// Fields of the transmission type, an object; nil without an address.
  public var transmissionInfo: JSON?

  public init(
    block: String, isBusiness: Bool?, company: String?, name: String?, street: String?, zipcode: String?,
    city: String?, state: String?, country: String?, vatID: String?, beneficiary: String?,
    customField: String?, internalReference: String, transmissionInfo: JSON?
  ) {
    self.block = block
    self.isBusiness = isBusiness
    self.company = company
    self.name = name
    self.street = street
    self.zipcode = zipcode
    self.city = city
    self.state = state
    self.country = country
    self.vatID = vatID
    self.beneficiary = beneficiary
    self.customField = customField
    self.internalReference = internalReference
    self.transmissionInfo = transmissionInfo
  }
}

/// The texts of an invoice; `introductory` and `additional` hold `<br />` for line breaks, `footer` plain newlines.
public struct InvoiceTexts: Equatable, Sendable {
  public var introductory: String
  public var additional: String
  public var payment: String
  /// Short text such as "paid"; nil on invoices without, `""` on cancellations.
  public var paymentStamp: String?
  public var footer: String

  public init(introductory: String, additional: String, payment: String, paymentStamp: String?, footer: String) {
    self.introductory = introductory
    self.additional = additional
    self.payment = payment
    self.paymentStamp = paymentStamp
    self.footer = footer
  }
}

/// BG-25, one line with implied quantity 1.
public struct InvoiceLine: Equatable, Sendable {
  /// One-based; gaps are possible where free lines are hidden (pretix-behaviour.md §2.3).
  public var position: Int
  /// Parts joined by `<br />`; add-ons begin with two spaces and a plus sign.
  public var description: String
  public var item: Int64?
  public var variation: Int64?
  public var subevent: Int64?
  public var attendeeName: String?
  public var periodStart: Instant?
  public var periodEnd: Instant?
  public var gross: Money
  public var tax: Money
  public var taxRate: TaxRate
  public var taxCode: String?
  public var taxName: String
  public var feeType: String?
  public var feeInternalType: String?
  public var eventLocation: String?

  public var net: Money { gross - tax }

  public init(
    position: Int, description: String, item: Int64?, variation: Int64?, subevent: Int64?,
    attendeeName: String?, periodStart: Instant?, periodEnd: Instant?, gross: Money, tax: Money,
    taxRate: TaxRate, taxCode: String?, taxName: String, feeType: String?, feeInternalType: String?,
    eventLocation: String?
  ) {
    self.position = position
    self.description = description
    self.item = item
    self.variation = variation
    self.subevent = subevent
    self.attendeeName = attendeeName
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.gross = gross
    self.tax = tax
    self.taxRate = taxRate
    self.taxCode = taxCode
    self.taxName = taxName
    self.feeType = feeType
    self.feeInternalType = feeInternalType
    self.eventLocation = eventLocation
  }
}

/// The currency in which totals and tax are shown a second time; rate and date are nil when no rate was known.
public struct ForeignCurrency: Equatable, Sendable {
  /// ISO 4217.
  public var currency: String
  /// Ten-thousandths: 42408 is 4.2408 units of `currency` for one of the invoice's.
  public var rateTenThousandths: Int64?
  public var rateDate: LocalDate?
  /// Such as `eu:ecb:eurofxref-daily`.
  public var source: String?

  public init(currency: String, rateTenThousandths: Int64?, rateDate: LocalDate?, source: String?) {
    self.currency = currency
    self.rateTenThousandths = rateTenThousandths
    self.rateDate = rateDate
    self.source = source
  }
}

/// What the API publishes of the transmission.
public struct InvoiceTransmission: Equatable, Sendable {
  public var type: String
  public var provider: String?
  public var status: TransmissionStatus
  public var date: Instant?

  public init(type: String, provider: String?, status: TransmissionStatus, date: Instant?) {
    self.type = type
    self.provider = provider
    self.status = status
    self.date = date
  }
}

/// One row of the tax summary.
public struct TaxSummaryRow: Equatable, Sendable {
  public let rate: TaxRate
  public let name: String
  public let code: String?
  public var gross: Money
  public var tax: Money
  public var net: Money { gross - tax }

  public init(rate: TaxRate, name: String, code: String?, gross: Money, tax: Money) {
    self.rate = rate
    self.name = name
    self.code = code
    self.gross = gross
    self.tax = tax
  }
}
