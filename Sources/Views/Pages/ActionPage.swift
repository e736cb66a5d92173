// The page that asks before an action on one invoice and shows exactly what will happen: documents that will exist with provisional
// numbers, every field that differs, totals, recipients, and whether mail goes out (console.md §4.5).

public import Domain

/// Confirmation of reissue, regenerate, transmit or retransmit.
public struct ActionPage: Sendable {
  /// A document that will exist afterwards.
  public struct Outcome: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case cancellation, replacement, newVersion
    }

    public var kind: Kind
    /// Provisional: another one may take it first.
    public var number: String
    public var date: LocalDate
    public var gross: Money
    public var tax: Money

    public init(kind: Kind, number: String, date: LocalDate, gross: Money, tax: Money) {
      self.kind = kind
      self.number = number
      self.date = date
      self.gross = gross
      self.tax = tax
    }
  }

  /// A field of the published invoice that will differ.
  public struct Difference: Equatable, Sendable {
    /// As the API names it: `invoice_to_name`, `lines.2.gross_value`.
    public var field: String
    public var before: String
    public var after: String

    public init(field: String, before: String, after: String) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// What happens with the transmission.
  public enum Sending: Equatable, Sendable {
    /// Nothing is sent now; the new documents wait.
    case waits(channel: String)
    /// Goes out as soon as this is confirmed. `recipient` is nil where the channel finds it out itself.
    case now(channel: String, recipient: String?)
    /// No configured channel reaches this recipient.
    case noChannel(channel: String)
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var invoice: Invoice
  public var action: InvoiceAction
  public var outcomes: [Outcome]
  public var differences: [Difference]
  /// Members of the document that stay as they are.
  public var unchanged: Int
  public var sending: Sending
  /// For a repeated transmission: how often it was tried before.
  public var earlierAttempts: Int
  /// The form's one-time key and what it was made from.
  public var key: String
  public var fingerprint: String
  /// The data changed between this page and the one that was confirmed: nothing was done.
  public var hasChanged: Bool

  public init(
    context: PageContext, organizer: String, invoice: Invoice, action: InvoiceAction, outcomes: [Outcome],
    differences: [Difference], unchanged: Int, sending: Sending, earlierAttempts: Int = 0, key: String,
    fingerprint: String, hasChanged: Bool = false
  ) {
    self.context = context
    self.organizer = organizer
    self.invoice = invoice
    self.action = action
    self.outcomes = outcomes
    self.differences = differences
    self.unchanged = unchanged
    self.sending = sending
    self.earlierAttempts = earlierAttempts
    self.key = key
    self.fingerprint = fingerprint
    self.hasChanged = hasChanged
  }

  public var html: HTML {
    let name = messages.name(of: action)
    return Layout(context: context, title: "\(name) \(invoice.number)", section: .invoices, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(back)">\(Icon.back)<bdi>\(invoice.number)</bdi></a></p>
      <h1>\(name): <bdi>\(invoice.number)</bdi></h1>
      <p class="status">\(messages.meaning(of: action))</p>
      \(when: hasChanged, changedNotice)<div class="pair">\(existing)\(created)</div>
      \(when: showsDifferences, difference)\(sendingSection)\(form)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }
  private var back: Href { context.links.invoice(organizer, invoice.number) }
  private var showsDifferences: Bool { action == .reissue || action == .regenerate }

  private var changedNotice: HTML {
    """
    <div class="flash failure" role="alert">\(Icon.failed)<p>\(messages.dataChanged)</p></div>

    """
  }

  private var existing: HTML {
    var facts = Facts()
    facts.add(messages.number, invoice.number)
    facts.add(messages.date, html: formatting.time(invoice.date))
    facts.add(messages.recipient, invoice.recipient.company.flatMap { $0.isEmpty ? nil : $0 } ?? invoice.recipient.name)
    facts.add(messages.gross, html: formatting.amount(invoice.grossTotal, invoice.currency).html)
    facts.add(messages.tax, html: formatting.amount(invoice.taxTotal, invoice.currency).html)
    facts.add(messages.transmission, html: Chip(invoice.transmission.status, messages).html)
    return "<section class=\"card\"><h2>\(messages.whatExists)</h2>\(facts.html)</section>"
  }

  private var created: HTML {
    guard !outcomes.isEmpty else { return .empty }
    return """
      <section class="card"><h2>\(messages.whatWillBe)</h2><ul class="chain">\(each: outcomes, outcome)</ul>
      \(when: action == .reissue && !outcomes.contains { $0.kind == .replacement }, "<p>\(messages.noReplacement)</p>")\
      \(when: action == .reissue, balance)</section>
      """
  }

  private func outcome(_ outcome: Outcome) -> HTML {
    """
    <li class="\(outcome.kind == .cancellation ? "corrects" : "issues")"><b><bdi>\(outcome.number)</bdi></b> \
    \(when: outcome.kind != .newVersion, "<span class=\"chip test\">\(messages.provisional)</span>")\
    <span class="sub">\(messages.name(of: outcome.kind)), \(formatting.time(outcome.date))</span>\
    <span class="sub">\(messages.gross) \(formatting.amount(outcome.gross, invoice.currency)), \
    \(messages.tax) \(formatting.amount(outcome.tax, invoice.currency))</span></li>
    """
  }

  /// What the documents of this order add up to afterwards, against now.
  private var balance: HTML {
    let change = outcomes.map(\.gross).total
    return "<p class=\"hint\">\(messages.totalsChange(formatting.amount(change, invoice.currency).html))</p>"
  }

  private var difference: HTML {
    let caption = messages.differencesCaption
    let body: HTML =
      differences.isEmpty
      ? "<p>\(messages.noDifferences)</p>"
      : """
      <table class="list flat diff"><caption class="unseen">\(caption)</caption>
      <thead><tr><th scope="col">\(messages.field)</th><th scope="col">\(messages.now)</th>\
      <th scope="col">\(messages.afterwards)</th></tr></thead>
      <tbody>\(each: differences, differenceRow)</tbody></table>
      """
    return """
      <section class="card"><h2>\(caption)</h2>\(body)
      <p class="hint">\(messages.unchangedFields(formatting.count(unchanged)))</p></section>

      """
  }

  private func differenceRow(_ difference: Difference) -> HTML {
    """
    <tr><th scope="row">\(messages.name(ofInvoiceField: difference.field))</th>\
    <td data-label="\(messages.now)"><del>\(value(difference.before))</del></td>\
    <td data-label="\(messages.afterwards)"><ins>\(value(difference.after))</ins></td></tr>

    """
  }

  private func value(_ text: String) -> HTML {
    text.isEmpty ? "<span class=\"soft\">\(messages.emptyValue)</span>" : "<bdi>\(DocumentText(text).html)</bdi>"
  }

  private var sendingSection: HTML {
    let text: HTML =
      switch sending {
      case .waits(let channel): messages.sendingWaits("\(messages.channelWithinSentence(channel))")
      case .now(let channel, let recipient):
        messages.sendingNow(
          "\(messages.channelWithinSentence(channel))", to: recipient.map { "<b><bdi>\($0)</bdi></b>" })
      case .noChannel(let channel): messages.sendingImpossible("\(messages.channel(channel))")
      }
    return """
      <section class="card"><h2>\(messages.transmission)</h2><p>\(text)</p>\
      \(when: earlierAttempts > 0, "<p>\(messages.triedBefore(formatting.count(earlierAttempts)))</p>")</section>

      """
  }

  private var form: HTML {
    let numbers = outcomes.map(\.number)
    return """
      <form method="post" class="confirm" action="\(context.links.action(organizer, invoice.number, action.rawValue))">\
      \(some: context.viewer, { CSRFField($0.csrfToken).html })\
      <input type="hidden" name="\(FieldName.key)" value="\(key)">\
      <input type="hidden" name="\(FieldName.fingerprint)" value="\(fingerprint)">
      <p class="hint">\(messages.legalHint(for: action))</p>
      <p class="buttons"><button type="submit" class="button main">\
      \(messages.confirm(action, numbers, number: invoice.number))</button> \
      <a class="button" href="\(back)">\(messages.back)</a></p></form>
      """
  }
}
