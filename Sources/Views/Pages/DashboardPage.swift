// The overview of an organizer: what needs somebody, what is on its way, what was issued and corrected this month, two plots, the state
// of the numbering and the latest changes. Every number says what it counted and leads to the list behind it.

public import Domain

/// The overview.
public struct DashboardPage: Sendable {
  /// A line about numbering.
  public struct Numbering: Equatable, Sendable {
    public var series: Int
    public var numbers: Int
    public var gaps: Int

    public init(series: Int, numbers: Int, gaps: Int) {
      self.series = series
      self.numbers = numbers
      self.gaps = gaps
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var today: LocalDate
  public var counts: InvoiceCounts
  /// The last twelve months, this one included, as the store sums them.
  public var months: [MonthFigures]
  /// The last thirty days.
  public var outcomes: [DayOutcomes]
  /// nil where the reader may not see all events.
  public var numbering: Numbering?
  /// The latest first; nil where the reader may not see the journal.
  public var journal: [JournalLine]?

  public init(
    context: PageContext, organizer: String, today: LocalDate, counts: InvoiceCounts, months: [MonthFigures],
    outcomes: [DayOutcomes], numbering: Numbering?, journal: [JournalLine]?
  ) {
    self.context = context
    self.organizer = organizer
    self.today = today
    self.counts = counts
    self.months = months
    self.outcomes = outcomes
    self.numbering = numbering
    self.journal = journal
  }

  public var html: HTML {
    Layout(context: context, title: messages.overview, section: .overview).html(
      """
      <h1>\(messages.overview)</h1>
      <ul class="tiles">\(attention)\(inFlight)\(issued)\(corrections)</ul>
      \(some: numbering, health)<div class="plots">\(MoneyPlots(page: self).html)\(OutcomePlot(page: self).html)</div>
      \(some: journal, latest)
      """
    )
  }

  var messages: Messages { context.messages }
  var formatting: Formatting { context.formatting }

  /// The first day of the month `offset` months from this one.
  func month(_ offset: Int) -> LocalDate {
    let (year, month, _) = today.components
    let index = year * 12 + month - 1 + offset
    return LocalDate(year: index / 12, month: index % 12 + 1, day: 1) ?? today
  }

  private var thisMonth: [MonthFigures] { months.filter { $0.month == month(0) } }

  // MARK: Tiles

  private func tile(_ name: String, _ count: Int, _ filter: InvoiceFilter, _ counted: String, isAlarm: Bool = false)
    -> HTML
  {
    """
    <li\(attribute: "class", isAlarm ? "alarm" : nil)><a href="\(context.links.invoices(organizer, filter))">\
    <span class="name">\(name)</span> <b>\(formatting.count(count))</b> <span class="sub">\(counted)</span></a></li>
    """
  }

  private var attention: HTML {
    tile(
      messages.needsAttention, counts.attention, InvoiceFilter([.init(.attention, "true")]),
      messages.attentionCounted(
        failed: formatting.count(counts.byStatus[.failed] ?? 0),
        waiting: formatting.count(counts.attention - (counts.byStatus[.failed] ?? 0)),
        days: NeedsAttention.pendingDays, all: formatting.count(counts.all)),
      isAlarm: counts.attention > 0)
  }

  private var inFlight: HTML {
    tile(
      messages.name(of: .inflight), counts.byStatus[.inflight] ?? 0, InvoiceFilter([.init(.status, "inflight")]),
      messages.inFlightCounted(
        pending: formatting.count(counts.byStatus[.pending] ?? 0), all: formatting.count(counts.all)))
  }

  private var issued: HTML {
    let sums = thisMonth.map { "\(formatting.decimal($0.gross, $0.currency)) \($0.currency)" }
    return tile(
      messages.issuedThisMonth, thisMonth.map(\.invoices).reduce(0, +), monthFilter(isCancellation: false),
      sums.isEmpty ? messages.nothingSince(formatting.date(month(0))) : messages.grossOf(sums.joined(separator: " · ")))
  }

  private var corrections: HTML {
    let issued = thisMonth.map(\.invoices).reduce(0, +)
    return tile(
      messages.correctionsThisMonth, thisMonth.map(\.cancellations).reduce(0, +), monthFilter(isCancellation: true),
      messages.correctionsCounted(formatting.count(issued)))
  }

  private func monthFilter(isCancellation: Bool) -> InvoiceFilter {
    InvoiceFilter([
      .init(.search, "kind:live"), .init(.isCancellation, isCancellation ? "true" : "false"),
      .init(.dateFrom, month(0).text), .init(.dateTo, month(1).adding(days: -1).text),
    ])
  }

  // MARK: Numbering and journal

  private func health(_ numbering: Numbering) -> HTML {
    let chip = Chip.numbering(hasGaps: numbering.gaps > 0, messages)
    let text = messages.numberingCounted(
      series: formatting.count(numbering.series), numbers: formatting.count(numbering.numbers),
      gaps: formatting.count(numbering.gaps))
    return """
      <p class="health">\(chip) \(text) <a href="\(context.links.series(organizer))">\(messages.toSeries)</a></p>

      """
  }

  private func latest(_ entries: [JournalLine]) -> HTML {
    """
    <section class="latest"><h2>\(messages.latestChanges)</h2>
    \(entries.isEmpty ? "<p class=\"soft\">\(messages.noJournal)</p>" : JournalTable(context: context, organizer: organizer, entries: entries).html)
    <p class="more"><a href="\(context.links.journal(organizer))">\(messages.wholeJournal)</a></p></section>
    """
  }
}
