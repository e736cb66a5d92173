// The API's JSON object of an invoice read into an `Invoice`; the reverse of `InvoiceResource`. What the API does not return comes
// from the bundle's extras, and where those are missing from the invoice itself.

/// What an invoice needs from around it.
struct InvoiceSurroundings {
  let eventSlug: String
  let currency: String
  /// The event's zone: an imported invoice counts as created when its day began there.
  let timezone: BundleZone
  /// Orders of the event by code.
  let orders: [String: Order]
  /// The members of `invoices-extra.json` by the bytes of their number: Swift's text comparison would merge equivalent spellings.
  let extras: [[UInt8]: JSONReader]
}

enum InvoiceDecoder {
  /// - Throws: `BundleProblem` naming the wrong member.
  static func invoice(
    _ json: JSONReader, in surroundings: InvoiceSurroundings
  ) throws(BundleProblem) -> ImportedInvoice {
    let number = try json["number"].text()
    let code = try json["order"].text()
    let slug = try json["event"].text()
    guard slug.utf8.elementsEqual(surroundings.eventSlug.utf8) else {
      throw json["event"].problem(
        "\"\(slug)\" is not the event \"\(surroundings.eventSlug)\" whose list this is")
    }
    guard let order = surroundings.orders[code] else {
      throw json["order"].problem("there is no order \"\(code)\" in orders.json")
    }
    let extra = surroundings.extras[Array(number.utf8)]
    let split = try numberParts(json["number"], extra: extra)
    let lines = try lines(json["lines"])
    let date = try json["date"].day()
    let invoice = Invoice(
      id: .unassigned, organizer: .unassigned, event: .unassigned, eventSlug: slug, orderCode: code,
      prefix: split.prefix, invoiceNo: split.number, isCancellation: try json["is_cancellation"].flag(),
      refers: try json["refers"].orNil?.text(), date: date, locale: try json["locale"].text(),
      currency: surroundings.currency, sender: try sender(json), recipient: try recipient(json),
      texts: try texts(json), lines: lines, foreignCurrency: try foreignCurrency(json, extra: extra),
      reverseCharge: try extra?["reverse_charge"].orNil?.flag() ?? lines.contains(where: isReverseCharge),
      testMode: order.testMode, shredded: try extra?["shredded"].orNil?.flag() ?? false,
      sentToOrganizer: try extra?["sent_to_organizer"].orNil?.flag(),
      transmission: InvoiceTransmission(
        type: try json["transmission_type"].text(), provider: try json["transmission_provider"].orNil?.text(),
        status: try json["transmission_status"].choice(TransmissionStatus.self),
        date: try json["transmission_date"].orNil?.moment()),
      createdAt: surroundings.timezone.start(of: date))
    return ImportedInvoice(
      invoice: invoice, foreignID: try extra?["id"].orNil?.positive(), email: order.email, file: json.file,
      path: json.path)
  }

  /// Prefix and number part: from the extras, else the trailing digits are the number part.
  private static func numberParts(
    _ json: JSONReader, extra: JSONReader?
  ) throws(BundleProblem) -> (prefix: String, number: String) {
    let full = try json.text()
    guard !full.isEmpty, full.utf8.count <= 190 else {
      throw json.problem("an invoice number has 1 to 190 characters")
    }
    guard let extra else {
      let digits = full.utf8.reversed().prefix { (48...57).contains($0) }.count
      return (
        String(decoding: full.utf8.dropLast(digits), as: UTF8.self),
        String(decoding: full.utf8.suffix(digits), as: UTF8.self)
      )
    }
    let prefix = try extra["prefix"].text()
    let number = try extra["invoice_no"].text()
    guard (prefix + number).utf8.elementsEqual(full.utf8) else {
      throw extra.problem("prefix \"\(prefix)\" and invoice_no \"\(number)\" do not make \"\(full)\"")
    }
    return (prefix, number)
  }

  private static func isReverseCharge(_ line: InvoiceLine) -> Bool {
    line.taxCode == "AE" && line.tax == .zero && line.gross != .zero
  }

