// What an organizer receives from the platform itself: a number, a date and a PDF that accounting reviews before it may be read
// (product.md §3, billing invoices).

/// One invoice from the platform to an organizer.
public struct BillingInvoice: Equatable, Sendable {
  public let organizer: Organizer.ID
  public let number: String
  public let dateIssued: LocalDate
  /// False while accounting reviews it: visible, but not downloadable.
  public let released: Bool
  /// SHA-256 of the PDF, its name in the content-addressed files.
  public let pdfDigest: [UInt8]

  /// Invoices before this day do not exist here (product.md §3).
  public static let earliestDate = LocalDate(daysSinceEpoch: 17_471)  // 2017-11-01

  public init(organizer: Organizer.ID, number: String, dateIssued: LocalDate, released: Bool, pdfDigest: [UInt8]) {
    self.organizer = organizer
    self.number = number
    self.dateIssued = dateIssued
    self.released = released
    self.pdfDigest = pdfDigest
  }
}
