// What the platform charges the organizer: number, date, whether accounting has released it, and the document.

public import Domain

/// The billing invoices of an organizer.
public struct BillingInvoicesPage: Sendable {
  public enum Content: Sendable {
    /// A page of the list; an empty one is explained.
    case rows(Page<BillingInvoice>)
    case forbidden(MissingPermission)
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var content: Content

  public init(context: PageContext, organizer: String, content: Content) {
    self.context = context
    self.organizer = organizer
    self.content = content
  }

  public var html: HTML {
    Layout(context: context, title: messages.billingInvoices, section: .billing, isNarrow: true).html(
      "<h1>\(messages.billingInvoices)</h1>\n\(main)"
    )
  }

  private var messages: Messages { context.messages }

  private var main: HTML {
    switch content {
    case .forbidden(let missing): missing.html(messages)
    case .rows(let page) where page.elements.isEmpty:
      EmptyState(
        icon: .document, title: messages.noBillingInvoices, body: "<p>\(messages.noBillingInvoicesHint)</p>"
      ).html
    case .rows(let page): table(page)
    }
  }

  private func table(_ page: Page<BillingInvoice>) -> HTML {
    let paging = Pagination(page, context) { [context, organizer] number in
      context.links.billing(organizer, page: number)
    }
    return """
      <p class="hint">\(messages.billingHint)</p>
      <table class="list billing">
      <caption class="unseen">\(messages.billingInvoices), \(paging.range)</caption>
      <thead><tr><th scope="col">\(messages.number)</th><th scope="col">\(messages.date)</th>\
      <th scope="col">\(messages.state)</th><th scope="col">\(messages.download)</th></tr></thead>
      <tbody>
      \(each: page.elements, row)</tbody></table>
      \(paging.html)
      """
  }

  private func row(_ invoice: BillingInvoice) -> HTML {
    """
    <tr data-row><th scope="row"><bdi>\(invoice.number)</bdi></th><td class="date">\
    \(context.formatting.time(invoice.dateIssued))</td><td>\(Chip.billing(ready: invoice.released, messages))</td>\
    <td>\(download(invoice))</td></tr>

    """
  }

  private func download(_ invoice: BillingInvoice) -> HTML {
    guard invoice.released else { return "<span class=\"soft\">\(messages.inReviewHint)</span>" }
    return """
      <a class="get" href="\(context.links.billingDocument(organizer, invoice.number))">\(Icon.download)PDF\
      <span class="unseen"> \(invoice.number)</span></a>
      """
  }
}
