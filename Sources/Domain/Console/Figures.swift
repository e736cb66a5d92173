// Sums and counts for the console's overview: what was invoiced by month, and how transmissions ended by day.

/// What was invoiced in one month in one currency; cancellations count with their negative amounts, test invoices not at all.
public struct MonthFigures: Equatable, Sendable {
  /// The first of the month.
  public let month: LocalDate
  public let currency: String
  public var gross: Money
  public var tax: Money
  public var invoices: Int
  public var cancellations: Int

  public init(month: LocalDate, currency: String, gross: Money, tax: Money, invoices: Int, cancellations: Int) {
    self.month = month
    self.currency = currency
    self.gross = gross
    self.tax = tax
    self.invoices = invoices
    self.cancellations = cancellations
  }
}

/// How the transmissions of one day (UTC) stand.
public struct DayOutcomes: Equatable, Sendable {
  public let day: LocalDate
  public var completed: Int
  public var failed: Int

  public init(day: LocalDate, completed: Int, failed: Int) {
    self.day = day
    self.completed = completed
    self.failed = failed
  }
}
