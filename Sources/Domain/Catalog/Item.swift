// Products as pretix's item API describes them (pretix-behaviour.md §1.2). The resource is the truth; members here are those that
// rules and lists read.

/// A product with its variations.
public struct Item: Equatable, Sendable {
  public typealias ID = Identifier<Item>

  public let id: ID
  /// Place in lists; ties are broken by id.
  public let position: Int64
  public let active: Bool
  /// The API's object; links hold `{BASE}`.
  public let resource: JSONObject

  public init(id: ID, position: Int64, active: Bool, resource: JSONObject) {
    self.id = id
    self.position = position
    self.active = active
    self.resource = resource
  }

  /// - Throws: `BundleProblem` naming a member that lists or rules need and that is wrong.
  public init(_ json: JSONReader) throws(BundleProblem) {
    _ = try json["name"].i18n()
    _ = try json["default_price"].amount()
    for variation in try json["variations"].elements() {
      _ = try variation["id"].positive()
      _ = try variation["value"].i18n()
    }
    self.init(
      id: ID(try json["id"].positive()), position: try json["position"].integer(),
      active: try json["active"].flag(), resource: try json.object())
  }

  public var name: I18nText { I18nText(resource["name"]) ?? I18nText([]) }

  /// The name of one of its variations; nil when there is no such variation.
  public func variationName(_ id: Int64) -> I18nText? {
    let variation = resource["variations"]?.array?.first { $0["id"]?.int == id }
    return variation.flatMap { I18nText($0["value"]) }
  }
}
