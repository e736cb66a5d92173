// The table of the invoice list. The rows are the hot path of the console: few pieces, each written once.

import Domain

/// Invoices in rows; on narrow screens the style sheet makes a card of each row.
struct InvoiceTable: Sendable {
  private let context: PageContext
  private let organizer: String
  private let filter: InvoiceFilter
  private let rows: [InvoiceSummary]
  private let columns: [InvoiceColumn]
  private let messages: Messages
  private let formatting: Formatting
  private let language: String
  /// Whether rows can be ticked; the table then stands in a form.
  private let hasTicks: Bool
  private let pieces: Pieces

  init(
    context: PageContext, organizer: String, filter: InvoiceFilter, rows: [InvoiceSummary], showsEvents: Bool,
    hasTicks: Bool
  ) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.rows = rows
    self.hasTicks = hasTicks
    columns = filter.columns ?? InvoiceColumn.standard.filter { showsEvents || $0 != .event }
    messages = context.messages
    formatting = context.formatting.forMany
    language = context.language.code
    pieces = Pieces(
      columns, messages, links: context.links.invoiceLinks(organizer, from: filter),
      // Outside the list: the other document of a correction is often filtered out of it.
      references: context.links.invoiceLinks(organizer), usual: rows.first)
  }

  /// Appends the table.
  /// - Parameter range: `1–50 of 1 204`, for the caption.
  func write(range: String, into html: inout HTML) {
    html += opening(range)
    html.write { nib in
      // Lent, because an invoice that is taken out of the array is a copy of all its texts.
      let lent = rows.span
      for index in lent.indices { write(lent[index], with: &nib) }
      nib.write(markup: "</tbody>\n</table>\n")
    }
  }

  private func opening(_ range: String) -> HTML {
    """
    <table class="list invoices">
    <caption>\(messages.invoices), \(range)</caption>
    <thead><tr>\(when: hasTicks, "<td></td>")\(sortable(messages.number, "nr"))\
    \(each: columns, write: writeHeading)</tr></thead>
    <tbody>

    """
  }

  private func writeHeading(_ column: InvoiceColumn, with nib: inout Nib) {
    let name = messages.name(of: column)
    switch column {
    case .date: return sortable(name, "date").write(with: &nib)
    case .net, .gross, .tax: nib.write(markup: "<th scope=\"col\" class=\"num\">")
    default: nib.write(markup: "<th scope=\"col\">")
    }
    nib.write(text: name)
    nib.write(markup: "</th>")
  }

  private func sortable(_ text: String, _ key: String) -> SortHeader {
    SortHeader(text: text, key: key, filter: filter, beginsDescending: true) { [context, organizer] filter in
      context.links.invoices(organizer, filter)
    }
  }

  // MARK: Rows, written piece by piece into the page

  @inline(__always)
  private func write(_ invoice: InvoiceSummary, with nib: inout Nib) {
    writeHead(invoice, with: &nib)
    for (column, opening) in pieces.cells {
      write(opening, with: &nib)
      write(column, invoice, with: &nib)
    }
    nib.write(markup: columns.isEmpty ? "</th></tr>\n" : "</td></tr>\n")
  }

  private func write(_ stamp: Stamp, with nib: inout Nib) { pieces.stamps.write(stamp, with: &nib) }

  @inline(__always)
  private func writeHead(_ invoice: InvoiceSummary, with nib: inout Nib) {
    let number = invoice.number
    nib.write(markup: "<tr data-row>")
    if hasTicks {
      nib.write(markup: "<td><input type=\"checkbox\" name=\"n\" value=\"")
      nib.write(text: number)
      nib.write(markup: "\" aria-label=\"")
      nib.write(text: number)
      nib.write(markup: "\"></td>")
    }
    write(pieces.linkOpening, with: &nib)
    nib.write(text: PercentEncoding.segment(number))
    write(pieces.linkClosing, with: &nib)
    nib.write(text: number)
    nib.write(markup: "</a>")
    if let refers = invoice.refers {
      writeReference(pieces.cancels, refers, with: &nib)
    } else if let cancelledBy = invoice.cancelledBy {
      writeReference(pieces.cancelledBy, cancelledBy, with: &nib)
    }
  }

  private func writeReference(_ note: Stamp, _ number: String, with nib: inout Nib) {
    write(note, with: &nib)
    nib.write(text: PercentEncoding.segment(number))
    write(pieces.referenceClosing, with: &nib)
    nib.write(text: number)
    nib.write(markup: "</bdi></a></span>")
  }

  @inline(__always)
  private func write(_ column: InvoiceColumn, _ invoice: InvoiceSummary, with nib: inout Nib) {
    switch column {
    case .date: formatting.write(invoice.date, with: &nib)
    case .recipient: writeRecipient(invoice, with: &nib)
    // A block is a paragraph of its own to the bidirectional algorithm, so what stands in it alone needs no isolation.
    case .order: nib.write(text: invoice.orderCode)
    case .event: nib.write(text: invoice.eventName.text(in: language))
    case .vatID: writeIsolated(invoice.recipientVATID, with: &nib)
    case .reference: writeIsolated(invoice.internalReference, with: &nib)
    case .locale: nib.write(text: messages.languageName(invoice.locale))
    case .net: write(invoice.gross - invoice.tax, in: invoice.currency, with: &nib)
    case .gross: write(invoice.gross, in: invoice.currency, with: &nib)
    case .tax: write(invoice.tax, in: invoice.currency, with: &nib)
    case .kind: writeKind(invoice, with: &nib)
    case .transmission: writeTransmission(invoice.transmission, with: &nib)
    }
  }

  private func writeIsolated(_ text: String, with nib: inout Nib) {
    nib.write(markup: "<bdi>")
    nib.write(text: text)
    nib.write(markup: "</bdi>")
  }

  private func write(_ amount: Money, in currency: String, with nib: inout Nib) {
    formatting.write(amount, currency, with: &nib)
    nib.write(markup: " <small>")
    nib.write(text: currency)
    nib.write(markup: "</small></bdi>")
  }

  private func writeTransmission(_ transmission: InvoiceTransmission, with nib: inout Nib) {
    for chip in pieces.chips where chip.status == transmission.status { write(chip.stamp, with: &nib) }
    if transmission.type == pieces.usualType {
      write(pieces.usualChannel, with: &nib)
    } else {
      nib.write(text: messages.channel(transmission.type))
    }
    if let date = transmission.date {
      nib.write(markup: " · ")
      formatting.age(of: date, at: context.now).write(with: &nib)
    }
    nib.write(markup: "</span>")
  }

  @inline(__always)
  private func writeRecipient(_ invoice: InvoiceSummary, with nib: inout Nib) {
    let hasCompany = !invoice.recipientCompany.isEmpty
    guard hasCompany || !invoice.recipientName.isEmpty else {
      nib.write(markup: "<span class=\"soft\">")
      nib.write(text: messages.noRecipient)
      nib.write(markup: "</span>")
      return
    }
    writeIsolated(hasCompany ? invoice.recipientCompany : invoice.recipientName, with: &nib)
    if let country = invoice.recipientCountry {
      nib.write(markup: " <span class=\"country\">")
      nib.write(text: country)
      nib.write(markup: "</span>")
    }
    if hasCompany && !invoice.recipientName.isEmpty {
      nib.write(markup: "<span class=\"sub\">")
      nib.write(text: invoice.recipientName)
      nib.write(markup: "</span>")
    }
  }

  @inline(__always)
  private func writeKind(_ invoice: InvoiceSummary, with nib: inout Nib) {
    let isCancelled = invoice.cancelledBy != nil
    if !invoice.isCancellation && !isCancelled && !invoice.testMode { write(pieces.plain, with: &nib) }
    if invoice.isCancellation { write(pieces.cancellation, with: &nib) }
    if isCancelled { write(pieces.cancelled, with: &nib) }
    if invoice.testMode { write(pieces.test, with: &nib) }
  }
}

