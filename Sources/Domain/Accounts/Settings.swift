// The settings of an event as rules read them: its own value, else its organizer's, else the built-in default
// (pretix-behaviour.md §1.1). A stored null counts as "not set here".

/// The effective settings of one event (or of an organizer, when no event is given).
public struct Settings: Equatable, Sendable {
  private let event: [String: JSON]
  private let organizer: [String: JSON]

  public init(event: [String: JSON] = [:], organizer: [String: JSON] = [:]) {
    self.event = event
    self.organizer = organizer
  }

  /// The effective value of any stored name; nil when neither event nor organizer sets it.
  public func stored(_ name: String) -> JSON? {
    for level in [event, organizer] {
      if let value = level[name], !value.isNull { return value }
    }
    return nil
  }

  /// Where an effective value comes from.
  public enum Level: Sendable {
    case event, organizer, builtIn
  }

  public func level(of name: String) -> Level {
    if let value = event[name], !value.isNull { return .event }
    if let value = organizer[name], !value.isNull { return .organizer }
    return .builtIn
  }

  /// What would hold without the values of a level: for the event's those of the organizer, for the organizer's the built-in ones.
  public func without(_ level: Level) -> Settings {
    level == .event ? Settings(organizer: organizer) : Settings()
  }

  /// With other values for some names at one level; null takes a value away.
  func changed(by values: [(name: String, value: JSON)], at level: Level) -> Settings {
    func merged(_ own: [String: JSON]) -> [String: JSON] { own.merging(values) { _, new in new } }
    return level == .event
      ? Settings(event: merged(event), organizer: organizer) : Settings(event: event, organizer: merged(organizer))
  }

  /// The names of everything that is set, in alphabetical order.
  public var names: [String] { Set(event.keys).union(organizer.keys).sorted() }

  public func value(_ setting: Setting) -> JSON {
    stored(setting.rawValue) ?? setting.fallback
  }

  /// True for `true` and `"True"`: pretix stores flags either way.
  public func flag(_ setting: Setting) -> Bool {
    Settings.flag(value(setting))
  }

  /// The text, `""` when it is not set or no text.
  public func text(_ setting: Setting) -> String {
    value(setting).string ?? ""
  }

  /// The text; nil when it is not set or empty.
  public func textOrNil(_ setting: Setting) -> String? {
    let text = text(setting)
    return text.isEmpty ? nil : text
  }

  /// A whole number, given as a number or as digits; the default for anything else.
  public func integer(_ setting: Setting) -> Int64 {
    func number(_ json: JSON) -> Int64? { json.int ?? json.string.flatMap { Int64($0) } }
    return number(value(setting)) ?? number(setting.fallback) ?? 0
  }

  public func i18n(_ setting: Setting) -> I18nText {
    I18nText(value(setting)) ?? I18nText([])
  }

  public func list(_ setting: Setting) -> [String] {
    (value(setting).array ?? []).compactMap(\.string)
  }

  /// An option of a payment method, such as `invoice_text` of `banktransfer`.
  public func payment(_ provider: String, _ option: String) -> JSON? {
    stored(Settings.paymentName(provider, option))
  }

  public func paymentFlag(_ provider: String, _ option: String) -> Bool {
    payment(provider, option).map(Settings.flag) ?? false
  }

  /// The name under which an option of a payment method is stored.
  public static func paymentName(_ provider: String, _ option: String) -> String {
    "payment_\(provider)_\(option)"
  }

  private static func flag(_ value: JSON) -> Bool {
    value == .bool(true) || value == .string("True") || value == .string("true")
  }
}
