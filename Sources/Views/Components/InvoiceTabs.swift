// The tabs of the invoice list. Each is a link to the list with one filter set and none else, so the count on it is
// the number of rows behind it; saved views follow.

import Domain

/// A saved view as a tab.
public struct SavedViewTab: Equatable, Sendable {
  public var name: String
  public var filter: InvoiceFilter

  public init(name: String, filter: InvoiceFilter) {
    self.name = name
    self.filter = filter
  }
}

/// Fixed views of the list, with counts, then saved ones.
struct InvoiceTabs: Sendable {
  let context: PageContext
  let organizer: String
  let filter: InvoiceFilter
  let counts: InvoiceCounts?
  var saved: [SavedViewTab] = []

  private struct Tab {
    let text: String
    let entry: InvoiceFilter.Entry?
    let count: Int?
    var isAlarm = false
  }

  var html: HTML {
    """
    <nav class="tabs" aria-label="\(context.messages.views)"><ul>\(each: tabs, item)\(each: saved, savedItem)</ul></nav>

    """
  }

  private var tabs: [Tab] {
    let messages = context.messages
    func state(_ status: TransmissionStatus) -> Tab {
      Tab(
        text: messages.name(of: status), entry: .init(.status, status.rawValue),
        count: counts.map { $0.byStatus[status] ?? 0 })
    }
    return [
      Tab(text: messages.all, entry: nil, count: counts?.all),
      Tab(
        text: messages.needsAttention, entry: .init(.attention, "true"), count: counts?.attention, isAlarm: true),
      state(.pending), state(.inflight), state(.completed),
      Tab(
        text: messages.cancellations, entry: .init(.isCancellation, "true"), count: counts?.cancellations),
      state(.unknown),
    ]
  }

  private func item(_ tab: Tab) -> HTML {
    let isCurrent = filter.entries == (tab.entry.map { [$0] } ?? [])
    return """
      <li><a href="\(context.links.invoices(organizer, filter.only(tab.entry)))"\
      \(attribute: "aria-current", isCurrent ? "page" : nil)>\(tab.text)\
      \(some: tab.count, { count($0, isAlarm: tab.isAlarm && $0 > 0) })</a></li>
      """
  }

  private func savedItem(_ tab: SavedViewTab) -> HTML {
    let isCurrent = filter.onPage(1) == tab.filter
    return """
      <li class="own"><a href="\(context.links.invoices(organizer, tab.filter))"\
      \(attribute: "aria-current", isCurrent ? "page" : nil)><bdi>\(tab.name)</bdi></a></li>
      """
  }

  private func count(_ number: Int, isAlarm: Bool) -> HTML {
    " <span class=\"\(isAlarm ? "count alarm" : "count")\">\(context.formatting.count(number))</span>"
  }
}
