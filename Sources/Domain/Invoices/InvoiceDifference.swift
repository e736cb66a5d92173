// Where two published invoices differ, member by member: what a dry run shows before anything is done.

/// One member that differs.
public struct InvoiceDifference: Equatable, Sendable {
  /// `invoice_to_name`, `lines.2.gross_value`; lines by their place in the list, from 1.
  public let field: String
  /// nil where the member is not there.
  public let before: JSON?
  public let after: JSON?

  public init(field: String, before: JSON?, after: JSON?) {
    self.field = field
    self.before = before
    self.after = after
  }

  /// All members that differ, in the order of the published object.
  public static func between(_ before: Invoice, _ after: Invoice) throws -> [InvoiceDifference] {
    func published(_ invoice: Invoice) throws -> JSON { try JSON(parsing: InvoiceResource.document(invoice)) }
    return differences("", try published(before), try published(after))
  }

  private static func differences(_ path: String, _ before: JSON?, _ after: JSON?) -> [InvoiceDifference] {
    if before == after { return [] }
    func inside(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch (before, after) {
    case (.object(let a)?, .object(let b)?):
      let names = a.members.map(\.name) + b.members.map(\.name).filter { a[$0] == nil }
      return names.flatMap { differences(inside($0), a[$0], b[$0]) }
    case (.array(let a)?, .array(let b)?):
      return (0..<max(a.count, b.count)).flatMap { index in
        differences(
          inside(String(index + 1)), a.indices.contains(index) ? a[index] : nil,
          b.indices.contains(index) ? b[index] : nil)
      }
    default: return [InvoiceDifference(field: path, before: before, after: after)]
    }
  }
}
