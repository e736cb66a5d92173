// What lies in the settings besides the groups of values, and how a value stands in the inputs of a form.

public import Domain

/// A page of the settings that is not a group of values; raw values are the last part of its address.
public enum SettingsPlace: String, CaseIterable, Sendable {
  case channels, rates, webhooks, teams, users, tokens

  /// Whether it is about who may come in rather than about invoices.
  public var isAccess: Bool {
    switch self {
    case .channels, .rates: false
    case .webhooks, .teams, .users, .tokens: true
    }
  }

  /// The way back to the index of all settings.
  static func way(_ context: PageContext, _ organizer: String) -> HTML {
    """
    <p class="way"><a class="back" href="\(context.links.settings(organizer))">\(Icon.back)\(context.messages.settings)</a></p>

    """
  }
}

/// Values of settings as texts of inputs. A text by language has an input for each: `invoice_footer_text.de`.
public enum SettingInputs {
  /// The texts by the inputs' names, line ends as one character.
  public static func texts(_ setting: SettingDefinition, _ value: JSON, locales: [String]) -> [String: String] {
    let shown = setting.shown(value)
    guard case .i18n = setting.kind else {
      let text = plain(text(setting, shown))
      // Browsers drop line ends from the value of an input: it would look changed when it comes back.
      return [setting.name: isLong(setting) ? text : text.replacing("\n", with: " ")]
    }
    let texts = I18nText(shown)?.texts ?? []
    return Dictionary(
      locales.map { locale in
        (setting.name + "." + locale, plain(texts.first { $0.locale == locale }?.text ?? ""))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a text is asked for in an area of several lines.
  static func isLong(_ setting: SettingDefinition) -> Bool {
    if case .text(let maximum) = setting.kind { maximum > 1_000 } else { false }
  }

  /// The languages for which a group's texts are asked: the event's, and those that a text has already.
  public static func locales(_ group: SettingGroup, _ settings: Settings) -> [String] {
    var locales = settings.list(.locales)
    if locales.isEmpty { locales = ["en"] }
    for setting in group.definitions {
      guard case .i18n = setting.kind else { continue }
      let value = setting.shown(settings.stored(setting.name) ?? setting.fallback)
      for text in I18nText(value)?.texts ?? [] where !locales.contains(text.locale) && !text.text.isEmpty {
        locales.append(text.locale)
      }
    }
    return locales
  }

  /// Browsers send a line break as two characters, and older values may hold such.
  public static func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n")
  }

  private static func text(_ setting: SettingDefinition, _ value: JSON) -> String {
    switch value {
    case .null, .object: ""
    case .bool(let flag):
      if case .flag = setting.kind { flag ? "true" : "false" } else { flag ? "True" : "False" }
    case .number(let text), .string(let text): text
    case .array(let values): values.compactMap(\.string).joined(separator: ", ")
    }
  }

  /// A value in words, `""` for none.
  static func readable(_ setting: SettingDefinition, _ value: JSON, _ messages: Messages) -> String {
    let shown = setting.shown(value)
    switch setting.kind {
    case .flag: return shown.bool == true ? messages.yes : messages.no
    case .word:
      let choice = text(setting, shown)
      return choice.isEmpty ? "" : messages.name(ofChoice: choice, in: setting.name)
    case .i18n:
      let texts = (I18nText(shown)?.texts ?? []).filter { !$0.text.isEmpty }
      return texts.map { "\($0.locale): \(plain($0.text))" }.joined(separator: "\n")
    case .country:
      let code = text(setting, shown)
      return code.isEmpty ? "" : PlaceNames.country(code, in: messages.language.code)
    default: return plain(text(setting, shown))
    }
  }
}
