// The dates of an event series (pretix-behaviour.md §1.1): every position of such an event belongs to exactly one.

/// A date in a series.
public struct SubEvent: Equatable, Sendable {
  public typealias ID = Identifier<SubEvent>

  public let id: ID
  public let dateFrom: Instant?
  public let dateTo: Instant?
  /// The API's object.
  public let resource: JSONObject

  public init(id: ID, dateFrom: Instant?, dateTo: Instant?, resource: JSONObject) {
    self.id = id
    self.dateFrom = dateFrom
    self.dateTo = dateTo
    self.resource = resource
  }

  /// - Throws: `BundleProblem` naming a wrong member.
  public init(_ json: JSONReader) throws(BundleProblem) {
    _ = try json["name"].i18n()
    self.init(
      id: ID(try json["id"].positive()), dateFrom: try json["date_from"].orNil?.moment(),
      dateTo: try json["date_to"].orNil?.moment(), resource: try json.object())
  }

  public var name: I18nText { I18nText(resource["name"]) ?? I18nText([]) }
  public var location: I18nText { I18nText(resource["location"]) ?? I18nText([]) }
}
