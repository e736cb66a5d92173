// One setting in a form: its input by the kind of its value, what follows from it, where the value comes from and the way back, and what
// was wrong with what was typed.

public import Domain

/// A setting on its page.
public struct SettingField: Sendable {
  public var setting: SettingDefinition
  /// The texts of its inputs by name, as stored or as typed.
  public var texts: [String: String]
  public var level: Settings.Level
  /// What holds here, and what would hold without the value of this level.
  public var value: JSON
  public var inherited: JSON
  /// Whether the reader may change it.
  public var mayWrite: Bool
  /// The reader ticked that the level's own value is to go.
  public var isReset: Bool

  public init(
    _ setting: SettingDefinition, texts: [String: String], level: Settings.Level, value: JSON, inherited: JSON,
    mayWrite: Bool, isReset: Bool = false
  ) {
    self.setting = setting
    self.texts = texts
    self.level = level
    self.value = value
    self.inherited = inherited
    self.mayWrite = mayWrite
    self.isReset = isReset
  }

  /// The name of the field whose values are taken away.
  public static let reset = "reset"
}

/// Writes the fields of one form.
struct SettingFieldForm: Sendable {
  let context: PageContext
  /// The level that the page is about.
  let level: Settings.Level
  let locales: [String]
  let problems: [FieldProblem]

  private var messages: Messages { context.messages }

  func html(_ field: SettingField) -> HTML {
    let words = messages.text(of: field.setting.name)
    return """
      <div>\(control(field, words))\(some: words.hint, { "<p class=\"hint\" id=\"\(id(field))-hint\">\($0)</p>" })\
      \(some: problem(field), { "<p class=\"problem\" id=\"\(id(field))-problem\">\($0.message)</p>" })\(origin(field))</div>

      """
  }

  /// The `id` of the first input of a setting.
  func target(_ name: String, _ fields: [SettingField]) -> String? {
    guard let field = fields.first(where: { $0.setting.name == name && $0.mayWrite }) else { return nil }
    guard case .i18n = field.setting.kind, let locale = locales.first else { return id(field) }
    return id(field) + "-" + locale
  }

  private func id(_ field: SettingField) -> String { "s-" + field.setting.name }

  private func problem(_ field: SettingField) -> FieldProblem? { problems.first { $0.field == field.setting.name } }

  private func control(_ field: SettingField, _ words: SettingText) -> HTML {
    switch field.setting.kind {
    case .flag: flag(field, words)
    case .i18n: texts(field, words)
    default: "<label for=\"\(id(field))\">\(words.label)</label>\(input(field))"
    }
  }

  private func state(_ field: SettingField) -> HTML {
    var described: [String] = []
    if messages.text(of: field.setting.name).hint != nil { described.append(id(field) + "-hint") }
    if problem(field) != nil { described.append(id(field) + "-problem") }
    return """
      \(attribute: "aria-describedby", described.isEmpty ? nil : described.joined(separator: " "))\
      \(when: problem(field) != nil, " aria-invalid=\"true\"")
      """
  }

  // A box that is not ticked sends nothing: the hidden field in front says no for it.
  private func flag(_ field: SettingField, _ words: SettingText) -> HTML {
    """
    <input type="hidden" name="\(field.setting.name)" value="false"><label class="check">\
    <input type="checkbox" id="\(id(field))" name="\(field.setting.name)" value="true"\
    \(flag: "checked", text(field) == "true")\(state(field))>\(words.label)</label>
    """
  }

  private func text(_ field: SettingField) -> String { field.texts[field.setting.name] ?? "" }

  private func input(_ field: SettingField) -> HTML {
    let name = field.setting.name
    switch field.setting.kind {
    case .word(let choices):
      return select(field, choices.map { ($0, messages.name(ofChoice: $0, in: name)) })
    case .country:
      let codes = Country.codes.map { ($0, PlaceNames.country($0, in: context.language.code)) }
      return select(field, [("", messages.notSet)] + codes.sorted { $0.1 < $1.1 })
    case .text where SettingInputs.isLong(field.setting):
      return """
        <textarea id="\(id(field))" name="\(name)" rows="3"\(state(field))>
        \(text(field))</textarea>
        """
    case .integer(let range):
      return """
        <input id="\(id(field))" name="\(name)" type="number" min="\(Int(range.lowerBound))" max="\(Int(range.upperBound))" \
        value="\(text(field))"\(state(field))>
        """
    default:
      return "<input id=\"\(id(field))\" name=\"\(name)\" value=\"\(text(field))\" autocomplete=\"off\"\(state(field))>"
    }
  }

  private func select(_ field: SettingField, _ options: [(value: String, text: String)]) -> HTML {
    let chosen = text(field)
    // A value that is none of the choices any more must not change by itself.
    let isKnown = options.contains { $0.value == chosen }
    return """
      <select id="\(id(field))" name="\(field.setting.name)"\(state(field))>\
      \(when: !isKnown, "<option value=\"\(chosen)\" selected>\(chosen.isEmpty ? messages.notSet : chosen)</option>")\
      \(each: options, { option in
        "<option value=\"\(option.value)\"\(flag: "selected", option.value == chosen)>\(option.text)</option>"
      })</select>
      """
  }

  private func texts(_ field: SettingField, _ words: SettingText) -> HTML {
    """
    <fieldset\(attribute: "aria-describedby", words.hint.map { _ in id(field) + "-hint" })><legend>\(words.label)</legend>
    \(each: locales, { locale in
      let name = field.setting.name + "." + locale
      return """
        <label for="\(id(field))-\(locale)"><bdi>\(locale)</bdi><span class="unseen"> \(words.label)</span></label>\
        <textarea id="\(id(field))-\(locale)" name="\(name)" rows="\(isLong(field) ? 4 : 2)" dir="auto"\
        \(when: problem(field) != nil, " aria-invalid=\"true\"")>
        \(field.texts[name] ?? "")</textarea>
        """
    })</fieldset>
    """
  }

  private func isLong(_ field: SettingField) -> Bool { field.setting.name == "mail_text_order_invoice" }

  private func origin(_ field: SettingField) -> HTML {
    guard field.level == level else {
      let isEmpty = SettingInputs.readable(field.setting, field.value, messages).isEmpty
      return isEmpty ? .empty : "<p class=\"hint\">\(messages.origin(field.level))</p>"
    }
    let inherited = SettingInputs.readable(field.setting, field.inherited, messages)
    return """
      <label class="check hint"><input type="checkbox" name="\(SettingField.reset)" \
      value="\(field.setting.name)"\(flag: "checked", field.isReset)>\
      <span>\(messages.useInherited(level, inherited.isEmpty ? messages.notSet : inherited))</span></label>
      """
  }
}