/// What is the same in many rows, written once.
private struct Pieces: Sendable {
  let stamps: Stamps
  /// The columns, each with what stands from the end of the cell before to where its own content begins.
  let cells: [(column: InvoiceColumn, opening: Stamp)]
  /// Around an invoice's number in the address of its page.
  let linkOpening, linkClosing: Stamp
  /// Before the other number of a correction, and behind it in its address.
  let cancels, cancelledBy, referenceClosing: Stamp
  let plain, cancellation, cancelled, test: Stamp
  let chips: [(status: TransmissionStatus, stamp: Stamp)]
  /// The way on which most of a list is sent, and its name: looking one up costs more than writing it.
  let usualType: String
  let usualChannel: Stamp

  init(
    _ columns: [InvoiceColumn], _ messages: Messages, links: Links.InvoiceLinks,
    references: Links.InvoiceLinks, usual: InvoiceSummary?
  ) {
    var stamps = Stamps()
    cells = columns.indices.map { index in
      let column = columns[index]
      return (column, stamps.cut { Pieces.writeOpening(column, messages, isFirst: index == 0, with: &$0) })
    }
    linkOpening = stamps.cut { nib in
      nib.write(markup: "<th scope=\"row\"><a href=\"")
      nib.write(text: links.prefix)
    }
    linkClosing = stamps.cut { nib in
      nib.write(text: links.suffix)
      nib.write(markup: "\">")
    }
    (cancels, cancelledBy) = (
      stamps.cut { Pieces.writeNote(messages.cancelsShort, references, with: &$0) },
      stamps.cut { Pieces.writeNote(messages.cancelledByShort, references, with: &$0) }
    )
    referenceClosing = stamps.cut { nib in
      nib.write(text: references.suffix)
      nib.write(markup: "\"><bdi>")
    }
    plain = stamps.cut { $0.write(text: messages.invoice) }
    cancellation = stamps.cut(Chip.cancellation(messages).write)
    cancelled = stamps.cut(Chip.cancelled(messages).write)
    test = stamps.cut(Chip.test(messages).write)
    chips = TransmissionStatus.allCases.map { status in
      let stamp = stamps.cut { nib in
        Chip(status, messages).write(with: &nib)
        nib.write(markup: "<span class=\"sub\">")
      }
      return (status, stamp)
    }
    usualType = usual?.transmission.type ?? ""
    usualChannel = stamps.cut { [usualType] in $0.write(text: messages.channel(usualType)) }
    self.stamps = stamps
  }

