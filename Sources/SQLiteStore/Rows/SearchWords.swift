// The words by which an invoice is found with `q`, and the full-text expression that looks for them. Index and query are built here
// side by side, so that they cannot drift apart.

import Domain

/// What `invoice_search` holds of one invoice.
struct SearchWords: Equatable {
  /// Tokens of organizer and event: every search names one, so it never walks another's invoices.
  let scope: String
  /// The number without prefix and leading zeros: `42` finds `…-00042`.
  let bare: String
  let words: String

  init(of invoice: Invoice, email: String?) {
    scope = "\(SearchWords.token(invoice.organizer)) \(SearchWords.token(invoice.event))"
    bare = SearchWords.withoutLeadingZeros(invoice.invoiceNo)
    words = [invoice.number, invoice.orderCode, invoice.recipient.name, invoice.recipient.company, email]
      .compactMap { $0 }.joined(separator: "\n")
  }

  /// A full-text expression that demands every word, the last of each as a prefix; a bare number also finds the number itself.
  static func expression(_ words: [String], in scope: InvoiceQuery.Scope) -> String {
    let within =
      switch scope {
      case .event(let event, of: _): token(event)
      case .organizer(let organizer, events: _): token(organizer)
      }
    return (["scope : \(within)"] + words.map(demand)).joined(separator: " AND ")
  }

  private static func demand(_ word: String) -> String {
    // A quoted string is one phrase of FTS5; its own quotes are doubled. NUL would end the text early.
    let phrase = "\"" + word.filter { $0 != "\0" }.replacing("\"", with: "\"\"") + "\""
    guard word.utf8.allSatisfy({ (48...57).contains($0) }) else { return "words : \(phrase) *" }
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

  private static func token(_ organizer: Organizer.ID) -> String { "o\(organizer.value)" }
  private static func token(_ event: Event.ID) -> String { "e\(event.value)" }
}
