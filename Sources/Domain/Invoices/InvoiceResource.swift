// The published representation of an invoice: the JSON object that the API returns, key order as pretix's
// (pretix-behaviour.md §1.6). It is stored beside the row and copied to readers, so it is written in one place only.

/// Writes and names the API's JSON object of an invoice.
public enum InvoiceResource {
  /// The object's bytes for `invoice`.
  public static func document(_ invoice: Invoice) -> [UInt8] {
    var json = JSONWriter(reserving: 2048 + invoice.lines.count * 640)
    write(invoice, to: &json)
    return json.bytes
  }

  /// An invoice with everything in it, for the forms of objects.
  public static var example: Invoice { DemoBulk.invoice(1, organizer: .init(1), event: .init(1)) }

  /// What the object is made of.
  public static var shape: JSONShape {
    JSONShape.of { write(example, to: &$0) }
  }

  /// The object as a part of another.
  public static func write(_ invoice: Invoice, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("event", invoice.eventSlug)
    json.member("order", invoice.orderCode)
    json.member("number", invoice.number)
    json.member("is_cancellation", invoice.isCancellation)
    write(invoice.sender, to: &json)
    write(invoice.recipient, to: &json)
    json.member("date", invoice.date)
    json.member("refers", invoice.refers)
    json.member("locale", invoice.locale)
    json.member("introductory_text", invoice.texts.introductory)
    json.member("additional_text", invoice.texts.additional)
    json.member("payment_provider_text", invoice.texts.payment)
    json.member("payment_provider_stamp", invoice.texts.paymentStamp)
    json.member("footer_text", invoice.texts.footer)
    json.member("lines", each: invoice.lines) { write($0, to: &$1) }
    json.member("foreign_currency_display", invoice.foreignCurrency?.currency)
    json.member(
      "foreign_currency_rate",
      invoice.foreignCurrency?.rateTenThousandths.map {
        FixedPoint.format($0, places: 4, minimumPlaces: 4)
      })
    json.member("foreign_currency_rate_date", invoice.foreignCurrency?.rateDate)
    json.member("internal_reference", invoice.recipient.internalReference)
    json.member("transmission_type", invoice.transmission.type)
    json.member("transmission_provider", invoice.transmission.provider)
    json.member("transmission_status", oneOf: invoice.transmission.status)
    json.member("transmission_date", invoice.transmission.date)
    json.endObject()
  }

  private static func write(_ sender: InvoiceSender, to json: inout some JSONOutput) {
    json.member("invoice_from", sender.address)
    json.member("invoice_from_name", sender.name)
    json.member("invoice_from_zipcode", sender.zipcode)
    json.member("invoice_from_city", sender.city)
    json.member("invoice_from_state", sender.state)
    json.member("invoice_from_country", sender.country)
    json.member("invoice_from_tax_id", sender.taxID)
    json.member("invoice_from_vat_id", sender.vatID)
  }

  private static func write(_ recipient: InvoiceRecipient, to json: inout some JSONOutput) {
    json.member("invoice_to", recipient.block)
    json.member("invoice_to_is_business", recipient.isBusiness)
    json.member("invoice_to_company", recipient.company)
    json.member("invoice_to_name", recipient.name)
    json.member("invoice_to_street", recipient.street)
    json.member("invoice_to_zipcode", recipient.zipcode)
    json.member("invoice_to_city", recipient.city)
    json.member("invoice_to_state", recipient.state)
    json.member("invoice_to_country", recipient.country)
    json.member("invoice_to_vat_id", recipient.vatID)
    json.member("invoice_to_beneficiary", recipient.beneficiary)
    json.member("invoice_to_transmission_info", recipient.transmissionInfo ?? .null)
    json.member("custom_field", recipient.customField)
  }

  private static func write(_ line: InvoiceLine, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("position", Int64(line.position))
    json.member("description", line.description)
    json.member("item", line.item)
    json.member("variation", line.variation)
    json.member("subevent", line.subevent)
    json.member("attendee_name", line.attendeeName)
    json.member("event_date_from", line.periodStart)
    json.member("event_date_to", line.periodEnd)
    json.member("period_start", line.periodStart)
    json.member("period_end", line.periodEnd)
    json.member("gross_value", line.gross)
    json.member("tax_value", line.tax)
    json.member("tax_rate", line.taxRate.text)
    json.member("tax_code", line.taxCode)
    json.member("tax_name", line.taxName)
    json.member("fee_type", line.feeType)
    json.member("fee_internal_type", line.feeInternalType)
    json.member("event_location", line.eventLocation)
    json.endObject()
  }
}
