// The saved views of the invoice list, with the button that deletes one's own.

/// Saved views.
public struct SavedViewsPage: Sendable {
  public struct Entry: Equatable, Sendable {
    public var id: Int64
    public var name: String
    public var filter: InvoiceFilter
    public var isShared: Bool
    /// Whether the reader made it.
    public var isOwn: Bool

    public init(id: Int64, name: String, filter: InvoiceFilter, isShared: Bool, isOwn: Bool) {
      self.id = id
      self.name = name
      self.filter = filter
      self.isShared = isShared
      self.isOwn = isOwn
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var views: [Entry]

  public init(context: PageContext, organizer: String, views: [Entry]) {
    self.context = context
    self.organizer = organizer
    self.views = views
  }

  public var html: HTML {
    Layout(context: context, title: messages.manageViews, section: .invoices, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.invoices(organizer))">\(Icon.back)\(messages.backToList)</a></p>
      <h1>\(messages.manageViews)</h1>
      \(views.isEmpty ? none : table)
      """
    )
  }

  private var messages: Messages { context.messages }

  private var none: HTML {
    EmptyState(icon: .keep, title: messages.noViews, body: "<p>\(messages.noViewsHint)</p>").html
  }

  private var table: HTML {
    """
    <table class="list flat"><caption class="unseen">\(messages.manageViews)</caption>
    <thead><tr><th scope="col">\(messages.viewName)</th><th scope="col">\(messages.visibleTo)</th>\
    <th scope="col">\(messages.actions)</th></tr></thead>
    <tbody>
    \(each: views, row)</tbody></table>
    """
  }

  private func row(_ view: Entry) -> HTML {
    """
    <tr data-row><th scope="row"><a href="\(context.links.invoices(organizer, view.filter))"><bdi>\(view.name)</bdi></a>\
    </th><td>\(view.isShared ? messages.everybody : messages.onlyMe)</td><td>\(deletion(view))</td></tr>

    """
  }

  private func deletion(_ view: Entry) -> HTML {
    guard view.isOwn, let viewer = context.viewer else { return "<span class=\"soft\">\(messages.byAnother)</span>" }
    return """
      <form method="post" action="\(context.links.deleteView(organizer, view.id))">\(CSRFField(viewer.csrfToken).html)\
      <button type="submit" class="button">\(messages.delete)<span class="unseen"> \(view.name)</span></button></form>
      """
  }
}
