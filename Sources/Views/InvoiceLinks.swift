// The addresses of many invoices of one list, which differ in their number only: what stands before and behind it is encoded once for the
// whole table.

import Domain

extension Links {
  struct InvoiceLinks: Sendable {
    let prefix: String
    let suffix: String

    func href(_ number: String) -> Href {
      Href(encoded: prefix + PercentEncoding.segment(number) + suffix)
    }
  }
}
