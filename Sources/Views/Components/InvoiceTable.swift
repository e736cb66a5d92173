// The table of the invoice list. The rows are the hot path of the console: few pieces, each written once.

import Domain

/// Invoices in rows; on narrow screens the style sheet makes a card of each row.
struct InvoiceTable: Sendable {
  private let context: PageContext
  private let organizer: String
  private let filter: InvoiceFilter
  private let showsEvents: Bool
  private let messages: Messages
  private let formatting: Formatting
  private let numberLinks: Links.InvoiceLinks
  /// Outside the list: the other document of a correction is often filtered out of it.
  private let referenceLinks: Links.InvoiceLinks
  /// What is the same in every row, built once.
  private let orderCell, grossCell, taxCell: HTML
  private let chips: [(status: TransmissionStatus, html: HTML)]

  init(context: PageContext, organizer: String, filter: InvoiceFilter, showsEvents: Bool) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.showsEvents = showsEvents
    messages = context.messages
    formatting = context.formatting
    numberLinks = context.links.invoiceLinks(organizer, from: filter)
    referenceLinks = context.links.invoiceLinks(organizer)
    let messages = context.messages
    orderCell = "<td class=\"code\" data-label=\"\(messages.order)\">"
    grossCell = "<td class=\"num\" data-label=\"\(messages.gross)\">"
    taxCell = "<td class=\"num soft\" data-label=\"\(messages.tax)\">"
    chips = TransmissionStatus.allCases.map { ($0, Chip($0, messages).html) }
  }

  /// Appends the table.
  /// - Parameter range: `1–50 of 1 204`, for the caption.
  func write(_ rows: [InvoiceSummary], range: String, into html: inout HTML) {
    html += opening(range)
    for invoice in rows { html += row(invoice) }
    html += "</tbody>\n</table>\n"
  }

  private func opening(_ range: String) -> HTML {
    """
    <table class="list invoices">
    <caption>\(messages.invoices), \(range)</caption>
    <thead><tr>\(sortable(messages.number, "nr"))\(sortable(messages.date, "date"))\
    <th scope="col">\(messages.recipient)</th><th scope="col">\(messages.order)</th>\
    \(when: showsEvents, "<th scope=\"col\">\(messages.event)</th>")\
    <th scope="col" class="num">\(messages.gross)</th><th scope="col" class="num">\(messages.tax)</th>\
    <th scope="col">\(messages.type)</th><th scope="col">\(messages.transmission)</th></tr></thead>
    <tbody>

    """
  }

  private func sortable(_ text: String, _ key: String) -> HTML {
    SortHeader(text: text, key: key, filter: filter, beginsDescending: true) { [context, organizer] filter in
      context.links.invoices(organizer, filter)
    }.html
  }

  private func row(_ invoice: InvoiceSummary) -> HTML {
    let transmission = invoice.transmission
    return """
      <tr data-row><th scope="row"><a href="\(numberLinks.href(invoice.number))"><bdi>\(invoice.number)</bdi></a>\
      \(related(invoice))</th>\
      <td class="date">\(formatting.plain(invoice.date))</td>\
      <td class="who">\(recipient(invoice))</td>\
      \(orderCell)<bdi>\(invoice.orderCode)</bdi></td>\
      \(when: showsEvents, "<td class=\"what\"><bdi>\(invoice.eventName.text(in: context.language.code))</bdi></td>")\
      \(grossCell)\(formatting.amount(invoice.gross, invoice.currency))</td>\
      \(taxCell)\(formatting.amount(invoice.tax, invoice.currency))</td>\
      <td class="kind">\(kinds(invoice))</td>\
      <td class="sent">\(chips.first { $0.status == transmission.status }?.html)\
      <span class="sub">\(messages.channel(transmission.type))\(some: transmission.date, age)</span></td></tr>

      """
  }

  private func related(_ invoice: InvoiceSummary) -> HTML? {
    if let refers = invoice.refers {
      return "<span class=\"sub\">\(messages.cancelsShort(reference(refers)))</span>"
    }
    return invoice.cancelledBy.map { "<span class=\"sub\">\(messages.cancelledByShort(reference($0)))</span>" }
  }

  private func reference(_ number: String) -> HTML {
    "<a href=\"\(referenceLinks.href(number))\"><bdi>\(number)</bdi></a>"
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

  private func kinds(_ invoice: InvoiceSummary) -> KindChips {
    KindChips(
      isCancellation: invoice.isCancellation, isCancelled: invoice.cancelledBy != nil, isTest: invoice.testMode,
      messages: messages)
  }

  private func age(_ moment: Instant) -> HTML {
    " · \(formatting.age(of: moment, at: context.now))"
  }
}
