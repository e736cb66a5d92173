// One invoice in the console: detail and document bytes. Handlers collect what a page shows and hand it over.

import Domain
import Foundation
import Views

enum InvoicePages {
  static func detail(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let stored = try call.consoleInvoice()
    let invoice = stored.invoice
    let filter = InvoiceFilter(parameters: call.query.pairs)
    let event = try call.app.companions.event(slug: invoice.eventSlug, of: organizer.id)
    let neighbours = try call.neighbours(of: invoice.number, filter: filter, organizer: organizer.id)
    var context = call.pageContext(organizer: organizer)
    // Service periods are days of the event.
    context.zone = TimeZone(identifier: event.timezone) ?? .gmt
    let chain = try relations(of: invoice, call)
    let documents = try documents(of: stored, call)
    let deliveries = try call.deliveryRecords(of: invoice)
    let page = InvoicePage(
      context: context, organizer: organizer.slug, invoice: invoice,
      eventName: event.name.text(in: call.consoleLanguage.code), relations: chain, documents: documents,
      actions: try InvoiceActionOffers.offers(for: stored, call), deliveries: deliveries,
      awaitsDecision: try call.awaitsDecision(invoice),
      foreignTotals: invoice.foreignTotals.map { ForeignTotals(net: $0.net, tax: $0.tax, gross: $0.gross) },
      timeline: try call.timeline(of: invoice, chain: chain, documents: documents, deliveries: deliveries),
      list: filter, previous: neighbours.previous, next: neighbours.next)
    return call.page(page.html)
  }

  /// Original, cancellation and replacement of the same order; nothing when the invoice stands alone.
  private static func relations(of invoice: Invoice, _ call: Call) throws -> [RelatedInvoice] {
    let chain = try call.app.store.relations(of: invoice)
    guard chain.count > 1 else { return [] }
    var hasCancellation = false
    return chain.map { entry in
      defer { if entry.isCancellation { hasCancellation = true } }
      let role: RelatedInvoice.Role =
        entry.isCancellation ? .cancellation : hasCancellation ? .replacement : .original
      return RelatedInvoice(number: entry.number, date: entry.date, role: role)
    }
  }

  private static func documents(of stored: StoredInvoice, _ call: Call) throws -> [Views.StoredDocument] {
    try call.app.store.documents(of: stored.invoice.id, organizer: stored.invoice.organizer).map { document in
      Views.StoredDocument(
        kind: document.kind, version: document.version,
        isCurrent: document.version == stored.version, sha256: Hex.text(document.digest), size: document.size,
        createdAt: document.createdAt)
    }
  }

  static func pdf(_ call: Call) throws -> Response {
    let stored = try call.consoleInvoice()
    let document: Domain.StoredDocument
    if let text = call.query["version"], text != String(stored.version) {
      let all = try call.app.store.documents(of: stored.invoice.id, organizer: stored.invoice.organizer)
      guard let old = all.first(where: { $0.kind == "pdf" && String($0.version) == text }) else {
        throw DomainError.notFound(what: "Document")
      }
      document = old
    } else {
      document = try call.app.downloading.pdf(of: stored)
    }
    return call.pdf(
      try call.app.store.bytes(of: document.digest), digest: document.digest, name: stored.invoice.number)
  }

  static func json(_ call: Call) throws -> Response {
    let scope = try call.consoleScope()
    let document = try call.app.store.document(number: try call.parameter("number"), in: scope)
    return .json(document.json).with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
  }
}

extension Call {
  /// The invoices that the signed-in person may see here.
  func consoleScope() throws -> InvoiceQuery.Scope {
    let organizer = try organizer()
    return .organizer(organizer, events: try authenticated().events(with: .readOrders, of: organizer))
  }

  func consoleInvoice() throws -> StoredInvoice {
    try app.store.invoice(number: try parameter("number"), in: try consoleScope())
  }

  func readableEvents(_ readable: EventSet, of organizer: Organizer.ID) throws -> [EventName] {
    try app.companions.eventNames(readable, of: organizer)
  }

  /// The neighbours in the list the reader came from; none when that list's filter is broken.
  func neighbours(
    of number: String, filter: InvoiceFilter, organizer: Organizer.ID
  ) throws -> (previous: String?, next: String?) {
    let readable = try authenticated().events(with: .readOrders, of: organizer)
    let events = try readableEvents(readable, of: organizer)
    let builder = ConsoleListQuery(
      filter: filter, readable: readable, organizer: organizer, events: events, today: app.clock.now.day(in: .gmt),
      messages: Messages(consoleLanguage))
    guard let query = try? builder.query(), query.search.isEmpty else { return (nil, nil) }
    return try app.store.neighbours(of: number, in: query)
  }

  /// A PDF for the browser's own viewer, which only our own pages may frame.
  func pdf(_ bytes: [UInt8], digest: [UInt8], name: String) -> Response {
    let safeName = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" }
    return ConditionalRequest.document(
      bytes, digest: digest, contentType: "application/pdf",
      disposition: ConditionalRequest.disposition("inline", filename: String(safeName) + ".pdf"), request: request
    ).with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'")
  }
}
