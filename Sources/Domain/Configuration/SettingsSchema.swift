// What the declarations of settings say to clients: the form of the answer, plain and explained, and of a change.

extension SettingsResource {
  /// Every setting with its value, those of organizers only there; with `explain`, each with what it means. Options of payment methods come behind them.
  public static var shape: JSONShape {
    .either([
      .object(SettingDefinition.all.map { JSONShape.Member($0.name, $0.answer, isRequired: !$0.isOrganizers) }),
      .object(SettingDefinition.all.map { JSONShape.Member($0.name, explained($0), isRequired: !$0.isOrganizers) }),
    ])
  }

  /// Any of them; null falls back to what is inherited.
  public static var changeShape: JSONShape {
    .object(
      SettingDefinition.all.compactMap { setting in
        setting.sent.map { JSONShape.Member(setting.name, .nullable($0), isRequired: false) }
      })
  }

  private static func explained(_ setting: SettingDefinition) -> JSONShape {
    .object([
      JSONShape.Member("value", setting.answer), JSONShape.Member("label", .text(format: nil)),
      JSONShape.Member("help_text", .text(format: nil)),
    ])
  }
}

extension SettingDefinition {
  /// Null where nobody set it. What an import brought along is shown as it is.
  fileprivate var answer: JSONShape {
    switch kind {
    case .flag: .nullable(.flag)
    case .i18n: .nullable(.mapping(.any))
    case .integer: .nullable(.either([.integer, .text(format: nil)]))
    case .words, .choices: .nullable(.array(.text(format: nil)))
    case .text, .email, .word, .country, .day, .prefix, .iban, .address, .secret: .nullable(.text(format: nil))
    case .readOnly: .any
    }
  }

  /// Nil for what is changed elsewhere.
  fileprivate var sent: JSONShape? {
    switch kind {
    case .flag: .flag
    case .text(let maximum): .shortText(maximum: maximum)
    case .email: .text(format: "email")
    case .i18n: JSONShape.i18n
    case .integer: .integer
    case .word(let words): words.contains("True") ? .either([.words(words), .flag]) : .words(words)
    case .words: .array(.text(format: nil))
    case .choices(let known): .array(.words(known))
    case .address: .shortText(maximum: 1_000)
    case .secret: .text(format: nil)
    case .country: .text(format: "^[A-Z]{2}$")
    case .day: .text(format: "date")
    case .prefix: .shortText(maximum: 155)
    case .iban: .shortText(maximum: 50)
    case .readOnly: nil
    }
  }
}
