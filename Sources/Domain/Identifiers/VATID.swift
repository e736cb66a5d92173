// VAT identification numbers of the EU's members, Northern Ireland, Great Britain, Switzerland and Norway: form and check digit, not
// whether they are registered (documents.md §6.9). The rules by country are in the other VATID files.

/// A VAT ID whose form and check digit are right.
public struct VATID: Hashable, Sendable {
  /// Two letters in front: alpha-2 but for Greece, which writes `EL`. `CH` for Switzerland's `CHE`.
  public let prefix: String
  /// Capitals and digits behind the prefix, without separators.
  public let body: String

  /// `DE123456788`; Switzerland's is `CHE` and nine digits.
  public var text: String { prefix + body }
  /// Alpha-2: `GR` for `EL`, `GB` for `XI`.
  public var country: String { VATID.country(ofPrefix: prefix) }

  /// Takes what people type: small letters, spaces, dots, hyphens, slashes, `GR` for `EL`.
  /// - Throws: why it is no VAT ID.
  public init(_ text: String) throws(VATIDProblem) {
    try self.init(bytes: text.compactIdentifier, expecting: nil)
  }

  /// Takes a VAT ID of a known country, with or without its prefix.
  /// - Parameter country: alpha-2.
  /// - Throws: why it is none of that country.
  public init(_ text: String, country: String) throws(VATIDProblem) {
    let wanted = country == "GR" ? "EL" : country
    guard VATID.rules[wanted] != nil else { throw .unknownCountry(country) }
    let bytes = text.compactIdentifier
    let prefixed = VATID.spellings(of: wanted).contains { bytes.starts(with: $0.utf8) }
    // Northern Ireland's companies are the United Kingdom's.
    let isNorthern = wanted == "GB" && bytes.starts(with: "XI".utf8)
    try self.init(bytes: prefixed || isNorthern ? bytes : Array(wanted.utf8) + bytes, expecting: country)
  }

  private init(bytes: [UInt8], expecting country: String?) throws(VATIDProblem) {
    let letters = String(decoding: bytes.prefix(2), as: UTF8.self)
    let prefix = letters == "GR" ? "EL" : letters
    guard let rule = VATID.rules[prefix] else { throw .unknownCountry(country ?? letters) }
    var body = Array(bytes.dropFirst(2))
    rule.normalise(&body)
    guard rule.hasForm(body) else { throw .wrongForm(prefix: prefix, expected: rule.form) }
    guard rule.holds(body) else { throw .wrongCheckDigit(prefix: prefix) }
    self.prefix = prefix
    self.body = String(decoding: body, as: UTF8.self)
  }

  /// Whether this country's VAT IDs can be checked here. Takes alpha-2.
  public static func isKnown(country: String) -> Bool {
    rules[country == "GR" ? "EL" : country] != nil
  }

  private static func spellings(of prefix: String) -> [String] { prefix == "EL" ? ["EL", "GR"] : [prefix] }

  private static func country(ofPrefix prefix: String) -> String {
    switch prefix {
    case "EL": "GR"
    case "XI": "GB"
    default: prefix
    }
  }

  private static let rules: [String: VATRule] = VATRule.westAndNorth.merging(VATRule.southAndEast) { first, _ in first }
}

/// Why a text is no VAT ID.
public enum VATIDProblem: Error, Equatable, Sendable {
  /// The first two letters, or the country asked for, have no rule here.
  case unknownCountry(String)
  /// `expected` says what belongs behind the prefix: "9 digits".
  case wrongForm(prefix: String, expected: String)
  case wrongCheckDigit(prefix: String)

  /// One sentence for whoever entered it.
  public var message: String {
    switch self {
    case .unknownCountry(let country):
      "A VAT ID begins with the two letters of its country; “\(country)” is none whose VAT IDs are known."
    case .wrongForm(let prefix, let expected): "A VAT ID of this country is \(prefix) followed by \(expected)."
    case .wrongCheckDigit: "The check digit of this VAT ID is wrong: a character is mistyped or two are swapped."
    }
  }
}
