// What stands above the rows of the invoice list: tabs, search, filters, saved views. It is the same on every page of a list, so it is
// written once and kept as long as nothing changes.

public import Domain

/// The upper part of the invoice list, written.
public struct InvoiceListHead: Sendable {
  let choices: InvoiceFilterChoices
  /// Counts of the organizer's invoices that the reader may see, whatever the filter; nil leaves the numbers out.
  let counts: InvoiceCounts?
  /// Off where all rows belong to one event.
  let showsEvents: Bool
  /// Saved views of the reader and shared ones.
  let savedViews: [SavedViewTab]
  let title: HTML
  let html: HTML

  /// - Parameters:
  ///   - context: of it, language, links and the reader's form token are used.
  ///   - organizer: its slug.
  ///   - filter: of it, the page is not used.
  public init(
    context: PageContext, organizer: String, filter: InvoiceFilter, choices: InvoiceFilterChoices,
    counts: InvoiceCounts?, showsEvents: Bool = true, savedViews: [SavedViewTab] = []
  ) {
    self.choices = choices
    self.counts = counts
    self.showsEvents = showsEvents
    self.savedViews = savedViews
    title = "<h1>\(context.messages.invoices)</h1>"
    let parts = Parts(
      context: context, organizer: organizer, filter: filter, choices: choices, counts: counts, savedViews: savedViews)
    html = "\(title)\(parts.tabs)<div class=\"tools\">\(parts.form([]))\(parts.saveForm)</div>\(parts.chips)"
  }

  /// What it is put together from.
  struct Parts {
    let context: PageContext
    let organizer: String
    let filter: InvoiceFilter
    let choices: InvoiceFilterChoices
    let counts: InvoiceCounts?
    let savedViews: [SavedViewTab]

    var tabs: HTML {
      InvoiceTabs(context: context, organizer: organizer, filter: filter, counts: counts, saved: savedViews).html
    }

    func form(_ problems: [FieldProblem]) -> HTML {
      InvoiceFilterForm(
        context: context, organizer: organizer, filter: filter, choices: choices, problems: problems
      ).html
    }

    var saveForm: HTML { SaveViewForm(context: context, organizer: organizer, filter: filter).html }

    var chips: HTML {
      FilterChips(context: context, organizer: organizer, filter: filter, choices: choices).html
    }
  }
}

extension InvoiceListHead.Parts {
  init(_ context: PageContext, _ organizer: String, _ filter: InvoiceFilter, _ head: InvoiceListHead) {
    self.init(
      context: context, organizer: organizer, filter: filter, choices: head.choices, counts: head.counts,
      savedViews: head.savedViews)
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
