// Files of exchange rates as central banks publish them (pretix-behaviour.md §2.7): XML of the European Central Bank, the day's or a
// history; daily text of the Czech National Bank, in English or Czech; table A of the National Bank of Poland as JSON.

/// Reads published rates.
public enum RateFile {
  /// The rates of a file, whose publisher is recognised by what it holds.
  /// - Parameter name: of the file, for messages.
  /// - Throws: `BundleProblem` naming file and place.
  public static func rates(in bytes: [UInt8], named name: String) throws(BundleProblem) -> [ExchangeRate] {
    let start = bytes.first { !RateFile.isSpace($0) && $0 < 0x80 }
    switch start {
    case UInt8(ascii: "<"): return try EuropeanRates(bytes, name: name).read()
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try PolishRates(bytes, name: name).read()
    case let first? where (48...57).contains(first): return try CzechRates(bytes, name: name).read()
    default:
      throw BundleProblem(
        file: name, path: "",
        message: "not a file of rates; expected the ECB's XML, the Czech National Bank's daily text, or table A of the "
          + "National Bank of Poland as JSON")
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// `value / amount` in millionths, rounded half up. Nine places are read; nil for what is no positive decimal.
  static func millionths(_ text: String, per amount: Int64 = 1) -> Int64? {
    guard let billionths = FixedPoint.parse(text, places: 9), billionths > 0, amount > 0 else { return nil }
    let divisor = Int128(amount) * 1000
    let rounded = (Int128(billionths) * 2 + divisor) / (divisor * 2)
    return Int64(exactly: rounded)
  }

  /// An ISO 4217 code, three capital letters.
  static func isCurrency(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
  }
}
