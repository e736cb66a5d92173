// What occurs among the invoices of a scope and how often: the tabs' counts and the choices of a filter form, from the counters.

/// Counts by property.
public struct InvoiceFacets: Equatable, Sendable {
  public let all: Int
  public let cancellations: Int
  /// Properties that do not occur are absent.
  public let byStatus: [TransmissionStatus: Int]
  /// In alphabetical order.
  public let types: [String]
  public let locales: [String]

  /// From counters by key: `all`, `cancellation:1`, `status:pending`, `type:email`, `locale:en`.
  public init(counters: [String: Int]) {
    all = counters["all"] ?? 0
    cancellations = counters["cancellation:1"] ?? 0
    byStatus = Dictionary(
      uniqueKeysWithValues: TransmissionStatus.allCases.compactMap { status in
        counters["status:" + status.rawValue].flatMap { $0 > 0 ? (status, $0) : nil }
      })
    func values(_ name: String) -> [String] {
      counters.filter { $0.key.hasPrefix(name) && $0.value > 0 }.map { String($0.key.dropFirst(name.count)) }.sorted()
    }
    types = values("type:")
    locales = values("locale:")
  }
}
