// PDF and XML compared on every build: what is to be paid is equal always, net and tax by rate too; for FatturaPA the printed copy takes
// its tax table from the same rows (documents.md §6.5).

import Domain

/// What an XML document says, read back from its bytes.
struct StatedAmounts: Equatable {
  /// Text of the payable amount.
  var payable = ""
  /// Net and tax by rate, as texts of the document; same rate added up.
  var taxes: [TaxRate: (net: Money, tax: Money)] = [:]

  static func == (a: StatedAmounts, b: StatedAmounts) -> Bool {
    a.payable == b.payable && a.taxes.count == b.taxes.count
      && a.taxes.allSatisfy { rate, sums in
        b.taxes[rate].map { $0.net == sums.net && $0.tax == sums.tax } ?? false
      }
  }

  private mutating func add(rate: String?, net: String?, tax: String?) {
    guard let rate = rate.flatMap({ TaxRate($0) }), let net = net.flatMap({ Money($0) }),
      let tax = tax.flatMap({ Money($0) })
    else { return }
    let sum = taxes[rate] ?? (.zero, .zero)
    taxes[rate] = (sum.net + net, sum.tax + tax)
  }

  /// Reads UBL, CII or FatturaPA by its root's name.
  init(_ root: XMLTree) {
    switch root.name {
    case "Invoice", "CreditNote":
      payable = root.all("LegalMonetaryTotal", "PayableAmount").first?.text ?? ""
      for row in root.all("TaxTotal", "TaxSubtotal") {
        add(
          rate: row.all("TaxCategory", "Percent").first?.text ?? "0", net: row.first("TaxableAmount")?.text,
          tax: row.first("TaxAmount")?.text)
      }
    case "CrossIndustryInvoice":
      for settlement in root.all("SupplyChainTradeTransaction", "ApplicableHeaderTradeSettlement") {
        payable =
          settlement.all("SpecifiedTradeSettlementHeaderMonetarySummation", "DuePayableAmount").first?.text ?? ""
        for row in settlement.all("ApplicableTradeTax") {
          add(
            rate: row.first("RateApplicablePercent")?.text ?? "0", net: row.first("BasisAmount")?.text,
            tax: row.first("CalculatedAmount")?.text)
        }
      }
    default:
      let body = root.all("FatturaElettronicaBody")
      payable =
        body.flatMap { $0.all("DatiGenerali", "DatiGeneraliDocumento", "ImportoTotaleDocumento") }.first?.text ?? ""
      for row in body.flatMap({ $0.all("DatiBeniServizi", "DatiRiepilogo") }) {
        add(
          rate: row.first("AliquotaIVA")?.text, net: row.first("ImponibileImporto")?.text,
          tax: row.first("Imposta")?.text)
      }
    }
  }

  /// What the PDF prints; a cancellation's amounts with the signs of electronic documents.
  init(printed invoice: Invoice, context: InvoicePrintContext, kind: DocumentKind) {
    let sign: Int64 = invoice.isCancellation ? -1 : 1
    let total = Money(cents: invoice.grossTotal.cents * sign)
    // FatturaPA shows the whole amount even when it was paid (documents.md §6.7).
    let isWhole = kind == .fatturapa || invoice.isCancellation || total < .zero
    payable = (isWhole ? total : context.settlement.outstanding(of: total)).text
    let rows =
      kind == .fatturapa
      ? invoice.italianTaxSummary(context.electronic.italian).map { (rate: $0.rate, net: $0.base, tax: $0.tax) }
      : invoice.taxSummary.map { (rate: $0.rate, net: $0.net, tax: $0.tax) }
    for row in rows {
      let sum = taxes[row.rate] ?? (.zero, .zero)
      taxes[row.rate] = (sum.net + Money(cents: row.net.cents * sign), sum.tax + Money(cents: row.tax.cents * sign))
    }
  }
}
