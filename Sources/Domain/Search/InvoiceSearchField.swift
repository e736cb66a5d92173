// The fields that a search text can name, and how each reads its value: lists with commas, comparisons, ranges with two dots, days
// that are counted from today.

/// A field of the search language.
public enum InvoiceSearchField: String, CaseIterable, Sendable {
  case number, order, event, refers
  case status, channel, reason, kind
  case gross, tax, rate
  case date, country, business, locale

  /// By its name, without case; the API's parameter names are understood too.
  init?(named name: String) {
    let name = name.lowercased()
    if let field = InvoiceSearchField(rawValue: name) {
      self = field
      return
    }
    switch name {
    case "nr": self = .number
    case "transmission_status": self = .status
    case "transmission_type", "type": self = .channel
    case "is": self = .kind
    case "amount", "total": self = .gross
    case "tax_rate": self = .rate
    case "lang", "language": self = .locale
    default: return nil
    }
  }

  /// What `value` asks for: any of the tests.
  /// - Throws: `badValue` when it makes no sense for this field.
  func tests(_ value: String, today: LocalDate) throws(InvoiceSearchProblem) -> [InvoiceCondition.Test] {
    let parts = isRange ? [value] : value.split(separator: ",").map(String.init)
    guard !parts.isEmpty else { throw .badValue(self, value) }
    var tests: [InvoiceCondition.Test] = []
    for part in parts {
      guard let test = test(part, today) else { throw .badValue(self, part) }
      tests.append(test)
    }
    return tests
  }

  private var isRange: Bool { self == .gross || self == .tax || self == .date }

  private func test(_ value: String, _ today: LocalDate) -> InvoiceCondition.Test? {
    guard !value.isEmpty else { return nil }
    let folded = value.lowercased()
    switch self {
    case .number: return .number(value)
    case .order: return .order(value)
    case .event: return .event(value)
    case .refers: return .refers(value)
    case .status:
      return folded == "attention" ? attention(today) : TransmissionStatus(rawValue: folded).map { .status($0) }
    case .channel: return .channel(folded)
    case .reason: return .reason(TransmissionReason(rawValue: folded))
    case .kind: return kind(folded)
    case .gross: return AmountSearch.range(value).map { .gross($0) }
    case .tax: return AmountSearch.range(value).map { .tax($0) }
    case .rate:
      let number = value.last == "%" ? String(value.dropLast()) : value
      return TaxRate(number).map { .taxRate($0) }
    case .date: return DateSearch.range(folded, today: today).map { .date($0) }
    case .country: return value.utf8.count == 2 && value.allSatisfy(\.isLetter) ? .country(value.uppercased()) : nil
    case .business: return flag(folded).map { .business($0) }
    case .locale: return .locale(value)
    }
  }

  private func attention(_ today: LocalDate) -> InvoiceCondition.Test? {
    NeedsAttention.condition(today: today).anyOf.first
  }

  private func kind(_ value: String) -> InvoiceCondition.Test? {
    switch value {
    case "invoice": .cancellation(false)
    case "cancellation": .cancellation(true)
    case "cancelled", "canceled": .cancelled(true)
    case "test": .test(true)
    case "live": .test(false)
    default: nil
    }
  }

  private func flag(_ value: String) -> Bool? {
    switch value {
    case "yes", "true", "1": true
    case "no", "false", "0": false
    default: nil
    }
  }
}

/// `119`, `>100`, `<=100`, `100..200`, `..200`.
enum AmountSearch {
  static func range(_ text: String) -> SearchRange<Money>? {
    let cent = Money(cents: 1)
    return SearchText.range(
      text.replacing(",", with: "."), after: { $0 + cent }, before: { $0 - cent },
      read: { text in Money(text).map { ($0, $0) } })
  }
}

/// `2026-10-31`, `2026-10`, `2026`, `>2026-10-01`, `2026-10-01..2026-10-15`, and days counted from today.
enum DateSearch {
  static func range(_ text: String, today: LocalDate) -> SearchRange<LocalDate>? {
    SearchText.range(
      text, after: { $0.adding(days: 1) }, before: { $0.adding(days: -1) },
      read: { relative($0, today: today) ?? span($0) })
  }

  /// A year, a month or a day, from first to last day.
  private static func span(_ text: String) -> (LocalDate, LocalDate)? {
    if let day = LocalDate(text) { return (day, day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let yearText = parts.first, yearText.utf8.count == 4, let year = Int(yearText) else { return nil }
    if parts.count == 1, let first = LocalDate(year: year, month: 1, day: 1),
      let last = LocalDate(year: year, month: 12, day: 31)
    {
      return (first, last)
    }
    guard parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]) else { return nil }
    return self.month(year, month)
  }

  static func month(_ year: Int, _ month: Int) -> (LocalDate, LocalDate)? {
    let next =
      month == 12 ? LocalDate(year: year + 1, month: 1, day: 1) : LocalDate(year: year, month: month + 1, day: 1)
    guard let first = LocalDate(year: year, month: month, day: 1), let next else { return nil }
    return (first, next.adding(days: -1))
  }

  private static func relative(_ text: String, today: LocalDate) -> (LocalDate, LocalDate)? {
    let (year, month, _) = today.components
    switch text {
    case "today": return (today, today)
    case "yesterday": return (today.adding(days: -1), today.adding(days: -1))
    case "this-week", "last-7-days": return (today.adding(days: -6), today)
    case "last-30-days": return (today.adding(days: -29), today)
    case "this-month": return self.month(year, month)
    case "last-month": return month == 1 ? self.month(year - 1, 12) : self.month(year, month - 1)
    case "this-year": return span(String(year))
    case "last-year": return span(String(year - 1))
    default: return nil
    }
  }
}

/// Comparisons and ranges, for any kind of value.
enum SearchText {
  static func range<Bound: Hashable & Comparable & Sendable>(
    _ text: String, after: (Bound) -> Bound, before: (Bound) -> Bound, read: (String) -> (Bound, Bound)?
  ) -> SearchRange<Bound>? {
    for (sign, length) in [(">=", 2), ("<=", 2), (">", 1), ("<", 1)] where text.hasPrefix(sign) {
      guard let (first, last) = read(String(text.dropFirst(length))) else { return nil }
      switch sign {
      case ">=": return SearchRange(from: first)
      case "<=": return SearchRange(to: last)
      case ">": return SearchRange(from: after(last))
      default: return SearchRange(to: before(first))
      }
    }
    guard let dots = text.firstRange(of: "..") else { return read(text).map { SearchRange(from: $0.0, to: $0.1) } }
    let (low, high) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    if low.isEmpty && high.isEmpty { return nil }
    let from = low.isEmpty ? nil : read(low)
    let to = high.isEmpty ? nil : read(high)
    if (!low.isEmpty && from == nil) || (!high.isEmpty && to == nil) { return nil }
    return SearchRange(from: from?.0, to: to?.1)
  }
}
