// Entries of the journal in rows: when, who, by which way, what, about which document.

public import Domain

/// An entry as people read it.
public struct JournalLine: Equatable, Sendable {
  public var number: Int64
  public var at: Instant
  /// `user 3 (kim@example.org)`.
  public var actor: String
  /// `invoice.reissued`.
  public var action: String
  public var subject: String
  /// Where the subject is shown; nil when it has no page.
  public var href: Href?
  /// What else was noted, name and value.
  public var details: [Detail]
  /// 64 hexadecimal digits.
  public var hash: String

  public struct Detail: Equatable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    number: Int64, at: Instant, actor: String, action: String, subject: String, href: Href?, details: [Detail],
    hash: String
  ) {
    self.number = number
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.href = href
    self.details = details
    self.hash = hash
  }
}

/// Rows of journal entries.
struct JournalTable: Sendable {
  let context: PageContext
  let organizer: String
  let entries: [JournalLine]

  var html: HTML {
    """
    <table class="list flat journal"><caption class="unseen">\(messages.journal)</caption>
    <thead><tr><th scope="col">\(messages.number)</th><th scope="col">\(messages.time)</th>\
    <th scope="col">\(messages.what)</th><th scope="col">\(messages.about)</th><th scope="col">\(messages.who)</th></tr></thead>
    <tbody>
    \(each: entries, row)</tbody></table>
    """
  }

  private var messages: Messages { context.messages }

  private func row(_ entry: JournalLine) -> HTML {
    let subject: HTML = "<bdi>\(entry.subject)</bdi>"
    return """
      <tr><th scope="row" class="num" title="\(entry.hash)">\(String(entry.number))</th>\
      <td class="date">\(context.formatting.time(entry.at))</td><td>\(messages.name(ofJournalAction: entry.action))\
      \(when: !entry.details.isEmpty, details(entry.details))</td>\
      <td>\(entry.href.map { "<a href=\"\($0)\">\(subject)</a>" as HTML } ?? subject)</td>\
      <td><bdi>\(messages.actor(entry.actor))</bdi></td></tr>

      """
  }

  private func details(_ details: [JournalLine.Detail]) -> HTML {
    """
    <details class="data"><summary>\(messages.details)</summary>\
    <dl>\(each: details, { "<div><dt>\($0.name)</dt><dd><bdi>\($0.value)</bdi></dd></div>" })</dl></details>
    """
  }
}
