// The second currency of an invoice and its rate (pretix-behaviour.md §2.7): by the recipient's country from the European Central Bank's
// rates, or always one currency with the rates of its central bank.

import Foundation

/// Chooses the second currency and finds its rate.
enum DisplayCurrency {
  /// Where the authorities want tax in their own currency. Bulgaria and Croatia have the euro by now, but the reference server still shows
  /// their old currencies, and clients compare.
  static let byCountry: [String: String] = [
    "BG": "BGN", "GB": "GBP", "HR": "HRK", "CZ": "CZK", "DK": "DKK", "HU": "HUF", "PL": "PLN", "RO": "RON", "SE": "SEK",
  ]

  /// A rate holds on its day and the six days behind it, days of UTC (Tests/Conformance/README.md, `$fresh`).
  static let daysOfUse = 7

  /// nil when the invoice shows its own currency only. Currency without rate and date when none is known.
  /// - Throws: what the source's rate lookup throws.
  static func choose(for source: InvoiceSource) throws -> ForeignCurrency? {
    guard let address = source.order.invoiceAddress else { return nil }
    let own = source.event.currency
    let wanted: (currency: String, source: String)? =
      switch RateSource.chosen(in: source.settings) {
      case .czechNationalBank?: ("CZK", RateSource.czechNationalBank.rawValue)
      case .polishNationalBank?: ("PLN", RateSource.polishNationalBank.rawValue)
      case .europeanCentralBank?: byCountry[address.country].map { ($0, RateSource.europeanCentralBank.rawValue) }
      case nil: nil
      }
    guard let wanted, wanted.currency != own else { return nil }
    let notBefore = source.now.day(in: .gmt).adding(days: 1 - daysOfUse)
    let rate =
      try source.exchangeRate(wanted.source, own, wanted.currency, notBefore).map { ($0.tenThousandths, $0.date) }
      ?? crossRate(to: wanted, from: own, notBefore: notBefore, source.exchangeRate)
    return ForeignCurrency(
      currency: wanted.currency, rateTenThousandths: rate?.0, rateDate: rate?.1,
      source: rate == nil ? nil : wanted.source)
  }

  /// By way of the euro, for events in other currencies; its day is the older of both.
  private static func crossRate(
    to wanted: (currency: String, source: String), from own: String, notBefore: LocalDate,
    _ lookup: InvoiceSource.RateLookup
  ) throws -> (Int64, LocalDate)? {
    guard wanted.source == RateSource.europeanCentralBank.rawValue, own != "EUR",
      let display = try lookup(wanted.source, "EUR", wanted.currency, notBefore),
      let event = try lookup(wanted.source, "EUR", own, notBefore), event.millionths > 0
    else { return nil }
    let doubled = Int128(display.millionths) * 20_000 + Int128(event.millionths)
    return (Int64(clamping: doubled / (2 * Int128(event.millionths))), min(display.date, event.date))
  }
}

extension ExchangeRate {
  /// Rounded half up to four places.
  fileprivate var tenThousandths: Int64 { millionths / 100 + (millionths % 100 >= 50 ? 1 : 0) }
}

/// The publishers of rates, by the names under which theirs are stored.
public enum RateSource: String, CaseIterable, Sendable {
  case europeanCentralBank = "eu:ecb:eurofxref-daily"
  case czechNationalBank = "cz:cnb:rate-fixing-daily"
  case polishNationalBank = "pl:nbp:table-a"

  /// The one whose rates an event's invoices take; nil when they show one currency only.
  public static func chosen(in settings: Settings) -> RateSource? {
    switch settings.text(.invoiceEUCurrencies) {
    case "CZK": .czechNationalBank
    case "PLN": .polishNationalBank
    case "False": nil
    default: settings.value(.invoiceEUCurrencies) == .bool(false) ? nil : .europeanCentralBank
    }
  }

  /// The last day on which invoices take a rate of `day`.
  public static func lastDayOfUse(of day: LocalDate) -> LocalDate { day.adding(days: DisplayCurrency.daysOfUse - 1) }

  /// The countries whose buyers get a second currency by rates of the European Central Bank.
  public static let countries = DisplayCurrency.byCountry.keys.sorted()
}
