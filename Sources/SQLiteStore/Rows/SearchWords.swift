// The words by which an invoice is found with `q`, and the full-text expression that looks for them. Index and query are built here
// side by side, so that they cannot drift apart.

import Domain

/// What `invoice_search` holds of one invoice.
struct SearchWords: Equatable {
  /// The number without prefix and leading zeros: `42` finds `…-00042`.
  let bare: String
  let words: String

  init(of invoice: Invoice, email: String?) {
    bare = SearchWords.withoutLeadingZeros(invoice.invoiceNo)
    words = [invoice.number, invoice.orderCode, invoice.recipient.name, invoice.recipient.company, email]
      .compactMap { $0 }.joined(separator: "\n")
  }

  /// A full-text expression that demands every word; the last may be the beginning of one, as when somebody is still typing (a
  /// beginning is dear where it is common: FTS5 collects all words that begin so). A bare number also finds the number itself.
  static func expression(_ words: [String]) -> String {
    words.enumerated().map { demand($1, isLast: $0 == words.count - 1) }.joined(separator: " AND ")
  }

  private static func demand(_ word: String, isLast: Bool) -> String {
    // A quoted string is one phrase of FTS5; its own quotes are doubled. NUL would end the text early.
    let phrase = "\"" + word.filter { $0 != "\0" }.replacing("\"", with: "\"\"") + "\""
    guard word.utf8.allSatisfy({ (48...57).contains($0) }) else { return "words : \(phrase)\(isLast ? " *" : "")" }
    return "(bare : \"\(withoutLeadingZeros(word))\" OR words : \(phrase))"
  }

  /// Whether the tokenizer would find anything in `word`; punctuation alone would be an empty phrase.
  static func isSearchable(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// Case-folded text for comparisons that ignore case.
  static func folded(_ text: String) -> String { text.lowercased() }

  private static func withoutLeadingZeros(_ number: String) -> String {
    let trimmed = number.drop { $0 == "0" }
    return trimmed.isEmpty ? number : String(trimmed)
  }
}
