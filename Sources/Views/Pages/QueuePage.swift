// What was not delivered, grouped by cause: fix the cause once, then send all that share it. Outcomes that nobody knows are decided one
// by one by a person.

public import Domain

/// The transmission queue.
public struct QueuePage: Sendable {
  /// Invoices that failed, or wait, for one reason.
  public struct Group: Equatable, Sendable {
    public var reason: TransmissionReason
    /// The channel, `email`.
    public var type: String
    public var count: Int
    /// Finds exactly these in the list.
    public var filter: InvoiceFilter
    /// The first few numbers.
    public var examples: [String]

    public init(reason: TransmissionReason, type: String, count: Int, filter: InvoiceFilter, examples: [String]) {
      self.reason = reason
      self.type = type
      self.count = count
      self.filter = filter
      self.examples = examples
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var groups: [Group]
  /// All invoices that the reader may see, for a zero that says what it counted.
  public var all: Int
  public var inFlight: Int
  public var pending: Int
  /// Whether the reader may send.
  public var mayTransmit: Bool

  public init(
    context: PageContext, organizer: String, groups: [Group], all: Int, inFlight: Int, pending: Int, mayTransmit: Bool
  ) {
    self.context = context
    self.organizer = organizer
    self.groups = groups
    self.all = all
    self.inFlight = inFlight
    self.pending = pending
    self.mayTransmit = mayTransmit
  }

  public var html: HTML {
    Layout(context: context, title: messages.needsAttention, section: .queue, isNarrow: true).html(
      """
      <h1>\(messages.needsAttention)</h1>
      <p class="status">\(messages.queueCounted(
        attention: formatting.count(groups.map(\.count).reduce(0, +)), inFlight: formatting.count(inFlight),
        pending: formatting.count(pending), all: formatting.count(all)))</p>
      \(when: groups.isEmpty, none)\(each: groups, group)\(when: pending > 0 && mayTransmit, waiting)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }

  private var none: HTML {
    EmptyState(icon: .completed, title: messages.nothingToDo, body: "<p>\(messages.nothingToDoHint)</p>").html
  }

  /// What has not failed, and can still be stopped.
  private var waiting: HTML {
    let filter = InvoiceFilter([.init(.status, TransmissionStatus.pending.rawValue)])
    let count = formatting.count(pending)
    return """
      <section class="card cause"><h2>\(Icon.pending)\(messages.pendingTitle(count))</h2>
      <p>\(messages.pendingHint)</p>
      <div class="buttons">\(bulk(.withhold, filter, messages.withholdAll(count), isMain: false))\
      <a class="button" href="\(context.links.invoices(organizer, filter))">\(messages.showInList(count))</a></div></section>

      """
  }

  private func group(_ group: Group) -> HTML {
    """
    <section class="card cause"><h2>\((group.reason == .waiting ? Icon.pending : Icon.failed))\
    \(messages.title(of: group.reason)) <span class="count">\(formatting.count(group.count))</span></h2>
    <p>\(messages.channel(group.type)): \(messages.explanation(of: group.reason))</p>
    <p>\(messages.remedy(for: group.reason))</p>
    <p class="sub">\(each: group.examples, { "<a href=\"\(context.links.invoice(organizer, $0))\">\($0)</a> " })\
    \(when: group.count > group.examples.count, "…")</p>
    <div class="buttons">\(when: mayTransmit && group.reason != .outcomeUnknown, resend(group))\
    <a class="button" href="\(context.links.invoices(organizer, group.filter))">\
    \(messages.showInList(formatting.count(group.count)))</a></div></section>

    """
  }

  private func resend(_ group: Group) -> HTML {
    let count = formatting.count(group.count)
    return group.reason == .waiting
      ? bulk(.transmit, group.filter, messages.sendAll(count), isMain: true)
      : bulk(.retransmit, group.filter, messages.resendAll(count), isMain: true)
  }

  /// A button that leads to the review of an action on all that a filter finds.
  private func bulk(_ action: BatchAction, _ filter: InvoiceFilter, _ text: String, isMain: Bool) -> HTML {
    """
    <form method="post" action="\(context.links.bulk(organizer))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })\
    <input type="hidden" name="query" value="\(filter.query)"><input type="hidden" name="scope" value="all">\
    <button type="submit" class="\(isMain ? "button main" : "button")" name="action" value="\(action.rawValue)">\(text)</button></form>
    """
  }
}
