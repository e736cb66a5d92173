// The account that a customer pays to, as the settings name it. Our own settings win; without them those of pretix's
// bank transfer are taken, so that an imported event prints what its customers know.

/// A bank account for SEPA transfers.
public struct BankAccount: Equatable, Sendable {
  public var holder: String
  /// Without spaces, upper case; not verified.
  public var iban: String
  /// `""` when not given.
  public var bic: String
  /// Name of the bank, `""` when not given.
  public var bank: String

  public init(holder: String, iban: String, bic: String = "", bank: String = "") {
    self.holder = holder
    self.iban = iban
    self.bic = bic
    self.bank = bank
  }

  /// The account of the settings; nil when they name none. The holder defaults to the sender's name.
  public init?(_ settings: Settings) {
    func transfer(_ option: String) -> String { settings.payment("banktransfer", option)?.string ?? "" }
    let isOwn = !settings.text(.invoiceBankIBAN).isEmpty
    let hasTransfer = transfer("bank_details_type") != "other"
    let iban = isOwn ? settings.text(.invoiceBankIBAN) : hasTransfer ? transfer("bank_details_sepa_iban") : ""
    if iban.isEmpty { return nil }
    let holder = isOwn ? settings.text(.invoiceBankHolder) : transfer("bank_details_sepa_name")
    self.init(
      holder: holder.isEmpty ? settings.text(.invoiceAddressFromName) : holder, iban: BankAccount.compact(iban),
      bic: BankAccount.compact(isOwn ? settings.text(.invoiceBankBIC) : transfer("bank_details_sepa_bic")),
      bank: isOwn ? settings.text(.invoiceBankName) : transfer("bank_details_sepa_bank"))
  }

  /// The IBAN in groups of four, as people read it.
  public var groupedIBAN: String {
    var groups = ""
    for (index, character) in iban.enumerated() {
      if index > 0, index.isMultiple(of: 4) { groups += " " }
      groups.append(character)
    }
    return groups
  }

  /// Whether the IBAN has the form and the check digits of ISO 13616 (mod 97 over letters as A = 10 … Z = 35).
  public var isValid: Bool {
    let characters = Array(iban.utf8)
    guard (15...34).contains(characters.count) else { return false }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    guard isLetter(characters[0]), isLetter(characters[1]), isDigit(characters[2]), isDigit(characters[3])
    else { return false }
    var remainder = 0
    for byte in characters[4...] + characters[..<4] {
      guard isDigit(byte) || isLetter(byte) else { return false }
      remainder = isDigit(byte) ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte) - 55) % 97
    }
    return remainder == 1
  }

  private static func compact(_ text: String) -> String {
    String(text.uppercased().filter { !$0.isWhitespace })
  }
}
