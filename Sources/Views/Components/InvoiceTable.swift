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
  private let language: String
  /// Whether rows can be ticked; the table then stands in a form.
  private let hasTicks: Bool
  private let pieces: Pieces

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
    pieces = Pieces(columns, messages)
  }

  /// Appends the table.
  /// - Parameter range: `1–50 of 1 204`, for the caption.
  func write(_ rows: [InvoiceSummary], range: String, into html: inout HTML) {
    html += opening(range)
    let usual = Currency(rows.first?.currency ?? "")
    // Lent, because an invoice that is taken out of the array is a copy of all its texts.
    let lent = rows.span
    for index in lent.indices { write(lent[index], usual, into: &html) }
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

  private func write(_ invoice: InvoiceSummary, _ usual: Currency, into html: inout HTML) {
    writeHead(invoice, into: &html)
    for index in columns.indices {
      html += pieces.openings[index]
      write(columns[index], invoice, usual, into: &html)
    }
    html.append(markup: columns.isEmpty ? "</th></tr>\n" : "</td></tr>\n")
  }

  private func writeHead(_ invoice: InvoiceSummary, into html: inout HTML) {
    let number = invoice.number
    if hasTicks {
      html.append(markup: "<tr data-row><td><input type=\"checkbox\" name=\"n\" value=\"")
      html.append(text: number)
      html.append(markup: "\" aria-label=\"")
      html.append(text: number)
      html.append(markup: "\"></td><th scope=\"row\"><a href=\"")
    } else {
      html.append(markup: "<tr data-row><th scope=\"row\"><a href=\"")
    }
    numberLinks.write(number, into: &html)
    html.append(markup: "\">")
    html.append(text: number)
    html.append(markup: "</a>")
    if let refers = invoice.refers {
      writeReference(pieces.cancels, refers, into: &html)
    } else if let cancelledBy = invoice.cancelledBy {
      writeReference(pieces.cancelledBy, cancelledBy, into: &html)
    }
  }

  private func writeReference(_ note: HTML, _ number: String, into html: inout HTML) {
    html += note
    referenceLinks.write(number, into: &html)
    html.append(markup: "\"><bdi>")
    html.append(text: number)
    html.append(markup: "</bdi></a></span>")
  }

  private func write(
    _ column: InvoiceColumn, _ invoice: InvoiceSummary, _ usual: Currency, into html: inout HTML
  ) {
    switch column {
    case .date: formatting.write(invoice.date, into: &html)
    case .recipient: writeRecipient(invoice, into: &html)
    // A block is a paragraph of its own to the bidirectional algorithm, so what stands in it alone needs no isolation.
    case .order: html.append(text: invoice.orderCode)
    case .event: html.append(text: invoice.eventName.text(in: language))
    case .vatID: writeIsolated(invoice.recipientVATID, into: &html)
    case .reference: writeIsolated(invoice.internalReference, into: &html)
    case .locale: writeIsolated(invoice.locale, into: &html)
    case .net: write(invoice.gross - invoice.tax, in: invoice.currency, usual, into: &html)
    case .gross: write(invoice.gross, in: invoice.currency, usual, into: &html)
    case .tax: write(invoice.tax, in: invoice.currency, usual, into: &html)
    case .kind: writeKind(invoice, into: &html)
    case .transmission: writeTransmission(invoice.transmission, into: &html)
    }
  }

  private func writeIsolated(_ text: String, into html: inout HTML) {
    html.append(markup: "<bdi>")
    html.append(text: text)
    html.append(markup: "</bdi>")
  }

  private func write(_ amount: Money, in currency: String, _ usual: Currency, into html: inout HTML) {
    formatting.write(amount, currency, into: &html)
    html += currency == usual.code ? usual.html : Currency(currency).html
  }

  private func writeTransmission(_ transmission: InvoiceTransmission, into html: inout HTML) {
    for index in pieces.chips.indices where pieces.chips[index].status == transmission.status {
      html += pieces.chips[index].html
    }
    html.append(text: messages.channel(transmission.type))
    if let date = transmission.date {
      html.append(markup: " · ")
      formatting.age(of: date, at: context.now).write(into: &html)
    }
    html.append(markup: "</span>")
  }

  private func writeRecipient(_ invoice: InvoiceSummary, into html: inout HTML) {
    let hasCompany = !invoice.recipientCompany.isEmpty
    guard hasCompany || !invoice.recipientName.isEmpty else {
      html.append(markup: "<span class=\"soft\">")
      html.append(text: messages.noRecipient)
      html.append(markup: "</span>")
      return
    }
    writeIsolated(hasCompany ? invoice.recipientCompany : invoice.recipientName, into: &html)
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
  }

  private func writeKind(_ invoice: InvoiceSummary, into html: inout HTML) {
    if !invoice.isCancellation && invoice.cancelledBy == nil && !invoice.testMode { html += pieces.plain }
    if invoice.isCancellation { html += pieces.cancellation }
    if invoice.cancelledBy != nil { html += pieces.cancelled }
    if invoice.testMode { html += pieces.test }
  }
}

/// What is the same in many rows, written once.
private struct Pieces: Sendable {
  /// For each column, from the end of the cell before to where its own content begins.
  let openings: [HTML]
  /// What stands before the other number of a correction.
  let cancels, cancelledBy: HTML
  let plain, cancellation, cancelled, test: HTML
  let chips: [(status: TransmissionStatus, html: HTML)]

  init(_ columns: [InvoiceColumn], _ messages: Messages) {
    openings = columns.indices.map { index in
      "\(markup: index == 0 ? "</th>" : "</td>")\(Pieces.opening(columns[index], messages))"
    }
    cancels = "<span class=\"sub\">\(messages.cancelsShort) <a href=\""
    cancelledBy = "<span class=\"sub\">\(messages.cancelledByShort) <a href=\""
    plain = HTML(escaping: messages.invoice)
    cancellation = Chip.cancellation(messages).html
    cancelled = Chip.cancelled(messages).html
    test = Chip.test(messages).html
    chips = TransmissionStatus.allCases.map { ($0, "\(Chip($0, messages))<span class=\"sub\">") }
  }

  private static func opening(_ column: InvoiceColumn, _ messages: Messages) -> HTML {
    switch column {
    case .date: "<td class=\"date\">"
    case .recipient: "<td class=\"who\">"
    case .order: "<td class=\"code\">"
    case .event: "<td class=\"what\">"
    case .vatID, .reference, .locale: "<td data-label=\"\(messages.name(of: column))\">"
    case .net: "<td class=\"num soft\" data-label=\"\(messages.net)\"><bdi>"
    case .gross: "<td class=\"num\"><bdi>"
    case .tax: "<td class=\"num soft\" data-label=\"\(messages.tax)\"><bdi>"
    case .kind: "<td class=\"kind\">"
    case .transmission: "<td class=\"sent\">"
    }
  }
}

/// What follows an amount in a cell of numbers, where the style sheet needs no class to know it.
private struct Currency: Sendable {
  let code: String
  let html: HTML

  init(_ code: String) {
    self.code = code
    html = " <small>\(code)</small></bdi>"
  }
}
