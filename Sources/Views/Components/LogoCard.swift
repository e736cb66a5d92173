// The logo on the page of the layout: what it looks like, where it comes from, a form to upload another and one to take it away.

public import Domain

/// The logo of an organizer or event.
public struct LogoCard: Sendable {
  public enum State: Equatable, Sendable {
    case none
    case shown
    /// Named by the pretix that the event came from, not stored here.
    case elsewhere(String)
  }

  public var context: PageContext
  public var organizer: String
  /// The slug of the event; nil for the organizer's own.
  public var event: String?
  public var state: State
  public var level: Settings.Level
  /// Whether it is set on the level of the page.
  public var isOwn: Bool
  public var mayWrite: Bool
  public var problem: FieldProblem?

  public init(
    context: PageContext, organizer: String, event: String?, state: State, level: Settings.Level, isOwn: Bool,
    mayWrite: Bool, problem: FieldProblem?
  ) {
    self.context = context
    self.organizer = organizer
    self.event = event
    self.state = state
    self.level = level
    self.isOwn = isOwn
    self.mayWrite = mayWrite
    self.problem = problem
  }

  public var html: HTML {
    """
    <section class="card" id="logo"><h2>\(messages.logo)</h2>\(picture)
    \(when: mayWrite, form)\(when: mayWrite && isOwn && state != .none, removal)</section>

    """
  }

  private var messages: Messages { context.messages }

  private var picture: HTML {
    switch state {
    case .none: return "<p>\(messages.noLogo)</p>"
    case .elsewhere(let name): return "<p>\(messages.logoElsewhere) <code>\(name)</code></p>"
    case .shown:
      return """
        <p><img class="logo" src="\(context.links.logo(organizer, event: event))" alt="\(messages.logo)"></p>
        <p class="hint">\(event == nil ? messages.setByOrganizer : messages.origin(level))</p>
        """
    }
  }

  private var form: HTML {
    """
    <form method="post" class="confirm" enctype="multipart/form-data" action="\(context.links.logoUpload(organizer, event: event))">\
    \(token)<label for="logo-file">\(messages.uploadLogo)</label>
    <input type="file" id="logo-file" name="file" accept="image/png,image/jpeg" aria-describedby="logo-hint\
    \(when: problem != nil, " logo-problem")"\(when: problem != nil, " aria-invalid=\"true\"")>
    <p class="hint" id="logo-hint">\(messages.logoHint)</p>\
    \(some: problem, { "<p class=\"problem\" id=\"logo-problem\">\($0.message)</p>" })
    <p class="buttons"><button type="submit" class="button">\(messages.upload)</button></p></form>

    """
  }

  private var removal: HTML {
    """
    <form method="post" action="\(context.links.logoRemoval(organizer, event: event))">\(token)\
    <button type="submit" class="button">\(messages.removeLogo)</button></form>
    """
  }

  private var token: HTML { context.viewer.map { CSRFField($0.csrfToken).html } ?? .empty }
}
