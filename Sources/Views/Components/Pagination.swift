// Paging below a list: what part of it this is, and links to the first, previous, next and last page.

import Domain

/// The position in a list and the way through it.
struct Pagination: Sendable {
  /// One-based, of the first entry shown.
  let from: Int
  let to: Int
  let count: Int
  let number: Int
  let pageCount: Int
  let context: PageContext
  /// The address of a page.
  let href: @Sendable (Int) -> Href

  init<Element>(_ page: Page<Element>, _ context: PageContext, href: @escaping @Sendable (Int) -> Href) {
    from = page.elements.isEmpty ? 0 : (page.number - 1) * page.size + 1
    to = (page.number - 1) * page.size + page.elements.count
    count = page.count
    number = page.number
    pageCount = page.pageCount
    self.context = context
    self.href = href
  }

  var html: HTML {
    """
    <nav class="paging" aria-label="\(context.messages.paging)">
    <p>\(range)</p>
    \(when: pageCount > 1, steps)
    </nav>

    """
  }

  private var steps: HTML {
    let messages = context.messages
    return """
      <ul>\(link(messages.first, to: 1, when: number > 1))\
      \(link(messages.previous, to: number - 1, rel: "prev", when: number > 1))\
      \(link(messages.next, to: number + 1, rel: "next", when: number < pageCount))\
      \(link(messages.last, to: pageCount, when: number < pageCount))</ul>
      """
  }

  /// `1–50 of 1 204`.
  var range: String {
    let formatting = context.formatting
    return context.messages.range(formatting.count(from), formatting.count(to), of: formatting.count(count))
  }

  private func link(_ text: String, to page: Int, rel: String? = nil, when isPossible: Bool) -> HTML {
    guard isPossible else { return "<li><span aria-disabled=\"true\">\(text)</span></li>" }
    return "<li><a href=\"\(href(page))\"\(attribute: "rel", rel)>\(text)</a></li>"
  }
}
