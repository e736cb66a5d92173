// The body of `orders/CODE/change/` (pretix-behaviour.md §7.9): which lines are changed, canceled, split off and added. Lines are named by
// their ids; a line that is canceled already cannot be named.

/// What a client wants changed in an order's contents.
struct ChangeRequest {
  /// New values of a position; nil leaves a value alone.
  struct PositionPatch {
    let id: Int64
    var item: Item?
    var variation: Sent<Int64> = .absent
    var subevent: SubEvent?
    var price: Money?
    var taxRule: TaxRule?
    var validFrom: Sent<Instant> = .absent
    var validUntil: Sent<Instant> = .absent
  }

  enum Recalculation: String, CaseIterable {
    case keepNet = "keep_net"
    case keepGross = "keep_gross"
  }

  var patches: [PositionPatch] = []
  var canceled: [Int64] = []
  var split: [Int64] = []
  var created: [PositionDraft] = []
  var createdFees: [FeeDraft] = []
  /// New gross amounts by fee.
  var patchedFees: [(id: Int64, value: Money)] = []
  var canceledFees: [Int64] = []
  var recalculation: Recalculation?
  var sendsMail = false
  var reissuesInvoice = true
}

/// Reads change requests against one order.
struct ChangeReader {
  let context: IntakeContext
  let order: Order

  /// - Throws: `DomainError.invalidRequest`.
  func request(_ body: JSON) throws -> ChangeRequest {
    let reader = try RequestReader(body: body)
    var request = ChangeRequest()
    request.patches = values(reader.list("patch_positions", patch))
    request.canceled = values(reader.list("cancel_positions", position))
    request.split = values(reader.list("split_positions", position))
    let positions = PositionReader(context: context)
    request.created = values(
      reader.list("create_positions") { nested in
        if let parent = nested.object["addon_to"]?.int, !isLive(position: parent) {
          nested.refuse("addon_to", RequestSentence.unknownKey(parent))
        }
        return positions.draft(nested)
      })
    request.createdFees = values(reader.list("create_fees", FeeReader(context: context).draft))
    request.patchedFees = values(reader.list("patch_fees", feePatch))
    request.canceledFees = values(reader.list("cancel_fees", fee))
    request.recalculation = reader.choice("recalculate_taxes", ChangeRequest.Recalculation.self, nullable: true).value
    request.sendsMail = reader.flag("send_email").value ?? false
    request.reissuesInvoice = reader.flag("reissue_invoice").value ?? true
    try reader.finish()
    return request
  }

  private func values<T>(_ sent: Sent<[T?]>) -> [T] { (sent.value ?? []).compactMap(\.self) }

  private func isLive(position id: Int64) -> Bool { order.positions.contains { $0.id == id && !$0.canceled } }

  private func position(_ reader: RequestReader) -> Int64? {
    reader.key("position", required: true) { isLive(position: $0) ? $0 : nil }.value
  }

  private func fee(_ reader: RequestReader) -> Int64? {
    reader.key("fee", required: true) { id in order.fees.contains { $0.id == id && !$0.canceled } ? id : nil }.value
  }

  private func feePatch(_ reader: RequestReader) -> (id: Int64, value: Money)? {
    let id = fee(reader)
    let value = reader.nested("body", required: true) { $0.amount("value", required: true).value }.value ?? nil
    guard let id, let value else { return nil }
    return (id, context.event.money.rounded(value))
  }

  private func patch(_ reader: RequestReader) -> ChangeRequest.PositionPatch? {
    let id = position(reader)
    let patch = reader.nested("body", required: true, partial: true) { body -> ChangeRequest.PositionPatch? in
      guard let id, let stored = order.positions.first(where: { $0.id == id }) else { return nil }
      var patch = ChangeRequest.PositionPatch(id: id)
      patch.item = body.key("item") { context.catalog.items[Item.ID($0)] }.value
      readVariation(body, of: stored, into: &patch)
      patch.subevent = PositionReader(context: context).subevent(body)
      patch.price = body.amount("price", nullable: true).value.map(context.event.money.rounded)
      patch.taxRule = body.key("tax_rule", nullable: true) { context.catalog.taxRules[TaxRule.ID($0)] }.value
      patch.validFrom = body.moment("valid_from", nullable: true)
      patch.validUntil = body.moment("valid_until", nullable: true)
      return patch
    }
    return patch.value ?? nil
  }

  private func readVariation(
    _ body: RequestReader, of stored: OrderPosition, into patch: inout ChangeRequest.PositionPatch
  ) {
    guard let item = patch.item ?? context.catalog.items[stored.item] else { return }
    let isOtherItem = item.id != stored.item
    guard body.object["variation"] != nil || isOtherItem else { return }
    guard let variation = PositionReader(context: context).variation(body, of: item) else {
      if item.hasVariations { body.refuse("variation", "You should specify a variation for this item.") }
      patch.variation = .null
      return
    }
    patch.variation = .value(variation)
  }
}
