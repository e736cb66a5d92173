// The table of the invoice list. The rows are the hot path of the console: few pieces, each written once.

import Domain

/// Invoices in rows; on narrow screens the style sheet makes a card of each row.
struct InvoiceTable: Sendable {
  private let context: PageContext
  private let organizer: String
  private let filter: InvoiceFilter
  private let columns: [InvoiceColumn]
  private let messages: Messages
  private let formatting: Formatting
  private let numberLinks: Links.InvoiceLinks
  /// Outside the list: the other document of a correction is often filtered out of it.
  private let referenceLinks: Links.InvoiceLinks
  /// What is the same in every row, built once.
  private let netCell, taxCell, plainKind: HTML
  private let chips: [(status: TransmissionStatus, html: HTML)]
  /// Whether rows can be ticked; the table then stands in a form.
  private let hasTicks: Bool

  init(context: PageContext, organizer: String, filter: InvoiceFilter, showsEvents: Bool, hasTicks: Bool) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.hasTicks = hasTicks
    columns = filter.columns ?? InvoiceColumn.standard.filter { showsEvents || $0 != .event }
    messages = context.messages
    formatting = context.formatting
    numberLinks = context.links.invoiceLinks(organizer, from: filter)
    referenceLinks = context.links.invoiceLinks(organizer)
    let messages = context.messages
    netCell = "<td class=\"num soft\" data-label=\"\(messages.net)\">"
    taxCell = "<td class=\"num soft\" data-label=\"\(messages.tax)\">"
    plainKind = HTML(escaping: messages.invoice)
    chips = TransmissionStatus.allCases.map { ($0, Chip($0, messages).html) }
  }

  /// Appends the table.
  /// - Parameter range: `1–50 of 1 204`, for the caption.
  func write(_ rows: [InvoiceSummary], range: String, into html: inout HTML) {
    html += opening(range)
    for invoice in rows {
      html += head(invoice)
      for column in columns { html += cell(column, invoice) }
      html.append(markup: "</tr>\n")
    }
    html += "</tbody>\n</table>\n"
  }

  private func opening(_ range: String) -> HTML {
    """
    <table class="list invoices">
    <caption>\(messages.invoices), \(range)</caption>
    <thead><tr>\(when: hasTicks, "<td></td>")\(sortable(messages.number, "nr"))\
    \(each: columns, heading)</tr></thead>
    <tbody>

    """
  }

  private func heading(_ column: InvoiceColumn) -> HTML {
    let name = messages.name(of: column)
    switch column {
    case .date: return sortable(name, "date")
    case .net, .gross, .tax: return "<th scope=\"col\" class=\"num\">\(name)</th>"
    default: return "<th scope=\"col\">\(name)</th>"
    }
  }

  private func sortable(_ text: String, _ key: String) -> HTML {
    SortHeader(text: text, key: key, filter: filter, beginsDescending: true) { [context, organizer] filter in
      context.links.invoices(organizer, filter)
    }.html
  }

  private func head(_ invoice: InvoiceSummary) -> HTML {
    """
    <tr data-row>\(when: hasTicks, tick(invoice.number))\
    <th scope="row"><a href="\(numberLinks.href(invoice.number))">\(invoice.number)</a>\
    \(related(invoice))</th>
    """
  }

  private func tick(_ number: String) -> HTML {
    "<td><input type=\"checkbox\" name=\"n\" value=\"\(number)\" aria-label=\"\(number)\"></td>"
  }

  private func cell(_ column: InvoiceColumn, _ invoice: InvoiceSummary) -> HTML {
    switch column {
    case .date: "<td class=\"date\">\(formatting.plain(invoice.date))</td>"
    case .recipient: "<td class=\"who\">\(recipient(invoice))</td>"
    case .vatID: labelled(.vatID, invoice.recipientVATID)
    // A block is a paragraph of its own to the bidirectional algorithm, so what stands in it alone needs no isolation.
    case .order: "<td class=\"code\">\(invoice.orderCode)</td>"
    case .event: "<td class=\"what\">\(invoice.eventName.text(in: context.language.code))</td>"
    case .reference: labelled(.reference, invoice.internalReference)
    case .locale: labelled(.locale, invoice.locale)
    case .net: "\(netCell)\(amount(invoice.gross - invoice.tax, invoice))</td>"
    case .gross: "<td class=\"num\">\(amount(invoice.gross, invoice))</td>"
    case .tax: "\(taxCell)\(amount(invoice.tax, invoice))</td>"
    case .kind: "<td class=\"kind\">\(kinds(invoice))</td>"
    case .transmission: transmission(invoice.transmission)
    }
  }

  private func amount(_ amount: Money, _ invoice: InvoiceSummary) -> Amount {
    Amount(amount: amount, currency: invoice.currency, formatting: formatting, isInTable: true)
  }

  private func labelled(_ column: InvoiceColumn, _ text: String) -> HTML {
    "<td data-label=\"\(messages.name(of: column))\"><bdi>\(text)</bdi></td>"
  }

  private func transmission(_ transmission: InvoiceTransmission) -> HTML {
    """
    <td class="sent">\(chips.first { $0.status == transmission.status }?.html)\
    <span class="sub">\(messages.channel(transmission.type))\(some: transmission.date, age)</span></td>
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
      \(some: person, { "<span class=\"sub\">\($0)</span>" })
      """
  }

  private func kinds(_ invoice: InvoiceSummary) -> HTML {
    guard invoice.isCancellation || invoice.cancelledBy != nil || invoice.testMode else { return plainKind }
    return KindChips(
      isCancellation: invoice.isCancellation, isCancelled: invoice.cancelledBy != nil, isTest: invoice.testMode,
      messages: messages
    ).html
  }

  private func age(_ moment: Instant) -> HTML {
    " · \(formatting.age(of: moment, at: context.now))"
  }
}
