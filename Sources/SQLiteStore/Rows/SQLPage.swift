// A page of a short list by offset: count, then rows. Long lists (invoices) are read by InvoiceListing instead.

import Domain
import GRDB

enum SQLPage {
  /// - Parameters:
  ///   - source: `FROM … WHERE …`, with `?` for `arguments`.
  ///   - order: a total order.
  /// - Throws: `DomainError.invalidPage` beyond the last page.
  static func fetch<Element: Sendable>(
    columns: String = "*", _ source: String, _ arguments: StatementArguments, order: String, page: PageRequest,
    db: Database, _ element: (Row) throws -> Element
  ) throws -> Page<Element> {
    let count =
      try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) \(source)"), arguments: arguments) ?? 0
    let (number, offset) = try page.resolve(count: count)
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT \(columns) \(source) ORDER BY \(order) LIMIT ? OFFSET ?"),
      arguments: arguments + [page.size, offset])
    return Page(elements: try rows.map(element), count: count, number: number, size: page.size)
  }
}
