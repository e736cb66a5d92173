// DettaglioLinee: equal lines become one with a quantity; prices are net with up to eight places, so that gross amounts come out again
// (documents.md §6.3, §6.5).

import Domain
import Foundation

/// One line of a FatturaPA.
struct FatturaLine {
  var description: String
  /// nil for fees, which have no quantity.
  var quantity: Int?
  var item: String
  var period: ClosedRange<LocalDate>?
  /// Of one piece; negative where something is given back.
  var gross: Money
  var rate: TaxRate
  var natura: String?

  /// PrezzoUnitario in 10⁻⁸.
  var price: Int64 { FatturaLine.net(ofGross: gross.cents, at: rate) }
  /// PrezzoTotale in 10⁻⁸.
  var total: Int64 { FatturaLine.net(ofGross: gross.cents * Int64(quantity ?? 1), at: rate) }

  /// Cents gross to 10⁻⁸ net, half up, away from zero.
  private static func net(ofGross cents: Int64, at rate: TaxRate) -> Int64 {
    let divisor = Int128(1_000_000 + rate.tenThousandths)
    let magnitude = (Int128(cents.magnitude) * 1_000_000_000_000 * 2 + divisor) / (divisor * 2)
    let value = Int64(clamping: magnitude)
    return cents < 0 ? -value : value
  }

  static func grouped(
    _ lines: [InvoiceLine], treatments: [TaxTreatment], sign: Int64, zone: TimeZone
  ) -> [FatturaLine] {
    var grouped: [FatturaLine] = []
    var places: [Key: Int] = [:]
    for (line, treatment) in zip(lines, treatments) {
      let key = Key(line: line, natura: treatment.natura, zone: zone)
      if line.feeType == nil, let place = places[key] {
        grouped[place].quantity = (grouped[place].quantity ?? 1) + 1
      } else {
        places[key] = grouped.count
        grouped.append(
          FatturaLine(
            description: text(of: line), quantity: line.feeType == nil ? 1 : nil,
            item: [line.item, line.variation].compactMap { $0.map { String($0) } }.joined(separator: "-"),
            period: key.period, gross: Money(cents: line.gross.cents * sign), rate: line.taxRate,
            natura: treatment.natura))
      }
    }
    return grouped
  }

  private static func text(of line: InvoiceLine) -> String {
    let parts = RichText(breaks: line.description).lines.map(\.text) + [line.eventLocation ?? ""]
    let joined = parts.map(LatinText.trimmed).filter { !$0.isEmpty }
      .joined(separator: " - ")
    let latin = LatinText.latin1(joined, 1_000)
    return latin.isEmpty ? "-" : latin
  }

  private struct Key: Hashable {
    let description: String
    let location: String?
    let gross: Money
    let rate: TaxRate
    let natura: String?
    let item: Int64?
    let variation: Int64?
    let period: ClosedRange<LocalDate>?

    init(line: InvoiceLine, natura: String?, zone: TimeZone) {
      description = line.description
      location = line.eventLocation
      gross = line.gross
      rate = line.taxRate
      self.natura = natura
      item = line.item
      variation = line.variation
      period = ElectronicLine.period(of: line, zone: zone)
    }
  }
}
