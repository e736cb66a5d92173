// The tax codes that tax rules may carry (pretix-behaviour.md §1.3): EN 16931 categories, optionally with a reason, and which of
// them need a rate.

/// The closed list of codes.
public enum TaxCode {
  public static let all: [String] =
    ["S/standard", "S/reduced", "S/averaged", "AE", "O", "E", "Z", "G", "K", "L", "M", "B", "E/VATEX-EU-79-C"]
    + vatex("132-1", "A B C D E F G H I J K L M N O P Q") + vatex("143-1", "A B C D E F FA G H I J K L")
    + vatex("148-", "A B C D E F G") + vatex("151-1", "A AA B C D E")
    + ["E/VATEX-EU-309", "E/VATEX-EU-D", "E/VATEX-EU-F", "E/VATEX-EU-I", "E/VATEX-EU-J"]
    + ["E/VATEX-FR-FRANCHISE", "E/VATEX-FR-CNWVAT"]

  private static func vatex(_ article: String, _ letters: String) -> [String] {
    letters.split(separator: " ").map { "E/VATEX-EU-\(article)\($0)" }
  }

  public static func exists(_ code: String) -> Bool { known.contains(code) }

  private static let known = Set(all)

  /// True when code and rate go together: categories without tax have the rate 0, all others do not.
  public static func fits(_ code: String, rate: TaxRate) -> Bool {
    let category = code.prefix { $0 != "/" }
    return ["O", "E", "Z", "G", "K", "AE"].contains(category) == (rate == .zero)
  }
}
