// The schemes of Peppol participant ids and what their values look like: the public code list as pretix-behaviour.md §5.1 gives it,
// with the schemes of documents.md §6.9 that it leaves out. A form is a row of parts, each a class of characters and how many.

/// One scheme's rule.
struct PeppolScheme: Sendable {
  /// A run of characters of one kind.
  enum Part: Sendable {
    case digits(ClosedRange<Int>)
    case capitals(ClosedRange<Int>)
    /// Capitals and digits.
    case alphanumerics(ClosedRange<Int>)
    case literal(String)
    /// All of it or nothing.
    case optional([Part])
  }

  private let alternatives: [[Part]]
  private let check: (@Sendable ([UInt8]) -> Bool)?

  init(_ alternatives: [Part]..., check: (@Sendable ([UInt8]) -> Bool)? = nil) {
    self.alternatives = alternatives
    self.check = check
  }

  /// Any value that can stand in an identifier.
  private static let anything = PeppolScheme([], check: { _ in true })
  private static func digits(_ count: Int, check: (@Sendable ([UInt8]) -> Bool)? = nil) -> PeppolScheme {
    PeppolScheme([.digits(count...count)], check: check)
  }

  func accepts(_ value: [UInt8]) -> Bool {
    guard (1...50).contains(value.count), value.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    let hasForm = alternatives.contains { $0.isEmpty || PeppolScheme.ends($0[...], of: value).contains(value.count) }
    return hasForm && check?(value) ?? true
  }

  /// Where the parts can end when they begin at `start`.
  private static func ends(_ parts: ArraySlice<Part>, of value: [UInt8], from start: Int = 0) -> Set<Int> {
    guard let part = parts.first else { return [start] }
    var ends: Set<Int> = []
    for end in stops(part, of: value, from: start) {
      ends.formUnion(self.ends(parts.dropFirst(), of: value, from: end))
    }
    return ends
  }

  private static func stops(_ part: Part, of value: [UInt8], from start: Int) -> Set<Int> {
    func run(_ counts: ClosedRange<Int>, _ belongs: (UInt8) -> Bool) -> Set<Int> {
      let longest = value[start...].prefix(while: belongs).count
      return Set(counts.filter { $0 <= longest }.map { start + $0 })
    }
    switch part {
    case .digits(let counts): return run(counts) { (48...57).contains($0) }
    case .capitals(let counts): return run(counts) { (65...90).contains($0) }
    case .alphanumerics(let counts): return run(counts) { (48...57).contains($0) || (65...90).contains($0) }
    case .literal(let text):
      return value[start...].starts(with: text.utf8) ? [start + text.utf8.count] : []
    case .optional(let parts): return ends(parts[...], of: value, from: start).union([start])
    }
  }

  private static func digitCheck(_ holds: @escaping @Sendable ([Int]) -> Bool) -> @Sendable ([UInt8]) -> Bool {
    { CheckDigits.digits($0).map(holds) ?? false }
  }

  /// By scheme. The checks are those that Peppol makes fatal (PEPPOL-COMMON-R040 to -R050).
  static let all: [String: PeppolScheme] = formed.merging(free) { first, _ in first }

