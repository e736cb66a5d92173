// A column heading that sorts: a link, with `aria-sort` on the cell that the list is sorted by.

/// The heading of a sortable column.
struct SortHeader: Sendable {
  let text: String
  /// As in the API: `number`, `date`.
  let key: String
  let filter: InvoiceFilter
  /// Numbers and dates that matter most recent first begin with falling order.
  var beginsDescending = false
  let href: @Sendable (InvoiceFilter) -> Href

  var html: HTML {
    let direction: String? =
      filter.ordering == key ? "ascending" : filter.ordering == "-" + key ? "descending" : nil
    let next: String
    switch direction {
    case "ascending": next = "-" + key
    case "descending": next = key
    default: next = beginsDescending ? "-" + key : key
    }
    let arrow: HTML = direction == nil ? "" : direction == "ascending" ? "▲" : "▼"
    return """
      <th scope="col"\(attribute: "aria-sort", direction)><a href="\(href(filter.sorted(by: next)))">\(text)\
      <span class="arrow" aria-hidden="true">\(arrow)</span></a></th>
      """
  }
}
