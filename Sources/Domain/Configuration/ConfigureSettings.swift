// Reading and changing settings over the API (pretix-behaviour.md §1.1, §6): values inherit from organizer to event; null takes a value
// away, so that the level above holds again.

extension Configuration {
  /// Changes the settings that `body` names; unknown names are ignored, as pretix ignores them.
  /// - Parameter overtaken: looks at what is stored before the change, in the same transaction; what it throws calls the change off.
  /// - Throws: `DomainError.forbidden`, `.invalidRequest`; what `overtaken` throws.
  public func changeSettings(
    of organizer: Organizer.ID, event: Event.ID?, _ body: JSON, by actor: Actor,
    unless overtaken: (Settings) throws -> Void = { _ in }
  ) throws {
    let reader = try RequestReader(body: body, isPartial: true)
    let values = SettingReader.values(reader)
    for (definition, value) in values { check(definition, value, isInEvent: event != nil, reader) }
    try reader.finish()
    guard values.allSatisfy({ actor.may($0.definition.permission, in: event, of: organizer) }) else {
      throw DomainError.forbidden
    }
    try store.configuring { tx in
      func settings() throws -> Settings {
        Settings(
          event: try event.map { try tx.ownSettings(of: organizer, event: $0) } ?? [:],
          organizer: try tx.ownSettings(of: organizer, event: nil))
      }
      try overtaken(settings())
      for (definition, value) in values {
        try tx.save(definition.name, value.isNull ? nil : value, of: organizer, event: event)
      }
      SettingReader.check(try settings(), reader)
      try reader.finish()
      let subject = try event.map { try tx.event(EventKey(organizer: organizer, event: $0)).slug } ?? ""
      try note(
        .settingsChanged, subject, values.map { ($0.definition.name, $0.definition.shown($0.value)) }, by: actor,
        of: organizer, in: tx)
    }
  }
}

extension Configuration {
  private func check(_ definition: SettingDefinition, _ value: JSON, isInEvent: Bool, _ reader: RequestReader) {
    if definition.isOrganizers && isInEvent {
      return reader.refuse(definition.name, "This is set for the organizer, not for an event.")
    }
    guard case .address = definition.kind, let address = value.string, !address.isEmpty else { return }
    do {
      try checkAddress(address)
    } catch DomainError.invalid(_, let message) {
      reader.refuse(definition.name, message)
    } catch {
      reader.refuse(definition.name, "Enter a valid URL.")
    }
  }
}

extension Settings {
  /// As they would be after `body` at a level; nothing is stored, values that cannot be read are left out.
  public func after(_ body: JSON, at level: Level) -> Settings {
    guard let reader = try? RequestReader(body: body, isPartial: true) else { return self }
    return changed(by: SettingReader.values(reader).map { ($0.definition.name, $0.value) }, at: level)
  }
}

extension Actor {
  /// Whether settings may be written: an event's with the setting's own permission, an organizer's with the organizer's.
  func may(_ permission: Permission, in event: Event.ID?, of organizer: Organizer.ID) -> Bool {
    event.map { may(permission, in: $0, of: organizer) } ?? may(.writeOrganizerSettings, in: organizer)
  }
}

/// Settings as the API shows them.
public enum SettingsResource {
  /// - Parameters:
  ///   - explained: each value with a label and what it may be.
  ///   - isOfEvent: without what is the organizer's alone.
  public static func document(_ settings: Settings, explained: Bool, isOfEvent: Bool) -> [UInt8] {
    var json = JSONWriter(reserving: 8192)
    json.beginObject()
    for definition in SettingDefinition.all where !isOfEvent || !definition.isOrganizers {
      write(definition, settings, explained, to: &json)
    }
    for name in settings.names {
      guard let definition = SettingDefinition.payment(name) else { continue }
      write(definition, settings, explained, to: &json)
    }
    json.endObject()
    return json.bytes
  }

  private static func write(
    _ definition: SettingDefinition, _ settings: Settings, _ explained: Bool, to json: inout JSONWriter
  ) {
    let value = definition.shown(settings.stored(definition.name) ?? definition.fallback)
    json.name(text: definition.name)
    guard explained else { return json.value(value) }
    json.beginObject()
    json.member("value", value)
    json.member("label", definition.label)
    json.member("help_text", definition.help)
    json.endObject()
  }
}

extension SettingDefinition {
  /// Values of older origin in the form of their kind: flags and numbers are stored as words, too.
  public func shown(_ value: JSON) -> JSON {
    switch (kind, value) {
    case (.flag, .string(let text)): .bool(text == "True" || text == "true")
    case (.integer, .string(let text)): Int64(text).map { .number(String($0)) } ?? value
    case (.secret, .string(let text)): .string(text.isEmpty ? "" : SettingDefinition.mask)
    case (.i18n, .string(let text)): .object(JSONObject([("en", .string(text))]))
    default: value
    }
  }

  var label: String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  var help: String {
    switch kind {
    case .flag: "true or false"
    case .text(let maximum): "Text of at most \(maximum) characters."
    case .email: "An email address."
    case .i18n: "Text by language, as {\"en\": \"…\"}; a plain text counts as English."
    case .integer(let range): "A number from \(range.lowerBound) to \(range.upperBound)."
    case .word(let words): "One of: \(words.joined(separator: ", "))."
    case .words: "A list of texts."
    case .country: "A country's code of two letters."
    case .day: "A day, as 2026-12-31."
    case .prefix:
      "At most 155 letters, digits, spaces and - _ % . / , & : #; %Y %y %m %d stand for parts of the invoice date."
    case .iban: "An IBAN."
    case .choices(let known) where known.count > 20:
      "A list of countries' codes of two letters; [\"*\"] for every country."
    case .choices(let known): "A list of some of: \(known.joined(separator: ", "))."
    case .address: "An https address in the public network, on port 443 or 8443."
    case .secret: "At least 24 characters; shown as \(SettingDefinition.mask) once it is set."
    case .readOnly: "Not changed through this resource."
    }
  }
}
