// Tax rules as pretix's API describes them (pretix-behaviour.md §1.3). The resource is the truth, custom rules included.

/// A tax rate with its code and the conditions under which it applies.
public struct TaxRule: Equatable, Sendable {
  public typealias ID = Identifier<TaxRule>

  public let id: ID
  public let rate: TaxRate
  /// EN 16931 category, optionally with a reason.
  public let code: String?
  /// One rule of an event applies where none is chosen.
  public let isDefault: Bool
  /// The API's object.
  public let resource: JSONObject

  public init(id: ID, rate: TaxRate, code: String?, isDefault: Bool, resource: JSONObject) {
    self.id = id
    self.rate = rate
    self.code = code
    self.isDefault = isDefault
    self.resource = resource
  }

  /// - Throws: `BundleProblem` naming a wrong member.
  public init(_ json: JSONReader) throws(BundleProblem) {
    _ = try json["name"].i18n()
    self.init(
      id: ID(try json["id"].positive()), rate: try json["rate"].rate(), code: try json["code"].orNil?.text(),
      isDefault: try json["default"].flag(), resource: try json.object())
  }

  public var name: I18nText { I18nText(resource["name"]) ?? I18nText([]) }
}
