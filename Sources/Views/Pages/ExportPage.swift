// One export: how far it is, then its file. The page of a running one is refreshed by script; without it, by a link.

public import Domain

/// One export.
public struct ExportPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var export: Export
  public var choices: InvoiceFilterChoices
  /// What the export was made of.
  public var filter: InvoiceFilter

  public init(
    context: PageContext, organizer: String, export: Export, choices: InvoiceFilterChoices, filter: InvoiceFilter
  ) {
    self.context = context
    self.organizer = organizer
    self.export = export
    self.choices = choices
    self.filter = filter
  }

  public var html: HTML {
    let title = messages.name(of: export.kind)
    return Layout(context: context, title: title, section: .invoices, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.exports(organizer, filter))">\(Icon.back)\
      \(messages.exports)</a></p>
      <h1>\(title)</h1>
      \(filter.isFiltered ? chips : "<p class=\"hint\">\(messages.everyInvoice)</p>")
      <section class="card" \(markup: export.state == .running ? "data-refresh=\"2\"" : "data-done")>
      \(content)
      <div class="buttons">\(some: export.file, download)\
      \(ExportDeletion(context: context, organizer: organizer, export: export).html)</div>
      </section>
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }

  private var chips: HTML {
    FilterChips(context: context, organizer: organizer, filter: filter, choices: choices) {
      [context, organizer] in context.links.exports(organizer, $0)
    }.html
  }

  private var content: HTML {
    switch export.state {
    case .running: running
    case .failed: "<p class=\"problem\">\(messages.exportFailed(export.message ?? ""))</p>"
    case .done: "\(some: export.finishedAt, { "<p>\(messages.finishedAt(formatting.time($0)))</p>" })\(done)"
    }
  }

  private var running: HTML {
    """
    \(some: export.total, progress)\(when: export.total == nil, "<p>\(messages.exportBegins)</p>")
    <p class="hint">\(messages.runsInBackground) <a href="\(context.links.export(organizer, export.id.value))">\
    \(messages.refresh)</a></p>
    """
  }

  private func progress(_ total: Int) -> HTML {
    """
    <label for="progress">\(messages.exportProgress(
      done: formatting.count(export.done), of: formatting.count(total)))</label>
    <progress id="progress" max="\(max(total, 1))" value="\(export.done)"></progress>
    \(when: export.done == total, "<p>\(messages.exportPacks)</p>")
    """
  }

  private var done: HTML {
    """
    \(some: export.message, { "<p class=\"status\">\($0)</p>" })
    \(ExportSums(context: context, totals: export.totals).html)
    \(some: export.file, facts)
    <p class="hint">\(messages.keptUntil(formatting.time(export.expiresAt)))</p>
    """
  }

  private func facts(_ file: ExportFile) -> HTML {
    """
    <dl class="facts"><div><dt>\(messages.file)</dt><dd><bdi>\(file.title)</bdi></dd></div>\
    <div><dt>\(messages.checksum)</dt><dd><code class="hash">\(Hex.text(file.digest))</code></dd></div></dl>
    """
  }

  private func download(_ file: ExportFile) -> HTML {
    """
    <a class="button main" href="\(context.links.exportFile(organizer, export.id.value))">\(Icon.download)\
    \(messages.downloadFile(formatting.size(file.size)))</a>
    """
  }
}
