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

  /// The IBAN in groups of four, as people read it; as it is when it does not check.
  public var groupedIBAN: String { IBAN(iban)?.grouped ?? iban }

  /// Whether a bank would take the IBAN.
  public var isValid: Bool { IBAN(iban) != nil }

  private static func compact(_ text: String) -> String {
    String(text.uppercased().filter { !$0.isWhitespace })
  }
}
