// What an action on one invoice did or would do, with what the confirmation page shows of it and what binds the page to the action.

import Domain
import Views

/// The outcome of an action, real or previewed.
enum ActionResult {
  case reissued(ReissuedInvoice)
  case regenerated(RegeneratedInvoice)
  /// Transmit and retransmit change no document.
  case sent(StoredInvoice, InvoiceAction, earlier: Int)

  static func preview(_ action: InvoiceAction, _ call: Call) throws -> ActionResult {
    let (number, scope, actor) = try subject(call)
    switch action {
    case .reissue: return .reissued(try call.app.invoicing.previewReissue(number, in: scope, by: actor))
    case .regenerate: return .regenerated(try call.app.invoicing.previewRegenerate(number, in: scope, by: actor))
    case .transmit, .retransmit, .download: return try sending(action, call)
    }
  }

  static func perform(_ action: InvoiceAction, _ call: Call) throws -> ActionResult {
    let (number, scope, actor) = try subject(call)
    switch action {
    case .reissue: return .reissued(try call.app.invoicing.reissue(number, in: scope, by: actor))
    case .regenerate: return .regenerated(try call.app.invoicing.regenerate(number, in: scope, by: actor))
    case .transmit, .retransmit, .download:
      let result = try sending(action, call)
      try call.app.outbox.transmit(action, number: number, in: scope, by: actor)
      return result
    }
  }

  private static func subject(_ call: Call) throws -> (String, InvoiceQuery.Scope, Actor) {
    (try call.parameter("number"), try call.consoleScope(), try call.authenticated())
  }

  private static func sending(_ action: InvoiceAction, _ call: Call) throws -> ActionResult {
    let stored = try call.consoleInvoice()
    let situation = try call.situation(of: stored)
    let availability = stored.invoice.availability(of: action, in: situation, for: try call.authenticated())
    if case .refused(let refusal) = availability { throw DomainError.refused(refusal) }
    return .sent(stored, action, earlier: try call.transmissions(of: stored.invoice).count)
  }

  /// The invoice that was acted on, as it was.
  var invoice: Invoice {
    switch self {
    case .reissued(let reissued): reissued.original
    case .regenerated(let regenerated): regenerated.before
    case .sent(let stored, _, _): stored.invoice
    }
  }

  var earlierAttempts: Int {
    if case .sent(_, _, let earlier) = self { return earlier }
    return 0
  }

  var outcomes: [ActionPage.Outcome] {
    func outcome(_ kind: ActionPage.Outcome.Kind, _ invoice: Invoice) -> ActionPage.Outcome {
      .init(
        kind: kind, number: invoice.number, date: invoice.date, gross: invoice.grossTotal, tax: invoice.taxTotal)
    }
    switch self {
    case .reissued(let reissued):
      return [outcome(.cancellation, reissued.cancellation)]
        + (reissued.replacement.map { [outcome(.replacement, $0)] } ?? [])
    case .regenerated(let regenerated): return [outcome(.newVersion, regenerated.after)]
    case .sent: return []
    }
  }

  private var pair: (before: Invoice, after: Invoice)? {
    switch self {
    case .reissued(let reissued): reissued.replacement.map { (reissued.original, $0) }
    case .regenerated(let regenerated): (regenerated.before, regenerated.after)
    case .sent: nil
    }
  }

  func differences() throws -> [ActionPage.Difference] {
    guard let pair else { return [] }
    return try InvoiceDifferences.shown(pair.before, pair.after)
  }

  /// Members of the published document that do not differ.
  func unchanged() throws -> Int {
    guard let pair else { return 0 }
    let members = try JSON(parsing: InvoiceResource.document(pair.after)).object?.members.count ?? 0
    let differing = Set(try differences().map { $0.field.prefix { $0 != "." } })
    return max(0, members - differing.count)
  }

  /// Everything that was shown, but for numbers and times, which are provisional.
  func fingerprint(_ call: Call) -> String {
    func settled(_ invoice: Invoice) -> [UInt8] {
      var copy = invoice
      copy.prefix = ""
      copy.invoiceNo = ""
      copy.createdAt = Instant(microseconds: 0)
      return InvoiceResource.document(copy)
    }
    let parts: [[UInt8]] =
      switch self {
      case .reissued(let reissued):
        [settled(reissued.cancellation)] + (reissued.replacement.map { [settled($0)] } ?? [])
      case .regenerated(let regenerated): [settled(regenerated.before), settled(regenerated.after)]
      case .sent(let stored, let action, let earlier):
        [Array("\(action.rawValue) \(stored.version) \(stored.invoice.transmission.status.rawValue) \(earlier)".utf8)]
      }
    return Hex.text(call.app.digest.sha256(Array(parts.joined(separator: [0]))))
  }