  private static let formed: [String: PeppolScheme] = [
    "0002": PeppolScheme([.digits(9...9)], [.digits(14...14)]),
    "0007": digits(10, check: digitCheck { CheckDigits.luhn($0) }),
    "0009": digits(14),
    "0037": PeppolScheme([
      .optional([.literal("0037")]), .digits(7...7), .optional([.literal("-")]), .digits(1...1), .alphanumerics(0...5),
    ]),
    "0060": digits(9),
    "0088": digits(13, check: digitCheck { CheckDigits.gs1($0) }),
    "0096": digits(17), "0106": PeppolScheme([.digits(8...8)], [.digits(17...17)]),
    "0097": PeppolScheme([.digits(11...16)]),
    "0151": digits(11, check: digitCheck { isABN($0) }),
    "0183": PeppolScheme([.literal("CHE"), .digits(9...9)]),
    // Ten digits are in the code list, but Peppol's rules refuse them (PEPPOL-COMMON-R042).
    "0184": PeppolScheme([.literal("DK"), .digits(8...8)]),
    "0190": digits(20),
    "0191": PeppolScheme([.digits(8...8)], check: { [49, 55, 56, 57].contains($0[0]) }),
    "0192": digits(9, check: digitCheck { CheckDigits.weighted($0, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 }),
    "0193": PeppolScheme([], check: { (4...50).contains($0.count) }),
    "0195": PeppolScheme([
      .capitals(2...2), .capitals(3...3), .alphanumerics(8...10), .alphanumerics(1...1),
    ]),
    "0196": digits(10),
    "0198": PeppolScheme([.literal("DK"), .digits(8...8)]),
    "0199": PeppolScheme([.alphanumerics(18...18), .digits(2...2)]),
    "0200": digits(9),
    "0201": PeppolScheme([.alphanumerics(6...6)]),
    "0204": PeppolScheme([
      .digits(2...12), .optional([.literal("-"), .alphanumerics(1...30)]), .literal("-"), .digits(2...2),
    ]),
    "0205": PeppolScheme([.alphanumerics(1...50)]),
    "0208": digits(10, check: { $0[0] <= 49 && (try? VATID("BE" + String(decoding: $0, as: UTF8.self))) != nil }),
    "0210": PeppolScheme([.alphanumerics(1...50)]),
    "0211": PeppolScheme([.literal("IT"), .digits(11...11)]),
    "0212": PeppolScheme([.digits(7...7), .literal("-"), .digits(1...1)]),
    "0213": PeppolScheme([.literal("FI"), .digits(8...8)]),
    "0216": PeppolScheme([.alphanumerics(12...17)]),
    "0218": digits(11),
    "0221": PeppolScheme([.literal("T"), .digits(13...13)]),
    // A French company's number and, if wanted, an address below it.
    "0225": PeppolScheme([], check: { $0.digits(0..<9) != nil }),
    "0244": digits(13), "0245": digits(10),
    "0246": PeppolScheme([
      .literal("DE"), .digits(9...9), .optional([.literal("-"), .digits(5...5)]),
      .optional([.literal("."), .alphanumerics(1...8)]),
    ]),
    "9902": PeppolScheme([.digits(8...8)], check: { $0[0] != 48 }),
    "9904": PeppolScheme([.literal("DK"), .digits(8...8)]),
    "9909": PeppolScheme([.literal("NO"), .digits(9...9), .literal("MVA")]),
    "9910": PeppolScheme([.literal("HU"), .digits(8...8)]),
    "9912": PeppolScheme([.capitals(2...2), .alphanumerics(0...20)]),
    "9914": PeppolScheme([.literal("ATU"), .digits(1...20)]),
    "9915": PeppolScheme([.alphanumerics(1...50)]),
    "9917": digits(10),
    "9918": PeppolScheme([.capitals(2...2), .digits(2...2), .alphanumerics(11...30)]),
    "9919": PeppolScheme([
      .capitals(1...1), .digits(3...3), .capitals(1...1), .digits(3...3), .capitals(1...1),
    ]),
    "9956": PeppolScheme([.literal("0"), .digits(9...9)]),
  ]

  /// Schemes without a known form.
  private static let free: [String: PeppolScheme] = Dictionary(
    uniqueKeysWithValues: (["0130", "0135", "0142", "0188", "0209", "0230", "9901", "9913", "9916", "9957", "9959"]
      + (9920...9953).map(String.init)).map { ($0, anything) })

  /// Australian business numbers: the first digit less one, weights, divisible by 89.
  private static func isABN(_ digits: [Int]) -> Bool {
    let shifted = [digits[0] - 1] + digits.dropFirst()
    return CheckDigits.weighted(shifted, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 == 0
  }
}
