// Where the Italian exchange system delivers: seven characters for businesses and people, six for public bodies (documents.md §6.9).
// `0000000` means "by PEC or through the buyer's tax portal", `XXXXXXX` "abroad".

/// A recipient code of the exchange system (codice destinatario).
public struct ItalianRecipientCode: Hashable, Sendable {
  /// Six or seven capitals and digits.
  public let text: String

  /// Buyers without a channel of their own.
  public static let none = ItalianRecipientCode(known: "0000000")
  /// Buyers outside Italy.
  public static let abroad = ItalianRecipientCode(known: "XXXXXXX")

  private init(known: String) {
    text = known
  }

  /// - Returns: nil unless there are six or seven of `A-Z0-9`; small letters are taken as capitals.
  public init?(_ text: String) {
    let bytes = text.compactIdentifier
    guard (6...7).contains(bytes.count), bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
    else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Six characters: the transmission format is FPA12, else FPR12.
  public var isPublicBody: Bool { text.utf8.count == 6 }
}
