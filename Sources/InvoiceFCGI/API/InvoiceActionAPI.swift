// What can be done with an invoice over the API: the four actions of pretix (§4.2), a dry run of two of them, and a list of what is
// allowed now. The rules are Domain's.

import Domain

enum InvoiceActionAPI {
  static func reissue(_ call: Call) throws -> Response {
    let (number, scope, actor) = try subject(call)
    guard call.isDryRun else {
      try call.app.invoicing.reissue(number, in: scope, by: actor)
      return .noContent
    }
    return .json(try DryRunJSON.bytes(try call.app.invoicing.previewReissue(number, in: scope, by: actor)))
  }

  static func regenerate(_ call: Call) throws -> Response {
    let (number, scope, actor) = try subject(call)
    guard call.isDryRun else {
      try call.app.invoicing.regenerate(number, in: scope, by: actor)
      return .noContent
    }
    return .json(try DryRunJSON.bytes(try call.app.invoicing.previewRegenerate(number, in: scope, by: actor)))
  }

  /// Each action: allowed, or the reason why not, and what it leads to (product.md §4).
  static func list(_ call: Call) throws -> Response {
    let stored = try call.findInvoice { try call.app.store.invoice(number: $0, in: $1) }
    let situation = try call.situation(of: stored)
    let actor = try call.authenticated()
    let offers = InvoiceAction.allCases.map { action in
      var refusal: InvoiceActionRefusal?
      let availability = stored.invoice.availability(of: action, in: situation, for: actor)
      if case .refused(let reason) = availability { refusal = reason }
      return Offer(
        action: action, code: refusal?.code,
        reason: refusal.map { ErrorResponses.meaning(of: $0, call.language).detail })
    }
    var json = JSONWriter(reserving: 1024)
    write(offers, of: stored.invoice.number, to: &json)
    return .json(json.bytes)
  }

  /// What the object is made of.
  static var shape: JSONShape {
    JSONShape.of { write([Offer(action: .reissue, code: nil, reason: nil)], of: "", to: &$0) }
  }

  /// An action, with the reason why it is not allowed.
  private struct Offer {
    let action: InvoiceAction
    let code: String?
    let reason: String?
  }

  private static func write(_ offers: [Offer], of number: String, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("number", number)
    json.member("actions", each: offers) { offer, json in
      json.beginObject()
      json.member("action", oneOf: offer.action)
      json.member("allowed", offer.code == nil)
      json.member("code", offer.code)
      json.member("reason", offer.reason)
      json.member("leads_to", offer.action.outcome)
      json.endObject()
    }
    json.endObject()
  }

  private static func subject(_ call: Call) throws -> (number: String, scope: InvoiceQuery.Scope, actor: Actor) {
    (try call.parameter("number"), try call.invoiceScope(.writeOrders), try call.authenticated())
  }
}

extension InvoiceAction {
  /// The state of the invoice afterwards; nil where nothing changes.
  fileprivate var outcome: String? {
    switch self {
    case .download: nil
    case .reissue: "canceled"
    case .regenerate, .retransmit: TransmissionStatus.pending.rawValue
    case .transmit: TransmissionStatus.inflight.rawValue
    }
  }
}

extension Call {
  /// `?dry_run=true`: say what would happen and change nothing.
  var isDryRun: Bool { ["true", "1"].contains(query["dry_run"]?.lowercased() ?? "") }
}

/// What a dry run answers: the invoices that would be made or changed, and where the new content differs from the old.
enum DryRunJSON {
  static func bytes(_ reissued: ReissuedInvoice) throws -> [UInt8] {
    let differences = try reissued.replacement.map { try InvoiceDifference.between(reissued.original, $0) }
    return bytes(
      .reissue, creates: [reissued.cancellation] + [reissued.replacement].compactMap { $0 }, changes: [],
      differences ?? [])
  }

  static func bytes(_ regenerated: RegeneratedInvoice) throws -> [UInt8] {
    bytes(
      .regenerate, creates: [], changes: [regenerated.after],
      try InvoiceDifference.between(regenerated.before, regenerated.after))
  }

  /// What both are made of.
  static var shape: JSONShape {
    let invoice = InvoiceResource.example
    return JSONShape.of {
      write(
        .reissue, creates: [invoice], changes: [invoice],
        [InvoiceDifference(field: "", before: nil, after: nil)], to: &$0)
    }
  }

  private static func bytes(
    _ action: InvoiceAction, creates: [Invoice], changes: [Invoice], _ differences: [InvoiceDifference]
  ) -> [UInt8] {
    var json = JSONWriter(reserving: 8192)
    write(action, creates: creates, changes: changes, differences, to: &json)
    return json.bytes
  }

  private static func write(
    _ action: InvoiceAction, creates: [Invoice], changes: [Invoice], _ differences: [InvoiceDifference],
    to json: inout some JSONOutput
  ) {
    json.beginObject()
    json.member("action", oneOf: action)
    json.member("creates", each: creates) { InvoiceResource.write($0, to: &$1) }
    json.member("changes", each: changes) { InvoiceResource.write($0, to: &$1) }
    json.member("differences", each: differences) { difference, json in
      json.beginObject()
      json.member("field", difference.field)
      json.member("before", difference.before ?? .null)
      json.member("after", difference.after ?? .null)
      json.endObject()
    }
    json.endObject()
  }
}
