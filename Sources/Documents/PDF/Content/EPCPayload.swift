// The text inside the QR code that banking apps read: the European Payments Council's guideline EPC069-12, version 2
// (documents.md §2.6).

import Domain

enum EPCPayload {
  /// Most bytes that a code of the allowed size (version 13, level M) holds.
  private static let limit = 331
  private static let longestName = 70
  private static let longestText = 140
  /// The scheme's largest amount, 999 999 999.99.
  private static let largest = Money(cents: 99_999_999_999)

  /// A SEPA credit transfer in euros; nil for what a bank would refuse: no holder, an IBAN with wrong check digits, an
  /// amount outside 0.01 to 999 999 999.99.
  static func transfer(of amount: Money, to account: BankAccount, reference: String) -> String? {
    let name = line(account.holder, longestName)
    guard !name.isEmpty, account.isValid, amount > .zero, amount <= largest else { return nil }
    let bic = [8, 11].contains(account.bic.utf8.count) ? account.bic : ""
    let lines = [
      "BCD", "002", "1", "SCT", bic, name, account.iban, "EUR" + amount.text, "", "", line(reference, longestText),
    ]
    let text = lines.joined(separator: "\n")
    return text.utf8.count <= limit ? text : nil
  }

  private static func line(_ text: String, _ longest: Int) -> String {
    String(Lines.trimmed(text).joined(separator: " ").prefix(longest))
  }
}
