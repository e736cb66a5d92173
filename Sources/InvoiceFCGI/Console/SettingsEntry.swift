// A settings form between the browser and the API's PATCH: only what differs from what is stored is sent, so that an inherited value
// stays inherited unless somebody changes it.

import Domain
import Views

/// What somebody typed into a form of settings.
struct SettingsEntry {
  /// By the inputs' names; inputs that were not sent are missing.
  let texts: [String: String]
  /// The settings whose own values are to go.
  let resets: Set<String>

  init(form: ConsoleForm, group: SettingGroup, locales: [String]) {
    let names = group.definitions.flatMap { SettingInputs.texts($0, .null, locales: locales).keys }
    let given = names.compactMap { name in form[name].map { (name, SettingInputs.plain($0)) } }
    texts = Dictionary(given) { first, _ in first }
    resets = Set(form.all(SettingField.reset))
  }

  /// The PATCH that says what was changed.
  /// - Parameter writable: the settings that the form was for.
  func body(
    _ writable: [SettingDefinition], against settings: Settings, at level: Settings.Level, locales: [String]
  ) -> JSON {
    var body = JSONObject()
    for setting in writable {
      if resets.contains(setting.name) {
        if settings.level(of: setting.name) == level { body[setting.name] = .null }
        continue
      }
      let stored = SettingInputs.texts(setting, settings.effective(setting), locales: locales)
      let typed = stored.filter { texts[$0.key] != nil }.mapValues { _ in "" }.keys
      guard typed.contains(where: { texts[$0] != stored[$0] }) else { continue }
      body[setting.name] = json(setting, locales: locales, stored: stored)
    }
    return .object(body)
  }

  private func json(_ setting: SettingDefinition, locales: [String], stored: [String: String]) -> JSON {
    func text(_ name: String) -> String { texts[name] ?? stored[name] ?? "" }
    switch setting.kind {
    case .i18n:
      let given = locales.map { ($0, text(setting.name + "." + $0)) }.filter { !$0.1.isEmpty }
      return given.isEmpty ? .string("") : .object(JSONObject(given.map { ($0.0, .string($0.1)) }))
    case .words, .choices:
      let words = text(setting.name).split { $0 == "," || $0.isWhitespace }
      return .array(words.map { .string(String($0)) })
    case .day where text(setting.name).isEmpty: return .null
    default: return .string(text(setting.name))
    }
  }
}

extension Settings {
  /// What holds for a setting of the table.
  func effective(_ setting: SettingDefinition) -> JSON { stored(setting.name) ?? setting.fallback }
}

/// The settings that a console path is about, with who looks at them.
struct ConsoleSettings {
  let call: Call
  let organizer: Organizer
  let event: Event?
  let settings: Settings
  let actor: Actor

  /// - Throws: `DomainError.forbidden` for whoever may not look at them.
  init(_ call: Call) throws {
    self.call = call
    organizer = try call.organizerRecord()
    event = try call.parameters["event"].map { try call.app.companions.event(slug: $0, of: call.organizer()) }
    actor = try call.authenticated()
    guard actor.mayReadSettings(in: event?.id, of: organizer.id) else { throw DomainError.forbidden }
    settings = try call.app.companions.settings(of: organizer.id, event: event?.id)
  }

  /// The group that the path names.
  func group() throws -> SettingGroup {
    guard let group = SettingGroup(rawValue: try call.parameter("group")), !definitions(group).isEmpty else {
      throw DomainError.notFound(what: "page")
    }
    return group
  }

  /// What can be set here of a group.
  func definitions(_ group: SettingGroup) -> [SettingDefinition] { group.definitions(inEvent: event != nil) }

  var level: Settings.Level { event == nil ? .organizer : .event }

  var choice: SettingsPage.EventChoice? {
    event.map { .init(slug: $0.slug, name: $0.name.text(in: call.consoleLanguage.code)) }
  }

  func mayChange(_ setting: SettingDefinition) -> Bool {
    actor.mayChange(setting, in: event?.id, of: organizer.id)
  }

  /// What a form was made from, in short.
  func fingerprint(_ group: SettingGroup, of settings: Settings) -> String {
    var json = JSONWriter()
    json.beginArray()
    for setting in group.definitions {
      json.value(.string("\(setting.name) \(settings.level(of: setting.name))"))
      json.value(settings.effective(setting))
    }
    json.endArray()
    return Hex.text(call.app.digest.sha256(json.bytes))
  }

  func fields(_ group: SettingGroup, _ entry: SettingsEntry?, locales: [String]) -> [SettingField] {
    let above = settings.without(level)
    return definitions(group).map { setting in
      let value = settings.effective(setting)
      let texts = SettingInputs.texts(setting, value, locales: locales)
      return SettingField(
        setting, texts: texts.merging(entry?.texts ?? [:]) { stored, typed in typed },
        level: settings.level(of: setting.name), value: value, inherited: above.effective(setting),
        mayWrite: mayChange(setting), isReset: entry?.resets.contains(setting.name) ?? false)
    }
  }
}
