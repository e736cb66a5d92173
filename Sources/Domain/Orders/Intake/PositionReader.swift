// The products in an order's request (pretix-behaviour.md §7.9): which item, variation and date, at which price, for whom.

/// Reads members of `positions` and `create_positions`.
struct PositionReader {
  let context: IntakeContext

  /// - Returns: nil when the item is missing or wrong.
  func draft(_ reader: RequestReader) -> PositionDraft? {
    let item = reader.key("item", required: true) { context.catalog.items[Item.ID($0)] }
    let positionID = reader.integer("positionid", in: 1...10_000, nullable: true).value
    let addonTo = reader.integer("addon_to", in: 1...10_000_000_000, nullable: true).value
    let price = reader.amount("price", nullable: true).value
    let subevent = subevent(reader)
    let name = NameReader(scheme: context.nameScheme).name(
      "attendee_name", parts: "attendee_name_parts", of: reader)
    let validFrom = validity(reader)
    let validUntil = reader.moment("valid_until", nullable: true).value
    let isBundled = reader.flag("is_bundled").value ?? false
    let attributes = attributes(reader)
    let secret = reader.text("secret", maximum: 255, nullable: true).value
    guard let item = item.value else { return nil }
    if item.active == false { reader.refuse("item", "The product is not available.") }
    var draft = PositionDraft(item: item)
    draft.variation = variation(reader, of: item)
    draft.answers = AnswerReader(context: context, item: item).answers(reader)
    draft.positionID = positionID.map(Int.init)
    draft.addonTo = addonTo.map(Int.init)
    draft.price = price.map(context.event.money.rounded)
    draft.subevent = subevent
    draft.attendeeName = name.flatMap { $0.text.isEmpty ? nil : $0.text }
    draft.attendeeNameParts = name?.parts ?? .object(JSONObject())
    draft.isBundled = isBundled
    draft.secret = secret.flatMap { $0.isEmpty ? nil : $0 }
    (draft.validFrom, draft.validUntil) = (validFrom, validUntil)
    draft.attributes = attributes
    return draft
  }

  /// An item with variations needs one, any other has none.
  func variation(_ reader: RequestReader, of item: Item) -> Int64? {
    let sent = reader.key("variation", nullable: true) { id in
      context.catalog.items.values.contains { $0.variation(id) != nil } ? id : nil
    }
    guard !reader.isRefused("variation") else { return nil }
    guard let variation = sent.value else {
      if item.hasVariations, !reader.isPartial || sent.isSent {
        reader.refuse("variation", "You should specify a variation for this item.")
      }
      return nil
    }
    guard item.hasVariations else {
      reader.refuse("variation", "You cannot specify a variation for this item.")
      return nil
    }
    guard item.variation(variation) != nil else {
      reader.refuse("variation", "The specified variation does not belong to the specified item.")
      return nil
    }
    return variation
  }

  /// In a series every product belongs to a date, elsewhere none does.
  func subevent(_ reader: RequestReader) -> SubEvent? {
    let sent = reader.key("subevent", nullable: true) { context.catalog.subevents[SubEvent.ID($0)] }
    if reader.isRefused("subevent") { return nil }
    switch (context.event.isSeries, sent.value) {
    case (true, nil) where !reader.isPartial || sent.isSent: reader.refuse("subevent", "You need to set a subevent.")
    case (false, .some): reader.refuse("subevent", "You cannot set a subevent for this event.")
    default: break
    }
    return sent.value
  }

  private func validity(_ reader: RequestReader) -> Instant? {
    let requested = reader.moment("requested_valid_from", nullable: true).value
    return reader.moment("valid_from", nullable: true).value ?? requested
  }

  /// Members that are kept for clients and that no rule reads.
  private func attributes(_ reader: RequestReader) -> JSONObject {
    var kept = JSONObject()
    let texts = [("company", 255), ("street", 10_000), ("zipcode", 30), ("city", 255), ("state", 255)]
    for (name, maximum) in texts {
      if let text = reader.text(name, maximum: maximum, nullable: true).value { kept[name] = .string(text) }
    }
    let country: Sent<String> = reader.read("country", nullable: true) { json throws(FieldErrors) in
      guard let code = json.string.flatMap(Country.code) else { throw .late(RequestSentence.noChoice(json)) }
      return code
    }
    if let country = country.value { kept["country"] = .string(country) }
    if let email = reader.email("attendee_email", nullable: true).value { kept["attendee_email"] = .string(email) }
    for name in ["discount", "voucher"] {
      if let value = reader.object[name], !value.isNull { kept[name] = value }
    }
    return kept
  }
}
