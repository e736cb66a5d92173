// The columns of the invoice list and the choice among them, which travels in the address (`cols=`) and in saved views.

/// A column besides the number, which is always there.
public enum InvoiceColumn: String, CaseIterable, Sendable {
  case date, recipient, vatID = "vat_id", order, event, reference, locale, net, gross, tax, kind, transmission

  /// What the list shows unless told otherwise.
  public static let standard: [InvoiceColumn] = [
    .date, .recipient, .order, .event, .gross, .tax, .kind, .transmission,
  ]

  /// Reads `date,gross`; unknown names are ignored.
  /// - Returns: the columns in their order; nil for none or the standard ones.
  public static func chosen(_ texts: [String]) -> [InvoiceColumn]? {
    let names = Set(texts.flatMap { $0.split(separator: ",") }.map(String.init))
    let columns = allCases.filter { names.contains($0.rawValue) }
    return columns.isEmpty || columns == standard ? nil : columns
  }
}
