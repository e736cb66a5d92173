// Everything that happened to an invoice in one list, oldest first: entries of the journal, the documents of its chain, attempts to send
// it, and the files that were made.

public import Domain

/// One thing that happened.
public struct TimelineEntry: Equatable, Sendable {
  /// What it is about, for the filter.
  public enum Kind: String, CaseIterable, Sendable {
    case changes, sending, files
  }

  public enum What: Equatable, Sendable {
    /// `invoice.reissued`, as the journal calls it.
    case journal(String)
    /// Another document of the chain.
    case related(RelatedInvoice.Role, number: String)
    /// An attempt by this channel; `outcome` as in `DeliveryRecord.Attempt`.
    case attempt(channel: String, outcome: String?, reason: TransmissionReason?)
    case file(kind: String, version: Int)
  }

  public var at: Instant
  public var what: What
  /// `user 3 (kim@example.org)`; nil when nobody is known.
  public var actor: String?

  public init(at: Instant, what: What, actor: String? = nil) {
    self.at = at
    self.what = what
    self.actor = actor
  }

  public var kind: Kind {
    switch what {
    case .journal(let action): action.hasPrefix("transmission.") ? .sending : .changes
    case .related: .changes
    case .attempt: .sending
    case .file: .files
    }
  }
}

/// The timeline at the foot of an invoice's page.
public struct Timeline: Equatable, Sendable {
  public var entries: [TimelineEntry]
  /// nil: all kinds.
  public var kind: TimelineEntry.Kind?

  public init(entries: [TimelineEntry] = [], kind: TimelineEntry.Kind? = nil) {
    self.entries = entries
    self.kind = kind
  }

  /// In the address of the invoice.
  public static let parameter = "timeline"
}

/// Draws the timeline of a page.
struct InvoiceTimeline: Sendable {
  let page: InvoicePage

  private var timeline: Timeline { page.timeline }
  private var context: PageContext { page.context }
  private var messages: Messages { page.context.messages }

  var html: HTML {
    guard !timeline.entries.isEmpty else { return .empty }
    let shown = timeline.entries.filter { timeline.kind == nil || $0.kind == timeline.kind }
    let list: HTML =
      shown.isEmpty ? "<p>\(messages.timelineEmpty)</p>" : "<ol class=\"sent-log\">\(each: shown, item)</ol>"
    return """
      <section class="card" id="timeline"><h2>\(messages.timeline)</h2>
      <nav class="tabs" aria-label="\(messages.timeline)"><ul>\(choice(nil))\(each: TimelineEntry.Kind.allCases, choice)</ul></nav>
      \(list)</section>

      """
  }

  private func choice(_ kind: TimelineEntry.Kind?) -> HTML {
    let count = timeline.entries.count { kind == nil || $0.kind == kind }
    let href = context.links.timeline(page.organizer, page.invoice.number, kind, from: page.list)
    return """
      <li><a href="\(href)"\(attribute: "aria-current", timeline.kind == kind ? "true" : nil)>\
      \(messages.name(of: kind)) <span class="count">\(context.formatting.count(count))</span></a></li>
      """
  }

  private func item(_ entry: TimelineEntry) -> HTML {
    """
    <li>\(context.formatting.time(entry.at)): \(text(entry.what))\
    \(some: entry.actor, { " <span class=\"soft\">– <bdi>\(messages.actor($0))</bdi></span>" })</li>

    """
  }

  private func text(_ what: TimelineEntry.What) -> HTML {
    switch what {
    case .journal(let action): "\(messages.name(ofJournalAction: action))"
    case .related(let role, let number): messages.happened(role, page.reference(number))
    case .attempt(let channel, let outcome, let reason):
      """
      \(messages.attemptBy(messages.channel(channel))): \(messages.name(ofAttempt: outcome))\
      \(some: reason, { " (\(messages.title(of: $0)))" })
      """
    case .file(let kind, let version): "\(messages.fileMade(messages.name(ofFormat: kind), version))"
    }
  }
}
