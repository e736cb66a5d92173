// An `InvoiceQuery` as SQL: conditions with their bindings, the order, and the counter that knows its count. Every column that a list
// is filtered or ordered by stands in an index (migration 0001), so that a deep page is found without reading rows.

import Domain

/// The parts of a list statement for one query.
struct ListingQuery: Hashable {
  /// How rows are ordered, with what deep pages seek by.
  enum Order: Hashable {
    case number(descending: Bool)
    case date(descending: Bool)
    /// Several keys; deep pages are reached by skipping.
    case mixed(String, reversed: String)
  }

  private(set) var conditions: [String] = []
  private(set) var values: [RawValue] = []
  let order: Order
  /// The full-text expression, if words were given.
  private(set) var search: String?
  /// Its parts, one for each word.
  private(set) var demands: [String] = []
  /// The key of the counter that holds this query's count; nil when only counting tells.
  private(set) var counterKey: String?
  private(set) var matchesNothing = false
  /// The index of a filter that leaves few rows. Named, because SQLite has no figures here that would tell it that sorting those few
  /// is cheaper than walking the whole list in order.
  private(set) var lookUpIndex: String?
  /// Whether a number, an order or a reference is asked for: a few rows.
  private(set) var isLookUp = false
  /// Whether a row that is in the list can leave it or enter it later only by being deleted or inserted.
  let isOfUnchangingRows: Bool

  init(_ query: InvoiceQuery) {
    order = ListingQuery.order(query.ordering)
    isOfUnchangingRows =
      query.locale == nil && query.transmissionStatuses.isEmpty && query.transmissionTypes.isEmpty
      && query.modifiedSince == nil && query.search.isEmpty && query.conditions.isEmpty
    addScope(query.scope)
    let scopeConditions = conditions.count
    addEquality(query)
    addRanges(query)
    addConditions(query)
    addSearch(query)
    if query.numbers == [] || query.orders == [] { matchesNothing = true }
    let filters = conditions.count - scopeConditions
    if search == nil && filters <= 1 { counterKey = ListingQuery.counterKey(query, filters: filters) }
  }

  /// Lists that differ in their conditions but not in these are rare, and every page looks its list up.
  func hash(into hasher: inout Hasher) {
    hasher.combine(values)
    hasher.combine(order)
  }

  private mutating func add(_ condition: String, _ bound: RawValue) {
    conditions.append(condition)
    values.append(bound)
  }

  private mutating func addAny(_ column: String, of wanted: [String]) {
    guard !wanted.isEmpty else { return }
    conditions.append(
      wanted.count == 1 ? "\(column) = ?" : "\(column) IN (\(wanted.map { _ in "?" }.joined(separator: ", ")))")
    values += wanted.map { .text($0) }
  }

  private mutating func addScope(_ scope: InvoiceQuery.Scope) {
    add("organizer_id = ?", .int(scope.organizer.value))
    switch scope {
    case .event(let event, of: _): add("event_id = ?", .int(event.value))
    case .organizer(_, events: .all): break
    case .organizer(_, events: .some(let events)):
      if events.isEmpty { matchesNothing = true }
      // One event is an equality, so that its own indexes serve.
      let ids = events.map(\.value).sorted()
      conditions.append(
        ids.count == 1 ? "event_id = ?" : "event_id IN (\(ids.map { _ in "?" }.joined(separator: ", ")))")
      values += ids.map { .int($0) }
    }
  }

  private mutating func addEquality(_ query: InvoiceQuery) {
    if let numbers = query.numbers {
      addAny("number_folded", of: numbers.map(SearchWords.folded))
      lookUpIndex = "invoices_number_folded"
    }
    if let number = query.exactNumber { add("number = ?", .text(number)) }
    if let orders = query.orders {
      addAny("order_code COLLATE NOCASE", of: orders)
      lookUpIndex = lookUpIndex ?? "invoices_order"
    }
    if let refers = query.refers {
      add("refers_folded = ?", .text(SearchWords.folded(refers)))
      lookUpIndex = lookUpIndex ?? "invoices_refers_folded"
    }
    isLookUp = lookUpIndex != nil
    if let flag = query.isCancellation { add("is_cancellation = ?", .int(flag ? 1 : 0)) }
    if let locale = query.locale { add("locale = ?", .text(locale)) }
    addAny("transmission_status", of: query.transmissionStatuses.map(\.rawValue))
    addAny("transmission_type", of: query.transmissionTypes)
  }

  private mutating func addRanges(_ query: InvoiceQuery) {
    if let from = query.dateFrom { add("date >= ?", .int(Int64(from.daysSinceEpoch))) }
    if let to = query.dateTo { add("date <= ?", .int(Int64(to.daysSinceEpoch))) }
    if let since = query.modifiedSince { add("modified_at >= ?", .int(since.microseconds)) }
  }

