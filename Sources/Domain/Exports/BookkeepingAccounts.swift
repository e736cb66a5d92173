// The accounts that an organizer's bookkeeping uses, from its settings: who the books belong to, where customers are debited, and which
// revenue account takes which tax rate. Defaults are those of the German chart of accounts SKR03.

/// Accounts for the register and for DATEV.
public struct BookkeepingAccounts: Equatable, Sendable {
  /// DATEV's number of the tax adviser (1001 to 9999999); nil when it is not set.
  public let consultant: Int64?
  /// DATEV's number of the organizer with that adviser (1 to 99999); nil when it is not set.
  public let client: Int64?
  /// The month in which the fiscal year begins.
  public let fiscalMonth: Int
  /// Digits of a ledger account, 4 to 8.
  public let accountLength: Int
  /// The collective account of all customers.
  public let debtor: String
  /// By tax code, or by rate.
  private let byCode: [String: String]
  private let byRate: [TaxRate: String]

  /// Reads the settings of an organizer.
  /// - Throws: `DomainError.invalid` naming the setting and what is wrong with it.
  public init(_ settings: Settings) throws(DomainError) {
    let consultant = settings.integer(.bookkeepingConsultant)
    let client = settings.integer(.bookkeepingClient)
    self.consultant = consultant > 0 ? consultant : nil
    self.client = client > 0 ? client : nil
    fiscalMonth = min(12, max(1, Int(clamping: settings.integer(.bookkeepingFiscalMonth))))
    accountLength = min(8, max(4, Int(clamping: settings.integer(.bookkeepingAccountLength))))
    debtor = settings.text(.bookkeepingDebtor)
    guard BookkeepingAccounts.isAccount(debtor) else {
      throw .invalid(
        field: Setting.bookkeepingDebtor.rawValue, message: "\"\(debtor)\" is no account: 4 to 9 digits are.")
    }
    (byRate, byCode) = try BookkeepingAccounts.table(settings.text(.bookkeepingRevenue))
  }

  private static func isAccount(_ text: String) -> Bool {
    (4...9).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// `19=8400` by rate, `AE=8337` by tax code; one a line or separated by commas.
  private static func table(_ text: String) throws(DomainError) -> ([TaxRate: String], [String: String]) {
    var (rates, codes): ([TaxRate: String], [String: String]) = ([:], [:])
    let entries = text.split { $0.isNewline || $0 == "," || $0 == ";" }
    for entry in entries {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
      if parts == [""] { continue }
      guard parts.count == 2, !parts[0].isEmpty, isAccount(parts[1]) else {
        throw .invalid(
          field: Setting.bookkeepingRevenue.rawValue,
          message: "\"\(entry)\" is not RATE=ACCOUNT or TAXCODE=ACCOUNT, such as 19=8400.")
      }
      if let rate = TaxRate(parts[0]) { rates[rate] = parts[1] } else { codes[parts[0]] = parts[1] }
    }
    return (rates, codes)
  }

  /// The account that takes revenue of this rate; a tax code's own account goes first. nil when there is none.
  public func revenue(rate: TaxRate, code: String?) -> String? {
    code.flatMap { byCode[$0] } ?? byRate[rate]
  }

  /// The first day of the fiscal year that `day` is in.
  public func fiscalYear(of day: LocalDate) -> LocalDate {
    let (year, month, _) = day.components
    return LocalDate(year: month < fiscalMonth ? year - 1 : year, month: fiscalMonth, day: 1) ?? day
  }

  /// - Throws: `DomainError.invalid` naming the setting that DATEV's header cannot do without.
  public func requireDATEV() throws(DomainError) {
    if consultant == nil {
      throw .invalid(
        field: Setting.bookkeepingConsultant.rawValue, message: "Set the tax adviser's number, 1001 to 9999999, first.")
    }
    if client == nil {
      throw .invalid(
        field: Setting.bookkeepingClient.rawValue, message: "Set the client number, 1 to 99999, first.")
    }
  }
}
