// Exchange rates: the newest day of a source with its rates, earlier days, whose invoices use them, and a form to load a file.

public import Domain

/// The rates of one source.
public struct RatesPage: Sendable {
  public var context: PageContext
  public var organizer: String
  public var source: RateSource
  /// Days with rates, newest first.
  public var days: [LocalDate]
  /// The day whose rates are shown.
  public var day: LocalDate?
  public var rates: [ShownRate]
  /// Events whose invoices take rates of this source.
  public var users: [SettingsPage.EventChoice]
  public var today: LocalDate
  public var mayLoad: Bool
  public var problem: FieldProblem?

  public init(
    context: PageContext, organizer: String, source: RateSource, days: [LocalDate], day: LocalDate?,
    rates: [ShownRate], users: [SettingsPage.EventChoice], today: LocalDate, mayLoad: Bool, problem: FieldProblem? = nil
  ) {
    self.context = context
    self.organizer = organizer
    self.source = source
    self.days = days
    self.day = day
    self.rates = rates
    self.users = users
    self.today = today
    self.mayLoad = mayLoad
    self.problem = problem
  }

  public var html: HTML {
    Layout(context: context, title: messages.name(of: .rates), section: .settings, isNarrow: true).html(
      """
      \(SettingsPlace.way(context, organizer))\
      <h1>\(messages.name(of: .rates))</h1>
      <p class="hint">\(messages.ratesHint)</p>
      \(some: problem, { problem in
        ErrorSummary(problems: [problem], messages: messages, consequence: messages.nothingSaved) { _ in "rate-file" }.html
      })\
      <nav class="tabs" aria-label="\(messages.rateSource)"><ul>\(each: RateSource.allCases, tab)</ul></nav>
      \(standing)\(rates.isEmpty ? .empty : table)\(when: days.count > 1, earlier)\(usage)\(when: mayLoad, form)
      """
    )
  }

  private var messages: Messages { context.messages }

  private func tab(_ other: RateSource) -> HTML {
    """
    <li><a href="\(context.links.rates(organizer, other))"\(attribute: "aria-current", other == source ? "page" : nil)>\
    \(messages.name(of: other))</a></li>
    """
  }

  private var standing: HTML {
    guard let newest = days.first else { return "<p>\(messages.noRates)</p>" }
    let last = RateSource.lastDayOfUse(of: newest)
    let text = last >= today ? messages.ratesUsable(until: last.text) : messages.ratesTooOld(newest.text)
    return "<p>\(Chip.rates(areUsable: last >= today, messages)) \(text)</p>"
  }

  private var table: HTML {
    """
    <table class="list flat"><caption>\(messages.ratesOf(day?.text ?? ""))</caption>
    <thead><tr><th scope="col">\(messages.currencyPair)</th><th scope="col" class="num">\(messages.exchangeRate)</th>\
    <th scope="col">\(messages.loadedBy)</th></tr></thead>
    <tbody>
    \(each: rates, row)</tbody></table>

    """
  }

  private func row(_ shown: ShownRate) -> HTML {
    let rate = shown.rate
    return """
      <tr><th scope="row">\(rate.sourceCurrency) → \(rate.otherCurrency)</th>\
      <td class="num">\(rate.decimal)</td>\
      <td>\(shown.isOwn ? messages.loadedByOrganizer : messages.loadedByOperator)</td></tr>

      """
  }

  private var earlier: HTML {
    """
    <section class="part"><h2>\(messages.earlierDays)</h2><ul class="choice">\(each: days, { day in
      "<li><a href=\"\(context.links.rates(organizer, source, day: day.text))\">\(day.text)</a></li>"
    })</ul></section>

    """
  }

  private var usage: HTML {
    """
    <section class="part"><h2>\(messages.ratesUsed)</h2><p>\(messages.explanation(of: source))</p>
    \(users.isEmpty ? "<p>\(messages.ratesUnused)</p>" : events)</section>

    """
  }

  private var events: HTML {
    """
    <ul class="choice">\(each: users, { event in
      "<li><a href=\"\(context.links.settings(organizer, event: event.slug, .taxes))\"><bdi>\(event.name)</bdi></a></li>"
    })</ul>
    """
  }

  private var form: HTML {
    """
    <section class="card part"><h2>\(messages.loadRates)</h2><p class="hint" id="rate-hint">\(messages.loadRatesHint)</p>
    <form method="post" class="confirm" enctype="multipart/form-data" action="\(context.links.settings(organizer, .rates))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })<label for="rate-file">\(messages.rateFile)</label>
    <input type="file" id="rate-file" name="file" aria-describedby="rate-hint\(when: problem != nil, " rate-problem")"\
    \(when: problem != nil, " aria-invalid=\"true\"")>\
    \(some: problem, { "<p class=\"problem\" id=\"rate-problem\">\($0.message)</p>" })
    <p class="buttons"><button type="submit" class="button">\(messages.loadRates)</button></p></form></section>

    """
  }
}
