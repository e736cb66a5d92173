// The rules for e-invoices, applied to one invoice: for each format what was checked, and every finding with its field and its remedy.

import Domain

/// The check of one invoice.
public struct CheckPage: Sendable {
  public struct Finding: Equatable, Sendable {
    public var rule: String
    public var isFatal: Bool
    /// As the API names it.
    public var field: String
    public var message: String
    public var remedy: String
    /// Where it is put right; nil when that is not on a page of the console.
    public var place: Href?

    public init(rule: String, isFatal: Bool, field: String, message: String, remedy: String, place: Href?) {
      self.rule = rule
      self.isFatal = isFatal
      self.field = field
      self.message = message
      self.remedy = remedy
      self.place = place
    }
  }

  public struct Result: Equatable, Sendable {
    /// `ubl`, `cii`, `fatturapa`.
    public var kind: String
    /// What it was held against.
    public var profile: String
    public var findings: [Finding]
    /// The document itself, when it can be made.
    public var file: Href?

    public init(kind: String, profile: String, findings: [Finding], file: Href? = nil) {
      self.kind = kind
      self.profile = profile
      self.findings = findings
      self.file = file
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var number: String
  public var results: [Result]

  public init(context: PageContext, organizer: String, number: String, results: [Result]) {
    self.context = context
    self.organizer = organizer
    self.number = number
    self.results = results
  }

  public var html: HTML {
    Layout(context: context, title: messages.checkTitle(number), section: .invoices, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.invoice(organizer, number))">\(Icon.back)<bdi>\(number)</bdi></a></p>
      <h1>\(messages.checkTitle(number))</h1>
      <p class="hint">\(messages.checkHint)</p>
      \(each: results, section)
      """
    )
  }

  private var messages: Messages { context.messages }

  private func section(_ result: Result) -> HTML {
    let isGood = !result.findings.contains(where: \.isFatal)
    return """
      <section class="card"><h2>\(messages.name(ofFormat: result.kind)) \
      \(Chip.check(passes: isGood, messages))</h2>
      <p>\(messages.checkedAgainst(result.profile)) \(messages.findings(context.formatting.count(result.findings.count)))</p>
      \(some: result.file, { "<p><a class=\"get\" href=\"\($0)\">\(Icon.download)\(messages.download): \(messages.name(ofFormat: result.kind))</a></p>" })\
      \(when: !result.findings.isEmpty, "<ul class=\"findings\">\(each: result.findings, finding)</ul>")</section>

      """
  }

  private func finding(_ finding: Finding) -> HTML {
    """
    <li><p><span class="chip \(markup: finding.isFatal ? "bad" : "waiting")">\
    \((finding.isFatal ? Icon.failed : Icon.unknown))\(finding.isFatal ? messages.fatal : messages.warning)</span> \
    <b>\(finding.message)</b></p>
    <p>\(finding.remedy)\(some: finding.place, { " <a href=\"\($0)\">\(messages.putRight)</a>" })</p>
    <p class="sub"><code>\(finding.rule)</code> · \(messages.field): <code>\(finding.field)</code></p></li>
    """
  }
}
