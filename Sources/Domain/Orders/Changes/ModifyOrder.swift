// Changing who an order is for: contact, language, notes, invoice address (pretix-behaviour.md §7.9, PATCH). Invoices that exist stay as
// they are; a reissue takes the new address over.

extension OrderDesk {
  /// Other members of the request are ignored.
  public func modify(_ code: String, of event: EventKey, body: JSON, by actor: Actor) throws -> Order {
    let reader = try RequestReader(body: body, isPartial: true)
    return try change(code, of: event, by: actor) { change in
      let addressBefore = change.order.invoiceAddress
      let context = change.context
      change.order.email = reader.email("email", nullable: true).or(change.order.email)
      change.order.phone = PhoneNumber.read("phone", of: reader).or(change.order.phone)
      change.order.locale =
        reader.word("locale", among: context.locales, nullable: true).or(change.order.locale)
        ?? context.settings.text(.locale)
      change.order.validIfPending = reader.flag("valid_if_pending").or(change.order.validIfPending) ?? false
      OrderAttributes(context: context).read(reader, into: &change.order.attributes)
      readAddress(reader, of: &change.order, context)
      try reader.finish()
      try change.save(.orderModified, [("members", .array(reader.object.members.map { .string($0.name) }))])
      if change.order.invoiceAddress != addressBefore { try change.settle(.addressEdited, mailsAreOn: false) }
    }
  }

  /// Null and an empty object take the address away.
  private func readAddress(_ reader: RequestReader, of order: inout Order, _ context: IntakeContext) {
    let stored = order.invoiceAddress
    let sent = reader.nested("invoice_address", nullable: true, partial: true) { nested -> InvoiceAddress? in
      nested.object.members.isEmpty ? nil : AddressReader(context: context).address(nested, changing: stored)
    }
    switch sent {
    case .absent: break
    case .null: order.invoiceAddress = nil
    case .value(let address): order.invoiceAddress = address
    }
  }
}
