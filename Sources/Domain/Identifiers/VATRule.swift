// What one country's VAT ID looks like behind its prefix and how its check digit is computed. The countries are in VATRule+West.swift
// and VATRule+East.swift (documents.md §6.9).

/// A country's rule.
struct VATRule: Sendable {
  /// For people: "9 digits".
  let form: String
  /// Brings older spellings into today's.
  let normalise: @Sendable (inout [UInt8]) -> Void
  let hasForm: @Sendable ([UInt8]) -> Bool
  let holds: @Sendable ([UInt8]) -> Bool

  init(
    _ form: String, normalise: @escaping @Sendable (inout [UInt8]) -> Void = { _ in },
    hasForm: @escaping @Sendable ([UInt8]) -> Bool, holds: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    self.form = form
    self.normalise = normalise
    self.hasForm = hasForm
    self.holds = holds
  }

  /// Digits only, of one of these lengths.
  static func digits(_ lengths: Int..., holds: @escaping @Sendable ([Int]) -> Bool) -> VATRule {
    let form = lengths.map(String.init).joined(separator: " or ") + " digits"
    return VATRule(
      form, hasForm: { lengths.contains($0.count) && CheckDigits.digits($0) != nil },
      holds: { CheckDigits.digits($0).map(holds) ?? false })
  }

  /// Digits whose weighted sum is divisible by `modulus`; the first digit may be barred from being 0.
  static func weighted(_ weights: [Int], by modulus: Int, zeroFirst: Bool = true) -> VATRule {
    let count = weights.count
    return VATRule(
      "\(count) digits",
      hasForm: { $0.count == count && CheckDigits.digits($0) != nil && (zeroFirst || $0.first != 48) },
      holds: { bytes in
        CheckDigits.digits(bytes).map { CheckDigits.weighted($0, weights) % modulus == 0 } ?? false
      })
  }
}

extension [UInt8] {
  /// The decimal digits of a part, nil when there are other characters.
  func digits(_ range: Range<Int>) -> [Int]? {
    range.upperBound <= count ? CheckDigits.digits(self[range]) : nil
  }
}
