// The tax table of a FatturaPA: per rate the gross is kept and base and tax are computed from it, so that the tax is within 0.01 of base
// times rate, as the exchange system demands (rule 00421, documents.md §6.5). The PDF copy of such an invoice prints the same table.

/// One row of DatiRiepilogo. Amounts have the invoice's own signs.
public struct ItalianSummaryRow: Equatable, Sendable {
  public let rate: TaxRate
  /// nil where there is a rate.
  public let natura: String?
  /// Split payment: the buyer pays the tax to the state.
  public let isSplitPayment: Bool
  /// BT-121 of the lines, for RiferimentoNormativo.
  public let reasonCode: String?
  /// The tax's name on the first of the lines, by which its text is found where there is no code.
  public let taxName: String
  public var gross: Money
  /// ImponibileImporto
  public var base: Money { ItalianSummaryRow.net(ofGross: gross, at: rate) }
  /// Imposta
  public var tax: Money { gross - base }

  /// Half up, away from zero.
  static func net(ofGross gross: Money, at rate: TaxRate) -> Money {
    let divisor = Int128(1_000_000 + rate.tenThousandths)
    let magnitude = (Int128(gross.cents.magnitude) * 1_000_000 * 2 + divisor) / (divisor * 2)
    let cents = Int64(clamping: magnitude)
    return Money(cents: gross.cents < 0 ? -cents : cents)
  }
}

extension Invoice {
  /// The rows in the order in which their rates first occur.
  public func italianTaxSummary(_ italian: ItalianSellerFacts) -> [ItalianSummaryRow] {
    var rows: [ItalianSummaryRow] = []
    for (line, treatment) in zip(lines, taxTreatments(italian: italian)) {
      let isSplit = treatment.category == .splitPayment
      let index = rows.firstIndex {
        $0.rate == line.taxRate && $0.natura == treatment.natura && $0.isSplitPayment == isSplit
      }
      if let index {
        rows[index].gross = rows[index].gross + line.gross
      } else {
        rows.append(
          ItalianSummaryRow(
            rate: line.taxRate, natura: treatment.natura, isSplitPayment: isSplit, reasonCode: treatment.reasonCode,
            taxName: line.taxName, gross: line.gross))
      }
    }
    return rows
  }

  /// The tax table that a printed copy shows: FatturaPA's where that is the invoice, else `taxSummary`.
  public var printedTaxSummary: [TaxSummaryRow] {
    guard transmission.type == "it_sdi", sender.country == "IT" else { return taxSummary }
    // Only rates matter in print, so the reasons of a seller's settings do not.
    return italianTaxSummary(ItalianSellerFacts()).map { row in
      let line = lines.first { $0.taxRate == row.rate }
      return TaxSummaryRow(
        rate: row.rate, name: line?.taxName ?? "", code: line?.taxCode, gross: row.gross, tax: row.tax)
    }
  }
}
