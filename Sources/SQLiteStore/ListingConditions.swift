// The conditions of the console's search as SQL. Each becomes one expression over a row of `invoices`; those over amounts, dates and
// recipients are answered from the index `invoices_o_figures` without the row.

import Domain

/// An expression with its bindings.
struct ListingCondition {
  let sql: String
  let values: [RawValue]
  /// Whether `invoices_o_figures` holds every column that it reads.
  let isOfFigures: Bool

  init(_ condition: InvoiceCondition) {
    let parts = condition.anyOf.map(ListingCondition.part)
    let any = parts.map(\.sql).joined(separator: " OR ")
    sql = condition.isNegated ? "NOT coalesce(\(any), 0)" : "(\(any))"
    values = parts.flatMap(\.values)
    isOfFigures = condition.anyOf.allSatisfy(ListingCondition.isOfFigures)
  }

  private static func isOfFigures(_ test: InvoiceCondition.Test) -> Bool {
    switch test {
    case .gross, .tax, .country, .business, .date, .cancellation, .test, .status, .attention: true
    default: false
    }
  }

  private typealias Part = (sql: String, values: [RawValue])

  private static func part(_ test: InvoiceCondition.Test) -> Part {
    switch test {
    case .word(let word): word.isEmpty ? ("0", []) : self.word(word)
    case .amountOrNumber(let amount, let text):
      (
        "gross_total IN (?, ?) OR number_folded = ?",
        [.int(amount.cents), .int(-amount.cents), .text(SearchWords.folded(text))]
      )
    case .number(let number): ("number_folded = ?", [.text(SearchWords.folded(number))])
    case .refers(let number): ("refers_folded = ?", [.text(SearchWords.folded(number))])
    case .order(let code): ("order_code = ? COLLATE NOCASE", [.text(code)])
    case .event(let slug):
      (
        "invoices.event_id IN (SELECT e.id FROM events e WHERE e.organizer_id = invoices.organizer_id AND e.slug = ?)",
        [.text(slug)]
      )
    case .status(let status): ("transmission_status = ?", [.text(status.rawValue)])
    case .channel(let type): ("transmission_type = ?", [.text(type)])
    case .cancellation(let flag): ("is_cancellation = ?", [.int(flag ? 1 : 0)])
    case .cancelled(let flag): (cancelled(flag), [])
    case .test(let flag): ("test_mode = ?", [.int(flag ? 1 : 0)])
    case .locale(let locale): ("locale = ?", [.text(locale)])
    case .country(let code): ("invoice_to_country = ?", [.text(code)])
    case .business(let flag): ("coalesce(invoice_to_is_business, 0) = ?", [.int(flag ? 1 : 0)])
    case .taxRate(let rate): taxRate(rate)
    case .gross(let range): between("gross_total", range.from?.cents, range.to?.cents)
    case .tax(let range): between("tax_total", range.from?.cents, range.to?.cents)
    case .date(let range):
      between("date", range.from.map { Int64($0.daysSinceEpoch) }, range.to.map { Int64($0.daysSinceEpoch) })
    case .reason(let reason):
      (
        "transmission_status = 'failed' AND \(AttentionRows.reason(of: "invoices")) = ?", [.text(reason.rawValue)]
      )
    case .attention(let day):
      (
        "transmission_status = 'failed' OR (transmission_status = 'pending' AND date <= ?)",
        [.int(Int64(day.daysSinceEpoch))]
      )
    }
  }

  private static func word(_ word: String) -> Part {
    guard SearchWords.isSearchable(word), let demand = SearchWords.demands([word]).first else { return ("0", []) }
    return (
      "invoices.id IN (SELECT s.rowid FROM invoice_search s WHERE s.invoice_search MATCH ?)",
      [.text(demand)]
    )
  }

  private static func cancelled(_ flag: Bool) -> String {
    """
    \(flag ? "" : "NOT ")EXISTS (SELECT 1 FROM invoices c WHERE c.organizer_id = invoices.organizer_id
      AND c.event_id = invoices.event_id AND c.refers = invoices.number AND c.is_cancellation = 1)
    """
  }

  private static func taxRate(_ rate: TaxRate) -> Part {
    (
      """
      EXISTS (SELECT 1 FROM invoice_lines l WHERE l.organizer_id = invoices.organizer_id AND l.invoice_id = invoices.id
        AND l.tax_rate = ?)
      """, [.int(rate.tenThousandths)]
    )
  }

  private static func between(_ column: String, _ from: Int64?, _ to: Int64?) -> Part {
    switch (from, to) {
    case (let from?, let to?): ("\(column) BETWEEN ? AND ?", [.int(from), .int(to)])
    case (let from?, nil): ("\(column) >= ?", [.int(from)])
    case (nil, let to?): ("\(column) <= ?", [.int(to)])
    case (nil, nil): ("1", [])
    }
  }
}
