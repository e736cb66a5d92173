// A column heading that sorts: a link, with `aria-sort` on the cell that the list is sorted by.

/// The heading of a sortable column.
struct SortHeader: HTMLPart, Sendable {
  let text: String
  /// As in the API: `number`, `date`.
  let key: String
  let filter: InvoiceFilter
  /// Numbers and dates that matter most recent first begin with falling order.
  var beginsDescending = false
  let href: @Sendable (InvoiceFilter) -> Href

  func write(with nib: inout Nib) {
    let direction: String? =
      filter.ordering == key ? "ascending" : filter.ordering == "-" + key ? "descending" : nil
    let next: String
    switch direction {
    case "ascending": next = "-" + key
    case "descending": next = key
    default: next = beginsDescending ? "-" + key : key
    }
    nib.write(markup: "<th scope=\"col\"")
    nib.write(attribute: "aria-sort", direction)
    nib.write(markup: "><a href=\"")
    nib.write(href(filter.sorted(by: next)))
    nib.write(markup: "\">")
    nib.write(text: text)
    nib.write(markup: "<span class=\"arrow\" aria-hidden=\"true\">")
    if direction != nil { nib.write(markup: direction == "ascending" ? "▲" : "▼") }
    nib.write(markup: "</span></a></th>")
  }
}