  private mutating func addConditions(_ query: InvoiceQuery) {
    let parts = query.conditions.map(ListingCondition.init)
    for part in parts {
      conditions.append(part.sql)
      values += part.values
    }
    // Holds what such conditions read, in the order of dates: neither a page nor a count then reads rows.
    if lookUpIndex == nil, parts.contains(where: \.isOfFigures), case .date = order {
      lookUpIndex = "invoices_o_figures"
    }
  }

  private mutating func addSearch(_ query: InvoiceQuery) {
    guard !query.search.isEmpty else { return }
    let words = query.search.filter(SearchWords.isSearchable)
    if words.isEmpty { matchesNothing = true }
    demands = SearchWords.demands(words)
    let expression = demands.joined(separator: " AND ")
    search = expression
    // The words first: their bindings stand before those of the scope.
    conditions.insert("invoice_search MATCH ?", at: 0)
    values.insert(.text(expression), at: 0)
  }

  private static func counterKey(_ query: InvoiceQuery, filters: Int) -> String? {
    if filters == 0 { return "all" }
    if let flag = query.isCancellation { return "cancellation:\(flag ? 1 : 0)" }
    if let locale = query.locale { return "locale:\(locale)" }
    if query.transmissionStatuses.count == 1 { return "status:\(query.transmissionStatuses[0].rawValue)" }
    if query.transmissionTypes.count == 1 { return "type:\(query.transmissionTypes[0])" }
    return nil
  }

  private static func order(_ keys: [InvoiceQuery.Order]) -> Order {
    // Numbers do not repeat within a series, so nothing behind a number decides anything.
    switch keys.first {
    case .number(let descending)?: return .number(descending: descending)
    case .date(let descending)? where keys.count == 1: return .date(descending: descending)
    case nil: return .number(descending: false)
    default: break
    }
    let columns = keys.map { key in
      switch key {
      case .number(let descending): ("number", descending)
      case .date(let descending): ("date", descending)
      }
    }
    let all = columns + [("id", true)]
    func text(_ flip: Bool) -> String {
      all.map { $0.0 + ($0.1 != flip ? " DESC" : "") }.joined(separator: ", ")
    }
    return .mixed(text(false), reversed: text(true))
  }

  /// Where rows come from. With words, from those that hold them: CROSS JOIN keeps SQLite from walking the list instead and asking
  /// of each row whether it was found.
  var source: String {
    if search != nil {
      return "invoice_search CROSS JOIN invoices INDEXED BY invoices_found ON invoices.id = invoice_search.rowid"
    }
    return lookUpIndex.map { "invoices INDEXED BY \($0)" } ?? "invoices"
  }

  /// The WHERE clause; `extra` conditions are appended.
  func whereClause(_ extra: String? = nil) -> String {
    var clause = conditions.first ?? "1"
    for condition in conditions.dropFirst() {
      clause += " AND "
      clause += condition
    }
    guard let extra else { return clause }
    clause += " AND "
    clause += extra
    return clause
  }

  /// The ORDER BY list, or its exact opposite. A date's ties fall by id (pretix-behaviour.md §7.4).
  func orderClause(reversed: Bool) -> String {
    switch order {
    case .number(let descending): descending != reversed ? "number DESC, id DESC" : "number, id"
    case .date(descending: false): reversed ? "date DESC, id" : "date, id DESC"
    case .date(descending: true): reversed ? "date, id" : "date DESC, id DESC"
    case .mixed(let forward, let backward): reversed ? backward : forward
    }
  }

  /// The condition that holds from an anchor row on, in this order; nil when the order has none.
  var seekCondition: String? {
    switch order {
    case .number(descending: true): "(number, id) <= (?, ?)"
    case .number(descending: false): "(number, id) >= (?, ?)"
    case .date(descending: true): "(date, id) <= (?, ?)"
    case .date(descending: false): "date >= ? AND (date > ? OR id <= ?)"
    case .mixed: nil
    }
  }

  /// The columns an anchor is made of.
  var anchorColumn: String? {
    switch order {
    case .number: "number"
    case .date: "date"
    case .mixed: nil
    }
  }

  /// The condition that holds from an anchor on, with its bindings; nil when the order has none.
  func seek(_ anchor: ListingAnchor) -> (sql: String, values: [RawValue])? {
    guard anchor.isFirstOfKey else {
      return seekCondition.map { ($0, seekValues(key: anchor.key, id: anchor.id)) }
    }
    // The key alone, which SQLite looks up once; a pair it compares again with every row.
    switch order {
    case .number(descending: true): return ("number <= ?", [anchor.key])
    case .number(descending: false): return ("number >= ?", [anchor.key])
    case .date(descending: true): return ("date <= ?", [anchor.key])
    case .date(descending: false): return ("date >= ?", [anchor.key])
    case .mixed: return nil
    }
  }

  /// The bindings of `seekCondition` for an anchor.
  func seekValues(key: RawValue, id: Int64) -> [RawValue] {
    if case .date(descending: false) = order { return [key, key, .int(id)] }
    return [key, .int(id)]
  }

  /// A seek condition that looks the other way.
  static func flipped(_ condition: String) -> String {
    String(condition.map { $0 == "<" ? ">" : $0 == ">" ? "<" : $0 })
  }
}
