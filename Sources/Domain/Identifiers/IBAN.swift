// A bank account number: country, two check digits by ISO 7064 MOD 97-10, national part (ISO 13616). Lengths of countries that pay in
// euros or near them are checked, others by form only.

/// A checked IBAN.
public struct IBAN: Hashable, Sendable {
  /// Without spaces: `DE89370400440532013000`.
  public let text: String
  /// Alpha-2.
  public var country: String { String(text.prefix(2)) }

  /// - Returns: nil when form, length or check digits are wrong.
  public init?(_ text: String) {
    let bytes = text.compactIdentifier
    guard (15...34).contains(bytes.count), bytes[0..<2].allSatisfy({ (65...90).contains($0) }),
      let check = CheckDigits.digits(bytes[2..<4]), (2...98).contains(CheckDigits.number(check)),
      CheckDigits.remainderOf97(bytes[4...] + bytes[0..<4]) == 1
    else { return nil }
    let country = String(decoding: bytes[0..<2], as: UTF8.self)
    if let length = IBAN.lengths[country], length != bytes.count { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// In groups of four, as people read it.
  public var grouped: String {
    stride(from: 0, to: text.utf8.count, by: 4).map { start in
      String(decoding: text.utf8.dropFirst(start).prefix(4), as: UTF8.self)
    }.joined(separator: " ")
  }

  /// Whole length by country (SWIFT IBAN registry).
  private static let lengths: [String: Int] = [
    "AD": 24, "AL": 28, "AT": 20, "BA": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GI": 23, "GL": 18, "GR": 27, "HR": 21, "HU": 28,
    "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
    "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "TR": 26, "UA": 29, "VA": 22, "XK": 20,
  ]
}
