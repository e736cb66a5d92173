// Published exchange rates, by which invoices show totals in a second currency (pretix-behaviour.md §2.7).

/// One rate of one source on one day.
public struct ExchangeRate: Equatable, Sendable {
  /// Such as `eu:ecb:eurofxref-daily`.
  public let source: String
  public let date: LocalDate
  /// ISO 4217.
  public let sourceCurrency: String
  public let otherCurrency: String
  /// Units of `otherCurrency` for one of `sourceCurrency`, in millionths.
  public let millionths: Int64

  public init(source: String, date: LocalDate, sourceCurrency: String, otherCurrency: String, millionths: Int64) {
    self.source = source
    self.date = date
    self.sourceCurrency = sourceCurrency
    self.otherCurrency = otherCurrency
    self.millionths = millionths
  }

  /// `4.240812`.
  public var decimal: String {
    let fraction = String(millionths % 1_000_000)
    return "\(millionths / 1_000_000)." + String(repeating: "0", count: max(0, 6 - fraction.utf8.count)) + fraction
  }

  /// - Throws: `BundleProblem` naming a wrong member.
  public init(_ json: JSONReader) throws(BundleProblem) {
    let rate = try json["rate"].text()
    guard let millionths = FixedPoint.parse(rate, places: 6), millionths > 0 else {
      throw json["rate"].problem("\(json["rate"].excerpt) is not an exchange rate; write it like \"4.240812\"")
    }
    self.init(
      source: try json["source"].text(), date: try json["source_date"].day(),
      sourceCurrency: try json["source_currency"].currency(),
      otherCurrency: try json["other_currency"].currency(), millionths: millionths)
  }
}

extension JSONReader {
  /// An ISO 4217 code.
  func currency() throws(BundleProblem) -> String {
    let code = try text()
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw problem("\(excerpt) is not a currency; write it like \"EUR\"")
    }
    return code
  }
}
