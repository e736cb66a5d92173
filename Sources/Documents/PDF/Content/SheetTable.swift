// The line table as text: columns, quantity rows and running totals.

import Domain

/// One row of the line table.
struct SheetRow: Equatable, Sendable {
  let number: String
  /// First line of the description.
  let headline: String
  /// Further lines, unit price and service period.
  let finePrint: [String]
  let isAddOn: Bool
  let quantity: String
  /// "" in a table without taxes, like `net`.
  let taxRate: String
  let net: String
  let gross: String
  /// Gross of all rows up to this one.
  let runningTotal: String
}

/// The line table.
struct SheetTable: Equatable, Sendable {
  /// Tax rate and net have columns only where there is tax or reverse charge (pretix-behaviour.md §9).
  let showsTax: Bool
  let rows: [SheetRow]
  let total: String

  init(
    _ invoice: Invoice, rows grouped: [GroupedLine], period: ServicePeriod, words: PrintWords, locale: PrintLocale
  ) {
    let showsTax = invoice.reverseCharge || invoice.lines.contains { $0.tax != .zero }
    self.showsTax = showsTax
    total = locale.price(invoice.grossTotal, in: invoice.currency)
    let writer = RowWriter(showsTax: showsTax, currency: invoice.currency, words: words, locale: locale)
    var running = Money.zero
    rows = grouped.enumerated().map { index, group in
      running = running + group.gross
      return writer.row(group, number: index + 1, period: period.days(ofRow: index), running: running)
    }
  }
}

extension ServicePeriod {
  /// The period to print with one row.
  fileprivate func days(ofRow index: Int) -> ClosedRange<LocalDate>? {
    guard case .perRow(let periods) = self else { return nil }
    return periods[index]
  }
}

private struct RowWriter {
  let showsTax: Bool
  let currency: String
  let words: PrintWords
  let locale: PrintLocale

  func row(_ group: GroupedLine, number: Int, period: ClosedRange<LocalDate>?, running: Money) -> SheetRow {
    let isAddOn = LineGrouping.isAddOn(group.line)
    var description = RichText(breaks: group.line.description).lines.map(\.text)
    let first = description.isEmpty ? "" : description.removeFirst()
    var finePrint = description.filter { !$0.allSatisfy(\.isWhitespace) }
    if group.quantity > 1 { finePrint.append(unitPrice(group.line)) }
    if let period { finePrint.append(locale.labelled(words.servicePeriod, locale.dates(period))) }
    return SheetRow(
      number: String(number), headline: isAddOn ? String(first.drop { $0 == " " }) : first,
      finePrint: finePrint, isAddOn: isAddOn, quantity: String(group.quantity),
      taxRate: showsTax ? locale.percent(group.line.taxRate) : "",
      net: showsTax ? locale.amount(group.net, in: currency) : "",
      gross: locale.amount(group.gross, in: currency), runningTotal: locale.amount(running, in: currency))
  }

  private func unitPrice(_ line: InvoiceLine) -> String {
    let gross = locale.amount(line.gross, in: currency)
    guard showsTax else { return PrintWords.fill(words.unitPrice, ["price": gross]) }
    return PrintWords.fill(words.unitPrices, ["net": locale.amount(line.net, in: currency), "gross": gross])
  }
}
