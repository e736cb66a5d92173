// The preview of invoice mails in the settings: a real invoice with the words of a form that may not be saved yet.

import Domain
import Transmission
import Views

/// What a form wants to see: a mail for an invoice, with what was typed.
struct MailRequest {
  let number: String
  let body: JSON

  init(form: ConsoleForm, body: JSON) {
    number = (form[MailPreviewCard.number] ?? "").trimmingSpaces()
    self.body = body
  }
}

enum MailPreviews {
  /// The part of the page; nil for a reader who sees no invoices here.
  static func card(_ found: ConsoleSettings, _ context: PageContext, _ request: MailRequest?) throws -> MailPreviewCard
  {
    let scope = try scope(found)
    guard let request else {
      let newest = try found.call.app.store.summaries(InvoiceQuery(scope: scope), page: PageRequest(number: 1, size: 1))
      return MailPreviewCard(
        context: context, placeholders: MailPreview.placeholders, number: newest.elements.first?.number, mail: nil)
    }
    do {
      let stored = try found.call.app.store.invoice(number: request.number, in: scope)
      return MailPreviewCard(
        context: context, placeholders: MailPreview.placeholders, number: request.number,
        mail: try mail(of: stored, found, request))
    } catch DomainError.notFound {
      return MailPreviewCard(
        context: context, placeholders: MailPreview.placeholders, number: request.number, mail: nil, isMissing: true)
    }
  }

  private static func scope(_ found: ConsoleSettings) throws -> InvoiceQuery.Scope {
    guard let event = found.event else { return try found.call.consoleScope() }
    let mayRead = found.actor.may(.readOrders, in: event.id, of: found.organizer.id)
    return mayRead
      ? .event(event.id, of: found.organizer.id) : .organizer(found.organizer.id, events: .some([]))
  }

  private static func mail(
    of stored: StoredInvoice, _ found: ConsoleSettings, _ request: MailRequest
  ) throws -> ShownMail {
    let app = found.call.app
    let invoice = stored.invoice
    let event = try app.companions.event(slug: invoice.eventSlug, of: found.organizer.id)
    let settings = try app.companions.settings(of: found.organizer.id, event: event.id)
      .after(request.body, at: found.level)
    let source = TransmissionSource(
      transmission: Transmission(
        organizer: found.organizer.id, invoice: invoice.id, version: stored.version, purpose: .invoice, type: "email",
        createdAt: app.clock.now, updatedAt: app.clock.now),
      stored: stored, order: try order(of: invoice, event, found), event: event, settings: settings, installation: "",
      document: { kind in throw DomainError.notFound(what: kind) },
      italianFile: { _, _, _ in throw DomainError.notFound(what: "file") })
    let provider = app.outbox.settings.channels.providers.lazy.compactMap { $0 as? EmailProvider }.first
    let preview = MailPreview(of: source, from: provider)
    return ShownMail(
      number: invoice.number, from: preview.senderName + (preview.senderAddress.map { " <\($0)>" } ?? ""),
      replyTo: preview.replyTo, to: preview.recipient, subject: preview.subject, text: preview.text,
      attachment: preview.attachment)
  }

  /// An imported invoice may have no order here; it then says the little that it knows itself.
  private static func order(of invoice: Invoice, _ event: Event, _ found: ConsoleSettings) throws -> TransmissionOrder {
    let key = EventKey(organizer: found.organizer.id, event: event.id)
    do {
      let order = try found.call.app.companions.order(code: invoice.orderCode, of: key)
      return TransmissionOrder(code: order.code, email: order.email, locale: order.locale, testMode: order.testMode)
    } catch DomainError.notFound {
      return TransmissionOrder(
        code: invoice.orderCode, email: nil, locale: invoice.locale, testMode: invoice.testMode)
    }
  }
}
