// The way into the settings: what can be set for all events, or for one, how much of it is set here, and the pages about access.

public import Domain

/// An overview of settings.
public struct SettingsIndexPage: Sendable {
  /// A group with how much of it is set on the level of the page.
  public struct Entry: Equatable, Sendable {
    public var group: SettingGroup
    public var own: Int
    public var all: Int

    public init(_ group: SettingGroup, own: Int, all: Int) {
      self.group = group
      self.own = own
      self.all = all
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  /// nil for the organizer's own settings.
  public var event: SettingsPage.EventChoice?
  public var entries: [Entry]
  /// The other pages that there are; empty for an event.
  public var places: [SettingsPlace]
  /// The events with settings of their own to look at; empty for an event.
  public var events: [SettingsPage.EventChoice]

  public init(
    context: PageContext, organizer: String, event: SettingsPage.EventChoice?, entries: [Entry],
    places: [SettingsPlace] = [], events: [SettingsPage.EventChoice] = []
  ) {
    self.context = context
    self.organizer = organizer
    self.event = event
    self.entries = entries
    self.places = places
    self.events = events
  }

  public var html: HTML {
    let title = event.map { messages.settingsOf($0.name) } ?? messages.settings
    return Layout(context: context, title: title, section: .settings, isNarrow: true).html(
      """
      \(when: event != nil, way)<h1>\(title)</h1>
      <p class="hint">\(event == nil ? messages.organizerSettingsHint : messages.eventSettingsHint)</p>
      <ul class="choices">\(each: entries, group)\(each: places.filter { !$0.isAccess }, place)</ul>
      \(when: places.contains(where: \.isAccess), access)\(when: !events.isEmpty, byEvent)
      """
    )
  }

  private var messages: Messages { context.messages }

  private var way: HTML {
    """
    <p class="way"><a class="back" href="\(context.links.settings(organizer))">\(Icon.back)\(messages.settings)</a></p>

    """
  }

  private func group(_ entry: Entry) -> HTML {
    let counted = messages.ownCount(context.formatting.count(entry.own), of: context.formatting.count(entry.all))
    return """
      <li><a href="\(context.links.settings(organizer, event: event?.slug, entry.group))"><b>\(messages.name(of: entry.group))</b>\
      <span class="soft">\(messages.purpose(of: entry.group)) \(counted)</span></a></li>

      """
  }

  private func place(_ place: SettingsPlace) -> HTML {
    """
    <li><a href="\(context.links.settings(organizer, place))"><b>\(messages.name(of: place))</b>\
    <span class="soft">\(messages.purpose(of: place))</span></a></li>

    """
  }

  private var access: HTML {
    """
    <section class="part"><h2>\(messages.furtherSettings)</h2>
    <ul class="choices">\(each: places.filter(\.isAccess), place)</ul></section>

    """
  }

  private var byEvent: HTML {
    """
    <section class="part"><h2>\(messages.settingsByEvent)</h2><ul class="choices">\(each: events, { event in
      """
      <li><a href="\(context.links.settings(organizer, event: event.slug))"><bdi>\(event.name)</bdi>\
      <span class="soft"><bdi>\(event.slug)</bdi></span></a></li>

      """
    })</ul></section>

    """
  }
}