  private static func sender(_ json: JSONReader) throws(BundleProblem) -> InvoiceSender {
    InvoiceSender(
      name: try json["invoice_from_name"].orNil?.text(), address: try json["invoice_from"].textOrEmpty(),
      zipcode: try json["invoice_from_zipcode"].orNil?.text(), city: try json["invoice_from_city"].orNil?.text(),
      state: try json["invoice_from_state"].orNil?.text(),
      country: try json["invoice_from_country"].orNil?.text(),
      taxID: try json["invoice_from_tax_id"].orNil?.text(), vatID: try json["invoice_from_vat_id"].orNil?.text())
  }

  private static func recipient(_ json: JSONReader) throws(BundleProblem) -> InvoiceRecipient {
    InvoiceRecipient(
      block: try json["invoice_to"].textOrEmpty(), isBusiness: try json["invoice_to_is_business"].orNil?.flag(),
      company: try json["invoice_to_company"].orNil?.text(), name: try json["invoice_to_name"].orNil?.text(),
      street: try json["invoice_to_street"].orNil?.text(), zipcode: try json["invoice_to_zipcode"].orNil?.text(),
      city: try json["invoice_to_city"].orNil?.text(), state: try json["invoice_to_state"].orNil?.text(),
      country: try json["invoice_to_country"].orNil?.text(), vatID: try json["invoice_to_vat_id"].orNil?.text(),
      beneficiary: try json["invoice_to_beneficiary"].orNil?.text(),
      customField: try json["custom_field"].orNil?.text(),
      internalReference: try json["internal_reference"].textOrEmpty(),
      transmissionInfo: try transmissionInfo(json["invoice_to_transmission_info"]))
  }

  private static func transmissionInfo(_ json: JSONReader) throws(BundleProblem) -> JSON? {
    guard let json = json.orNil else { return nil }
    return .object(try json.object())
  }

  private static func texts(_ json: JSONReader) throws(BundleProblem) -> InvoiceTexts {
    InvoiceTexts(
      introductory: try json["introductory_text"].textOrEmpty(),
      additional: try json["additional_text"].textOrEmpty(),
      payment: try json["payment_provider_text"].textOrEmpty(),
      paymentStamp: try json["payment_provider_stamp"].orNil?.text(),
      footer: try json["footer_text"].textOrEmpty())
  }

  private static func foreignCurrency(
    _ json: JSONReader, extra: JSONReader?
  ) throws(BundleProblem) -> ForeignCurrency? {
    guard let currency = json["foreign_currency_display"].orNil else { return nil }
    return ForeignCurrency(
      currency: try currency.currency(), rateTenThousandths: try rate(json["foreign_currency_rate"]),
      rateDate: try json["foreign_currency_rate_date"].orNil?.day(),
      source: try extra?["foreign_currency_source"].orNil?.text())
  }

  private static func rate(_ json: JSONReader) throws(BundleProblem) -> Int64? {
    guard let json = json.orNil else { return nil }
    guard let rate = FixedPoint.parse(try json.text(), places: 4), rate > 0 else {
      throw json.problem("\(json.excerpt) is not an exchange rate; write it like \"4.2408\"")
    }
    return rate
  }

  private static func lines(_ json: JSONReader) throws(BundleProblem) -> [InvoiceLine] {
    var positions: Set<Int> = []
    var lines: [InvoiceLine] = []
    for element in try json.fewElements() {
      let line = try line(element)
      guard positions.insert(line.position).inserted else {
        throw element["position"].problem("the position \(line.position) occurs twice in this invoice")
      }
      lines.append(line)
    }
    return lines
  }

  private static func line(_ json: JSONReader) throws(BundleProblem) -> InvoiceLine {
    InvoiceLine(
      position: try json["position"].ordinal(), description: try json["description"].text(),
      item: try json["item"].orNil?.positive(), variation: try json["variation"].orNil?.positive(),
      subevent: try json["subevent"].orNil?.positive(), attendeeName: try json["attendee_name"].orNil?.text(),
      periodStart: try json["period_start"].orNil?.moment(), periodEnd: try json["period_end"].orNil?.moment(),
      gross: try json["gross_value"].amount(), tax: try json["tax_value"].amount(),
      taxRate: try json["tax_rate"].rate(), taxCode: try json["tax_code"].orNil?.text(),
      taxName: try json["tax_name"].textOrEmpty(), feeType: try json["fee_type"].orNil?.text(),
      feeInternalType: try json["fee_internal_type"].orNil?.text(),
      eventLocation: try json["event_location"].orNil?.text())
  }
}
