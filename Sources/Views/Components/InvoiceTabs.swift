// The tabs of the invoice list. Each is a link to the list with one filter set and none else, so the count on it is
// the number of rows behind it.

import Domain

/// Fixed views of the list, with counts.
struct InvoiceTabs: Sendable {
  let context: PageContext
  let organizer: String
  let filter: InvoiceFilter
  let counts: InvoiceCounts?

  private struct Tab {
    let text: String
    let entry: InvoiceFilter.Entry?
    let count: Int?
    var isAlarm = false
  }

  var html: HTML {
    "<nav class=\"tabs\" aria-label=\"\(context.messages.views)\"><ul>\(each: tabs, item)</ul></nav>\n"
  }

  private var tabs: [Tab] {
    let messages = context.messages
    func state(_ status: TransmissionStatus, _ text: String? = nil, isAlarm: Bool = false) -> Tab {
      Tab(
        text: text ?? messages.name(of: status), entry: .init(.status, status.rawValue),
        count: counts.map { $0.byStatus[status] ?? 0 }, isAlarm: isAlarm)
    }
    return [
      Tab(text: messages.all, entry: nil, count: counts?.all),
      state(.failed, messages.needsAttention, isAlarm: true),
      state(.pending), state(.inflight), state(.completed),
      Tab(
        text: messages.cancellations, entry: .init(.isCancellation, "true"), count: counts?.cancellations),
      state(.unknown),
    ]
  }

  private func item(_ tab: Tab) -> HTML {
    let isCurrent = filter.entries == (tab.entry.map { [$0] } ?? [])
    let href = context.links.invoices(organizer, InvoiceFilter(tab.entry.map { [$0] } ?? [], ordering: filter.ordering))
    return """
      <li><a href="\(href)"\(attribute: "aria-current", isCurrent ? "page" : nil)>\(tab.text)\
      \(some: tab.count, { count($0, isAlarm: tab.isAlarm && $0 > 0) })</a></li>
      """
  }

  private func count(_ number: Int, isAlarm: Bool) -> HTML {
    " <span class=\"\(isAlarm ? "count alarm" : "count")\">\(context.formatting.count(number))</span>"
  }
}
