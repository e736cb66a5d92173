// The Italian VAT number: eleven digits, the last by Luhn, digits 8 to 10 a provincial tax office (documents.md §6.9).

/// A checked partita IVA without country prefix.
public struct PartitaIVA: Hashable, Sendable {
  /// Eleven digits.
  public let text: String

  /// Takes the digits, with or without `IT`, spaces and dots.
  /// - Returns: nil when form, office or check digit is wrong.
  public init?(_ text: String) {
    var bytes = text.compactIdentifier[...]
    if bytes.starts(with: "IT".utf8) { bytes = bytes.dropFirst(2) }
    guard bytes.count == 11, let digits = CheckDigits.digits(bytes), digits[0..<7].contains(where: { $0 != 0 }),
      PartitaIVA.isOffice(CheckDigits.number(digits[7..<10])), CheckDigits.luhn(digits)
    else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  private static func isOffice(_ number: Int) -> Bool {
    (1...100).contains(number) || [120, 121, 888, 999].contains(number)
  }
}
