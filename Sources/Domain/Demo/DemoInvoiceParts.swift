// What stands on made-up invoices: recipient, lines, second currency. Shapes follow pretix-behaviour.md §2.3 and §2.5.

extension DemoInvoices {
  func recipient(_ customer: DemoCustomer) -> InvoiceRecipient {
    let address = customer.address
    let place = [address.zipcode, address.city, address.state].filter { !$0.isEmpty }.joined(separator: " ")
    let vat = address.vatID.isEmpty ? "" : customer.language.vatID + address.vatID
    let country = customer.country.name(in: customer.language.code)
    let block = [address.company, address.name, address.street, place, country, vat].filter { !$0.isEmpty }
    return InvoiceRecipient(
      block: block.joined(separator: "\n"), isBusiness: address.isBusiness, company: address.company,
      name: address.name,
      street: address.street, zipcode: address.zipcode, city: address.city, state: address.state,
      country: address.country, vatID: address.vatID.isEmpty ? nil : address.vatID, beneficiary: address.beneficiary,
      customField: address.customField, internalReference: address.internalReference,
      transmissionInfo: address.transmissionInfo ?? .object(JSONObject()))
  }

  func lines(of order: DemoOrder, in event: DemoEvent) -> [InvoiceLine] {
    let products = order.order.positions.map { product($0, order.customer.language, in: event) }
    let fees = order.order.fees.filter { $0.type != .cancellation }
      .map { fee($0, order.customer.language, in: event) }
    return numbered(products + fees)
  }

  func feeLines(of order: DemoOrder, in event: DemoEvent) -> [InvoiceLine] {
    numbered(
      order.order.fees.filter { $0.type == .cancellation }.map { fee($0, order.customer.language, in: event) })
  }

  private func numbered(_ lines: [InvoiceLine]) -> [InvoiceLine] {
    lines.enumerated().map { index, line in
      var line = line
      line.position = index + 1
      return line
    }
  }

  private func product(_ position: OrderPosition, _ language: DemoLanguage, in event: DemoEvent) -> InvoiceLine {
    let name = event.products.first { $0.id == position.item.value }?.name(in: language.code) ?? ""
    var description = (position.addonTo == nil ? "" : "  + ") + name
    if let attendee = position.attendeeName { description += "<br />" + language.attendee + attendee }
    var period = event.period
    if let subevent = position.subevent,
      let index = event.dates.indices.first(where: { event.subeventID($0) == subevent.value })
    {
      period = (event.dates[index], event.dates[index])
      description += "<br />" + language.date + event.dates[index].prefix(10)
    }
    return InvoiceLine(
      position: 0, description: description, item: position.item.value, variation: nil,
      subevent: position.subevent?.value, attendeeName: position.attendeeName, periodStart: Instant(period.from),
      periodEnd: Instant(period.to), gross: position.price, tax: position.taxValue, taxRate: position.taxRate,
      taxCode: position.taxCode, taxName: language.tax, feeType: nil, feeInternalType: nil,
      eventLocation: event.location)
  }

  private func fee(_ fee: OrderFee, _ language: DemoLanguage, in event: DemoEvent) -> InvoiceLine {
    let description =
      switch fee.type {
      case .shipping: language.shippingFee
      case .cancellation: language.cancellationFee
      default: language.paymentFee
      }
    return InvoiceLine(
      position: 0, description: description, item: nil, variation: nil, subevent: nil, attendeeName: nil,
      periodStart: Instant(event.period.from), periodEnd: Instant(event.period.to), gross: fee.value, tax: fee.taxValue,
      taxRate: fee.taxRate, taxCode: fee.taxCode, taxName: language.tax, feeType: fee.type.rawValue,
      feeInternalType: nil, eventLocation: event.dates.isEmpty ? event.location : nil)
  }

  /// Totals in zloty for recipients in Poland, in pounds without a known rate for those in Britain.
  func foreignCurrency(_ customer: DemoCustomer, _ event: DemoEvent, on day: LocalDate) -> ForeignCurrency? {
    guard event.currency == "EUR" else { return nil }
    switch customer.country.code {
    case "PL":
      return ForeignCurrency(
        currency: "PLN", rateTenThousandths: 42_408, rateDate: day.adding(days: -1), source: "eu:ecb:eurofxref-daily")
    case "GB": return ForeignCurrency(currency: "GBP", rateTenThousandths: nil, rateDate: nil, source: nil)
    default: return nil
    }
  }

  /// Erases what the retention rule erases (pretix-behaviour.md §11.2).
  func shred(_ invoice: inout Invoice) {
    func black(_ text: String?) -> String? { text.map { $0.isEmpty ? "" : "█" } }
    invoice.shredded = true
    invoice.recipient.block = "█"
    invoice.recipient.company = black(invoice.recipient.company)
    invoice.recipient.name = black(invoice.recipient.name)
    invoice.recipient.street = black(invoice.recipient.street)
    invoice.recipient.zipcode = black(invoice.recipient.zipcode)
    invoice.recipient.city = black(invoice.recipient.city)
    invoice.recipient.vatID = black(invoice.recipient.vatID)
    invoice.recipient.transmissionInfo = .object(JSONObject([("_shredded", .bool(true))]))
    invoice.texts = InvoiceTexts(
      introductory: "█", additional: "█", payment: "█", paymentStamp: invoice.texts.paymentStamp,
      footer: invoice.texts.footer)
    for index in invoice.lines.indices {
      invoice.lines[index].description = "█"
      invoice.lines[index].attendeeName = "█"
    }
  }
}
