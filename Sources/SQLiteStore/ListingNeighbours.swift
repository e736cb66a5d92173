// Where one invoice stands in a list: what comes before and behind it, found along the list's index from the invoice itself.

import Domain
import GRDB

extension InvoiceListing {
  /// The numbers before and behind `number` in this list.
  func neighbours(of number: String) throws -> (previous: String?, next: String?) {
    guard let column = query.anchorColumn, let seek = query.seekCondition, query.search == nil, !query.matchesNothing
    else {
      return (nil, nil)
    }
    let (condition, values) = InvoiceLookup.condition(number: number, in: scope)
    let here = try RawStatement("SELECT id, \(column) FROM invoices WHERE \(condition)", values, db: db)
    defer { here.reset() }
    guard try here.step() else { return (nil, nil) }
    let key: RawValue = column == "number" ? .text(here.text(1)) : .int(here.int(1))
    let id = here.int(0)
    let sought = query.seekValues(key: key, id: id)
    func first(_ condition: String, reversed: Bool) throws -> String? {
      let sql = """
        SELECT number FROM \(query.source) WHERE \(query.whereClause(condition)) AND id <> ?
        ORDER BY \(query.orderClause(reversed: reversed)) LIMIT 1
        """
      let statement = try RawStatement(sql, query.values + sought + [.int(id)], db: db)
      defer { statement.reset() }
      return try statement.step() ? statement.text(0) : nil
    }
    return (try first(ListingQuery.flipped(seek), reversed: true), try first(seek, reversed: false))
  }
}
