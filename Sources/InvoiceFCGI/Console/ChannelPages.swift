// The channels in the console: which there are, how they fared, and tries that send no invoice.

import Domain
import Foundation
import Transmission
import Views

enum ChannelPages {
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    guard try call.authenticated().mayReadSettings(in: nil, of: organizer.id) else { throw DomainError.forbidden }
    let outbox = call.app.outbox.settings
    let providers = try usable(outbox.channels, call, organizer)
    let channels = try providers.map { provider in
      ChannelsPage.Channel(
        identifier: provider.identifier, type: provider.type, destination: provider.destination,
        record: try call.app.store.record(
          of: provider.identifier, lane: provider.lane, organizer: organizer.id, at: call.app.clock.now),
        sendsMail: provider.sendsMail)
    }
    let covered = Set(providers.map(\.type))
    let page = ChannelsPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, channels: channels,
      missing: TransmissionCatalog.standard.types.map(\.identifier).filter { !covered.contains($0) },
      isSending: outbox.isSending, mayTest: try mayTest(call))
    return call.page(page.html)
  }

  /// Those that are ready for the organizer or for one of its events.
  private static func usable(
    _ channels: TransmissionChannels, _ call: Call, _ organizer: Organizer
  ) throws -> [any TransmissionProvider] {
    let visible = try call.authenticated().visibleEvents(of: organizer.id)
    let events = try call.readableEvents(visible, of: organizer.id).map { Optional($0.id) }
    let settings = try ([nil] + events).map { try call.app.companions.settings(of: organizer.id, event: $0) }
    return channels.providers.filter { provider in settings.contains { provider.isReady($0) } }
  }

  private static func mayTest(_ call: Call) throws -> Bool {
    try call.authenticated().may(.writeOrganizerSettings, in: call.organizer())
  }

  /// Tries a channel; what came of it is told on the list.
  static func test(_ call: Call) throws -> Response {
    try attempt(call) { provider in
      guard let result = provider.test() else { return (false, call.messages.nothingToTest) }
      let name = call.messages.channelName(provider.type)
      switch result {
      case .works(let evidence):
        return (true, call.messages.channelWorks(name, provider.destination, isEncrypted: evidence["tls"]?.bool))
      case .failed(let reason, let detail):
        return (false, call.messages.channelFails(name, TransmissionReason(rawValue: reason.rawValue), detail))
      }
    }
  }

  /// Sends a mail that is no invoice to whoever asks.
  static func mail(_ call: Call) throws -> Response {
    let recipient = try call.user().email
    let organizer = try call.organizerRecord()
    return try attempt(call) { provider in
      let mail = TestMail(
        recipient: recipient, senderName: organizer.name, subject: call.messages.testMailSubject,
        text: call.messages.testMailText(organizer.name), date: call.app.clock.now,
        key: Hex.text(call.app.entropy.bytes(12)))
      guard let outcome = provider.sendTest(mail) else { throw DomainError.notFound(what: "channel for mails") }
      switch ChannelTest(outcome) {
      case .works: return (true, call.messages.testMailSent(recipient))
      case .failed(let reason, let detail):
        return (
          false,
          call.messages.channelFails(
            call.messages.channelName(provider.type), TransmissionReason(rawValue: reason.rawValue), detail)
        )
      }
    }
  }

  private static func attempt(
    _ call: Call, _ work: (any TransmissionProvider) throws -> (works: Bool, text: String)
  ) throws -> Response {
    _ = try call.form()
    let organizer = try call.organizerRecord()
    guard try mayTest(call) else { throw DomainError.forbidden }
    let outbox = call.app.outbox.settings
    guard let provider = outbox.channels.provider(identifier: try call.parameter("channel")) else {
      throw DomainError.notFound(what: "channel")
    }
    let told: (works: Bool, text: String)
    if !outbox.isSending {
      told = (false, call.messages.nothingLeaves)
    } else {
      told = try call.app.trials.one { try work(provider) } ?? (false, call.messages.trialRunning)
    }
    try call.leave(StoredFlash(isFailure: !told.works, text: told.text, requestID: nil))
    return .redirect(to: call.app.links.settings(organizer.slug, .channels).text)
  }
}

/// Lets one try of a channel run at a time: each takes a worker for some seconds.
final class ChannelTrials: Sendable {
  private let lock = NSLock()

  /// nil when another one is running.
  func one<Result>(_ work: () throws -> Result) rethrows -> Result? {
    guard lock.try() else { return nil }
    defer { lock.unlock() }
    return try work()
  }
}
