// One condition of the console's search: what a term such as `country:DE` or `-gross:>100` asks of an invoice. Stores translate
// it; the words of the search text become it in `InvoiceSearch`.

/// Something that holds for an invoice or not.
public struct InvoiceCondition: Hashable, Sendable {
  public enum Test: Hashable, Sendable {
    /// Occurs in number, order, recipient name, company or e-mail.
    case word(String)
    /// The gross amount, positive or negative, or a number that is written the same.
    case amountOrNumber(Money, String)
    /// Full number, compared without case.
    case number(String)
    /// Full number of the cancelled invoice, compared without case.
    case refers(String)
    /// Compared without case.
    case order(String)
    /// The event's slug.
    case event(String)
    case status(TransmissionStatus)
    case channel(String)
    case cancellation(Bool)
    /// Whether a cancellation takes the invoice back.
    case cancelled(Bool)
    case test(Bool)
    case locale(String)
    /// Of the recipient, two letters, compared without case.
    case country(String)
    case business(Bool)
    /// Some line is taxed at this rate.
    case taxRate(TaxRate)
    case gross(SearchRange<Money>)
    case tax(SearchRange<Money>)
    case date(SearchRange<LocalDate>)
    /// Failed for this reason; `waiting` and `unrecorded` are no failures of a transmission of ours.
    case reason(TransmissionReason)
    /// Failed, or still pending though dated on this day or before.
    case attention(pendingSince: LocalDate)
  }

  /// Any of them has to hold; never empty.
  public let anyOf: [Test]
  /// None of them may hold.
  public let isNegated: Bool

  public init(_ anyOf: [Test], isNegated: Bool = false) {
    self.anyOf = anyOf
    self.isNegated = isNegated
  }
}

/// A range with inclusive ends, either of which may be open.
public struct SearchRange<Bound: Hashable & Comparable & Sendable>: Hashable, Sendable {
  public let from: Bound?
  public let to: Bound?

  public init(from: Bound? = nil, to: Bound? = nil) {
    self.from = from
    self.to = to
  }

  public func contains(_ value: Bound) -> Bool {
    if let from, value < from { return false }
    if let to, value > to { return false }
    return true
  }
}

/// When an invoice that waits is one that somebody should look at.
public enum NeedsAttention {
  /// Days after its date on which a pending invoice still counts as on its way.
  public static let pendingDays = 2

  /// The condition on `today` in the organizer's calendar.
  public static func condition(today: LocalDate) -> InvoiceCondition {
    InvoiceCondition([.attention(pendingSince: today.adding(days: -pendingDays - 1))])
  }
}
