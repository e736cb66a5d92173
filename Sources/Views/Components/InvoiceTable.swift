// The table of the invoice list. The rows are the hot path of the console: few pieces, each written once.

import Domain

/// Invoices in rows; on narrow screens the style sheet makes a card of each row.
struct InvoiceTable: Sendable {
  let context: PageContext
  let organizer: String
  let filter: InvoiceFilter
  let showsEvents: Bool
  let rows: [InvoiceSummary]
  /// `1–50 of 1 204`, for the caption.
  let range: String

  private var messages: Messages { context.messages }

  var html: HTML {
    """
    <table class="list invoices">
    <caption>\(messages.invoices), \(range)</caption>
    <thead><tr>\(sortable(messages.number, "number"))\(sortable(messages.date, "date"))\
    <th scope="col">\(messages.recipient)</th><th scope="col">\(messages.order)</th>\
    \(when: showsEvents, "<th scope=\"col\">\(messages.event)</th>")\
    <th scope="col" class="num">\(messages.gross)</th><th scope="col" class="num">\(messages.tax)</th>\
    <th scope="col">\(messages.type)</th><th scope="col">\(messages.transmission)</th></tr></thead>
    <tbody>
    \(each: rows, row)</tbody>
    </table>

    """
  }

  private func sortable(_ text: String, _ key: String) -> HTML {
    SortHeader(text: text, key: key, filter: filter, beginsDescending: true) { [context, organizer] filter in
      context.links.invoices(organizer, filter)
    }.html
  }

  private func row(_ invoice: InvoiceSummary) -> HTML {
    let formatting = context.formatting
    return """
      <tr data-row><th scope="row"><a href="\(link(invoice.number))"><bdi>\(invoice.number)</bdi></a>\(related(invoice))</th>\
      <td class="date">\(formatting.time(invoice.date))</td>\
      <td class="who">\(recipient(invoice))</td>\
      <td class="code" data-label="\(messages.order)"><bdi>\(invoice.orderCode)</bdi></td>\
      \(when: showsEvents, "<td class=\"what\"><bdi>\(invoice.eventName.text(in: context.language.code))</bdi></td>")\
      <td class="num" data-label="\(messages.gross)">\(formatting.amount(invoice.gross, invoice.currency))</td>\
      <td class="num soft" data-label="\(messages.tax)">\(formatting.amount(invoice.tax, invoice.currency))</td>\
      <td class="kind">\(kinds(invoice))</td>\
      <td class="sent">\(transmission(invoice.transmission))</td></tr>

      """
  }

  private func link(_ number: String) -> Href {
    context.links.invoice(organizer, number, from: filter)
  }

  private func related(_ invoice: InvoiceSummary) -> HTML? {
    if let refers = invoice.refers {
      return "<span class=\"sub\">\(messages.cancelsShort(reference(refers)))</span>"
    }
    return invoice.cancelledBy.map { "<span class=\"sub\">\(messages.cancelledByShort(reference($0)))</span>" }
  }

  private func reference(_ number: String) -> HTML {
    "<a href=\"\(link(number))\"><bdi>\(number)</bdi></a>"
  }

  private func recipient(_ invoice: InvoiceSummary) -> HTML {
    let hasCompany = !invoice.recipientCompany.isEmpty
    let first = hasCompany ? invoice.recipientCompany : invoice.recipientName
    guard !first.isEmpty else { return "<span class=\"soft\">\(messages.noRecipient)</span>" }
    let person = hasCompany && !invoice.recipientName.isEmpty ? invoice.recipientName : nil
    return """
      <bdi>\(first)</bdi>\(some: invoice.recipientCountry, { " <span class=\"country\">\($0)</span>" })\
      \(some: person, { "<span class=\"sub\"><bdi>\($0)</bdi></span>" })
      """
  }

  private func kinds(_ invoice: InvoiceSummary) -> HTML {
    Chip.kinds(
      isCancellation: invoice.isCancellation, isCancelled: invoice.cancelledBy != nil, isTest: invoice.testMode,
      messages)
  }

  private func transmission(_ transmission: InvoiceTransmission) -> HTML {
    let age = transmission.date.map { context.formatting.age(of: $0, at: context.now) }
    return """
      \(Chip(transmission.status, messages).html)\
      <span class="sub">\(messages.channel(transmission.type))\(some: age, { " · \($0)" })</span>
      """
  }
}
