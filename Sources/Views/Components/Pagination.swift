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

  private struct Step {
    let text: String
    let page: Int
    var rel: String?
    let isPossible: Bool
  }

  private var steps: HTML {
    let messages = context.messages
    let (isFirst, isLast) = (number <= 1, number >= pageCount)
    let all = [
      Step(text: messages.first, page: 1, isPossible: !isFirst),
      Step(text: messages.previous, page: number - 1, rel: "prev", isPossible: !isFirst),
      Step(text: messages.next, page: number + 1, rel: "next", isPossible: !isLast),
      Step(text: messages.last, page: pageCount, isPossible: !isLast),
    ]
    return "<ul>\(each: all, write: write)</ul>"
  }

  /// `1–50 of 1 204`.
  var range: String {
    let formatting = context.formatting
    return context.messages.range(formatting.count(from), formatting.count(to), of: formatting.count(count))
  }

  private func write(_ step: Step, with nib: inout Nib) {
    if step.isPossible {
      nib.write(markup: "<li><a href=\"")
      nib.write(href(step.page))
      nib.write(markup: "\"")
      nib.write(attribute: "rel", step.rel)
      nib.write(markup: ">")
      nib.write(text: step.text)
      nib.write(markup: "</a></li>")
    } else {
      nib.write(markup: "<li><span aria-disabled=\"true\">")
      nib.write(text: step.text)
      nib.write(markup: "</span></li>")
    }
  }
}
