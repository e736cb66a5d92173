// The channels by which invoices leave: what is configured, how it fared, buttons to try it.

public import Domain

/// The channels of this installation, as one organizer sees them.
public struct ChannelsPage: Sendable {
  public struct Channel: Equatable, Sendable {
    public var identifier: String
    public var type: String
    public var destination: String
    public var record: ChannelRecord
    /// Whether a mail that is no invoice can be sent through it.
    public var sendsMail: Bool

    public init(identifier: String, type: String, destination: String, record: ChannelRecord, sendsMail: Bool) {
      self.identifier = identifier
      self.type = type
      self.destination = destination
      self.record = record
      self.sendsMail = sendsMail
    }
  }

  public var context: PageContext
  public var organizer: String
  public var channels: [Channel]
  /// Transmission types that no channel serves.
  public var missing: [String]
  /// False where the operator keeps everything on this machine.
  public var isSending: Bool
  public var mayTest: Bool

  public init(
    context: PageContext, organizer: String, channels: [Channel], missing: [String], isSending: Bool, mayTest: Bool
  ) {
    self.context = context
    self.organizer = organizer
    self.channels = channels
    self.missing = missing
    self.isSending = isSending
    self.mayTest = mayTest
  }

  public var html: HTML {
    Layout(context: context, title: messages.name(of: .channels), section: .settings, isNarrow: true).html(
      """
      \(SettingsPlace.way(context, organizer))\
      <h1>\(messages.name(of: .channels))</h1>
      <p class="hint">\(messages.channelsHint)</p>
      \(when: !isSending, "<p class=\"hint\">\(messages.nothingLeaves)</p>")
      \(each: channels, section)\(each: missing, absent)
      """
    )
  }

  private var messages: Messages { context.messages }

  private func section(_ channel: Channel) -> HTML {
    let record = channel.record
    var facts = Facts()
    facts.add(messages.channelProgram, html: "<code>\(channel.identifier)</code>")
    facts.add(messages.channelDestination, channel.destination)
    facts.add(messages.lastSuccess, html: record.lastSuccess.map { context.formatting.time($0) } ?? never)
    facts.add(messages.lastFailure, html: record.lastFailure.map { failure($0, record.lastReason) } ?? never)
    facts.add(messages.restsUntil, html: record.restsUntil.map { context.formatting.time($0) })
    return """
      <section class="card"><h2>\(messages.channel(channel.type)) \(Chip.channel(record, messages))</h2>
      \(facts.html)\(buttons(channel))</section>

      """
  }

  private var never: HTML { "<span class=\"soft\">\(messages.neverYet)</span>" }

  private func failure(_ moment: Instant, _ reason: TransmissionFailure?) -> HTML {
    """
    \(context.formatting.time(moment))\
    \(some: reason, { ": \(messages.title(of: TransmissionReason(rawValue: $0.rawValue)))" })
    """
  }

  private func buttons(_ channel: Channel) -> HTML {
    guard mayTest, isSending, let viewer = context.viewer else {
      return "<p class=\"hint\">\(isSending ? messages.mayNotTest : messages.nothingLeaves)</p>"
    }
    let name = messages.channel(channel.type)
    return """
      <div class="buttons"><form method="post" action="\(context.links.channel(organizer, channel.identifier, "test"))">\
      \(CSRFField(viewer.csrfToken).html)<button type="submit" class="button">\(messages.testChannel)\
      <span class="unseen"> \(name)</span></button></form>\
      \(when: channel.sendsMail, mail(channel, viewer))</div>
      """
  }

  private func mail(_ channel: Channel, _ viewer: Viewer) -> HTML {
    """
    <form method="post" action="\(context.links.channel(organizer, channel.identifier, "mail"))">\
    \(CSRFField(viewer.csrfToken).html)<button type="submit" class="button">\(messages.sendTestMail(viewer.email))</button></form>
    """
  }

  private func absent(_ type: String) -> HTML {
    """
    <section class="card"><h2>\(messages.channel(type)) \(Chip.noChannel(messages))</h2>
    <p>\(messages.channelMissing(type))</p></section>

    """
  }
}
