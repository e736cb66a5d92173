// The invoice list: what stands above the rows (`InvoiceListHead`), the table and the way through it. What a row looks like
// is in `InvoiceTable`; this file puts them together and decides what stands there when there are no rows.

public import Domain

/// The invoices of an organizer.
public struct InvoiceListPage: Sendable {
  public enum Content: Sendable {
    /// A page of the list; an empty one is explained.
    case rows(Page<InvoiceSummary>)
    /// A filter has a value that makes no sense: nothing is listed, the form shows what is wrong (status 400).
    case invalid([FieldProblem])
    case forbidden(MissingPermission)
  }

  public var context: PageContext
  /// The organizer in `context`, which gives the links.
  public var organizer: String
  public var filter: InvoiceFilter
  public var head: InvoiceListHead
  public var content: Content

  public init(
    context: PageContext, organizer: String, filter: InvoiceFilter, head: InvoiceListHead, content: Content
  ) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.head = head
    self.content = content
  }

  public var html: HTML {
    let layout = Layout(context: context, title: messages.invoices, section: .invoices)
    switch content {
    case .forbidden(let missing): return layout.html("\(head.title)\(missing.html(messages))")
    case .invalid(let problems):
      let parts = InvoiceListHead.Parts(context, organizer, filter, head)
      return layout.html(
        "\(head.title)\(parts.tabs)<div class=\"tools\">\(parts.form(problems))</div>\(parts.chips)\(invalid)")

    case .rows(let page):
      // A row has 800 bytes with names of usual length. More room than is filled would be given back to the system and asked for again.
      return layout.html(reserving: head.html.count + 4096 + page.elements.count * 832) { html in
        html += head.html
        write(page, into: &html)
      }
    }
  }

  private var messages: Messages { context.messages }

  private var invalid: HTML { "<p class=\"hint\">\(messages.invalidFilter)</p>" }

  private func write(_ page: Page<InvoiceSummary>, into html: inout HTML) {
    guard !page.elements.isEmpty else {
      html += filter.isFiltered ? noMatches : noInvoices
      return
    }
    let paging = Pagination(page, context) { [context, organizer, filter] number in
      context.links.invoices(organizer, filter.onPage(number))
    }
    let table = InvoiceTable(
      context: context, organizer: organizer, filter: filter, rows: page.elements, showsEvents: head.showsEvents,
      hasTicks: true)
    html += bulkOpening(page)
    table.write(range: paging.range, into: &html)
    html += "</form>\n\(paging.html)"
  }

  /// The form around the rows; the filters go along, for "all that match" is evaluated anew.
  private func bulkOpening(_ page: Page<InvoiceSummary>) -> HTML {
    """
    <form class="rows" method="post" action="\(context.links.bulk(organizer))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })\
    <input type="hidden" name="query" value="\(PercentEncoding.query(filter.parameters))">
    \(BulkBar(
      context: context, organizer: organizer, filter: filter, rows: page.elements.count, count: page.count).html)
    """
  }

  private var noInvoices: HTML {
    EmptyState(
      icon: .document, title: messages.noInvoices,
      body: "<p>\(messages.noInvoicesHint)</p><p class=\"hint\">\(messages.noInvoicesImport)</p>"
    ).html
  }

  /// Says out of how many nothing was found, so that a zero is no riddle (console.md §4.2).
  private var noMatches: HTML {
    let found =
      head.counts.map { messages.noMatchesOf(context.formatting.count($0.all)) } ?? messages.noMatchesHint
    let clear = context.links.invoices(organizer)
    return EmptyState(
      icon: .search, title: messages.noMatches,
      body: """
        <p>\(found)</p>
        <p><a class="button main" href="\(clear)">\(messages.clearFilters)</a></p>
        """
    ).html
  }
}
