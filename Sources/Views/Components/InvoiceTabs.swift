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
    <nav class="tabs" aria-label="\(context.messages.views)"><ul>\(each: tabs, write: write)\(each: saved, write: writeSaved)</ul></nav>

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

  private func write(_ tab: Tab, with nib: inout Nib) {
    let isCurrent = tab.entry.map { filter.entries == [$0] } ?? filter.entries.isEmpty
    nib.write(markup: "<li><a href=\"")
    nib.write(context.links.invoices(organizer, filter.only(tab.entry)))
    nib.write(markup: "\"")
    nib.write(attribute: "aria-current", isCurrent ? "page" : nil)
    nib.write(markup: ">")
    nib.write(text: tab.text)
    if let count = tab.count {
      nib.write(markup: tab.isAlarm && count > 0 ? " <span class=\"count alarm\">" : " <span class=\"count\">")
      context.formatting.write(count, with: &nib)
      nib.write(markup: "</span>")
    }
    nib.write(markup: "</a></li>")
  }

  private func writeSaved(_ tab: SavedViewTab, with nib: inout Nib) {
    nib.write(markup: "<li class=\"own\"><a href=\"")
    nib.write(context.links.invoices(organizer, tab.filter))
    nib.write(markup: "\"")
    nib.write(attribute: "aria-current", filter.onPage(1) == tab.filter ? "page" : nil)
    nib.write(markup: "><bdi>")
    nib.write(text: tab.name)
    nib.write(markup: "</bdi></a></li>")
  }
}
