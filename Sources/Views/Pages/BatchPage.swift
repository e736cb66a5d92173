// A batch: before it is confirmed the review of what will be done to which invoices and why some are left out, afterwards its progress
// and what became of each. The page of a running batch is refreshed by script; without it, by a link.

public import Domain

/// One batch.
public struct BatchPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var batch: Batch
  public var items: Page<BatchItem>
  /// Whether the reader may confirm it or try again what failed.
  public var mayAct: Bool

  public init(context: PageContext, organizer: String, batch: Batch, items: Page<BatchItem>, mayAct: Bool) {
    self.context = context
    self.organizer = organizer
    self.batch = batch
    self.items = items
    self.mayAct = mayAct
  }

  public var html: HTML {
    let title = messages.title(of: batch.action, isReview: batch.startedAt == nil)
    return Layout(context: context, title: title, section: .invoices, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.invoices(organizer))">\(Icon.back)\(messages.invoices)</a>\
      <a href="\(context.links.jobs(organizer))">\(messages.allBatches)</a></p>
      <h1>\(title)</h1>
      \(batch.startedAt == nil ? review : progress)
      \(table)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }
  private var counts: BatchProgress { batch.progress }

  // MARK: Review

  private var review: HTML {
    """
    <p class="status">\(messages.reviewCounted(
      eligible: formatting.count(counts.waiting), skipped: formatting.count(counts.skipped)))</p>
    <p class="status">\(messages.consequence(of: batch.action))</p>
    \(counts.waiting == 0 || !mayAct ? backOnly : confirmation)
    """
  }

  private var backOnly: HTML {
    """
    <p class="buttons"><a class="button main" href="\(context.links.invoices(organizer))">\(messages.backToList)</a></p>
    """
  }

  private var confirmation: HTML {
    """
    <form method="post" class="confirm" action="\(context.links.job(organizer, batch.id.value, "start"))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })
    <p class="buttons"><button type="submit" class="button main">\
    \(messages.confirm(batch.action, formatting.count(counts.waiting)))</button> \
    <a class="button" href="\(context.links.invoices(organizer))">\(messages.back)</a></p></form>
    """
  }

  // MARK: Progress

  private var progress: HTML {
    """
    <section class="card" \(markup: batch.finishedAt == nil ? "data-refresh=\"2\"" : "data-done")>
    <label for="progress">\(messages.progressCounted(
      done: formatting.count(counts.finished), of: formatting.count(counts.total)))</label>
    <progress id="progress" max="\(max(counts.total, 1))" value="\(counts.finished)"></progress>
    <p>\(messages.outcomesOfBatch(
      done: formatting.count(counts.done), failed: formatting.count(counts.failed),
      skipped: formatting.count(counts.skipped)))</p>
    \(when: batch.finishedAt == nil, waiting)\(some: batch.finishedAt, finished)
    </section>
    """
  }

  private var waiting: HTML {
    """
    <p class="hint">\(messages.runsInBackground) <a href="\(context.links.job(organizer, batch.id.value))">\
    \(messages.refresh)</a></p>
    """
  }

  private func finished(_ moment: Instant) -> HTML {
    """
    <p class="hint">\(messages.finishedAt(formatting.time(moment)))</p>
    <p class="buttons">\(when: batch.file != nil, file)\(when: counts.failed > 0 && mayAct, retry)</p>
    """
  }

  private var file: HTML {
    """
    <a class="button main" href="\(context.links.jobFile(organizer, batch.id.value))">\(Icon.download)\
    \(messages.downloadZIP(formatting.size(batch.fileSize)))</a>
    """
  }

  private var retry: HTML {
    """
    <form method="post" action="\(context.links.job(organizer, batch.id.value, "retry"))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })\
    <button type="submit" class="button">\(messages.retryFailed(formatting.count(counts.failed)))</button></form>
    """
  }

  // MARK: Items

  private var table: HTML {
    guard !items.elements.isEmpty else { return .empty }
    let paging = Pagination(items, context) { [context, organizer, batch] number in
      context.links.job(organizer, batch.id.value, page: number)
    }
    return """
      <table class="list flat"><caption>\(messages.invoices), \(paging.range)</caption>
      <thead><tr><th scope="col">\(messages.number)</th><th scope="col">\(messages.state)</th>\
      <th scope="col">\(messages.remark)</th></tr></thead>
      <tbody>
      \(each: items.elements, row)</tbody></table>
      \(paging.html)
      """
  }

  private func row(_ item: BatchItem) -> HTML {
    let isReview = batch.startedAt == nil
    return """
      <tr data-row><th scope="row"><a href="\(context.links.invoice(organizer, item.number))">\(item.number)</a></th>\
      <td>\(Chip.item(item.state, isReview: isReview, messages))</td><td>\(some: item.message, { "\($0)" })\
      \(some: item.result, { "<a href=\"\(context.links.invoice(organizer, $0))\">\($0)</a>" })</td></tr>

      """
  }
}

/// The batches of an organizer.
public struct BatchListPage: Sendable {
  public var context: PageContext
  public var organizer: String
  public var batches: Page<Batch>

  public init(context: PageContext, organizer: String, batches: Page<Batch>) {
    self.context = context
    self.organizer = organizer
    self.batches = batches
  }

  public var html: HTML {
    let messages = context.messages
    let paging = Pagination(batches, context) { [context, organizer] number in
      context.links.jobs(organizer, page: number)
    }
    let none = EmptyState(
      icon: .document, title: messages.noBatches, body: "<p>\(messages.noBatchesHint)</p>"
    ).html
    return Layout(context: context, title: messages.allBatches, section: .invoices, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.invoices(organizer))">\(Icon.back)\(messages.invoices)</a></p>
      <h1>\(messages.allBatches)</h1>
      \(when: batches.elements.isEmpty, none)\(when: !batches.elements.isEmpty, "\(table)\(paging.html)")
      """
    )
  }

  private var table: HTML {
    let messages = context.messages
    return """
      <table class="list flat"><caption class="unseen">\(messages.allBatches)</caption>
      <thead><tr><th scope="col">\(messages.what)</th><th scope="col">\(messages.time)</th>\
      <th scope="col">\(messages.who)</th><th scope="col">\(messages.state)</th></tr></thead>
      <tbody>
      \(each: batches.elements, row)</tbody></table>
      """
  }

  private func row(_ batch: Batch) -> HTML {
    let (messages, formatting) = (context.messages, context.formatting)
    let progress = batch.progress
    return """
      <tr data-row><th scope="row"><a href="\(context.links.job(organizer, batch.id.value))">\
      \(messages.title(of: batch.action, isReview: false))</a></th><td>\(formatting.time(batch.createdAt))</td>\
      <td><bdi>\(batch.user.email)</bdi></td><td>\(messages.progressCounted(
        done: formatting.count(progress.finished), of: formatting.count(progress.total)))\
      \(when: progress.failed > 0, " <span class=\"chip bad\">\(messages.failedCount(formatting.count(progress.failed)))</span>")</td></tr>

      """
  }
}
