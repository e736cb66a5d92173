// The words given to `q` as full-text expressions. What they look for, the words of each invoice, is written by the triggers of
// migration 0004.

enum SearchWords {
  /// One full-text expression for each word, all of which must hold; the last word may be the beginning of one, as when somebody is
  /// still typing (a beginning is dear where it is common: FTS5 collects all words that begin so).
  static func demands(_ words: [String]) -> [String] {
    words.enumerated().map { demand($1, isLast: $0 == words.count - 1) }
  }

  private static func demand(_ word: String, isLast: Bool) -> String {
    // A quoted string is one phrase of FTS5; its own quotes are doubled. NUL would end the text early.
    let phrase = "\"" + word.filter { $0 != "\0" }.replacing("\"", with: "\"\"") + "\""
    guard word.utf8.allSatisfy({ (48...57).contains($0) }) else { return isLast ? "\(phrase) *" : phrase }
    // No column is named where none must be: FTS5 then need not look at where in the row a word stands.
    return word.hasPrefix("0") ? "(bare : \"\(withoutLeadingZeros(word))\" OR \(phrase))" : phrase
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
