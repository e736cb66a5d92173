// The invoice resource: list, detail, download, on an event and on an organizer (pretix-behaviour.md §7.3). Handlers translate; the
// rules are Domain's.

import Domain

enum InvoiceAPI {
  static func list(_ call: Call) throws -> Response {
    let generated = call.app.clock.now
    let scope = try call.invoiceScope(.readOrders)
    let query = try InvoiceParameters.query(call.query, scope: scope)
    let page = try InvoiceParameters.page(call.query)
    let etag = try listTag(call, scope)
    let same = ConditionalRequest.notModified(
      call.request, etag: etag,
      headers: [("X-Page-Generated", generated.text), ("Cache-Control", "private, no-cache")])
    if let same { return same }
    let body = try call.app.store.documents(query, page: page) { place in
      InvoicePageFrame(
        head: ListEnvelope.head(count: place.count, page: place.number, size: place.size, call: call),
        tail: ListEnvelope.tail)
    }
    return .json(body).with("ETag", etag).with("X-Page-Generated", generated.text)
  }

  /// Any change in the scope changes the tag; so does anything the answer is made of.
  private static func listTag(_ call: Call, _ scope: InvoiceQuery.Scope) throws -> String {
    let (store, origin) = (call.app.store, call.app.publicOrigin(for: call.request))
    // The same for every page until something changes.
    let state = try store.remembered(origin, of: scope) {
      var visible = "all"
      if case .organizer(_, events: .some(let events)) = scope {
        visible = events.map { String($0.value) }.sorted().joined(separator: ",")
      }
      return "\(try store.revision(of: scope))\n\(visible)\n\(origin)\n"
    }
    var made: [UInt8] = []
    made.reserveCapacity(256)
    made.append(contentsOf: state.utf8)
    made.append(contentsOf: call.request.rawPath.utf8)
    made.append(0x0A)
    made.append(contentsOf: call.request.rawQuery.utf8)
    return Hex.quoted(call.app.digest.sha256(made))
  }

  static func detail(_ call: Call) throws -> Response {
    let document = try call.findInvoice { try call.app.store.document(number: $0, in: $1) }
    let etag = Hex.quoted(document.digest)
    let modified = HTTPDate.text(document.modifiedAt)
    let same = ConditionalRequest.notModified(
      call.request, etag: etag, headers: [("Last-Modified", modified), ("Cache-Control", "private, no-cache")])
    if let same { return same }
    return .json(document.json).with("ETag", etag).with("Last-Modified", modified)
  }

  static func download(_ call: Call) throws -> Response {
    let stored = try call.findInvoice { try call.app.store.invoice(number: $0, in: $1) }
    let document = try call.app.downloading.pdf(of: stored)
    let bytes = try call.app.store.bytes(of: document.digest)
    return ConditionalRequest.document(
      bytes, digest: document.digest, contentType: "application/pdf",
      disposition: ConditionalRequest.disposition("attachment", filename: stored.invoice.number + ".pdf"),
      request: call.request)
  }
}

extension Call {
  /// What the action rules look at besides the invoice.
  func situation(of stored: StoredInvoice) throws -> InvoiceActionSituation {
    let invoice = stored.invoice
    let event = try app.companions.event(slug: invoice.eventSlug, of: invoice.organizer)
    let settings = try app.companions.settings(of: invoice.organizer, event: invoice.event)
    return InvoiceActionSituation(of: stored, event: event, settings: settings, now: app.clock.now)
  }

  /// Looks an invoice up by the path's number: the exact number wins, only then is `.json` a format suffix (product.md §3 c).
  func findInvoice<T>(_ find: (String, InvoiceQuery.Scope) throws -> T) throws -> T {
    let number = try parameter("number")
    let scope = try invoiceScope(.readOrders)
    do {
      try requireInList(number, scope)
      return try find(number, scope)
    } catch DomainError.notFound where number.hasSuffix(".json") {
      return try find(String(number.dropLast(5)), scope)
    }
  }

  /// The list's filters hold on a single invoice too: one that they exclude is not found (recorded).
  private func requireInList(_ number: String, _ scope: InvoiceQuery.Scope) throws {
    if query.pairs.isEmpty { return }
    var wanted = try InvoiceParameters.query(query, scope: scope)
    guard wanted.isFiltered else { return }
    wanted.exactNumber = number
    if try app.store.count(wanted) == 0 { throw DomainError.notFound(what: "Invoice") }
  }
}
