// The logo of an event's or organizer's invoices: the picture is stored first, then the setting `invoice_logo_image` points at it.

extension Configuration {
  /// Takes in a logo and points the setting at it; nil takes the level's own logo away, so that the one above holds.
  /// - Throws: `DomainError.forbidden`; `.invalid` on `file` for a picture that cannot be used; storage errors.
  /// - Returns: the setting's new value.
  @discardableResult
  public func changeLogo(
    of organizer: Organizer.ID, event: Event.ID?, to picture: [UInt8]?, by upload: UploadLogo, actor: Actor
  ) throws -> JSON {
    guard actor.may(.writeInvoiceSettings, in: event, of: organizer) else { throw DomainError.forbidden }
    let value = try picture.map { try upload($0).value }
    let setting = Setting.invoiceLogoImage.rawValue
    try store.configuring { tx in
      try tx.save(setting, value, of: organizer, event: event)
      let subject = try event.map { try tx.event(EventKey(organizer: organizer, event: $0)).slug } ?? ""
      try note(.settingsChanged, subject, [(setting, value ?? .null)], by: actor, of: organizer, in: tx)
    }
    return value ?? .null
  }
}
