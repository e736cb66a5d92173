// Exports: what the filters of the list find, with the choice of what to make of it; below, the exports that there are.

public import Domain

/// The page that starts exports and lists them.
public struct ExportsPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var filter: InvoiceFilter
  public var choices: InvoiceFilterChoices
  /// What the filters find; nil when they make no sense.
  public var found: [ExportTotal]?
  public var problems: [FieldProblem]
  /// Whether the reader may see all that the organizer has.
  public var mayAudit: Bool
  public var exports: Page<Export>

  public init(
    context: PageContext, organizer: String, filter: InvoiceFilter, choices: InvoiceFilterChoices,
    found: [ExportTotal]?, problems: [FieldProblem], mayAudit: Bool, exports: Page<Export>
  ) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.choices = choices
    self.found = found
    self.problems = problems
    self.mayAudit = mayAudit
    self.exports = exports
  }

  public var html: HTML {
    Layout(context: context, title: messages.exports, section: .invoices, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.invoices(organizer, filter))">\(Icon.back)\
      \(messages.backToList)</a></p>
      <h1>\(messages.exports)</h1>
      <section class="card"><h2>\(messages.newExport)</h2>
      \(filters)\(problems.isEmpty ? preview : wrong)
      </section>
      <h2>\(messages.recentExports)</h2>
      \(exports.elements.isEmpty ? none : list)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }

  // MARK: A new one

  private var filters: HTML {
    guard filter.isFiltered else { return "<p class=\"hint\">\(messages.everyInvoice)</p>" }
    return FilterChips(context: context, organizer: organizer, filter: filter, choices: choices) {
      [context, organizer] in context.links.exports(organizer, $0)
    }.html
  }

  private var wrong: HTML {
    """
    \(each: problems, { "<p class=\"problem\">\($0.message)</p>" })
    <p class="buttons"><a class="button main" href="\(context.links.invoices(organizer, filter))">\
    \(messages.changeFilters)</a></p>
    """
  }

  private var preview: HTML {
    let found = found ?? []
    guard !found.isEmpty else { return "<p class=\"status\">\(messages.nothingToExport)</p>" }
    return """
      <p class="status">\(messages.exportCounted(formatting.count(found.map(\.count).reduce(0, +))))</p>
      \(ExportSums(context: context, totals: found).html)
      \(form)
      """
  }

  private var form: HTML {
    """
    <form method="post" class="confirm" action="\(context.links.exports(organizer))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })\
    <input type="hidden" name="query" value="\(filter.query)">
    <fieldset><legend>\(messages.exportWhat)</legend>
    \(each: ExportKind.allCases, choice)</fieldset>
    <fieldset><legend>\(messages.exportLanguage)</legend>
    \(each: Language.allCases, languageChoice)</fieldset>
    <p class="buttons"><button type="submit" class="button main">\(messages.startExport)</button></p></form>
    """
  }

  private func choice(_ kind: ExportKind) -> HTML {
    let isAllowed = !kind.tellsEverything || mayAudit
    return """
      <label class="check"><input type="radio" name="kind" value="\(kind.rawValue)" required\
      \(flag: "disabled", !isAllowed)\(flag: "checked", kind == .spreadsheet)> \
      <span><b>\(messages.name(of: kind))</b> <span class="soft">\(messages.meaning(of: kind))\
      \(when: !isAllowed, " \(messages.auditNeedsAll)")</span></span></label>

      """
  }

  private func languageChoice(_ language: Language) -> HTML {
    """
    <label class="check"><input type="radio" name="language" value="\(language.code)" required\
    \(flag: "checked", language == context.language)> <span>\(messages.language(language))</span></label>

    """
  }

  // MARK: Those that there are

  private var none: HTML { "<p class=\"hint\">\(messages.noExports)</p>" }

  private var list: HTML {
    let paging = Pagination(exports, context) { [context, organizer, filter] number in
      context.links.exports(organizer, filter.onPage(number))
    }
    return """
      <table class="list flat"><caption class="unseen">\(messages.recentExports)</caption>
      <thead><tr><th scope="col">\(messages.what)</th><th scope="col">\(messages.time)</th>\
      <th scope="col">\(messages.who)</th><th scope="col">\(messages.state)</th>\
      <th scope="col">\(messages.expires)</th><th scope="col">\(messages.actions)</th></tr></thead>
      <tbody>
      \(each: exports.elements, row)</tbody></table>
      \(paging.html)
      """
  }

  private func row(_ export: Export) -> HTML {
    let name: HTML = "\(messages.name(of: export.kind))"
    return """
      <tr data-row><th scope="row"><a href="\(context.links.export(organizer, export.id.value))">\(name)</a></th>\
      <td>\(formatting.time(export.createdAt))</td><td><bdi>\(export.user?.email ?? messages.byOperator)</bdi></td>\
      <td>\(Chip.export(export.state, messages))</td><td>\(formatting.time(export.expiresAt))</td>\
      <td class="buttons">\(some: export.file, { download($0, of: export) })\(deletion(export))</td></tr>

      """
  }

  private func download(_ file: ExportFile, of export: Export) -> HTML {
    """
    <a class="button" href="\(context.links.exportFile(organizer, export.id.value))">\(Icon.download)\
    \(formatting.size(file.size))<span class="unseen"> \(messages.download) \(file.title)</span></a>
    """
  }

  private func deletion(_ export: Export) -> HTML {
    ExportDeletion(context: context, organizer: organizer, export: export).html
  }
}

/// Sums by currency.
struct ExportSums: Sendable {
  let context: PageContext
  let totals: [ExportTotal]

  var html: HTML {
    let messages = context.messages
    return """
      <table class="list flat"><caption class="unseen">\(messages.exportSums)</caption>
      <thead><tr><th scope="col">\(messages.currency)</th><th scope="col" class="num">\(messages.documentCount)</th>\
      <th scope="col" class="num">\(messages.net)</th><th scope="col" class="num">\(messages.tax)</th>\
      <th scope="col" class="num">\(messages.gross)</th></tr></thead>
      <tbody>
      \(each: totals, row)</tbody></table>
      """
  }

  private func row(_ total: ExportTotal) -> HTML {
    let (formatting, messages) = (context.formatting, context.messages)
    return """
      <tr><th scope="row">\(total.currency)</th>\
      <td class="num" data-label="\(messages.documentCount)">\(formatting.count(total.count))</td>\
      <td class="num" data-label="\(messages.net)">\(formatting.amount(total.net, total.currency))</td>\
      <td class="num" data-label="\(messages.tax)">\(formatting.amount(total.tax, total.currency))</td>\
      <td class="num" data-label="\(messages.gross)">\(formatting.amount(total.gross, total.currency))</td></tr>

      """
  }
}

/// The button that takes an export and its file away.
struct ExportDeletion: Sendable {
  let context: PageContext
  let organizer: String
  let export: Export

  var html: HTML {
    """
    <form method="post" action="\(context.links.deleteExport(organizer, export.id.value))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })\
    <button type="submit" class="button">\(context.messages.delete)<span class="unseen"> \
    \(context.messages.name(of: export.kind))</span></button></form>
    """
  }
}
