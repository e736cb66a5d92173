// What the published invoices of an event have in common: sender, texts, language and the names of all members. A store keeps of each
// document what it says beyond that.

extension InvoiceResource {
  /// The object of an invoice like `invoice` that is about nothing and nobody. It depends on the event's settings at issue only, so that
  /// many invoices have the same one, and names no customer, so that it may outlive what is erased.
  public static func pattern(of invoice: Invoice) -> [UInt8] {
    var blank = invoice
    blank.orderCode = ""
    blank.invoiceNo = ""
    blank.isCancellation = false
    blank.refers = nil
    blank.date = LocalDate(daysSinceEpoch: 0)
    blank.recipient = .blank
    blank.texts.payment = ""
    blank.texts.paymentStamp = nil
    blank.lines = [.blank]
    blank.foreignCurrency = nil
    blank.transmission = InvoiceTransmission(
      type: "email", provider: "email_pdf", status: .completed, date: Instant(microseconds: 0))
    return document(blank)
  }
}

extension InvoiceRecipient {
  fileprivate static let blank = InvoiceRecipient(
    block: "", isBusiness: false, company: "", name: "", street: "", zipcode: "", city: "", state: "", country: "",
    vatID: nil, beneficiary: "", customField: nil, internalReference: "", transmissionInfo: .object(JSONObject()))
}

extension InvoiceLine {
  fileprivate static let blank = InvoiceLine(
    position: 1, description: "", item: nil, variation: nil, subevent: nil, attendeeName: nil, periodStart: nil,
    periodEnd: nil, gross: .zero, tax: .zero, taxRate: TaxRate(tenThousandths: 190_000), taxCode: "S/standard",
    taxName: "", feeType: nil, feeInternalType: nil, eventLocation: "")
}
