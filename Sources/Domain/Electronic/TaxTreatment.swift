// How a line's tax is named in electronic documents: pretix's tax code to EN 16931 category and reason, and to Italy's Natura
// (documents.md §6.4). The table is the rule; what it cannot know of a single line (mixing, null codes) stands below it.

/// UNCL5305 tax categories of EN 16931.
public enum TaxCategory: String, CaseIterable, Sendable {
  case standard = "S"
  case zero = "Z"
  case exempt = "E"
  case reverseCharge = "AE"
  case intraCommunity = "K"
  case export = "G"
  case outOfScope = "O"
  case canaries = "L"
  case ceuta = "M"
  case splitPayment = "B"

  /// Whether a rate above 0 belongs to it.
  public var isTaxed: Bool { [.standard, .canaries, .ceuta, .splitPayment].contains(self) }
}

/// The tax of one line, as electronic documents say it.
public struct TaxTreatment: Hashable, Sendable {
  /// BT-151, BT-118.
  public var category: TaxCategory
  /// BT-152, BT-119.
  public var rate: TaxRate
  /// BT-121.
  public var reasonCode: String?
  /// Whether BT-120 is needed because no code says why.
  public var needsReasonText: Bool
  /// FatturaPA's Natura; nil where there is a rate, and `""` where Italy knows none.
  public var natura: String?

  /// One row of documents.md §6.4.
  struct Row {
    /// The tax code, or its beginning where `isPrefix`.
    let code: String
    var isPrefix = false
    let category: TaxCategory
    var reason: String?
    /// The reason is what stands behind the slash.
    var reasonIsSuffix = false
    var natura: String?
  }

  /// pretix's codes; the first row that fits wins.
  static let table: [Row] = [
    Row(code: "S/", isPrefix: true, category: .standard),
    Row(code: "AE", category: .reverseCharge, reason: "VATEX-EU-AE", natura: "N2.1"),
    Row(code: "K", category: .intraCommunity, reason: "VATEX-EU-IC", natura: "N3.2"),
    Row(code: "G", category: .export, reason: "VATEX-EU-G", natura: "N3.1"),
    Row(code: "O", category: .outOfScope, reason: "VATEX-EU-O", natura: "N2.1"),
    Row(code: "E", category: .exempt, natura: "N4"),
    Row(code: "E/VATEX-EU-132-1", isPrefix: true, category: .exempt, reasonIsSuffix: true, natura: "N4"),
    Row(code: "E/VATEX-EU-79-C", category: .exempt, reasonIsSuffix: true, natura: "N1"),
    Row(code: "E/VATEX-EU-143-1", isPrefix: true, category: .exempt, reasonIsSuffix: true, natura: "N3.4"),
    Row(code: "E/VATEX-EU-148-", isPrefix: true, category: .exempt, reasonIsSuffix: true, natura: "N3.4"),
    Row(code: "E/VATEX-EU-151-1", isPrefix: true, category: .exempt, reasonIsSuffix: true, natura: "N3.4"),
    Row(code: "E/VATEX-EU-", isPrefix: true, category: .exempt, reasonIsSuffix: true, natura: "N5"),
    Row(code: "E/VATEX-FR-", isPrefix: true, category: .exempt, reasonIsSuffix: true, natura: ""),
    Row(code: "Z", category: .zero, natura: "N3.6"),
    Row(code: "L", category: .canaries, natura: ""),
    Row(code: "M", category: .ceuta, natura: ""),
    Row(code: "B", category: .splitPayment),
  ]

  static func row(for code: String) -> Row? {
    table.first { $0.isPrefix ? code.utf8.starts(with: $0.code.utf8) : code.utf8.elementsEqual($0.code.utf8) }
  }
}

extension Invoice {
  /// The treatment of every line, in their order. No mix comes out that EN 16931 forbids: beside other categories, lines out of scope
  /// are exempt (BR-O-11 to -14), and transferred tax is standard unless the whole invoice is (BR-B-01, -02).
  /// - Parameter italian: the Italian settings of the sender.
  public func taxTreatments(italian: ItalianSellerFacts) -> [TaxTreatment] {
    var treatments = lines.map { treatment(of: $0, italian: italian) }
    let categories = Set(treatments.map(\.category))
    let isItalian = sender.country == "IT" && recipient.country == "IT"
    for index in treatments.indices {
      switch treatments[index].category {
      case .outOfScope where categories.count > 1:
        treatments[index].category = .exempt
        treatments[index].reasonCode = nil
        treatments[index].needsReasonText = true
      case .splitPayment where !isItalian || categories.contains(.standard): treatments[index].category = .standard
      default: break
      }
    }
    return treatments
  }

  private func treatment(of line: InvoiceLine, italian: ItalianSellerFacts) -> TaxTreatment {
    let isTaxed = line.taxRate != .zero
    if let code = line.taxCode, let row = TaxTreatment.row(for: code), row.category.isTaxed == isTaxed {
      let reason = row.reasonIsSuffix ? code.split(separator: "/").last.map(String.init) : row.reason
      return treatment(row.category, rate: line.taxRate, reason: reason, natura: row.natura, italian: italian)
    }
    // No code, or one that contradicts the rate: the tax that was charged decides.
    if isTaxed { return treatment(.standard, rate: line.taxRate, reason: nil, natura: nil, italian: italian) }
    if reverseCharge {
      return treatment(.reverseCharge, rate: .zero, reason: "VATEX-EU-AE", natura: "N2.1", italian: italian)
    }
    let leavesEU =
      recipient.country.map { !EuropeanUnion.members.contains($0) } ?? false
      && EuropeanUnion.members.contains(sender.country ?? "")
    if leavesEU, lines.allSatisfy({ $0.taxRate == .zero && $0.taxCode == nil }) {
      return treatment(.outOfScope, rate: .zero, reason: "VATEX-EU-O", natura: "N2.2", italian: italian)
    }
    return treatment(.exempt, rate: .zero, reason: nil, natura: "N4", italian: italian)
  }

  private func treatment(
    _ category: TaxCategory, rate: TaxRate, reason: String?, natura: String?, italian: ItalianSellerFacts
  ) -> TaxTreatment {
    var natura = category.isTaxed ? (natura == "" ? "" : nil) : natura
    if category == .reverseCharge, recipient.country == "IT" { natura = italian.reverseNatura }
    if category == .outOfScope, italian.regime == "RF19" { natura = "N2.2" }
    return TaxTreatment(
      category: category, rate: rate, reasonCode: reason, needsReasonText: category == .exempt && reason == nil,
      natura: natura)
  }
}
