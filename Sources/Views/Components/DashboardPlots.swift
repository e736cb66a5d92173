// The plots of the overview, each as a figure with its numbers in a table: what was invoiced by month and currency, and how
// transmissions ended by day.

import Domain

/// Gross and tax of the last twelve months, one figure for each currency.
struct MoneyPlots: Sendable {
  let page: DashboardPage

  /// More than these stay in their tables only; nobody reads ten charts.
  private static let most = 3

  var html: HTML {
    let currencies = Dictionary(grouping: page.months, by: \.currency)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard !currencies.isEmpty else { return "<p class=\"soft\">\(messages.noFigures)</p>" }
    return HTML.joined(currencies.prefix(MoneyPlots.most).map { figure($0.key, $0.value) })
  }

  private var messages: Messages { page.messages }
  private var formatting: Formatting { page.formatting }

  private func figure(_ currency: String, _ figures: [MonthFigures]) -> HTML {
    let months = (-11...0).map(page.month)
    func at(_ month: LocalDate) -> MonthFigures? { figures.first { $0.month == month } }
    let caption = messages.moneyCaption(currency)
    let chart = BarChart(
      series: [.init(tone: "gross", name: messages.gross), .init(tone: "tax", name: messages.tax)],
      slots: months.map { month in
        .init(
          label: formatting.monthName(month.components.month),
          values: [at(month)?.gross.cents ?? 0, at(month)?.tax.cents ?? 0])
      }, scale: { [formatting] in formatting.short($0 / 100) }, description: caption)
    let rows = HTML.joined(
      months.map { month in
        let figure = at(month)
        return """
          <tr><th scope="row">\(formatting.month(month))</th><td class="num">\(formatting.count(figure?.invoices ?? 0))</td>\
          <td class="num">\(formatting.count(figure?.cancellations ?? 0))</td>\
          <td class="num">\(formatting.decimal(figure?.gross ?? .zero, currency))</td>\
          <td class="num">\(formatting.decimal(figure?.tax ?? .zero, currency))</td></tr>
          """
      }, separator: "\n")
    return """
      <figure class="card plot"><figcaption>\(caption)</figcaption>\(chart.legend)\(chart.svg)
      <details><summary>\(messages.asTable)</summary>
      <table class="list flat"><caption class="unseen">\(caption)</caption>
      <thead><tr><th scope="col">\(messages.month)</th><th scope="col" class="num">\(messages.invoices)</th>\
      <th scope="col" class="num">\(messages.cancellations)</th><th scope="col" class="num">\(messages.gross)</th>\
      <th scope="col" class="num">\(messages.tax)</th></tr></thead>
      <tbody>\(rows)</tbody></table></details></figure>

      """
  }
}

/// Completed transmissions above the line, failed ones below it.
struct OutcomePlot: Sendable {
  let page: DashboardPage

  private var messages: Messages { page.messages }
  private var formatting: Formatting { page.formatting }

  var html: HTML {
    let days = (-29...0).map { page.today.adding(days: $0) }
    func at(_ day: LocalDate) -> DayOutcomes {
      page.outcomes.first { $0.day == day } ?? DayOutcomes(day: day, completed: 0, failed: 0)
    }
    let chart = BarChart(
      series: [
        .init(tone: "good", name: messages.name(of: .completed)), .init(tone: "bad", name: messages.name(of: .failed)),
      ],
      slots: days.map { day in
        let number = day.components.day
        return .init(
          label: number % 5 == 0 && number < 30 ? "\(number)." : "",
          values: [Int64(at(day).completed), -Int64(at(day).failed)])
      }, isStacked: true, scale: { [formatting] in formatting.short(abs($0)) }, description: counted)
    let busy = days.reversed().map(at).filter { $0.completed + $0.failed > 0 }
    return """
      <figure class="card plot"><figcaption>\(messages.outcomesCaption)</figcaption>\(chart.legend)\(chart.svg)
      <p class="hint">\(counted)</p>
      \(when: !busy.isEmpty, table(busy))</figure>

      """
  }

  /// `0 failed of 412 transmitted in 30 days`.
  private var counted: String {
    let failed = page.outcomes.map(\.failed).reduce(0, +)
    let completed = page.outcomes.map(\.completed).reduce(0, +)
    return messages.outcomesCounted(failed: formatting.count(failed), of: formatting.count(failed + completed))
  }

  private func table(_ days: [DayOutcomes]) -> HTML {
    """
    <details><summary>\(messages.asTable)</summary>
    <table class="list flat"><caption class="unseen">\(messages.outcomesCaption)</caption>
    <thead><tr><th scope="col">\(messages.date)</th><th scope="col" class="num">\(messages.name(of: .completed))</th>\
    <th scope="col" class="num">\(messages.name(of: .failed))</th></tr></thead>
    <tbody>\(each: days, row)</tbody></table></details>
    """
  }

  private func row(_ day: DayOutcomes) -> HTML {
    """
    <tr><th scope="row">\(formatting.date(day.day))</th><td class="num">\(formatting.count(day.completed))</td>\
    <td class="num">\(formatting.count(day.failed))</td></tr>

    """
  }
}
