// The document that cancels an invoice (pretix-behaviour.md §4.1): a copy with negative amounts, the sender as it is configured now,
// and a transmission of its own.

extension Invoice {
  /// The cancellation of this invoice; its `id` is unassigned.
  /// - Parameters:
  ///   - settings: the event's, now; the sender is read from them.
  ///   - date: today at the event (`Event.day(at:)`).
  ///   - now: when it is made.
  public func cancellation(numbered assigned: AssignedNumber, settings: Settings, on date: LocalDate, now: Instant)
    -> Invoice
  {
    var copy = self
    copy.id = .unassigned
    copy.prefix = assigned.prefix
    copy.invoiceNo = assigned.invoiceNo
    copy.isCancellation = true
    copy.refers = number
    copy.date = date
    copy.sender = InvoiceSender(settings)
    copy.texts.payment = ""
    copy.texts.paymentStamp = ""
    copy.lines = cancellationLines
    copy.shredded = false
    copy.sentToOrganizer = nil
    copy.transmission = InvoiceTransmission(
      type: transmission.type, provider: nil, status: .pending, date: nil)
    copy.createdAt = now
    return copy
  }

  /// The lines of this invoice as its cancellation shows them: amounts negative, zero stays zero.
  public var cancellationLines: [InvoiceLine] {
    lines.map { line in
      var negative = line
      negative.gross = -line.gross
      negative.tax = -line.tax
      return negative
    }
  }
}

extension InvoiceSender {
  /// The seller as the settings say now (pretix-behaviour.md §2.2).
  public init(_ settings: Settings) {
    self.init(
      name: settings.text(.invoiceAddressFromName), address: settings.text(.invoiceAddressFrom),
      zipcode: settings.text(.invoiceAddressFromZipcode), city: settings.text(.invoiceAddressFromCity),
      state: settings.text(.invoiceAddressFromState), country: settings.textOrNil(.invoiceAddressFromCountry),
      taxID: settings.text(.invoiceAddressFromTaxID), vatID: settings.text(.invoiceAddressFromVATID))
  }
}
