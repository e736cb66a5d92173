// Questions that customers answer per product; an answer is printed on the invoice line when its question says so
// (pretix-behaviour.md §1.2).

/// A question of an event.
public struct Question: Equatable, Sendable {
  public typealias ID = Identifier<Question>

  public let id: ID
  /// Place in lists; ties are broken by id.
  public let position: Int64
  /// The API's object.
  public let resource: JSONObject

  public init(id: ID, position: Int64, resource: JSONObject) {
    self.id = id
    self.position = position
    self.resource = resource
  }

  /// - Throws: `BundleProblem` naming a wrong member.
  public init(_ json: JSONReader) throws(BundleProblem) {
    _ = try json["question"].i18n()
    self.init(
      id: ID(try json["id"].positive()), position: try json["position"].integer(), resource: try json.object())
  }

  public var text: I18nText { I18nText(resource["question"]) ?? I18nText([]) }
  public var printsOnInvoice: Bool { resource["print_on_invoice"]?.bool ?? false }
}
