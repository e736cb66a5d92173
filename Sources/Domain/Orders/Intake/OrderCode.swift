// Order codes: what a client may choose and what is made up when it does not (pretix-behaviour.md §1.4).

/// The rules for order codes.
public enum OrderCode {
  /// Without characters that are mistaken for others.
  static let alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ379"
  private static let allowed = Set("ABCDEFGHJKLMNPQRSTUVWXYZ1234567890".utf8)
  private static let offensive = [
    "ASS", "CUM", "DICK", "FAG", "FUCK", "FCK", "HTLR", "KKK", "NAZ", "SEX", "SHT", "SS9",
  ]

  /// The sentence against a code that a client chose; nil for a good one.
  static func problem(with code: String) -> String? {
    if code.unicodeScalars.count < 5 { return "Ensure this field has at least 5 characters." }
    if code.unicodeScalars.count > 16 { return "Ensure this field has no more than 16 characters." }
    return code.utf8.allSatisfy(allowed.contains) ? nil : "This order code contains invalid characters."
  }

  /// A code that is not taken: five characters, longer after twenty collisions; a `0` in second place marks test orders.
  static func generate(test: Bool, random: RandomText, isTaken: (String) throws -> Bool) throws -> String {
    for length in 5...16 {
      for _ in 0..<20 {
        var code = random.text(length, of: alphabet)
        if test { code = String(code.prefix(1)) + "0" + String(code.dropFirst(2)) }
        if offensive.contains(where: { code.contains($0) }) { continue }
        if try !isTaken(code) { return code }
      }
    }
    throw DomainError.busy
  }
}
