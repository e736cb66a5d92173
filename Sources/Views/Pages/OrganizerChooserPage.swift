// The choice among the organizers of the reader's teams; shown only when there is more than one, or none.

/// A list of organizers to go to.
public struct OrganizerChooserPage: Sendable {
  public var context: PageContext
  /// In the order to show.
  public var organizers: [OrganizerChoice]

  public init(context: PageContext, organizers: [OrganizerChoice]) {
    self.context = context
    self.organizers = organizers
  }

  public var html: HTML {
    Layout(context: context, title: context.messages.organizers, section: nil, isNarrow: true).html(
      organizers.isEmpty ? none : choice
    )
  }

  private var choice: HTML {
    """
    <h1>\(context.messages.chooseOrganizer)</h1>
    <p class="hint">\(context.messages.chooseOrganizerHint)</p>
    <ul class="choices">\(each: organizers, item)</ul>
    """
  }

  private func item(_ organizer: OrganizerChoice) -> HTML {
    """
    <li data-row><a href="\(context.links.home(organizer.slug))"><b><bdi>\(organizer.name)</bdi></b> \
    <span class="muted"><bdi>\(organizer.slug)</bdi></span></a></li>
    """
  }

  private var none: HTML {
    let reason = EmptyState(
      icon: .locked, title: context.messages.noOrganizers, body: "<p>\(context.messages.noOrganizersHint)</p>")
    return "<h1 class=\"unseen\">\(context.messages.organizers)</h1>\(reason.html)"
  }
}