  /// Where the result is: the new invoice, else the old one.
  func location(_ call: Call) -> Href {
    let organizer = call.parameters["organizer"] ?? ""
    if case .reissued(let reissued) = self {
      return call.app.links.invoice(organizer, (reissued.replacement ?? reissued.cancellation).number)
    }
    return call.app.links.invoice(organizer, invoice.number)
  }

  func flash(_ call: Call) -> StoredFlash {
    let messages = call.messages
    let organizer = call.parameters["organizer"] ?? ""
    switch self {
    case .reissued(let reissued):
      return StoredFlash(
        isFailure: false,
        text: messages.reissued(
          reissued.original.number, cancellation: reissued.cancellation.number,
          replacement: reissued.replacement?.number),
        linkText: messages.view(reissued.cancellation.number),
        href: call.app.links.invoice(organizer, reissued.cancellation.number).text)
    case .regenerated(let regenerated):
      return StoredFlash(isFailure: false, text: messages.regenerated(regenerated.after.number))
    case .sent(let stored, _, _):
      return StoredFlash(isFailure: false, text: messages.transmissionRequested(stored.invoice.number))
    }
  }
}

/// Differences between published invoices as people read them.
enum InvoiceDifferences {
  /// Without what every new invoice differs in: its number, and the state of its transmission.
  static func shown(_ before: Invoice, _ after: Invoice) throws -> [ActionPage.Difference] {
    try InvoiceDifference.between(before, after).filter { !isOfEveryInvoice($0.field) }.map { difference in
      .init(field: difference.field, before: text(difference.before), after: text(difference.after))
    }
  }

  private static func isOfEveryInvoice(_ field: String) -> Bool {
    ["number", "transmission_status", "transmission_date", "transmission_provider", "test_mode"].contains(field)
  }

  private static func text(_ json: JSON?) -> String {
    switch json {
    case nil, .null?: ""
    case .string(let text)?: text
    case .bool(let flag)?: flag ? "✓" : "✗"
    case .number(let digits)?: digits
    case .array?, .object?:
      String(
        decoding: {
          var writer = JSONWriter(); writer.value(json ?? .null); return writer.bytes
        }(), as: UTF8.self)
    }
  }
}

extension Call {
  /// Transmissions of the invoice itself, newest first.
  func transmissions(of invoice: Invoice) throws -> [(Transmission, [TransmissionAttempt])] {
    try app.outbox.records.transmissions(of: invoice.id, organizer: invoice.organizer)
      .filter { $0.0.purpose == .invoice }
  }

  /// Whether mail goes out when an action is confirmed, and to whom.
  func sending(_ result: ActionResult) throws -> ActionPage.Sending {
    let invoice: Invoice
    switch result {
    case .reissued(let reissued):
      return .waits(channel: (reissued.replacement ?? reissued.cancellation).transmission.type)
    case .regenerated(let regenerated): return .waits(channel: regenerated.after.transmission.type)
    case .sent(let stored, _, _): invoice = stored.invoice
    }
    let settings = try app.companions.settings(of: invoice.organizer, event: invoice.event)
    let type = invoice.transmission.type
    guard app.outbox.channels.provider(for: invoice, settings: settings) != nil else {
      return .noChannel(channel: type)
    }
    let key = EventKey(organizer: invoice.organizer, event: invoice.event)
    let order = try app.companions.order(code: invoice.orderCode, of: key)
    return .now(channel: type, recipient: type == "email" ? recipient(of: invoice, order) : nil)
  }

  /// As `email` resolves it: the address of the invoice, else the order's.
  private func recipient(of invoice: Invoice, _ order: Order) -> String? {
    let given = invoice.recipient.transmissionInfo?.object?["transmission_email_address"]?.string
    return given.flatMap { $0.isEmpty ? nil : $0 } ?? order.email
  }
}
