// The name of a file for Italy's exchange system: country and code of the transmitter, `_`, up to five characters that were never used
// before by it, `.xml` (documents.md §6.9). A corrected file takes a new name, although its invoice keeps its number.

/// A file name for the exchange system.
public struct FatturaPAFileName: Hashable, Sendable {
  /// Such as `IT01234567890`.
  public let transmitter: String
  /// Counts from 1 for each transmitter; at most 60 466 175.
  public let progressive: Int64

  /// - Returns: nil when the transmitter is no country with 2 to 28 letters and digits, or the counter ran out.
  public init?(transmitter: String, progressive: Int64) {
    let bytes = Array(transmitter.utf8)
    let isPlain = bytes.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
    guard (4...30).contains(bytes.count), isPlain, bytes[0..<2].allSatisfy({ (65...90).contains($0) }),
      (0..<FatturaPAFileName.limit).contains(progressive)
    else { return nil }
    self.transmitter = transmitter
    self.progressive = progressive
  }

  /// 36⁵
  private static let limit: Int64 = 60_466_176

  /// The counter in base 36, five places, capitals.
  public static func base36(_ number: Int64, places: Int = 5) -> String {
    let digits = String(number.magnitude, radix: 36, uppercase: true)
    return String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
  }

  /// `IT01234567890_0000A.xml`
  public var text: String { transmitter + "_" + FatturaPAFileName.base36(progressive) + ".xml" }

  /// Whose files an invoice's are: the setting, else the sender's VAT ID with its country.
  public static func transmitter(of invoice: Invoice, italian: ItalianSellerFacts) -> String {
    let own = String(decoding: italian.transmitter.compactIdentifier, as: UTF8.self)
    if !own.isEmpty { return own }
    let vatID = String(decoding: (invoice.sender.vatID ?? "").compactIdentifier, as: UTF8.self)
    return vatID.hasPrefix("IT") ? vatID : "IT" + vatID
  }
}
