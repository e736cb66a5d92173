// Building an invoice from an order (pretix-behaviour.md §2): every field is copied or written now, in the invoice's language, and never
// looked up again. What the parts are made of lies in files beside this one.

/// Builds invoices.
public enum InvoiceBuilder {
  /// The invoice of an order as it is now, its `id` unassigned, its transmission pending.
  /// - Throws: what the source's rate lookup throws.
  public static func invoice(from source: InvoiceSource, numbered assigned: AssignedNumber) throws -> Invoice {
    let order = source.order
    let today = source.today
    let locale = source.locale
    let context = InvoiceContext(
      source, locale: WireLocale.named(locale, region: source.settings.textOrNil(.region)), zone: source.event.zone)
    let lines = InvoiceLines(context)
    return Invoice(
      id: .unassigned, organizer: order.organizer, event: order.event, eventSlug: source.event.slug,
      orderCode: order.code, prefix: assigned.prefix, invoiceNo: assigned.invoiceNo, isCancellation: false,
      refers: nil, date: today, locale: locale, currency: source.event.currency,
      sender: InvoiceSender(source.settings), recipient: InvoiceRecipient(order.invoiceAddress, in: context.locale),
      texts: InvoiceTexts(context, location: lines.location), lines: lines.lines(),
      foreignCurrency: try DisplayCurrency.choose(for: source), reverseCharge: context.isReverseCharge,
      testMode: order.testMode, shredded: false, sentToOrganizer: nil,
      transmission: InvoiceTransmission(
        type: order.invoiceAddress.map(\.transmissionType) ?? "email", provider: nil, status: .pending, date: nil),
      createdAt: source.now)
  }
}

extension InvoiceSource {
  /// The invoice's language: the setting, or the order's where it leaves the choice, or the event's (pretix-behaviour.md §2.1).
  public var locale: String {
    let fixed = settings.text(.invoiceLanguage)
    if !fixed.isEmpty, fixed != "__user__" { return fixed }
    return order.locale.isEmpty ? settings.text(.locale) : order.locale
  }
}
