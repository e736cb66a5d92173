// The tax tables below the lines: in the invoice's currency and, where one is shown, in the second currency.

import Domain

/// A table of taxes by rate and name.
struct TaxTable: Equatable, Sendable {
  let heading: String
  /// Small print below the heading, such as the exchange rate; "" for none.
  let note: String
  /// Rate, net, tax, gross.
  let columns: [String]
  let rows: [[String]]
  /// Totals, when there is more than one row.
  let sum: [String]?

  init(heading: String, note: String, rows: [TaxSummaryRow], currency: String, words: PrintWords, locale: PrintLocale) {
    self.heading = heading
    self.note = note
    columns = [words.taxRate, words.net, words.tax, words.gross]
    func cells(_ label: String, net: Money, tax: Money, gross: Money) -> [String] {
      [label] + [net, tax, gross].map { locale.amount($0, in: currency) }
    }
    self.rows = rows.map { row in
      let label = [locale.percent(row.rate), row.name].filter { !$0.isEmpty }.joined(separator: " ")
      return cells(label, net: row.net, tax: row.tax, gross: row.gross)
    }
    sum =
      rows.count < 2
      ? nil
      : cells(
        words.sum, net: rows.map(\.net).total, tax: rows.map(\.tax).total, gross: rows.map(\.gross).total)
  }
}

/// Taxes of a whole invoice.
enum SheetTaxes {
  /// Rows by rate and name; untaxed rows of no value are left out. Empty unless some row has a rate and a value
  /// (pretix-behaviour.md §9).
  static func rows(of invoice: Invoice) -> [TaxSummaryRow] {
    var rows: [TaxSummaryRow] = []
    for row in invoice.printedTaxSummary {
      if let index = rows.firstIndex(where: { $0.rate == row.rate && $0.name == row.name }) {
        rows[index].gross = rows[index].gross + row.gross
        rows[index].tax = rows[index].tax + row.tax
      } else {
        rows.append(row)
      }
    }
    guard rows.contains(where: { $0.rate != .zero && $0.gross != .zero }) else { return [] }
    return rows.filter { $0.rate != .zero || $0.gross != .zero }
  }

  /// The table in the invoice's currency.
  static func table(_ invoice: Invoice, words: PrintWords, locale: PrintLocale) -> TaxTable? {
    let rows = rows(of: invoice)
    if rows.isEmpty { return nil }
    return TaxTable(
      heading: words.includedTaxes, note: "", rows: rows, currency: invoice.currency, words: words, locale: locale)
  }

  /// The table in the second currency; nil without a rate or without taxed lines.
  static func foreignTable(_ invoice: Invoice, words: PrintWords, locale: PrintLocale) -> TaxTable? {
    guard let foreign = invoice.foreignCurrency, foreign.rateTenThousandths != nil else { return nil }
    let rows = rows(of: invoice)
    let converted = rows.compactMap(foreign.converted)
    guard !rows.isEmpty, converted.count == rows.count else { return nil }
    return TaxTable(
      heading: PrintWords.fill(words.convertedTaxes, ["currency": foreign.currency]),
      note: exchangeRate(foreign, from: invoice.currency, words: words, locale: locale),
      rows: converted, currency: foreign.currency, words: words, locale: locale)
  }

  /// The total in the second currency and its rate as sentences, for invoices without taxed lines; "" without a rate.
  static func foreignSentence(_ invoice: Invoice, words: PrintWords, locale: PrintLocale) -> String {
    guard let foreign = invoice.foreignCurrency, rows(of: invoice).isEmpty,
      let total = foreign.converted(invoice.grossTotal)
    else { return "" }
    let amount = locale.price(total, in: foreign.currency)
    return PrintWords.fill(words.convertedTotal, ["amount": amount]) + "\n"
      + exchangeRate(foreign, from: invoice.currency, words: words, locale: locale)
  }

  /// `Exchange rate: 1 EUR = 4.2408 PLN (European Central Bank, 2026-11-20)`
  private static func exchangeRate(
    _ foreign: ForeignCurrency, from currency: String, words: PrintWords, locale: PrintLocale
  ) -> String {
    guard let rate = foreign.rateTenThousandths else { return "" }
    let bank =
      switch foreign.source {
      case "eu:ecb:eurofxref-daily": words.europeanCentralBank
      case "cz:cnb:rate-fixing-daily": words.czechNationalBank
      case "pl:nbp:table-a": words.nationalBankOfPoland
      default: ""
      }
    let origin = [bank, foreign.rateDate.map(locale.date) ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let equation = locale.isolated("1 \(currency) = \(locale.rate(tenThousandths: rate)) \(foreign.currency)")
    return PrintWords.fill(words.exchangeRate, ["rate": equation]) + (origin.isEmpty ? "" : " (\(origin))")
  }
}
