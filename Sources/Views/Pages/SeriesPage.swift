// Number series: what each gave out, and which numbers are missing; and the statement about one of them, made for printing.

public import Domain

/// One series as people read it.
public struct SeriesEntry: Equatable, Sendable {
  public var prefix: String
  public var isTest: Bool
  /// Lowest and highest number that exists.
  public var existing: ClosedRange<Int64>?
  public var count: Int64
  /// Missing ranges, the first hundred.
  public var gaps: [ClosedRange<Int64>]
  /// Those of them for which there is no excuse: given out here.
  public var faults: [ClosedRange<Int64>]
  /// The first number that was given out here; nil when all came from an import.
  public var firstIssued: Int64?

  public init(
    prefix: String, isTest: Bool, existing: ClosedRange<Int64>?, count: Int64, gaps: [ClosedRange<Int64>],
    faults: [ClosedRange<Int64>], firstIssued: Int64?
  ) {
    self.prefix = prefix
    self.isTest = isTest
    self.existing = existing
    self.count = count
    self.gaps = gaps
    self.faults = faults
    self.firstIssued = firstIssued
  }
}

/// The series of an organizer.
public struct SeriesPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var series: Page<SeriesEntry>

  public init(context: PageContext, organizer: String, series: Page<SeriesEntry>) {
    self.context = context
    self.organizer = organizer
    self.series = series
  }

  public var html: HTML {
    Layout(context: context, title: messages.series, section: .series, isNarrow: true).html(
      """
      <h1>\(messages.seriesTitle)</h1>
      <p class="hint">\(messages.seriesHint)</p>
      \(series.elements.isEmpty ? none : table)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }

  private var none: HTML {
    EmptyState(icon: .series, title: messages.noSeries, body: "<p>\(messages.noSeriesHint)</p>").html
  }

  private var table: HTML {
    let paging = Pagination(series, context) { [context, organizer] number in
      context.links.series(organizer, page: number)
    }
    return """
      <table class="list flat"><caption class="unseen">\(messages.series)</caption>
      <thead><tr><th scope="col">\(messages.prefix)</th><th scope="col" class="num">\(messages.first)</th>\
      <th scope="col" class="num">\(messages.last)</th><th scope="col" class="num">\(messages.count)</th>\
      <th scope="col">\(messages.gapsFound)</th></tr></thead>
      <tbody>
      \(each: series.elements, row)</tbody></table>
      \(paging.html)
      """
  }

  private func row(_ entry: SeriesEntry) -> HTML {
    """
    <tr data-row><th scope="row"><a href="\(context.links.statement(organizer, series: entry.prefix))">\
    <bdi>\(entry.prefix.isEmpty ? "–" : entry.prefix)</bdi></a>\(when: entry.isTest, " \(Chip.test(messages))")</th>\
    <td class="num" data-label="\(messages.first)">\(entry.existing.map { String($0.lowerBound) } ?? "–")</td>\
    <td class="num" data-label="\(messages.last)">\(entry.existing.map { String($0.upperBound) } ?? "–")</td>\
    <td class="num" data-label="\(messages.count)">\(formatting.count(Int(clamping: entry.count)))</td><td>\(gaps(entry))</td></tr>

    """
  }

  private func gaps(_ entry: SeriesEntry) -> HTML {
    if entry.isTest { return "<span class=\"soft\">\(messages.testNotAsked)</span>" }
    let chip = Chip.numbering(hasGaps: !entry.gaps.isEmpty, messages)
    return "\(chip) \(messages.gapsOf(entry.gaps, faults: entry.faults))"
  }
}

/// What can be stated about one series, on a sheet of its own.
public struct SeriesStatementPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var entry: SeriesEntry
  /// Where the journal stood: number and hash of its last entry.
  public var journalNumber: Int64
  public var journalHash: String

  public init(
    context: PageContext, organizer: String, entry: SeriesEntry, journalNumber: Int64, journalHash: String
  ) {
    self.context = context
    self.organizer = organizer
    self.entry = entry
    self.journalNumber = journalNumber
    self.journalHash = journalHash
  }

  public var html: HTML {
    let messages = context.messages
    return Layout(context: context, title: messages.statementTitle(entry.prefix), section: .series, isNarrow: true)
      .html(
        """
        <p class="way"><a class="back" href="\(context.links.series(organizer))">\(Icon.back)\(messages.seriesTitle)</a></p>
        <article class="card statement"><h1>\(messages.statementTitle(entry.prefix))</h1>
        <p>\(some: context.organizer, { "<b><bdi>\($0.name)</bdi></b>, " })\(context.formatting.time(context.now))</p>
        \(facts)
        <p>\(conclusion)</p>
        \(when: !entry.gaps.isEmpty, gaps)
        <p class="hint">\(messages.statementProof)</p>
        <p class="signature">\(messages.placeAndSignature)</p></article>
        <p class="hint noprint">\(messages.statementPrint)</p>
        """
      )
  }

  private var facts: HTML {
    let messages = context.messages
    var facts = Facts()
    facts.add(messages.prefix, entry.prefix.isEmpty ? "–" : entry.prefix)
    facts.add(messages.first, entry.existing.map { String($0.lowerBound) })
    facts.add(messages.last, entry.existing.map { String($0.upperBound) })
    facts.add(messages.count, context.formatting.count(Int(clamping: entry.count)))
    facts.add(messages.firstIssuedHere, entry.firstIssued.map(String.init) ?? messages.noneIssuedHere)
    facts.add(messages.journal, "\(messages.number) \(journalNumber)")
    facts.add(messages.checksum, html: "<code>\(journalHash)</code>")
    return facts.html
  }

  private var conclusion: String {
    let messages = context.messages
    if entry.isTest { return messages.statementTest }
    if entry.gaps.isEmpty { return messages.statementGapless }
    return entry.faults.isEmpty ? messages.statementImportedGaps : messages.statementFaults
  }

  private var gaps: HTML {
    let messages = context.messages
    func row(_ gap: ClosedRange<Int64>) -> HTML {
      let isFault = entry.faults.contains { $0.overlaps(gap) }
      return """
        <tr><th scope="row">\(messages.range(gap))</th>\
        <td>\(isFault ? messages.gapHere : messages.gapImported)</td><td class="void"></td></tr>

        """
    }
    return """
      <table class="list flat"><caption class="unseen">\(messages.gapsFound)</caption>
      <thead><tr><th scope="col">\(messages.missing)</th><th scope="col">\(messages.origin)</th>\
      <th scope="col">\(messages.explanation)</th></tr></thead>
      <tbody>\(each: entry.gaps, row)</tbody></table>
      """
  }
}
