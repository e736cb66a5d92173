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
  private let language: String
  /// Whether rows can be ticked; the table then stands in a form.
  private let hasTicks: Bool

  init(context: PageContext, organizer: String, filter: InvoiceFilter, showsEvents: Bool, hasTicks: Bool) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.hasTicks = hasTicks
    columns = filter.columns ?? InvoiceColumn.standard.filter { showsEvents || $0 != .event }
    messages = context.messages
    formatting = context.formatting.forMany
    numberLinks = context.links.invoiceLinks(organizer, from: filter)
    referenceLinks = context.links.invoiceLinks(organizer)
    language = context.language.code
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
      writeHead(invoice, into: &html)
      for column in columns { write(column, invoice, into: &html) }
      html.append(markup: "</tr>\n")
    }
    // The drawings of the chips that occur, once each.
    for chip in chips where rows.contains(where: { $0.transmission.status == chip.status }) {
      html.note(chip.html.icons)
    }
    html.append(markup: "</tbody>\n</table>\n")
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

  // MARK: Rows, written piece by piece into the page

  private func writeHead(_ invoice: InvoiceSummary, into html: inout HTML) {
    let number = invoice.number
    html.append(markup: "<tr data-row>")
    if hasTicks {
      html.append(markup: "<td><input type=\"checkbox\" name=\"n\" value=\"")
      html.append(text: number)
      html.append(markup: "\" aria-label=\"")
      html.append(text: number)
      html.append(markup: "\"></td>")
    }
    html.append(markup: "<th scope=\"row\"><a href=\"")
    numberLinks.write(number, into: &html)
    html.append(markup: "\">")
    html.append(text: number)
    html.append(markup: "</a>")
    if let related = related(invoice) { html += related }
    html.append(markup: "</th>")
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

  private func write(_ column: InvoiceColumn, _ invoice: InvoiceSummary, into html: inout HTML) {
    switch column {
    case .date:
      html.append(markup: "<td class=\"date\">")
      formatting.plain(invoice.date).write(into: &html)
      html.append(markup: "</td>")
    case .recipient: writeRecipient(invoice, into: &html)
    case .vatID: writeLabelled(.vatID, invoice.recipientVATID, into: &html)
    // A block is a paragraph of its own to the bidirectional algorithm, so what stands in it alone needs no isolation.
    case .order: writeText("<td class=\"code\">", invoice.orderCode, into: &html)
    case .event: writeText("<td class=\"what\">", invoice.eventName.text(in: language), into: &html)
    case .reference: writeLabelled(.reference, invoice.internalReference, into: &html)
    case .locale: writeLabelled(.locale, invoice.locale, into: &html)
    case .net:
      html.append(whole: netCell)
      writeAmount(invoice.gross - invoice.tax, invoice, into: &html)
    case .gross:
      html.append(markup: "<td class=\"num\">")
      writeAmount(invoice.gross, invoice, into: &html)
    case .tax:
      html.append(whole: taxCell)
      writeAmount(invoice.tax, invoice, into: &html)
    case .kind: writeKind(invoice, into: &html)
    case .transmission: writeTransmission(invoice.transmission, into: &html)
    }
  }

  private func writeText(_ opening: StaticString, _ text: String, into html: inout HTML) {
    html.append(markup: opening)
    html.append(text: text)
    html.append(markup: "</td>")
  }

  private func writeAmount(_ amount: Money, _ invoice: InvoiceSummary, into html: inout HTML) {
    Amount(amount: amount, currency: invoice.currency, formatting: formatting, isInTable: true).write(into: &html)
    html.append(markup: "</td>")
  }

  private func writeLabelled(_ column: InvoiceColumn, _ text: String, into html: inout HTML) {
    html.append(markup: "<td data-label=\"")
    html.append(text: messages.name(of: column))
    html.append(markup: "\"><bdi>")
    html.append(text: text)
    html.append(markup: "</bdi></td>")
  }

  private func writeTransmission(_ transmission: InvoiceTransmission, into html: inout HTML) {
    html.append(markup: "<td class=\"sent\">")
    if let chip = chips.first(where: { $0.status == transmission.status }) { html.append(whole: chip.html) }
    html.append(markup: "<span class=\"sub\">")
    html.append(text: messages.channel(transmission.type))
    if let date = transmission.date {
      html.append(markup: " · ")
      formatting.age(of: date, at: context.now).write(into: &html)
    }
    html.append(markup: "</span></td>")
  }

  private func writeRecipient(_ invoice: InvoiceSummary, into html: inout HTML) {
    let hasCompany = !invoice.recipientCompany.isEmpty
    let first = hasCompany ? invoice.recipientCompany : invoice.recipientName
    guard !first.isEmpty else {
      html.append(markup: "<td class=\"who\"><span class=\"soft\">")
      html.append(text: messages.noRecipient)
      html.append(markup: "</span></td>")
      return
    }
    html.append(markup: "<td class=\"who\"><bdi>")
    html.append(text: first)
    html.append(markup: "</bdi>")
    if let country = invoice.recipientCountry {
      html.append(markup: " <span class=\"country\">")
      html.append(text: country)
      html.append(markup: "</span>")
    }
    if hasCompany && !invoice.recipientName.isEmpty {
      html.append(markup: "<span class=\"sub\">")
      html.append(text: invoice.recipientName)
      html.append(markup: "</span>")
    }
    html.append(markup: "</td>")
  }

  private func writeKind(_ invoice: InvoiceSummary, into html: inout HTML) {
    html.append(markup: "<td class=\"kind\">")
    if invoice.isCancellation || invoice.cancelledBy != nil || invoice.testMode {
      KindChips(
        isCancellation: invoice.isCancellation, isCancelled: invoice.cancelledBy != nil, isTest: invoice.testMode,
        messages: messages
      ).write(into: &html)
    } else {
      html.append(whole: plainKind)
    }
    html.append(markup: "</td>")
  }
}
