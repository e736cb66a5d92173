// The invoice list: tabs, search, filters, the table and the way through it. What a row looks like is in
// `InvoiceTable`, the form in `InvoiceFilterForm`; this file puts them together and decides what stands there when
// there are no rows.

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
  public var choices: InvoiceFilterChoices
  /// Counts of the organizer's invoices that the reader may see, whatever the filter; nil leaves the numbers out.
  public var counts: InvoiceCounts?
  /// Off where all rows belong to one event.
  public var showsEvents: Bool
  /// Saved views of the reader and shared ones.
  public var savedViews: [SavedViewTab]
  public var content: Content

  public init(
    context: PageContext, organizer: String, filter: InvoiceFilter, choices: InvoiceFilterChoices,
    counts: InvoiceCounts?, showsEvents: Bool = true, savedViews: [SavedViewTab] = [], content: Content
  ) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.choices = choices
    self.counts = counts
    self.showsEvents = showsEvents
    self.savedViews = savedViews
    self.content = content
  }

  public var html: HTML {
    let layout = Layout(context: context, title: messages.invoices, section: .invoices)
    let heading: HTML = "<h1>\(messages.invoices)</h1>"
    switch content {
    case .forbidden(let missing): return layout.html("\(heading)\(missing.html(messages))")
    case .invalid(let problems):
      return layout.html("\(heading)\(tabs)<div class=\"tools\">\(form(problems))</div>\(chips)\(invalid)")

    case .rows(let page):
      return layout.html(reserving: 8192 + page.elements.count * 1024) { html in
        html += "\(heading)\(tabs)<div class=\"tools\">\(form([]))\(saveForm)</div>\(chips)"
        write(page, into: &html)
      }
    }
  }

  private var messages: Messages { context.messages }

  private var tabs: HTML {
    InvoiceTabs(context: context, organizer: organizer, filter: filter, counts: counts, saved: savedViews).html
  }

  private func form(_ problems: [FieldProblem]) -> HTML {
    InvoiceFilterForm(
      context: context, organizer: organizer, filter: filter, choices: choices, problems: problems
    ).html
  }

  private var saveForm: HTML { SaveViewForm(context: context, organizer: organizer, filter: filter).html }

  private var chips: HTML {
    FilterChips(context: context, organizer: organizer, filter: filter, choices: choices).html
  }

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
      context: context, organizer: organizer, filter: filter, showsEvents: showsEvents, hasTicks: true)
    html += bulkOpening(page)
    table.write(page.elements, range: paging.range, into: &html)
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
      counts.map { messages.noMatchesOf(context.formatting.count($0.all)) } ?? messages.noMatchesHint
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

/// How many invoices there are of each kind.
public struct InvoiceCounts: Equatable, Sendable {
  public var all: Int
  public var cancellations: Int
  /// Failed, or pending for too long.
  public var attention: Int
  /// Of the states without an entry there are none.
  public var byStatus: [TransmissionStatus: Int]

  public init(all: Int, cancellations: Int, attention: Int, byStatus: [TransmissionStatus: Int]) {
    self.all = all
    self.cancellations = cancellations
    self.attention = attention
    self.byStatus = byStatus
  }
}
