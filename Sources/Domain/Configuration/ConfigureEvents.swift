// Making and changing events in pretix's format (pretix-behaviour.md §1.1). New events start with the settings that pretix gives them.

extension Configuration {
  /// - Throws: `DomainError.invalidRequest`.
  public func createEvent(_ body: JSON, of organizer: Organizer.ID, by actor: Actor) throws -> Event {
    let reader = try RequestReader(body: body)
    var resource = ResourceShape.event.object(reader, changing: nil)
    EventRules.check(resource, reader)
    return try store.configuring { tx in
      let slug = resource["slug"]?.string ?? ""
      if !reader.isRefused("slug"), try tx.isSlugTaken(slug, of: organizer) {
        reader.refuse("slug", "This slug has already been used for a different event.")
      }
      try reader.finish()
      let owner = try tx.organizer(organizer)
      resource["public_url"] = .string("\(ResourceLinks.placeholder)/\(owner.slug)/\(slug)/")
      let event = try tx.insert(EventRules.event(resource, id: .unassigned, of: organizer))
      for (setting, value) in NewEvent.settings {
        try tx.save(setting, value, of: organizer, event: event.id)
      }
      try note(.catalogChanged, slug, [("created", .string("event"))], by: actor, of: organizer, in: tx)
      return event
    }
  }

  public func changeEvent(_ key: EventKey, _ body: JSON, by actor: Actor) throws -> Event {
    let reader = try RequestReader(body: body, isPartial: true)
    return try store.configuring { tx in
      let event = try tx.event(key)
      let resource = ResourceShape.event.object(reader, changing: event.resource)
      EventRules.check(resource, reader)
      if resource["slug"] != event.resource["slug"] { reader.refuse("slug", "The slug of an event cannot be changed.") }
      if resource["has_subevents"] != event.resource["has_subevents"] {
        reader.refuse("has_subevents", "Once created an event cannot change between an series and a single event.")
      }
      if resource["currency"] != event.resource["currency"], try tx.hasOrders(key) {
        reader.refuse("currency", "The currency cannot be changed once there are orders.")
      }
      try reader.finish()
      let changed = EventRules.event(resource, id: key.event, of: key.organizer)
      try tx.update(changed)
      try note(.catalogChanged, event.slug, [("changed", .string("event"))], by: actor, of: key.organizer, in: tx)
      return changed
    }
  }
}

/// What pretix sets on every new event (pretix-behaviour.md §6).
enum NewEvent {
  static let settings: [(String, JSON)] = [
    (Setting.invoiceRenderer.rawValue, .string("modern1")), (Setting.invoiceIncludeExpireDate.rawValue, .bool(true)),
    (Setting.invoiceEmailAttachment.rawValue, .bool(true)),
    (Setting.invoiceRendererHighlightOrderCode.rawValue, .bool(true)),
    (Settings.paymentName("banktransfer", "invoice_immediately"), .bool(true)),
  ]
}
