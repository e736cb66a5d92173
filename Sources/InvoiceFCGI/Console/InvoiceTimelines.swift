// The timeline of an invoice, gathered from where its parts are kept. Invoices that were imported have no journal; what is known of them
// stands there all the same.

import Domain
import Views

extension Call {
  /// Everything that happened to an invoice, oldest first.
  /// - Parameters:
  ///   - chain: the other documents of the order, with their parts.
  ///   - deliveries: as the page shows them.
  func timeline(
    of invoice: Invoice, chain: [RelatedInvoice], documents: [Views.StoredDocument], deliveries: [DeliveryRecord]
  ) throws -> Timeline {
    let journal = try app.ledger.journal(of: invoice.organizer, subject: invoice.number)
    let issues = ["invoice.issued", "invoice.cancelled"]
    let own = journal.filter { !issues.contains($0.action) }.map {
      TimelineEntry(at: $0.at, what: .journal($0.action), actor: $0.actor)
    }
    let issuer = journal.first { issues.contains($0.action) }?.actor
    let alone = RelatedInvoice(
      number: invoice.number, date: invoice.date, role: invoice.isCancellation ? .cancellation : .original)
    let issued = try (chain.isEmpty ? [alone] : chain).map { entry in
      let isThis = entry.number == invoice.number
      let document = isThis ? invoice : try app.store.invoice(number: entry.number, in: try consoleScope()).invoice
      return TimelineEntry(
        at: document.createdAt, what: .related(entry.role, number: entry.number), actor: isThis ? issuer : nil)
    }
    let attempts = deliveries.flatMap { delivery in
      delivery.attempts.map {
        TimelineEntry(
          at: $0.startedAt, what: .attempt(channel: delivery.type, outcome: $0.outcome, reason: $0.reason))
      }
    }
    let files = documents.map { TimelineEntry(at: $0.createdAt, what: .file(kind: $0.kind, version: $0.version)) }
    // What happened at one moment stays in the order in which it is listed here.
    let all = (issued + own + attempts + files).enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    return Timeline(entries: all, kind: query[Timeline.parameter].flatMap { TimelineEntry.Kind(rawValue: $0) })
  }
}
