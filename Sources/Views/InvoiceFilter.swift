// What the invoice list's address says, as written by the reader: the texts of the filter form, unchecked, so that a
// wrong one can be shown again beside its message. The handler turns it into an `InvoiceQuery`.

import Domain

/// The state of the list's filter form. Parameter names are the API's (product.md §4).
public struct InvoiceFilter: Equatable, Sendable {
  public enum Field: String, CaseIterable, Sendable {
    case search = "q"
    case event, order, number, refers
    case status = "transmission_status"
    case type = "transmission_type"
    case isCancellation = "is_cancellation"
    case dateFrom = "date_from"
    case dateTo = "date_to"
    case grossMin = "gross_min"
    case grossMax = "gross_max"
    case taxRate = "tax_rate"
    case country, business, locale
    /// Failed, or pending for too long.
    case attention
  }

  /// One filter with one value; `status` and `type` may occur several times.
  public struct Entry: Equatable, Sendable {
    public let field: Field
    public let value: String

    public init(_ field: Field, _ value: String) {
      self.field = field
      self.value = value
    }
  }

  /// In the order of `Field`, without empty values.
  public private(set) var entries: [Entry]
  /// As the API writes it: `nr`, `-date`.
  public var ordering: String
  /// One-based.
  public var page: Int
  /// nil for the standard ones.
  public var columns: [InvoiceColumn]?

  /// Newest first: what staff look for is mostly recent.
  public static let defaultOrdering = "-date"

  public init(
    _ entries: [Entry] = [], ordering: String = defaultOrdering, page: Int = 1, columns: [InvoiceColumn]? = nil
  ) {
    let given = entries.contains { $0.value.isEmpty } ? entries.filter { !$0.value.isEmpty } : entries
    self.entries =
      given.count < 2 ? given : Field.allCases.flatMap { field in given.filter { $0.field == field } }
    self.ordering = ordering.isEmpty ? InvoiceFilter.defaultOrdering : ordering
    self.page = max(1, page)
    self.columns = columns
  }

  /// Reads decoded query parameters; unknown names and empty values are ignored, of single-valued fields the
  /// last value holds.
  public init(parameters: [(name: String, value: String)]) {
    var entries: [Entry] = []
    for (name, value) in parameters {
      guard let field = Field(rawValue: name), !value.isEmpty else { continue }
      let entry = Entry(field, value)
      if !field.isRepeatable { entries.removeAll { $0.field == field } }
      if !entries.contains(entry) { entries.append(entry) }
    }
    func last(_ wanted: String) -> String { parameters.last { $0.name == wanted }?.value ?? "" }
    self.init(
      entries, ordering: last("ordering"), page: Int(last("page")) ?? 1,
      columns: InvoiceColumn.chosen(parameters.filter { $0.name == "cols" }.map(\.value)))
  }

  /// The parameters that `init(parameters:)` reads back; defaults are left out, so equal lists have one address.
  public var parameters: [(name: String, value: String)] {
    var result = entries.map { (name: $0.field.rawValue, value: $0.value) }
    if ordering != InvoiceFilter.defaultOrdering { result.append(("ordering", ordering)) }
    if let columns { result.append(("cols", columns.map(\.rawValue).joined(separator: ","))) }
    if page > 1 { result.append(("page", String(page))) }
    return result
  }

  /// The value of a single-valued field, or `""`.
  public func value(_ field: Field) -> String { entries.last { $0.field == field }?.value ?? "" }

  public func contains(_ field: Field, _ value: String) -> Bool { entries.contains(Entry(field, value)) }

  public var isFiltered: Bool { !entries.isEmpty }

  /// Without one filter, from the first page again.
  public func removing(_ entry: Entry) -> InvoiceFilter {
    InvoiceFilter(entries.filter { $0 != entry }, ordering: ordering, columns: columns)
  }

  public func sorted(by ordering: String) -> InvoiceFilter {
    InvoiceFilter(entries, ordering: ordering, columns: columns)
  }

  public func onPage(_ page: Int) -> InvoiceFilter {
    InvoiceFilter(entries, ordering: ordering, page: page, columns: columns)
  }

  /// Only `entry`, in the same order and columns.
  func only(_ entry: Entry?) -> InvoiceFilter {
    InvoiceFilter(entry.map { [$0] } ?? [], ordering: ordering, columns: columns)
  }

  /// As a query string without `?` and without the page: what a saved view keeps.
  public var query: String {
    PercentEncoding.query(onPage(1).parameters)
  }
}

extension InvoiceFilter.Field {
  public var isRepeatable: Bool { self == .status || self == .type }

  /// Fields that the form offers as controls; the others come from links and travel along hidden.
  var isControl: Bool {
    switch self {
    case .order, .number, .refers, .attention: false
    default: true
    }
  }

  /// Controls behind the fold.
  var isInPanel: Bool { isControl && self != .search }
}
