// What the API's document says about the bodies of order requests, against the readers: each member sent with a value of a wrong kind.

import Domain
import TestSupport
import Testing

@testable import InvoiceFCGI

@Suite struct OrderRequestShapeTests {
  private static let event = "/api/v1/organizers/bigevents/events/sampleconf/"
  private static let order = event + "orders/NIV01/"

  struct Case: Sendable, CustomTestStringConvertible {
    let method: String
    let path: String
    let shape: JSONShape
    var testDescription: String { "\(method) \(path)" }

    init(_ method: String, _ path: String, _ shape: JSONShape) {
      (self.method, self.path, self.shape) = (method, path, shape)
    }
  }

  static let cases = [
    Case("POST", event + "orders/", OrderRequestShapes.order), Case("PATCH", order, OrderRequestShapes.change),
    Case("POST", order + "change/", OrderRequestShapes.contents),
    Case("POST", order + "payments/", OrderRequestShapes.payment),
    Case("POST", order + "payments/1/confirm/", OrderRequestShapes.confirmation),
    Case("POST", order + "payments/1/refund/", OrderRequestShapes.paymentRefund),
    Case("POST", order + "refunds/", OrderRequestShapes.refund),
    Case("POST", order + "mark_paid/", OrderRequestShapes.paid),
    Case("POST", order + "mark_canceled/", OrderRequestShapes.cancellation),
    Case("POST", order + "approve/", OrderRequestShapes.approval),
    Case("POST", order + "deny/", OrderRequestShapes.denial),
    Case("POST", order + "extend/", OrderRequestShapes.moreTime),
  ]

  /// Without these the rest of their objects is not looked at; they are sent as they should be.
  private static let needed: [String: JSON] = [
    "positions.item": .number("1"), "create_positions.item": .number("1"),
  ]

  @Test(arguments: cases)
  func `Every member that the document names is read`(_ request: Case) throws {
    guard case .object(let members) = request.shape else { throw Unexpected() }
    let app = try AccessTests.shared.get()
    let detail = try app.get(Self.order).json()
    let position = try #require(detail["positions"]?.array?.first?["id"])
    let needed = Self.needed.merging(["patch_positions.position": position]) { $1 }
    var body = JSONWriter()
    body.value(Self.wrong(.object(members), at: "", needed))
    let response = app.send(
      request.method, request.path, token: "full", body: String(decoding: body.bytes, as: UTF8.self))
    #expect(response.status == 400)
    #expect(Self.unread(members, try response.json(), at: "", needed) == [], "\(response.text)")
  }

  /// Members of which the refusal says nothing.
  private static func unread(
    _ members: [JSONShape.Member], _ refusal: JSON?, at path: String, _ needed: [String: JSON]
  ) -> [String] {
    members.flatMap { member -> [String] in
      let name = path + member.name
      if member.shape == .any || needed[name] != nil { return [] }
      guard let found = refusal?[member.name] else { return [name] }
      guard case .object(let parts)? = part(member.shape) else { return [] }
      return unread(parts, found.array?.first ?? found, at: name + ".", needed)
    }
  }

  /// The object that a member holds, itself or in a list.
  private static func part(_ shape: JSONShape) -> JSONShape? {
    switch shape {
    case .object: shape
    case .array(let element), .nullable(let element): part(element)
    default: nil
    }
  }

  /// A value that no reader of this kind takes.
  private static func wrong(_ shape: JSONShape, at path: String, _ needed: [String: JSON]) -> JSON {
    switch shape {
    case .object(let members):
      .object(
        JSONObject(
          members.map { member in
            let name = path + member.name
            return (member.name, needed[name] ?? wrong(member.shape, at: name + ".", needed))
          }))
    case .array(let element): part(element).map { .array([wrong($0, at: path, needed)]) } ?? .object(JSONObject())
    case .nullable(let inner): wrong(inner, at: path, needed)
    case .mapping: .array([])
    default: .array([.object(JSONObject())])
    }
  }

  private struct Unexpected: Error {}
}
