// The journal of an organizer: every change, newest first, with the result of verifying its chain and the file that proves it elsewhere.

public import Domain

/// The journal.
public struct JournalPage: Sendable {
  /// What verifying the chain found.
  public enum Verification: Equatable, Sendable {
    case sound(entries: Int, head: String)
    /// What is wrong, in sentences.
    case broken([String])
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var entries: Page<JournalLine>
  /// nil unless somebody asked for it.
  public var verification: Verification?

  public init(
    context: PageContext, organizer: String, entries: Page<JournalLine>, verification: Verification? = nil
  ) {
    self.context = context
    self.organizer = organizer
    self.entries = entries
    self.verification = verification
  }

  public var html: HTML {
    Layout(context: context, title: messages.journal, section: .journal).html(
      """
      <h1>\(messages.journal)</h1>
      <p class="hint">\(messages.journalHint)</p>
      \(some: verification, result)<div class="buttons actions">\(verify)<a class="button" \
      href="\(context.links.journalFile(organizer))">\(Icon.download)\(messages.downloadJournal)</a></div>
      \(entries.elements.isEmpty ? none : table)
      """
    )
  }

  private var messages: Messages { context.messages }

  private var none: HTML {
    EmptyState(icon: .document, title: messages.journalEmpty, body: "<p>\(messages.noJournal)</p>").html
  }

  private var table: HTML {
    let paging = Pagination(entries, context) { [context, organizer] number in
      context.links.journal(organizer, page: number)
    }
    return "\(JournalTable(context: context, organizer: organizer, entries: entries.elements).html)\n\(paging.html)"
  }

  private var verify: HTML {
    """
    <form method="post" action="\(context.links.verifyJournal(organizer))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })\
    <button type="submit" class="button main">\(messages.verifyJournal)</button></form>
    """
  }

  private func result(_ verification: Verification) -> HTML {
    switch verification {
    case .sound(let entries, let head):
      return """
        <div class="flash success" role="status">\(Icon.completed)<p>\
        \(messages.journalSound(context.formatting.count(entries)))<span class="sub">\(messages.headOfChain) \
        <code>\(head)</code></span></p></div>

        """
    case .broken(let sentences):
      return """
        <div class="problems" role="alert"><h2>\(Icon.failed)\(messages.journalBroken)</h2>\
        <ul>\(each: sentences, { "<li>\($0)</li>" })</ul></div>

        """
    }
  }
}
