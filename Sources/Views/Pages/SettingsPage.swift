// One group of settings, of the organizer or of an event: a form for what the reader may change, plain values for the rest, and a preview
// of the document as it would be.

public import Domain

/// A page of settings.
public struct SettingsPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  /// nil for the organizer's own settings.
  public var event: EventChoice?
  public var group: SettingGroup
  public var fields: [SettingField]
  /// The languages of texts.
  public var locales: [String]
  public var problems: [FieldProblem]
  /// What the form was made from: another value when it is sent means that somebody else has changed something.
  public var seen: String
  /// Further parts below the form.
  public var parts: [HTML]
  /// The preview of a mail, on the page about mails.
  public var mail: MailPreviewCard?
  /// Numbers as they look with what is saved, for the page about them.
  public var numbers: (invoice: String, cancellation: String)?

  /// An event to name and to link.
  public struct EventChoice: Equatable, Sendable {
    public var slug: String
    public var name: String

    public init(slug: String, name: String) {
      self.slug = slug
      self.name = name
    }
  }

  public init(
    context: PageContext, organizer: String, event: EventChoice?, group: SettingGroup, fields: [SettingField],
    locales: [String], problems: [FieldProblem] = [], seen: String, parts: [HTML] = [],
    numbers: (invoice: String, cancellation: String)? = nil, mail: MailPreviewCard? = nil
  ) {
    self.context = context
    self.organizer = organizer
    self.event = event
    self.group = group
    self.fields = fields
    self.locales = locales
    self.problems = problems
    self.seen = seen
    self.parts = parts
    self.numbers = numbers
    self.mail = mail
  }

  public var html: HTML {
    let back = event.map { $0.name } ?? messages.settings
    return Layout(context: context, title: messages.name(of: group), section: .settings, isNarrow: !group.isPrinted)
      .html(
        """
        <p class="way"><a class="back" href="\(context.links.settings(organizer, event: event?.slug))">\(Icon.back)\
        <bdi>\(back)</bdi></a></p>
        <h1>\(messages.name(of: group))</h1>
        <p class="hint">\(event == nil ? messages.organizerSettingsHint : messages.eventSettingsHint)\
        \(some: numbers, { " \(messages.nextNumber($0.invoice, $0.cancellation))" })</p>
        \(when: !problems.isEmpty, summary)\(group.isPrinted ? beside : content)
        """
      )
  }

  private var content: HTML {
    """
    \(mayWrite ? form : reading)
    \(each: parts, { $0 })
    """
  }

  private var beside: HTML { "<div class=\"plots\"><div>\(content)</div>\(preview)</div>" }

  private var messages: Messages { context.messages }
  private var mayWrite: Bool { fields.contains(where: \.mayWrite) }
  private var writer: SettingFieldForm {
    SettingFieldForm(
      context: context, level: event == nil ? .organizer : .event, locales: locales, problems: problems)
  }

  private var summary: HTML {
    let (writer, fields) = (writer, fields)
    return ErrorSummary(problems: problems, messages: messages, consequence: messages.nothingSaved) {
      writer.target($0.field, fields)
    }.html
  }

  private var form: HTML {
    let writer = writer
    return """
      <form method="post" class="set card" action="\(address)"\(flag: "data-preview", group.isPrinted)>\
      \(some: context.viewer, { CSRFField($0.csrfToken).html })\
      <input type="hidden" name="\(FieldName.fingerprint)" value="\(seen)">
      \(each: fields.filter(\.mayWrite), writer.html)\(some: mail, \.request)
      <p class="buttons"><button type="submit" class="button main">\(messages.saveSettings)</button>\
      \(when: group.isPrinted, previewButton)\(some: mail, \.button)</p></form>
      \(some: mail, \.result)
      \(when: !fields.allSatisfy(\.mayWrite), rest)
      """
  }

  private var address: Href { context.links.settings(organizer, event: event?.slug, group) }
  private var specimen: Href { context.links.specimen(organizer, event: event?.slug, group) }

  private var previewButton: HTML {
    """
    <button type="submit" class="button" formaction="\(specimen)" formtarget="specimen" formnovalidate>\(messages.previewSettings)</button>
    """
  }

  private var rest: HTML {
    "<section class=\"card\"><h2>\(messages.readOnlyHere)</h2>\(values(fields.filter { !$0.mayWrite }))</section>"
  }

  private var reading: HTML {
    "<p class=\"hint\">\(messages.readOnlySettings)</p><section class=\"card\">\(values(fields))</section>"
  }

  private func values(_ fields: [SettingField]) -> HTML {
    var facts = Facts()
    for field in fields {
      let text = SettingInputs.readable(field.setting, field.value, messages)
      let value: HTML = "<bdi>\(DocumentText(text.isEmpty ? messages.notSet : text).html)</bdi>"
      facts.add(
        messages.text(of: field.setting.name).label,
        html: "\(value) <span class=\"sub\">\(messages.origin(field.level))</span>")
    }
    return facts.html
  }

  private var preview: HTML {
    """
    <section class="card preview" id="preview"><h2>\(messages.specimenTitle)</h2><p class="hint">\(messages.specimenHint)</p>
    <iframe name="specimen" title="\(messages.specimenTitle)" src="\(specimen)"></iframe></section>

    """
  }
}
