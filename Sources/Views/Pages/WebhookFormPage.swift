// The form that makes or changes a webhook, with what was typed and what was wrong with it.

public import Domain

/// A webhook's form.
public struct WebhookFormPage: Sendable {
  /// What stands in the fields.
  public struct Values: Equatable, Sendable {
    public var url: String
    public var comment: String
    public var isEnabled: Bool
    public var allEvents: Bool
    /// Slugs, as they are typed.
    public var events: String
    public var actions: [String]

    public init(
      url: String = "", comment: String = "", isEnabled: Bool = true, allEvents: Bool = true, events: String = "",
      actions: [String] = []
    ) {
      self.url = url
      self.comment = comment
      self.isEnabled = isEnabled
      self.allEvents = allEvents
      self.events = events
      self.actions = actions
    }

    public init(_ webhook: Webhook) {
      self.init(
        url: webhook.url, comment: webhook.comment, isEnabled: webhook.isEnabled, allEvents: webhook.allEvents,
        events: webhook.events.joined(separator: ", "), actions: webhook.actions)
    }
  }

  public var context: PageContext
  public var organizer: String
  /// nil for a new one.
  public var webhook: Int64?
  public var values: Values
  public var problems: [FieldProblem]
  /// Makes the form count once.
  public var key: String

  public init(
    context: PageContext, organizer: String, webhook: Int64?, values: Values, problems: [FieldProblem] = [], key: String
  ) {
    self.context = context
    self.organizer = organizer
    self.webhook = webhook
    self.values = values
    self.problems = problems
    self.key = key
  }

  private var messages: Messages { context.messages }
  private var back: Href { webhook.map { context.links.webhook(organizer, $0) } ?? context.links.webhooks(organizer) }
  private var title: String { webhook == nil ? messages.newWebhook : messages.editWebhook }

  public var html: HTML {
    Layout(context: context, title: title, section: .settings, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(back)">\(Icon.back)\(messages.webhooks)</a></p>
      <h1>\(title)</h1>
      \(when: !problems.isEmpty, summary)<form method="post" class="grid" action="\(target)">\
      \(some: context.viewer, { CSRFField($0.csrfToken).html })<input type="hidden" name="\(FieldName.key)" value="\(key)">
      \(text("target_url", messages.webhookAddress, values.url, hint: messages.webhookAddressHint))\
      \(text("comment", messages.webhookComment, values.comment))
      <fieldset class="channel"><legend>\(messages.event)</legend>
      \(box("all_events", "true", messages.webhookAllEvents, values.allEvents))\
      \(text("limit_events", messages.webhookEvents, values.events, hint: messages.webhookEventsHint))</fieldset>
      \(actions(messages.aboutInvoices, "invoicefcgi."))\(actions(messages.aboutOrders, "pretix."))
      <fieldset>\(box("enabled", "true", messages.webhookIsOn, values.isEnabled))</fieldset>
      <p class="buttons"><button type="submit" class="button main">\(messages.saveWebhook)</button>
      <a class="button" href="\(back)">\(messages.webhookBack)</a></p></form>
      """
    )
  }

  private var target: Href {
    webhook.map { context.links.webhook(organizer, $0, "edit") } ?? context.links.webhooks(organizer)
  }

  private var summary: HTML {
    ErrorSummary(problems: problems, messages: messages) { problem in
      problem.field == "action_types" ? "w-actions-invoicefcgi" : "w-" + problem.field
    }.html
  }

  private func problem(_ name: String) -> HTML {
    guard let found = problems.first(where: { $0.field == name }) else { return .empty }
    return "<p class=\"problem\" id=\"w-\(name)-problem\">\(found.message)</p>"
  }

  private func text(_ name: String, _ label: String, _ value: String, hint: String? = nil) -> HTML {
    let isWrong = problems.contains { $0.field == name }
    let describedBy = [hint.map { _ in "w-\(name)-hint" }, isWrong ? "w-\(name)-problem" : nil].compactMap(\.self)
    return """
      <div><label for="w-\(name)">\(label)</label><input id="w-\(name)" name="\(name)" value="\(value)" autocomplete="off"\
      \(attribute: "aria-describedby", describedBy.isEmpty ? nil : describedBy.joined(separator: " "))\
      \(when: isWrong, " aria-invalid=\"true\"")>\
      \(some: hint, { "<p class=\"hint\" id=\"w-\(name)-hint\">\($0)</p>" })\(problem(name))</div>

      """
  }

  private func box(_ name: String, _ value: String, _ label: String, _ isChosen: Bool) -> HTML {
    """
    <label class="check"><input type="checkbox" name="\(name)" value="\(value)"\(flag: "checked", isChosen)> \(label)</label>

    """
  }

  /// Those of a name space; what nothing here causes is kept, and offered only where it was chosen.
  private func actions(_ legend: String, _ space: String) -> HTML {
    let known = WebhookAction.allCases.map(\.rawValue)
    let offered = (known + values.actions.filter { !known.contains($0) }).filter { $0.hasPrefix(space) }
    return """
      <fieldset class="channel" id="w-actions-\(String(space.dropLast()))"><legend>\(legend)</legend>
      \(each: offered, { box("action_types", $0, messages.name(ofWebhookAction: $0), values.actions.contains($0)) })\
      \(when: space == "invoicefcgi.", problem("action_types"))</fieldset>

      """
  }
}