  private static func writeNote(_ words: String, _ links: Links.InvoiceLinks, with nib: inout Nib) {
    nib.write(markup: "<span class=\"sub\">")
    nib.write(text: words)
    nib.write(markup: " <a href=\"")
    nib.write(text: links.prefix)
  }

  private static func writeOpening(
    _ column: InvoiceColumn, _ messages: Messages, isFirst: Bool, with nib: inout Nib
  ) {
    nib.write(markup: isFirst ? "</th>" : "</td>")
    switch column {
    case .date: nib.write(markup: "<td class=\"date\">")
    case .recipient: nib.write(markup: "<td class=\"who\">")
    case .order: nib.write(markup: "<td class=\"code\">")
    case .event: nib.write(markup: "<td class=\"what\">")
    case .vatID, .reference, .locale: writeLabelled("<td", messages.name(of: column), "\">", with: &nib)
    case .net: writeLabelled("<td class=\"num soft\"", messages.net, "\"><bdi>", with: &nib)
    case .gross: nib.write(markup: "<td class=\"num\"><bdi>")
    case .tax: writeLabelled("<td class=\"num soft\"", messages.tax, "\"><bdi>", with: &nib)
    case .kind: nib.write(markup: "<td class=\"kind\">")
    case .transmission: nib.write(markup: "<td class=\"sent\">")
    }
  }

  private static func writeLabelled(
    _ tag: StaticString, _ label: String, _ rest: StaticString, with nib: inout Nib
  ) {
    nib.write(markup: tag)
    nib.write(markup: " data-label=\"")
    nib.write(text: label)
    nib.write(markup: rest)
  }
}
