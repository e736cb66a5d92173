// Chips: an icon and a word for a state, never colour alone (WCAG 1.4.1).

import Domain

/// A state in a word.
struct Chip: HTMLPart, Sendable {
  let icon: Icon
  /// The style sheet's class, which gives the colour.
  let tone: StaticString
  let text: String

  init(_ status: TransmissionStatus, _ messages: Messages) {
    text = messages.name(of: status)
    switch status {
    case .unknown: (icon, tone) = (.unknown, "chip quiet")
    case .pending: (icon, tone) = (.pending, "chip waiting")
    case .inflight: (icon, tone) = (.inflight, "chip moving")
    case .completed: (icon, tone) = (.completed, "chip good")
    case .failed: (icon, tone) = (.failed, "chip bad")
    case .testmodeIgnored: (icon, tone) = (.test, "chip quiet")
    }
  }

  private init(_ icon: Icon, _ tone: StaticString, _ text: String) {
    self.icon = icon
    self.tone = tone
    self.text = text
  }

  static func cancellation(_ messages: Messages) -> Chip { Chip(.cancellation, "chip corrects", messages.cancellation) }
  static func cancelled(_ messages: Messages) -> Chip { Chip(.cancelled, "chip quiet", messages.cancelled) }
  static func test(_ messages: Messages) -> Chip { Chip(.test, "chip test", messages.test) }
  static func billing(ready: Bool, _ messages: Messages) -> Chip {
    ready ? Chip(.completed, "chip good", messages.ready) : Chip(.pending, "chip waiting", messages.inReview)
  }

  static func item(_ state: BatchItem.State, isReview: Bool, _ messages: Messages) -> Chip {
    let text = messages.name(of: state, isReview: isReview)
    return switch state {
    case .waiting: isReview ? Chip(.completed, "chip good", text) : Chip(.pending, "chip waiting", text)
    case .done: Chip(.completed, "chip good", text)
    case .failed: Chip(.failed, "chip bad", text)
    case .skipped: Chip(.cancelled, "chip quiet", text)
    }
  }

  static func export(_ state: Export.State, _ messages: Messages) -> Chip {
    let text = messages.standing(of: state)
    return switch state {
    case .running: Chip(.inflight, "chip moving", text)
    case .done: Chip(.completed, "chip good", text)
    case .failed: Chip(.failed, "chip bad", text)
    }
  }

  static func webhook(_ webhook: Webhook, _ messages: Messages) -> Chip {
    if webhook.isEnabled { return Chip(.completed, "chip good", messages.webhookIsOn) }
    return webhook.trouble == nil
      ? Chip(.cancelled, "chip quiet", messages.webhookIsOff) : Chip(.failed, "chip bad", messages.webhookIsOff)
  }

  static func delivery(_ state: WebhookDelivery.State, _ messages: Messages) -> Chip {
    let text = messages.name(ofDelivery: state)
    return switch state {
    case .waiting: Chip(.pending, "chip waiting", text)
    case .delivered: Chip(.completed, "chip good", text)
    case .failed: Chip(.failed, "chip bad", text)
    case .cancelled: Chip(.cancelled, "chip quiet", text)
    }
  }

  static func stale(_ messages: Messages) -> Chip { Chip(.failed, "chip waiting", messages.staleInvoice) }
  static func order(_ status: OrderStatus, _ messages: Messages) -> Chip {
    let text = messages.name(of: status)
    return switch status {
    case .pending: Chip(.pending, "chip waiting", text)
    case .paid: Chip(.completed, "chip good", text)
    case .expired, .canceled: Chip(.cancelled, "chip quiet", text)
    }
  }

  static func check(passes: Bool, _ messages: Messages) -> Chip {
    passes ? Chip(.completed, "chip good", messages.passes) : Chip(.failed, "chip bad", messages.doesNotPass)
  }

  static func channel(_ record: ChannelRecord, _ messages: Messages) -> Chip {
    record.restsUntil == nil
      ? Chip(.completed, "chip good", messages.channelReady) : Chip(.failed, "chip bad", messages.channelResting)
  }
  static func noChannel(_ messages: Messages) -> Chip { Chip(.cancelled, "chip quiet", messages.channelAbsent) }
  static func rates(areUsable: Bool, _ messages: Messages) -> Chip {
    areUsable
      ? Chip(.completed, "chip good", messages.ratesFresh) : Chip(.failed, "chip waiting", messages.ratesStale)
  }

  static func numbering(hasGaps: Bool, _ messages: Messages) -> Chip {
    hasGaps ? Chip(.failed, "chip bad", messages.gapsFound) : Chip(.completed, "chip good", messages.gapless)
  }

  func write(with nib: inout Nib) {
    nib.write(markup: "<span class=\"")
    nib.write(markup: tone)
    nib.write(markup: "\">")
    icon.writeInChip(with: &nib)
    nib.write(text: text)
    nib.write(markup: "</span>")
  }
}

/// What kind of document it is: a word for plain invoices, chips for everything that is not.
struct KindChips: HTMLPart, Sendable {
  let isCancellation: Bool
  let isCancelled: Bool
  let isTest: Bool
  let messages: Messages

  func write(with nib: inout Nib) {
    guard isCancellation || isCancelled || isTest else {
      nib.write(markup: "<span class=\"plain\">")
      nib.write(text: messages.invoice)
      nib.write(markup: "</span>")
      return
    }
    if isCancellation { Chip.cancellation(messages).write(with: &nib) }
    if isCancelled { Chip.cancelled(messages).write(with: &nib) }
    if isTest { Chip.test(messages).write(with: &nib) }
  }
}
