// The console's search language: words, quoted phrases, bare numbers and amounts, `field:value` with lists and ranges, and a minus
// sign for "not". It never guesses: what it cannot read is refused by name, so that a typing error does not show everything.

/// A search text, understood.
public struct InvoiceSearch: Equatable, Sendable {
  /// Words that must all occur.
  public private(set) var words: [String] = []
  public private(set) var conditions: [InvoiceCondition] = []

  public static let maximumTerms = 20
  static let maximumBytes = 200

  /// Reads `text`.
  /// - Parameter today: what `date:last-month` and the like count from.
  public init(_ text: String, today: LocalDate) throws(InvoiceSearchProblem) {
    let terms = try SearchTerm.terms(of: text)
    guard terms.count <= InvoiceSearch.maximumTerms else { throw .tooManyTerms(InvoiceSearch.maximumTerms) }
    for term in terms {
      guard term.value.utf8.count <= InvoiceSearch.maximumBytes else { throw .tooLong(InvoiceSearch.maximumBytes) }
      guard let name = term.field else {
        add(term)
        continue
      }
      guard let field = InvoiceSearchField(named: name) else { throw .unknownField(name) }
      conditions.append(InvoiceCondition(try field.tests(term.value, today: today), isNegated: term.isNegated))
    }
  }

  private mutating func add(_ term: SearchTerm) {
    if !term.isQuoted, let amount = InvoiceSearch.amount(term.value) {
      conditions.append(InvoiceCondition([.amountOrNumber(amount, term.value)], isNegated: term.isNegated))
    } else if term.isNegated {
      conditions.append(InvoiceCondition([.word(term.value)], isNegated: true))
    } else {
      words.append(term.value)
    }
  }

  /// `119.00` and `119,00`: two places make an amount; a bare whole number is an invoice's.
  private static func amount(_ text: String) -> Money? {
    let dotted = text.replacing(",", with: ".")
    let parts = dotted.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2 else { return nil }
    return Money(dotted)
  }
}

/// Why a search text was not understood.
public enum InvoiceSearchProblem: Error, Equatable, Sendable {
  case unknownField(String)
  case badValue(InvoiceSearchField, String)
  case unclosedQuote
  case tooManyTerms(Int)
  /// A single term, in bytes.
  case tooLong(Int)
}

/// One term of a search text, taken apart.
struct SearchTerm: Equatable {
  var isNegated = false
  var field: String?
  var value = ""
  var isQuoted = false

  /// The terms of a text; blanks separate them, quotation marks hold blanks together.
  static func terms(of text: String) throws(InvoiceSearchProblem) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return terms }
      var term = SearchTerm()
      if rest.first == "-", let next = rest.dropFirst().first, !next.isWhitespace {
        term.isNegated = true
        rest = rest.dropFirst()
      }
      if let colon = fieldEnd(rest) {
        term.field = String(rest[..<colon])
        rest = rest[rest.index(after: colon)...]
      }
      term.value = try value(&rest, &term.isQuoted)
      // A lone pair of quotation marks asks for nothing.
      if term.field == nil, term.value.isEmpty { continue }
      terms.append(term)
    }
  }

  /// The colon behind a field's name: letters and underscores only, so that `12:30` stays a word.
  private static func fieldEnd(_ rest: Substring) -> Substring.Index? {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
    guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == ":" else { return nil }
    return name.endIndex
  }

  private static func value(_ rest: inout Substring, _ isQuoted: inout Bool) throws(InvoiceSearchProblem) -> String {
    guard rest.first == "\"" else {
      let value = rest.prefix { !$0.isWhitespace }
      rest = rest[value.endIndex...]
      return String(value)
    }
    isQuoted = true
    let inside = rest.dropFirst()
    guard let end = inside.firstIndex(of: "\"") else { throw .unclosedQuote }
    rest = inside[inside.index(after: end)...]
    return String(inside[..<end])
  }
}
