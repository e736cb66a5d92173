// The addresses of many invoices of one list, which differ in their number only: what stands before and behind it is encoded and escaped
// once for the whole table.

import Domain

extension Links {
  struct InvoiceLinks: Sendable {
    let prefix: String
    let suffix: String
    /// The same where an attribute's value stands.
    private let opening, closing: HTML

    init(prefix: String, suffix: String) {
      self.prefix = prefix
      self.suffix = suffix
      opening = HTML(escaping: prefix)
      closing = HTML(escaping: suffix)
    }

    func href(_ number: String) -> Href {
      Href(encoded: prefix + PercentEncoding.segment(number) + suffix)
    }

    /// Appends the address where an attribute's value stands.
    func write(_ number: String, into html: inout HTML) {
      html += opening
      html.append(text: PercentEncoding.segment(number))
      html += closing
    }
  }
}
